/** Reads who one party is from its name: by correction, by register, by the form of the name, or not at all. */
import { foldMarks } from '../swedish.ts'
import { isAbbreviationOf } from './abbreviation.ts'
import { CERTAINTY } from './certainty.ts'
import type { Correction } from './correction.ts'
import { agencyInTown } from './in-town.ts'
import { readInside } from './inside-name.ts'
import { nameKey } from './name-key.ts'
import type { NamePattern } from './name-pattern.ts'
import { NAME_PATTERNS } from './name-patterns.ts'
import { type NearNames, nearNames } from './near-names.ts'
import { barePlace, localPaper, municipalCompany, municipalUnit, rescueService } from './read-place.ts'
import { NOTHING_READ, type Reading, readEntry } from './reading.ts'
import {
  byTime,
  findKey,
  findPlace,
  findShortAlias,
  type Match,
  type RegisterIndex,
} from './register-index.ts'
import { OTHERS } from './units.ts'

/** Reads a name without numbers; the reading is raw: not yet settled by its certainty. */
export type NameReader = (name: string) => Reading

const PARENTHESIS = /\([^()]*\)?/g
const COMPANY_ENDING = /(?: (?:ab|aktiebolag|publ))+$|^(?:ab|aktiebolaget) /u
/** "www.amnesty.se" is written for a name. */
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?(?<site>[\p{L}\d-]+)\.(?:se|nu|com|org|eu)\/?$/iu
/** Words that are often written short, with what they stand for. */
const SHORTENED: readonly (readonly [short: RegExp, long: string])[] = [
  [/^studief(?:ö?rb)?\.?\s+/iu, 'Studieförbundet '],
  [/(?<=\s)univ\.?$/iu, 'universitet'],
  [/^gbg(?=s?\s)/iu, 'Göteborg'],
  [/^sthlm(?=s?\s)/iu, 'Stockholm'],
  [/^(?:lst|Lst|LST)\s+(?=\p{Lu})/u, 'Länsstyrelsen '],
]
/** "Örebro universitet genom professor Helena Berg": who speaks for it. */
const THROUGH_PERSON =
  /\s+genom\s+(?:professor|docent|lektor|forskare|universitetslektor|rektor|generaldirektör|kommunalråd|regionråd|projektledare|utvecklingsledare|\p{L}+chef)\s.+$/iu
const LONGEST_FIRST_NAME_IN_WORDS = 3
const LONGEST_ABBREVIATION = 9

export function nameReader(index: RegisterIndex, corrections: readonly Correction[]): NameReader {
  const corrected = new Map(
    corrections
      .filter(({ scope }) => scope === 'name')
      .toSorted(byTime)
      .map((one) => [nameKey(one.name), one]),
  )
  const near = nearNames(index)
  return (name) => {
    const outside = name.replace(PARENTHESIS, ' ').trim()
    const correction = corrected.get(nameKey(name)) ?? corrected.get(nameKey(outside))
    if (correction) return readCorrection(index, correction, outside || name)
    return readUncorrected(index, near, name, outside)
  }
}

function readUncorrected(index: RegisterIndex, near: NearNames, name: string, outside: string): Reading {
  const key = nameKey(outside)
  if (key === '') return readParentheses(index, name) ?? NOTHING_READ
  const exact = exactly(index, name, outside)
  if (exact) return exact
  const folded = foldMarks(key)
  const pattern = patternOf(folded)
  if (pattern && !isPublic(pattern)) return readNonPublicForm(index, pattern, key, folded)
  const local = agencyInTown(index, outside) ?? rescueService(index, outside) ?? localPaper(index, folded)
  if (local) return local
  const around = readInside(index, key, folded)
  // Who is known not to be public stays so, whatever stands after a dash.
  const dash = readAroundDash(index, near, outside)
  const inside = dash && (around?.publicParty !== 'no' || dash.publicParty === 'no') ? dash : around
  if (inside && inside.certainty >= CERTAINTY.usual) return inside
  const misspelt = near(folded)
  if (misspelt) return readEntry(misspelt, key, 'fuzzy')
  if (pattern?.strength === 'resembles') {
    return (
      municipalUnit(index, key, folded) ??
      readParentheses(index, name) ??
      inside ??
      byPattern(pattern, key, folded)
    )
  }
  return (
    (pattern && (pattern.publicParty === 'yes' || !inside)
      ? byPublicForm(index, pattern, key, folded)
      : null) ??
    municipalUnit(index, key, folded) ??
    readParentheses(index, name) ??
    inside ??
    municipalCompany(index, key, folded) ??
    barePlace(index, key) ??
    NOTHING_READ
  )
}

