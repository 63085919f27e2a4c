/** Names with one letter wrong: careful, since many towns and many bodies are a letter apart from each other. */
import type { RegisterEntry, RegisterIndex } from './register-index.ts'

const MIN_NAME_LETTERS = 10
const MIN_WORD_LETTERS = 7
/** A town's name beside "kommun" or "stad" is checked as one of few, so it may be shorter. */
const MIN_PLACE_LETTERS = 6
const KINDS_OF_PLACE: ReadonlySet<string> = new Set([
  'kommun',
  'stad',
  'region',
  'landsting',
  'lansstyrelsen',
  'lan',
])

export type NearNames = (folded: string) => RegisterEntry | null

/**
 * Finds the one body whose name is a single edit away in a single long word, or differs only in its spaces. The word
 * must be one that no name in the register has: "Göteborgs kommun" is never a misspelt neighbour.
 */
export function nearNames(index: RegisterIndex): NearNames {
  const byStart = wordsByStart(index.words)
  return (folded) => {
    const squeezed = folded.replaceAll(' ', '')
    if (squeezed.length < MIN_NAME_LETTERS) return null
    const respaced = index.squeezed.get(squeezed)
    if (respaced) return respaced
    const words = folded.split(' ')
    const unknown = words.flatMap((word, at) => (isKnown(index, word) ? [] : [at]))
    const [at] = unknown
    if (at === undefined || unknown.length > 1) return null
    return corrected(index, words, at, byStart)
  }
}

function corrected(
  index: RegisterIndex,
  words: readonly string[],
  at: number,
  byStart: ReadonlyMap<string, readonly string[]>,
): RegisterEntry | null {
  const word = words[at] ?? ''
  const isBesidePlaceWord = words.some((other, place) => place !== at && KINDS_OF_PLACE.has(other))
  const found = new Set<RegisterEntry>()
  for (const candidate of candidates(word, byStart)) {
    const isKind = KINDS_OF_PLACE.has(candidate)
    const least = isBesidePlaceWord || isKind ? MIN_PLACE_LETTERS : MIN_WORD_LETTERS
    if (Math.min(candidate.length, word.length + 1) < least || !isOneEdit(word, candidate)) continue
    const name = words.with(at, candidate).join(' ')
    const entry = index.folded.get(name) ?? (name.endsWith('s') ? index.folded.get(name.slice(0, -1)) : null)
    if (entry) found.add(entry)
  }
  const [only, ...others] = found
  return only && others.length === 0 ? only : null
}

function isKnown({ words }: RegisterIndex, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))
}

/** Words by first letter and length: a misspelling keeps its first letter. */
function wordsByStart(words: ReadonlySet<string>): Map<string, string[]> {
  const byStart = new Map<string, string[]>()
  for (const word of words) {
    const start = `${word.charAt(0)}${word.length}`
    const same = byStart.get(start)
    if (same) same.push(word)
    else byStart.set(start, [word])
  }
  return byStart
}

function candidates(word: string, byStart: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const lengths = [word.length - 1, word.length, word.length + 1]
  return lengths.flatMap((length) => byStart.get(`${word.charAt(0)}${length}`) ?? [])
}

/** One letter added, lost or changed, or two neighbours swapped. Digits are never misspelt. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || /\d/.test(one)) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [left, right] = [one.slice(start), other.slice(start)]
  if (left.length > right.length) return left.slice(1) === right
  if (left.length < right.length) return right.slice(1) === left
  if (left.slice(1) === right.slice(1)) return true
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
}
