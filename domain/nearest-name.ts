/** The known name that a misspelt one stands for: other capitals or marks, or a letter or two that differ. */

/** Null when none is near, or when the word is too short to tell. */
export function nearestName(given: string, known: readonly string[]): string | null {
  const word = lettersOf(given)
  const most = word.length < 6 ? 1 : 2
  const [nearest] = known
    .map((name) => ({ name, edits: editsBetween(word, lettersOf(name)) }))
    .filter(({ name, edits }) => edits <= most && edits < lettersOf(name).length / 2)
    .sort((a, b) => a.edits - b.edits)
  return nearest?.name ?? null
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Letters put in, left out or exchanged. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, against] of [...other].entries()) {
      const left = next[place] ?? 0
      const above = row[place + 1] ?? 0
      const across = row[place] ?? 0
      next.push(Math.min(left + 1, above + 1, across + (letter === against ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