function readCorrection(index: RegisterIndex, one: Correction, matched: string): Reading {
  const { id, by, at, note } = one
  const said = { kind: 'correction' as const, id, by, at, note }
  const entry = one.sameAs === null ? undefined : index.entries.get(one.sameAs)
  if (entry) {
    const reading = readEntry(entry, matched, 'name')
    return { ...reading, certainty: CERTAINTY.correction, evidence: [said, ...reading.evidence] }
  }
  const { sector, publicParty } = one
  return { ...NOTHING_READ, sector, publicParty, certainty: CERTAINTY.correction, evidence: [said] }
}

/** The whole, without what stands in parentheses, without an ending of company form, or beside its own abbreviation. */
function exactly(index: RegisterIndex, name: string, outside: string): Reading | null {
  const forms = [
    name,
    outside,
    outside.replace(ADDRESS, '$<site>'),
    SHORTENED.reduce((text, [short, long]) => text.replace(short, long), outside),
    outside.replace(THROUGH_PERSON, ''),
  ]
  for (const form of new Set(forms)) {
    const match = findKey(index, nameKey(form))
    if (match) return readMatch(match, form)
  }
  const key = nameKey(outside)
  const bare = key.replace(COMPANY_ENDING, '')
  const company = bare === key ? null : findKey(index, bare)
  if (company && (company.entry.sector === 'public-company' || company.entry.sector === 'private')) {
    return readMatch(company, outside)
  }
  return besideAbbreviation(index, outside) ?? sameTwice(index, outside)
}

/** "Sahlgrenska akademin, Göteborgs universitet": every part around the commas is the same body. */
function sameTwice(index: RegisterIndex, outside: string): Reading | null {
  const parts = outside.split(/,\s+/)
  const matches = parts.map((part) => findKey(index, nameKey(part)))
  const [first] = matches
  if (parts.length === 1 || !first) return null
  return matches.every((match) => match?.entry.id === first.entry.id) ? readMatch(first, outside) : null
}

/** "Myndigheten för digital förvaltning DIGG", "MSB - Myndigheten för …": the full name confirms the short one. */
function besideAbbreviation(index: RegisterIndex, outside: string): Reading | null {
  const first = /^(?<short>\S+?)[\s,:–-]+(?<rest>.+)$/u.exec(outside)?.groups
  const last = /^(?<rest>.+?)[\s,:–-]+(?<short>\S+)$/u.exec(outside)?.groups
  const judge = {
    find: (name: string) => findKey(index, nameKey(name))?.entry.id ?? null,
    findShort: (name: string) => findShortAlias(index, name)?.id ?? null,
  }
  for (const one of [first, last]) {
    const { short, rest } = one ?? {}
    if (!short || !rest || short.length > LONGEST_ABBREVIATION) continue
    const match = findKey(index, nameKey(rest))
    if (match && isAbbreviationOf(short, rest, judge)) return readMatch(match, outside)
  }
  return null
}

function readMatch({ entry, how }: Match, matched: string): Reading {
  return readEntry(entry, matched, how)
}

function patternOf(folded: string): NamePattern | null {
  return (
    NAME_PATTERNS.find(
      ({ expression, unless }) => expression.test(folded) && !(unless?.test(folded) ?? false),
    ) ?? null
  )
}

/** Public for sure, or perhaps: names that a public body's own name may still answer for. */
function isPublic({ publicParty, strength }: NamePattern): boolean {
  return publicParty !== 'no' && (publicParty !== 'unclear' || strength !== 'reserved')
}

