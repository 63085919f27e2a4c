/** Recognises the parties in organisers' own words: splits them, reads who each is, and says on what evidence. */
import type { RuleParameters } from '../edition.ts'
import type { RegisterBody } from '../register.ts'
import type { PartyRole, PartyText } from '../submission.ts'
import { foldMarks } from '../swedish.ts'
import { setAside } from './aside.ts'
import { CERTAINTY } from './certainty.ts'
import type { Correction } from './correction.ts'
import { nameKey } from './name-key.ts'
import { nameOfNumber, numberHint, numbersIn, withoutNumbers } from './organisation-number.ts'
import { isAside, type PartRole } from './part-roles.ts'
import type { Party, PartyEvidence } from './party.ts'
import { CERTAINTY_NEEDED } from './party.ts'
import type { NameJudge, PartyPart } from './party-part.ts'
import { plainText } from './plain-text.ts'
import { nameReader } from './read-name.ts'
import { isTelling, NOTHING_READ, type Reading, readEntry, settled } from './reading.ts'
import {
  findName,
  findNumber,
  findPlace,
  findShortAlias,
  indexRegister,
  type RegisterEntry,
  type RegisterIndex,
} from './register-index.ts'
import type { Sector } from './sector.ts'
import { splitParties } from './split-parties.ts'
import { UNIT_ALONE } from './units.ts'

type ReadParty = Reading & {
  name: string
  key: string
  part: PartRole
  /** The key that it has when it organises. */
  body: string
}
type Named = Party & { body: string; isAside: boolean }

/** A register ready to be asked. It remembers what texts were read as: the same organisers come again and again. */
export type PreparedRegister = { readText: (text: string) => readonly ReadParty[] }

type Reader = { index: RegisterIndex; readName: (name: string) => Reading }

const MOST_TEXTS_KEPT = 50_000
const TWO_LETTERS = 2
const LOCAL: ReadonlySet<Sector> = new Set(['municipality', 'region', 'municipal-federation'])
const HINTED_SECTORS: Readonly<Partial<Record<ReturnType<typeof numberHint>, Sector>>> = {
  state: 'state',
  municipality: 'municipality',
  region: 'region',
}

/**
 * Indexes the bodies once, as reviewers have corrected them; the result may be kept as long as both are the same. Of
 * two corrections about the same, the newest counts.
 */
export function prepareRegister(
  bodies: readonly RegisterBody[],
  corrections: readonly Correction[],
): PreparedRegister {
  const index = indexRegister(bodies, corrections)
  const readName = remember(nameReader(index, corrections))
  const correctedNames = new Set(
    corrections.filter(({ scope }) => scope === 'name').map(({ name }) => nameKey(name)),
  )
  const judge: NameJudge = {
    find: remember((name) => {
      const noteless = withoutNumbers(withoutNotes(name))
      const key = nameKey(noteless)
      if (correctedNames.has(key) || correctedNames.has(nameKey(name))) return `name:${key}`
      return findName(index, noteless)?.entry.id ?? null
    }),
    findShort: (name) => findShortAlias(index, name)?.id ?? null,
    isTelling: (name) => isTelling(readName(name)),
    isCorrected: (words) => correctedNames.has(nameKey(words)),
    standing: (name) => {
      const reading = readName(name)
      return reading.certainty >= CERTAINTY_NEEDED ? reading : findShortAlias(index, name)
    },
  }
  const reader: Reader = { index, readName }
  return { readText: remember((text) => readParts(splitParties(plainText(text), judge), reader)) }
}

/** The parties in the order written, one per body and role. */
export function recogniseParties(
  texts: readonly PartyText[],
  register: PreparedRegister,
  parameters: Pick<RuleParameters, 'associationsOfMunicipalitiesAndRegions'>,
): Party[] {
  const parties = texts.flatMap(({ text, role }) =>
    register.readText(text).map(
      ({ part, publicParty, ...reading }): Named => ({
        ...reading,
        role: roleOf(role, part),
        publicParty: publicParty === 'team' ? parameters.associationsOfMunicipalitiesAndRegions : publicParty,
        isAside: isAside(part),
      }),
    ),
  )
  const organising = new Set(parties.filter((party) => !party.isAside).map(({ body }) => body))
  const seen = new Set<string>()
  return parties.flatMap(({ isAside: isNamedAside, body, ...party }) => {
    const identity = `${party.role} ${isNamedAside} ${party.key}`
    const isTwice = seen.has(identity) || (isNamedAside && organising.has(body))
    seen.add(identity)
    return isTwice ? [] : [party]
  })
}

