/** Reads who one party is from its name: by register, by place, by the form of the name, or not at all. */
import { foldMarks } from '../swedish.ts'
import { MUNICIPAL_COMPANY_HINT, NAME_PATTERNS, UNIT } from './name-patterns.ts'
import type { PartyEvidence } from './party.ts'
import { findKey, findName, nameKey, type RegisterEntry, type RegisterIndex } from './register-index.ts'
import type { PublicParty, Sector } from './sector.ts'

/** `team` waits for the edition's parameters. */
export type Reading = {
  sector: Sector
  publicParty: PublicParty | 'team'
  registerName: string | null
  countyCode: string | null
  evidence: PartyEvidence[]
}

const PARENTHESIS = /\([^()]*\)?/g
const LONGEST_COMPANY_NAME_IN_WORDS = 5
const LONGEST_NAME_IN_WORDS = 9
/** A single word inside a longer text must be this long to be taken for a name. */
const MIN_EMBEDDED_LETTERS = 7
const INSIDE_OF = ['vid', 'inom', 'på', 'at', 'of']
const NEXT_TO_NAME = ['i', 'in', 'campus', 'vid']

export const NOTHING_READ: Reading = {
  sector: 'unknown',
  publicParty: 'unclear',
  registerName: null,
  countyCode: null,
  evidence: [{ kind: 'none' }],
}

export function readName(index: RegisterIndex, name: string): Reading {
  for (const form of nameForms(name)) {
    const entry = findName(index, form)
    if (entry) return readEntry(entry, form)
  }
  const key = nameKey(name.replace(PARENTHESIS, ' '))
  const byForm = namePattern(index, key)
  if (byForm && byForm.sector !== 'private') return byForm
  return (
    municipalCompany(index, key) ??
    byForm ??
    embeddedName(index, key) ??
    bareMunicipality(index, key) ??
    NOTHING_READ
  )
}

export function readEntry(entry: RegisterEntry, matched: string): Reading {
  return {
    sector: entry.sector,
    publicParty: entry.publicParty,
    registerName: entry.name,
    countyCode: entry.countyCode,
    evidence: [{ kind: 'register', register: entry.register, matched }],
  }
}

/** The whole, without what stands in parentheses, that itself, and the parts around a comma or a dash. */
function nameForms(name: string): string[] {
  const outside = name.replace(PARENTHESIS, ' ').trim()
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].map(([, text = '']) => text)
  const parts = outside.split(/,\s|\s[-–—]\s/)
  return [...new Set([name, outside, ...inside, ...(parts.length > 1 ? parts : [])])].filter(
    (form) => form !== '',
  )
}

function namePattern(index: RegisterIndex, key: string): Reading | null {
  for (const { code, expression, sector, publicParty } of NAME_PATTERNS) {
    const found = expression.exec(key)
    if (!found) continue
    // Forms that say "perhaps public" give way to a register name inside the text, which says who.
    const inside = publicParty === 'unclear' && embeddedName(index, key)
    const evidence: PartyEvidence = { kind: 'pattern', pattern: code, matched: found[0].trim() }
    return inside || { sector, publicParty, registerName: null, countyCode: null, evidence: [evidence] }
  }
  return null
}

/** "Göteborg Energi", "Helsingborg Arena & Scen AB": typical of a company that the municipality owns. */
function municipalCompany(index: RegisterIndex, key: string): Reading | null {
  const hint = MUNICIPAL_COMPANY_HINT.exec(key)
  const words = key.split(' ')
  if (!hint || words.length > LONGEST_COMPANY_NAME_IN_WORDS) return null
  const place = findInside(
    words,
    3,
    () => true,
    (text) => bareEntry(index, text),
  )
  if (!place || place.words === key) return null
  const evidence: PartyEvidence = {
    kind: 'pattern',
    pattern: 'municipal-company',
    matched: `${place.words} … ${hint[0]}`,
  }
  return { ...NOTHING_READ, sector: 'public-company', evidence: [evidence] }
}

/** A register name within a longer text. Counts in full only where the rest says that it is a part of that body. */
function embeddedName(index: RegisterIndex, key: string): Reading | null {
  const words = key.split(' ')
  const found = findInside(words, LONGEST_NAME_IN_WORDS, mayBegin(index), (text) =>
    text.includes(' ') || text.length >= MIN_EMBEDDED_LETTERS ? findKey(index, text) : null,
  )
  if (!found) return null
  const before = words[found.start - 1]
  const after = words[found.end]
  const rest = [...words.slice(0, found.start), ...words.slice(found.end)].join(' ')
  const isPart =
    (before !== undefined && INSIDE_OF.includes(before)) ||
    (found.start === 0 && after !== undefined && NEXT_TO_NAME.includes(after)) ||
    UNIT.test(rest)
  const reading = readEntry(found.entry, found.words)
  if (isPart) return reading
  return { ...reading, publicParty: reading.publicParty === 'no' ? 'no' : 'unclear', registerName: null }
}

function mayBegin({ firstWords }: RegisterIndex): (word: string) => boolean {
  return (word) => {
    const folded = foldMarks(word)
    return firstWords.has(folded) || (folded.endsWith('s') && firstWords.has(folded.slice(0, -1)))
  }
}

function bareMunicipality(index: RegisterIndex, key: string): Reading | null {
  const entry = bareEntry(index, key)
  return entry && { ...readEntry(entry, key), publicParty: 'unclear' }
}

function bareEntry(index: RegisterIndex, key: string): RegisterEntry | null {
  return index.bareMunicipalities.get(key) ?? index.bareMunicipalities.get(foldMarks(key)) ?? null
}

type Found = { entry: RegisterEntry; words: string; start: number; end: number }

/** The longest, then first, run of words that is found. */
function findInside(
  words: readonly string[],
  longest: number,
  mayBeginWith: (word: string) => boolean,
  find: (text: string) => RegisterEntry | null,
): Found | null {
  const starts = words.flatMap((word, start) => (mayBeginWith(word) ? [start] : []))
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    for (const start of starts.filter((one) => one + length <= words.length)) {
      const text = words.slice(start, start + length).join(' ')
      const entry = find(text)
      if (entry) return { entry, words: text, start, end: start + length }
    }
  }
  return null
}
