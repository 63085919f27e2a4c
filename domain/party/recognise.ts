/** Recognises the parties in organisers' own words: splits them, reads who each is, and says on what evidence. */
import type { RuleParameters } from '../edition.ts'
import type { Register } from '../register.ts'
import type { PartyRole, PartyText } from '../submission.ts'
import { numberHint, organisationNumbersIn, withoutNumbers } from './organisation-number.ts'
import type { Party, PartyEvidence } from './party.ts'
import { NOTHING_READ, type Reading, readEntry, readName as readNameIn } from './read-name.ts'
import { findName, findNumber, findShortAlias, indexRegister, type RegisterIndex } from './register-index.ts'
import type { Sector } from './sector.ts'
import { type Joint, type NameJudge, type PartyPart, splitParties } from './split-parties.ts'

type ReadParty = Reading & { name: string; joint: Joint; note: string }

/** A register ready to be asked. It remembers what texts were read as: the same organisers come again and again. */
export type PreparedRegister = { readText: (text: string) => readonly ReadParty[] }

type Reader = { index: RegisterIndex; readName: (name: string) => Reading }

const MOST_TEXTS_KEPT = 50_000
const TAKES_PART = /medverk|delta(?:r|g)|participa|talare|speaker/i
const CO_ORGANISES = /medarrang|med-arrang|samarr|co-?organi/i
const HINTED_SECTORS: Readonly<Partial<Record<ReturnType<typeof numberHint>, Sector>>> = {
  state: 'state',
  municipality: 'municipality',
  region: 'region',
}

/** Indexes a register once; the result may be kept as long as the register is the same. */
export function prepareRegister(register: Register): PreparedRegister {
  const index = indexRegister(register)
  const readOnce = remember((name: string) => readNameIn(index, name))
  const judge: NameJudge = {
    find: remember((name) => findName(index, withoutNotes(name))),
    findShort: (name) => findShortAlias(index, name),
    isTelling: (name) => {
      const evidence = readOnce(name).evidence[0]
      return evidence?.kind === 'register' || (evidence?.kind === 'pattern' && evidence.pattern !== 'company')
    },
  }
  const reader: Reader = { index, readName: readOnce }
  return { readText: remember((text) => readParts(splitParties(text, judge), reader)) }
}

/** The parties in the order written, one per body and role. */
export function recogniseParties(
  texts: readonly PartyText[],
  register: PreparedRegister,
  parameters: RuleParameters,
): Party[] {
  const parties = texts.flatMap(({ text, role }) =>
    register.readText(text).map(
      ({ name, joint, note, publicParty, ...reading }): Party => ({
        ...reading,
        name,
        role: roleOf(role, joint, note),
        publicParty: publicParty === 'team' ? parameters.associationsOfMunicipalitiesAndRegions : publicParty,
      }),
    ),
  )
  const identity = ({ registerName, name, role }: Party) => `${role} ${registerName ?? name}`
  const seen = new Set<string>()
  return parties.filter((party) => !seen.has(identity(party)) && seen.add(identity(party)))
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

function readParts(parts: readonly PartyPart[], reader: Reader): ReadParty[] {
  const read = parts.map(({ text, joint }) => {
    const noteless = withoutNotes(text)
    const name = withoutNumbers(noteless) || noteless.replace(/\d/g, '').trim() || '–'
    return { ...readPart(text, reader), name, joint, note: text.slice(noteless.length) }
  })
  const shorts = parts.map(({ text }) => findShortAlias(reader.index, withoutNotes(text)))
  const isKnown = (party: ReadParty, at: number) => party.registerName !== null || shorts[at] !== null
  // A short alias counts alone, among known bodies only, or beside a public party, where nothing hangs on it.
  const areTrusted =
    read.every(isKnown) || read.some((party) => party.registerName !== null && party.publicParty === 'yes')
  return read.map((party, at) => {
    const entry = shorts[at]
    if (!entry || party.registerName !== null || !areTrusted) return party
    return { ...party, ...readEntry(entry, party.name) }
  })
}

function readPart(text: string, { index, readName }: Reader): Reading {
  const numbers = organisationNumbersIn(text)
  const evidence = numbers.map(
    (number): PartyEvidence => ({ kind: 'number', number, hint: numberHint(number) }),
  )
  const entry = numbers.map((number) => findNumber(index, number)).find((one) => one)
  if (entry)
    return {
      ...readEntry(entry, entry.name),
      evidence: [...evidence, ...readEntry(entry, entry.name).evidence],
    }
  const reading = readName(withoutNumbers(text))
  if (evidence.length === 0) return reading
  const hinted = numbers.map((number) => HINTED_SECTORS[numberHint(number)]).find((sector) => sector)
  if (reading !== NOTHING_READ) return { ...reading, evidence: [...reading.evidence, ...evidence] }
  return { ...NOTHING_READ, sector: hinted ?? 'unknown', evidence }
}

/** Takes off what stands last in parentheses, other than an abbreviation that belongs to the name. */
function withoutNotes(text: string): string {
  return text.replace(/\s*\((?!\p{L}{2,8}\))[^()]*\)?\s*$/u, '').trim()
}

function roleOf(role: PartyRole, joint: Joint, note: string): PartyRole {
  if (TAKES_PART.test(note) || joint === 'support') return 'participant'
  if (CO_ORGANISES.test(note)) return 'co-organiser'
  return joint === 'together' && role === 'organiser' ? 'co-organiser' : role
}
