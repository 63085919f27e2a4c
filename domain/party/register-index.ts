/** The register's bodies as maps from a name's key to who it is, made once and asked for every party. */
import type { RegisterBody } from '../register.ts'
import { foldMarks } from '../swedish.ts'
import type { Correction } from './correction.ts'
import { nameKey } from './name-key.ts'
import type { PartyEvidence, RegisterMatch } from './party.ts'
import { genitive, placeForms } from './place-forms.ts'

/** A body, as a reviewer has corrected it. */
export type RegisterEntry = RegisterBody & { correction: (PartyEvidence & { kind: 'correction' }) | null }

export type Match = { entry: RegisterEntry; how: RegisterMatch }

/** A name that two bodies share belongs to neither. */
type Names<Value> = Map<string, Value | null>

export type RegisterIndex = {
  entries: Map<string, RegisterEntry>
  names: Names<Match>
  /** The same without å ä ö, asked only when the name as written is not there. */
  folded: Names<RegisterEntry>
  /** The same without spaces either, for long names: "Västra Götalands regionen". */
  squeezed: Names<RegisterEntry>
  /** First words of the folded names, to pass over the places in a text where no name can begin. */
  firstWords: Set<string>
  /** All words of the folded names. */
  words: Set<string>
  shortAliases: Names<RegisterEntry>
  numbers: Names<RegisterEntry>
  /** Names that say where and not who ("malmö", "malmös"), each with a body of the place, the municipality first. */
  places: Map<string, RegisterEntry>
  /** The same folded, but for those that are then another's. */
  foldedPlaces: Names<RegisterEntry>
  /** The words of those. */
  placeWords: Set<string>
}

const MIN_ALIAS_LETTERS = 5
const MIN_SQUEEZED_LETTERS = 10

export function indexRegister(
  bodies: readonly RegisterBody[],
  corrections: readonly Correction[],
): RegisterIndex {
  const entries = entriesOf(bodies, corrections)
  const index: RegisterIndex = {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    names: new Map(),
    folded: new Map(),
    squeezed: new Map(),
    firstWords: new Set(),
    words: new Set(),
    shortAliases: new Map(),
    numbers: new Map(),
    places: new Map(),
    foldedPlaces: new Map(),
    placeWords: new Set(),
  }
  // Official names first: no alias can take what stands before it.
  for (const entry of entries) addName(index, entry.name, { entry, how: 'name' })
  const official = new Set(index.names.keys())
  for (const entry of entries) addOtherNames(index, entry, official)
  for (const [name, match] of index.names) if (match) addFolded(index, foldMarks(name), match.entry)
  return index
}

/** Who a name is, in full or as an alias of five letters or more, also in the genitive and without å ä ö. */
export function findName(index: RegisterIndex, text: string): Match | null {
  return findKey(index, nameKey(text))
}

export function findKey({ names, folded }: RegisterIndex, key: string): Match | null {
  const asWritten = names.get(key) ?? nominative(names, key)
  if (asWritten) return asWritten
  // A name that two bodies share is not found by way of its folded form either.
  if (names.has(key)) return null
  const foldedKey = foldMarks(key)
  const entry = folded.get(foldedKey) ?? nominative(folded, foldedKey)
  return entry ? { entry, how: 'folded' } : null
}

export function findNumber({ numbers }: RegisterIndex, number: string): RegisterEntry | null {
  return numbers.get(number) ?? null
}

/** Who a short alias may be. Two letters need capitals: "FI" is an agency, "Fi" a political party. */
export function findShortAlias(index: RegisterIndex, text: string): RegisterEntry | null {
  const alias = text.trim()
  if (alias.length === 2 && alias !== alias.toUpperCase()) return null
  return index.shortAliases.get(nameKey(alias)) ?? null
}

export function isLongEnough(alias: string): boolean {
  return alias.replace(/[^\p{L}]/gu, '').length >= MIN_ALIAS_LETTERS
}

function entriesOf(bodies: readonly RegisterBody[], corrections: readonly Correction[]): RegisterEntry[] {
  const ofBodies = corrections.filter(({ scope }) => scope === 'body').toSorted(byTime)
  const newest = new Map(ofBodies.map((one) => [one.registerId, one]))
  return bodies.map((body) => {
    const corrected = newest.get(body.id)
    if (!corrected) return { ...body, correction: null }
    const { sector, publicParty, id, by, at, note } = corrected
    return { ...body, sector, publicParty, correction: { kind: 'correction', id, by, at, note } }
  })
}

export function byTime(a: Correction, b: Correction): number {
  return a.at < b.at ? -1 : Number(a.at > b.at)
}

function addOtherNames(index: RegisterIndex, entry: RegisterEntry, official: ReadonlySet<string>): void {
  for (const alias of [...entry.aliases.filter(isLongEnough), ...placeForms(entry)]) {
    if (!official.has(nameKey(alias))) addName(index, alias, { entry, how: 'alias' })
  }
  const short = entry.aliases.filter((alias) => !isLongEnough(alias))
  for (const alias of [...short, ...entry.shortAliases]) add(index.shortAliases, nameKey(alias), entry)
  if (entry.orgnr) add(index.numbers, entry.orgnr, entry)
  for (const bare of entry.bareNames) {
    for (const form of [bare, genitive(bare)]) {
      addPlace(index, nameKey(form), entry)
    }
  }
}

/** Who a place's bare name stands for; a name without å ä ö that two towns may mean stands for neither. */
export function findPlace({ places, foldedPlaces }: RegisterIndex, key: string): RegisterEntry | null {
  return places.get(key) ?? foldedPlaces.get(foldMarks(key)) ?? null
}

function addPlace(
  { places, foldedPlaces, placeWords }: RegisterIndex,
  key: string,
  entry: RegisterEntry,
): void {
  if (!places.has(key)) places.set(key, entry)
  const folded = foldMarks(key)
  const before = foldedPlaces.get(folded)
  const isOtherTown = before?.kind === entry.kind && before.id !== entry.id
  if (before === undefined) foldedPlaces.set(folded, entry)
  else if (isOtherTown) foldedPlaces.set(folded, null)
  for (const word of folded.split(' ')) placeWords.add(word)
}

function addName(index: RegisterIndex, name: string, match: Match): void {
  const key = nameKey(name)
  const before = index.names.get(key)
  if (before === undefined) index.names.set(key, match)
  else if (before !== null && !isSameBody(before.entry, match.entry)) index.names.set(key, null)
}

function addFolded(index: RegisterIndex, folded: string, entry: RegisterEntry): void {
  add(index.folded, folded, entry)
  const words = folded.split(' ')
  index.firstWords.add(words[0] ?? '')
  for (const word of words) index.words.add(word)
  const squeezed = words.join('')
  if (squeezed.length >= MIN_SQUEEZED_LETTERS) add(index.squeezed, squeezed, entry)
}

function add(names: Names<RegisterEntry>, key: string, entry: RegisterEntry): void {
  const before = names.get(key)
  if (before === undefined) names.set(key, entry)
  else if (before !== null && !isSameBody(before, entry)) names.set(key, null)
}

/** The same row, or the same body brought in again from another register. */
function isSameBody(one: RegisterEntry, other: RegisterEntry): boolean {
  if (one.id === other.id) return true
  return one.orgnr !== null && one.orgnr === other.orgnr && nameKey(one.name) === nameKey(other.name)
}

function nominative<Value>(names: Names<Value>, key: string): Value | null {
  return key.endsWith('s') ? (names.get(key.slice(0, -1)) ?? null) : null
}