/** Keeps a pure function's answers, and forgets them all when they are too many. */
function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const answers = new Map<string, { value: Value }>()
  return (text) => {
    const known = answers.get(text)
    if (known) return known.value
    const value = read(text)
    if (answers.size >= MOST_TEXTS_KEPT) answers.clear()
    answers.set(text, { value })
    return value
  }
}

function readParts(written: readonly PartyPart[], reader: Reader): ReadParty[] {
  const parts = written.map((part) => ({ ...part, ...readNamed(part, reader) })).filter(isNoAddress)
  const read = withBarePlaces(
    parts.map((part) => ({ ...part, reading: setAside(part.reading, part.role) })),
    reader,
  )
  const shorts = parts.map(({ text }, at) =>
    (read[at]?.reading.certainty ?? 0) < CERTAINTY_NEEDED ? shortAliasOf(text, reader.index) : null,
  )
  const hasField = mayUseShortAliases(
    read.map(({ reading }) => reading),
    shorts,
  )
  return read.map(({ reading, name, role }, at) => {
    const entry = shorts[at]
    const isOpen = reading.certainty < CERTAINTY_NEEDED && entry
    const own = isOpen && hasField(entry, name) ? readEntry(entry, name, 'short-alias') : reading
    const evidence = isOpen ? withHints(own.evidence, reading.evidence) : own.evidence
    const body = own.registerId ?? `name:${nameKey(name)}`
    const done = settled(setAside({ ...own, evidence }, role))
    return {
      ...done,
      evidence: isAside(role) ? [...done.evidence, { kind: 'role', role }] : done.evidence,
      name,
      part: role,
      body,
      key: done.registerId ?? `name:${nameKey(name)}`,
    }
  })
}

function readNamed({ text, readAs }: PartyPart, reader: Reader): NamedReading {
  const noteless = withoutNotes(text)
  const name = withoutNumbers(noteless) || nameOfNumber(noteless) || '–'
  return { reading: readAs ? reader.readName(readAs) : readPart(text, noteless, reader), name }
}

/** Where an address lies is nobody, but a public body that may be meant is told as unclear. */
function isNoAddress({ role, reading }: PartyPart & NamedReading): boolean {
  return role !== 'address' || (reading.publicParty === 'yes' && reading.certainty >= CERTAINTY_NEEDED)
}

type NamedReading = { reading: Reading; name: string }

/**
 * "Boden, Luleå och Älvsbyns kommun": two or more bare names of municipalities among nobody but municipalities, regions
 * and their federations are the municipalities. Nothing hangs on it: a public party is there without them.
 */
function withBarePlaces<Part extends NamedReading>(
  parts: readonly Part[],
  { index, readName }: Reader,
): Part[] {
  const isBare = ({ name }: Part) => findPlace(index, nameKey(name))?.kind === 'municipality'
  const others = parts.filter((part) => !isBare(part))
  const areAllLocal = others.every(
    ({ reading }) => LOCAL.has(reading.sector) && reading.publicParty === 'yes',
  )
  if (parts.length < others.length + 2 || others.length === 0 || !areAllLocal) return [...parts]
  return parts.map((part) => (isBare(part) ? { ...part, reading: readName(`${part.name} kommun`) } : part))
}

function shortAliasOf(text: string, index: RegisterIndex): RegisterEntry | null {
  const [first = '', ...rest] = withoutNumbers(withoutNotes(text)).split(/,\s+/)
  // "SLU, SLU Future Forests": the same again with a part of it has the field to itself too.
  const isSame = rest.every(
    (part) => part.startsWith(`${first} `) || UNIT_ALONE.test(foldMarks(nameKey(part))),
  )
  return isSame ? findShortAlias(index, first) : null
}

