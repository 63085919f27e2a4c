/** Titles made comparable: a base without numbers and weekdays, what was taken out, and how alike two bases are. */
import { fold } from '../swedish.ts'

export type TitleKey = {
  /** The distinct triples of letters in the base, as numbers in rising order. */
  triples: Int32Array
  /** Folded words without what numbers a title: `innovationsfrukost`. */
  base: string
  /** What was taken out, in order: `2 tisdag`. Titles that differ here are other parts, not the same activity. */
  marks: string
  /** The folded words before a colon or dash, when they are long enough to name something; else null. */
  heading: string | null
  /** From "part 2 of 5"; null when the title does not say. */
  part: { part: number; of: number | null } | null
}

/** Dice likeness of two titles' letter triples above which they may be the same. */
export const TITLES_ALIKE = 0.75

const HEADING_LETTERS = 8
/** Words shorter than this say little: their difference does not make two activities. */
const TELLING_LETTERS = 4
const MARKS = new Set(
  (
    'del part dag day avsnitt episod episode session pass tillfalle omgang nr no ' +
    'mandag tisdag onsdag torsdag fredag lordag sondag mandagen tisdagen onsdagen torsdagen fredagen ' +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'forsta andra tredje fjarde femte first second third fourth fifth ii iii iv vi'
  ).split(' '),
)
const JOINING = new Set(['av', 'of'])
const PART = /\b(?:del|part|avsnitt|session|pass)\s+(\d{1,2})(?:\s*(?:av|of|\/)\s*(\d{1,2}))?\b/
const SEPARATOR = /\s*(?::|\s[-–—|]|[–—|])\s+/

export function titleKey(title: string): TitleKey {
  const folded = fold(title)
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const marks: string[] = []
  const base = words.filter((word, at) => {
    const isMark = isMarked(word) || (JOINING.has(word) && isMarked(words[at - 1]) && isMarked(words[at + 1]))
    // The year is the edition's and tells no activities apart.
    if (isMark && !/^20\d\d$/.test(word)) marks.push(word)
    return !isMark
  })
  const said = PART.exec(folded)
  // A title of nothing but marks is compared as it stands.
  const compared = (base.length > 0 ? base : words).join(' ')
  return {
    base: compared,
    triples: triplesOf(compared),
    marks: marks.filter((word) => !JOINING.has(word)).join(' '),
    heading: headingOf(folded),
    part: said ? { part: Number(said[1]), of: said[2] ? Number(said[2]) : null } : null,
  }
}

function isMarked(word: string | undefined): boolean {
  return word !== undefined && (/^\d+$/.test(word) || MARKS.has(word))
}

function headingOf(folded: string): string | null {
  const end = SEPARATOR.exec(folded)
  const heading =
    end &&
    folded
      .slice(0, end.index)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return heading && heading.length >= HEADING_LETTERS && !/^(?:del|part)? ?\d*$/.test(heading)
    ? heading
    : null
}

function triplesOf(base: string): Int32Array {
  const padded = ` ${base} `
  const all = new Int32Array(Math.max(padded.length - 2, 0))
  for (let at = 0; at < all.length; at++) {
    all[at] =
      ((padded.charCodeAt(at) & 1023) << 20) |
      ((padded.charCodeAt(at + 1) & 1023) << 10) |
      (padded.charCodeAt(at + 2) & 1023)
  }
  all.sort()
  return all.filter((one, at) => at === 0 || one !== all[at - 1])
}

/**
 * From 0 to 1: twice the shared triples over all. Both in rising order. Below `TITLES_ALIKE` it is 0, because the
 * comparison ends when so many triples have found no like that the rest cannot reach it.
 */
export function likeness(a: Int32Array, b: Int32Array): number {
  const all = a.length + b.length
  if (all === 0) return 1
  const mayLack = all - Math.ceil(TITLES_ALIKE * all)
  let [shared, i, j] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
    if (i + j - 2 * shared > mayLack) return 0
  }
  return (2 * shared) / all
}

/**
 * Whether two bases differ by more than slips of the pen: each has a telling word that the other lacks, such as
 * "… i skolan" and "… i vården". Those are two activities, however alike the titles look.
 */
export function haveOwnWords(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')]
  return hasOwnWord(first, second) && hasOwnWord(second, first)
}

function hasOwnWord(words: readonly string[], others: readonly string[]): boolean {
  return words.some(
    (word) => word.length >= TELLING_LETTERS && !others.some((other) => isNearly(word, other)),
  )
}

function isNearly(a: string, b: string): boolean {
  if (a === b) return true
  const most = Math.min(a.length, b.length) >= 8 ? 2 : 1
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most
}

/** Levenshtein's: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