/** A company with a place's or public body's name in it may be owned by it, so the form does not decide. */
function readNonPublicForm(index: RegisterIndex, pattern: NamePattern, key: string, folded: string): Reading {
  const reading = byPattern(pattern, key, folded)
  if (pattern.sector !== 'private') return reading
  const owned = municipalCompany(index, key, folded) ?? placeFirst(index, pattern, key, reading)
  if (owned) return owned
  const named = readInside(index, key, folded)
  if (named && named.publicParty !== 'no')
    return { ...reading, sector: 'public-company', publicParty: 'unclear', certainty: CERTAINTY.resembles }
  return reading
}

/** "Helsingborg Arenor AB": a company that is called by a town first may be the town's. */
function placeFirst(
  index: RegisterIndex,
  pattern: NamePattern,
  key: string,
  reading: Reading,
): Reading | null {
  const words = key.split(' ')
  const starts = [1, 2, LONGEST_FIRST_NAME_IN_WORDS].map((length) => words.slice(0, length).join(' '))
  if (pattern.code !== 'company' || !starts.some((text) => findPlace(index, text))) return null
  return { ...reading, sector: 'public-company', publicParty: 'unclear', certainty: CERTAINTY.resembles }
}

/** "Naturvetarna Länsstyrelsen": a form of public bodies behind the name of somebody who is not, says where they are. */
function byPublicForm(index: RegisterIndex, pattern: NamePattern, key: string, folded: string): Reading {
  const reading = byPattern(pattern, key, folded)
  const words = key.split(' ')
  const isOthers = words.slice(0, LONGEST_FIRST_NAME_IN_WORDS).some((_, at) => {
    const first = words.slice(0, at + 1).join(' ')
    return words.length > at + 1 && findKey(index, first)?.entry.publicParty === 'no'
  })
  return isOthers ? { ...reading, certainty: Math.min(reading.certainty, CERTAINTY.resembles) } : reading
}

function byPattern(
  { code, expression, sector, publicParty, strength }: NamePattern,
  key: string,
  folded: string,
): Reading {
  const found = expression.exec(folded)
  const [text, start] = [found?.[0] ?? folded, found?.index ?? 0]
  const matched = (key.length === folded.length ? key.slice(start, start + text.length) : text).trim()
  return {
    ...NOTHING_READ,
    sector,
    publicParty,
    certainty: CERTAINTY[strength],
    evidence: [{ kind: 'pattern', pattern: code, matched }],
  }
}

/** "Kustlänsgruppen - Länsstyrelser i samverkan": the first side names the party unless only the other is known. */
function readAroundDash(index: RegisterIndex, near: NearNames, outside: string): Reading | null {
  const [first, ...rest] = outside.split(/\s[-–—:]\s|:\s/)
  if (first === undefined || rest.length === 0) return null
  const readings = [first, rest.join(' ')].map((side) =>
    readUncorrected(index, near, side, side.replace(PARENTHESIS, ' ').trim()),
  )
  const [left, right] = readings.map((one) => (one.certainty >= CERTAINTY.usual ? one : null))
  if (left && (!right || right.registerId === left.registerId || left.publicParty === 'no')) return left
  if (left || !right) return null
  return OTHERS.test(foldMarks(nameKey(first)))
    ? null
    : { ...right, certainty: Math.min(right.certainty, CERTAINTY.inside) }
}

/** "Innovationsguiden (SKR)": who stands in parentheses, where nothing outside says otherwise. */
function readParentheses(index: RegisterIndex, name: string): Reading | null {
  const outside = foldMarks(nameKey(name.replace(PARENTHESIS, ' ')))
  if (OTHERS.test(outside)) return null
  const found = [...name.matchAll(/\(([^()]+)\)/g)].flatMap(([, text = '']) => {
    const match = findKey(index, nameKey(text))
    return match ? [readEntry(match.entry, text.trim(), 'inside')] : []
  })
  const [only, ...others] = found
  return only && others.length === 0 ? only : null
}
