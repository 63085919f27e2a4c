/** The identity of rows from a file: their own id, else edition, folded title, organiser and first day. */
import { type Content, firstOccurrence } from '../../domain/submission.ts'
import { fold } from '../../domain/swedish.ts'

export function rowKey(id: string | null, edition: string, content: Content): string {
  if (id !== null) return `id:${id}`
  const day = firstOccurrence(content.occurrences)?.startsOn ?? ''
  const organisers = content.parties
    .filter((party) => party.role === 'organiser')
    .map(({ text }) => fold(text))
  // Sorted, so that the order of the columns says nothing.
  return [edition, fold(content.title), organisers.sort().join(', '), day].join('|')
}

export type KeyNumberer = ReturnType<typeof keyNumberer>

/** Numbers keys that repeat within one edition of one file, in the file's order: the second becomes `…#2`. */
export function keyNumberer() {
  const seen = new Map<string, number>()
  return (edition: string, key: string): { key: string; number: number } => {
    const inEdition = JSON.stringify([edition, key])
    const number = (seen.get(inEdition) ?? 0) + 1
    seen.set(inEdition, number)
    // A number sign of the key's own is doubled, so that a numbered key is never another row's own.
    const own = key.replaceAll('#', '##')
    return { key: number === 1 ? own : `${own}#${number}`, number }
  }
}