/**
 * An abbreviation counts with the field to itself. In a list it counts for those who are not public, which makes nothing
 * met; for a public body only beside a public one that is known by its full name, where nothing hangs on it, or among
 * known bodies only, one of them by its full name. Two letters are never enough in a list.
 */
function mayUseShortAliases(
  readings: readonly Reading[],
  shorts: readonly (RegisterEntry | null)[],
): (entry: RegisterEntry, text: string) => boolean {
  const known = readings.filter(({ certainty }) => certainty >= CERTAINTY_NEEDED)
  const isBesidePublic = known.some(({ publicParty }) => publicParty === 'yes')
  const areAllKnown = readings.every((reading, at) => known.includes(reading) || shorts[at])
  return (entry, text) => {
    if (readings.length === 1 || isBesidePublic) return true
    if (entry.publicParty !== 'yes' && entry.publicParty !== 'team') return true
    return areAllKnown && text.length > TWO_LETTERS && (known.length > 0 || shorts.every(isPublicEntry))
  }
}

function isPublicEntry(entry: RegisterEntry | null): boolean {
  return entry?.publicParty === 'yes' || entry?.publicParty === 'team'
}

function withHints(own: readonly PartyEvidence[], before: readonly PartyEvidence[]): PartyEvidence[] {
  const hints = before.filter(({ kind }) => kind === 'number' || kind === 'personal-number')
  return [...own, ...hints]
}

/** In characters. What is longer is prose, and looking for names inside it would take its time. */
const LONGEST_NAME = 1000

/** "Umeå kommun (S)" is a political party's group there, or one of its people, and not the municipality. */
const PARTY_LETTER = /(?:^|\s)\((?:S|M|C|V|L|FP|KD|SD|MP|Fi)\)(?:\s|$)/u

function readPart(text: string, noteless: string, { index, readName }: Reader): Reading {
  const { organisations, hasPersonal } = numbersIn(text)
  if (PARTY_LETTER.test(text) || noteless.length > LONGEST_NAME) return NOTHING_READ
  const reading = readName(withoutNumbers(noteless) === noteless ? text : withoutNumbers(text))
  const hints = organisations.map(
    (number): PartyEvidence => ({ kind: 'number', number, hint: numberHint(number) }),
  )
  if (hasPersonal) hints.push({ kind: 'personal-number' })
  if (hints.length === 0) return reading
  const entries = organisations.flatMap((number) => findNumber(index, number) ?? [])
  const [entry] = entries
  if (reading.evidence[0]?.kind === 'correction')
    return { ...reading, evidence: [...reading.evidence, ...hints] }
  if (entry) return numberAndName(entry, reading, hints)
  if (reading !== NOTHING_READ) return { ...reading, evidence: [...reading.evidence, ...hints] }
  const hinted = organisations.map((number) => HINTED_SECTORS[numberHint(number)]).find((sector) => sector)
  const certainty = hinted ? CERTAINTY.hint : CERTAINTY.none
  return { ...NOTHING_READ, sector: hinted ?? 'unknown', certainty, evidence: hints }
}

/** The number says who, unless the name surely says somebody of another kind: then nobody knows which is meant. */
function numberAndName(entry: RegisterEntry, byName: Reading, hints: readonly PartyEvidence[]): Reading {
  const byNumber = readEntry(entry, entry.name, 'number')
  const isOther =
    byName.certainty >= CERTAINTY_NEEDED &&
    byName.registerId !== entry.id &&
    (byName.publicParty === 'no') !== (entry.publicParty === 'no')
  const evidence = [...hints, ...byNumber.evidence]
  if (!isOther) return { ...byNumber, evidence }
  return { ...byNumber, certainty: CERTAINTY.contradiction, evidence: [...evidence, ...byName.evidence] }
}

/** Takes off what stands last in parentheses, other than an abbreviation that belongs to the name. */
function withoutNotes(text: string): string {
  return text.replace(/\s*\((?!\p{L}{2,8}\))[^()]*\)?\s*$/u, '').trim()
}

/** What the words say, where they say anything; who is not an organiser by the field is none by words between names. */
function roleOf(field: PartyRole, part: PartRole): PartyRole {
  if (part === 'organiser' || (part === 'co-organiser' && field !== 'organiser')) return field
  return part === 'co-organiser' ? part : 'participant'
}
