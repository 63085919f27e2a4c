/** A register name within a longer text: a part of the body, a branch of somebody who is not public, or a mention. */
import { foldMarks } from '../swedish.ts'
import { CERTAINTY } from './certainty.ts'
import { type Reading, readEntry } from './reading.ts'
import {
  findKey,
  findShortAlias,
  type Match,
  type RegisterEntry,
  type RegisterIndex,
} from './register-index.ts'
import { isBranchWords, isPart, OTHERS } from './units.ts'

const LONGEST_NAME_IN_WORDS = 9
/** A single word inside a longer text must be this long to be taken for a name. */
const MIN_EMBEDDED_LETTERS = 5
const MIN_SHORT_LETTERS = 3

type Found = Match & { words: string; before: string; after: string }

/** Null when no register name is inside; below the certainty needed when the rest does not say what it does there. */
export function readInside(index: RegisterIndex, key: string, folded: string): Reading | null {
  const hosted = atUniversity(index, key)
  if (hosted) return hosted
  const found = longestInside(index, key.split(' '))
  if (!found) return ofShortAlias(index, key, folded)
  const { entry, words, before, after } = found
  const isPlace = (word: string) => index.placeWords.has(word)
  const isPublic = entry.publicParty !== 'no'
  const reading = readEntry(entry, words, 'inside')
  const branch = branchOfAssociation(index, found)
  if (branch) return branch
  // "Sveriges innovationsmyndighet Vinnova": the same body by two of its names.
  if (findKey(index, `${before}${after}`)?.entry.id === entry.id) return reading
  if (!isPublic) {
    const isBranch = before === '' && isBranchWords(after, isPlace)
    return { ...reading, certainty: isBranch ? CERTAINTY.branch : CERTAINTY.resembles }
  }
  if (isPart({ before, after, ...placeOf(entry, words) }, isPlace) && !othersInside(index, before, after))
    return reading
  return { ...reading, certainty: CERTAINTY.resembles }
}

/** "Sensus region Stockholm": behind an association's whole name a region's or town's name says which of its branches. */
function branchOfAssociation(index: RegisterIndex, { entry, before, after }: Found): Reading | null {
  if (before === '' || after !== '' || (entry.kind !== 'region' && entry.kind !== 'municipality')) return null
  const owner = findKey(index, before)?.entry
  if (owner?.sector !== 'civil-society' || owner.publicParty !== 'no') return null
  return { ...readEntry(owner, before, 'inside'), certainty: CERTAINTY.branch }
}

/** A hospital goes by its region's row, but no town is called so. */
function placeOf({ kind, sector }: RegisterEntry, words: string): { isHost: boolean; isLocal: boolean } {
  const isPlaceName = (kind === 'municipality' || kind === 'region') && !words.includes('sjukhus')
  return { isHost: sector === 'university', isLocal: isPlaceName }
}

/** "NanoLund vid Lunds universitet": what is at a university is a part of it, unless others are. */
function atUniversity(index: RegisterIndex, key: string): Reading | null {
  const { guest, host } = /^(?<guest>.+) (?:vid|at) (?<host>.+)$/u.exec(key)?.groups ?? {}
  if (guest === undefined || host === undefined) return null
  const isLongShort = host.length >= MIN_SHORT_LETTERS
  const entry = findKey(index, host)?.entry ?? (isLongShort ? findShortAlias(index, host) : null)
  if (entry?.sector !== 'university') return null
  const known = findKey(index, guest)?.entry
  // "Saco vid …": somebody known of another kind stays who it is.
  if (known && known.sector !== entry.sector) {
    return { ...readEntry(known, guest, 'inside'), certainty: CERTAINTY.resembles }
  }
  const folded = foldMarks(guest)
  const isOther = OTHERS.test(folded) || othersInside(index, folded, '')
  return { ...readEntry(entry, key, 'inside'), certainty: isOther ? CERTAINTY.resembles : CERTAINTY.inside }
}

/** The longest, then first, run of words that is a name in the register, other than the whole. */
function longestInside(index: RegisterIndex, words: readonly string[]): Found | null {
  const { firstWords } = index
  const starts = words.flatMap((word, start) => {
    const folded = foldMarks(word)
    return firstWords.has(folded) || (folded.endsWith('s') && firstWords.has(folded.slice(0, -1)))
      ? [start]
      : []
  })
  for (let length = Math.min(LONGEST_NAME_IN_WORDS, words.length - 1); length > 0; length -= 1) {
    for (const start of starts.filter((one) => one + length <= words.length)) {
      const text = words.slice(start, start + length).join(' ')
      if (length === 1 && text.length < MIN_EMBEDDED_LETTERS) continue
      const match = findKey(index, text)
      if (!match) continue
      return {
        ...match,
        words: text,
        before: foldMarks(words.slice(0, start).join(' ')),
        after: foldMarks(words.slice(start + length).join(' ')),
      }
    }
  }
  return null
}

/** Whether the words around a public body name somebody in the register who is not public, as a union's branch does. */
function othersInside(index: RegisterIndex, before: string, after: string): boolean {
  return [before, after].some((text) =>
    [text, ...text.split(' ')].some((name) => {
      const entry = findShortAlias(index, name.toUpperCase()) ?? findKey(index, name)?.entry
      return entry?.publicParty === 'no'
    }),
  )
}

/** "LRF Gotland", "Sida Östersjöenheten", "Digital Futures vid KTH": an abbreviation and where or what unit. */
function ofShortAlias(index: RegisterIndex, key: string, folded: string): Reading | null {
  const words = key.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const texts = folded.split(' ')
  if (texts.length < 2) return null
  return (
    besideShortAlias(index, first, '', texts.slice(1).join(' ')) ??
    besideShortAlias(index, last, texts.slice(0, -1).join(' '), '')
  )
}

function besideShortAlias(
  index: RegisterIndex,
  alias: string,
  before: string,
  after: string,
): Reading | null {
  const entry = alias.length < MIN_SHORT_LETTERS ? null : findShortAlias(index, alias)
  if (!entry) return null
  const isPlace = (word: string) => index.placeWords.has(word)
  const isOwn =
    entry.publicParty === 'no'
      ? before === '' && isBranchWords(after, isPlace)
      : isPart({ before, after, ...placeOf(entry, alias) }, isPlace) && !othersInside(index, before, after)
  const reading = readEntry(entry, alias, 'short-alias')
  return { ...reading, certainty: isOwn ? CERTAINTY.usual : CERTAINTY.resembles }
}
