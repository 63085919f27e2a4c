/** The registers as maps from a name's key to who it is, made once and asked for every party. */
import type { County, KnownOrganisation, Municipality, Register } from '../register.ts'
import { foldMarks } from '../swedish.ts'
import type { PublicParty, Sector } from './sector.ts'

export type RegisterEntry = {
  register: 'organisations' | 'municipalities' | 'counties'
  name: string
  sector: Sector
  publicParty: PublicParty | 'team'
  countyCode: string | null
}

/** A name that two entries share belongs to neither. */
type Names = Map<string, RegisterEntry | null>

export type RegisterIndex = {
  names: Names
  /** The same without å ä ö, asked only when the name as written is not there. */
  folded: Names
  /** First words of the folded names, to pass over the places in a text where no name can begin. */
  firstWords: Set<string>
  shortAliases: Names
  numbers: Names
  /** Municipalities by bare name ("Malmö", "Malmös"): says where, not who. */
  bareMunicipalities: Names
}

const MIN_ALIAS_LETTERS = 5

/** A name for comparison: lower case, words only, `&` as "och", no leading article. Keeps å ä ö. */
export function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/&/g, ' och ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

export function indexRegister(register: Register): RegisterIndex {
  const index: RegisterIndex = {
    names: new Map(),
    folded: new Map(),
    firstWords: new Set(),
    shortAliases: new Map(),
    numbers: new Map(),
    bareMunicipalities: new Map(),
  }
  const organisations = register.organisations.map((known) => ({
    known,
    entry: organisationEntry(known, register.counties),
  }))
  const places = [
    ...register.counties.flatMap(countyNames),
    ...register.municipalities.flatMap(municipalityNames),
  ]
  // Official names first, then places, then aliases: none can take what stands before it.
  for (const { known, entry } of organisations) add(index.names, known.name, entry)
  for (const [name, entry] of places) if (!index.names.has(nameKey(name))) add(index.names, name, entry)
  const official = new Set(index.names.keys())
  for (const { known, entry } of organisations) addAliases(index, known, entry, official)
  for (const county of register.counties) {
    for (const alias of county.regionShortAliases ?? []) add(index.shortAliases, alias, regionEntry(county))
  }
  for (const [name, entry] of index.names) {
    if (entry) add(index.folded, foldMarks(name), entry)
    index.firstWords.add(foldMarks(name).split(' ', 1)[0] ?? '')
  }
  for (const one of register.municipalities) {
    add(index.bareMunicipalities, one.shortName, municipalityEntry(one))
    add(index.bareMunicipalities, genitive(one.shortName), municipalityEntry(one))
  }
  return index
}

function addAliases(
  { names, shortAliases, numbers }: RegisterIndex,
  known: KnownOrganisation,
  entry: RegisterEntry,
  official: ReadonlySet<string>,
): void {
  const long = known.aliases.filter(isLongEnough)
  for (const alias of long) if (!official.has(nameKey(alias))) add(names, alias, entry)
  const short = known.aliases.filter((alias) => !isLongEnough(alias))
  for (const alias of [...short, ...known.shortAliases]) add(shortAliases, alias, entry)
  if (known.orgnr) add(numbers, known.orgnr.replace('-', ''), entry)
}

/** Who a name is, in full or as an alias of five letters or more, also in the genitive and without å ä ö. */
export function findName(index: RegisterIndex, text: string): RegisterEntry | null {
  return findKey(index, nameKey(text))
}

export function findKey({ names, folded }: RegisterIndex, key: string): RegisterEntry | null {
  const asWritten = names.get(key) ?? nominative(names, key)
  if (asWritten) return asWritten
  const foldedKey = isPlainAscii(key) ? key : foldMarks(key)
  return folded.get(foldedKey) ?? nominative(folded, foldedKey)
}

export function findNumber({ numbers }: RegisterIndex, number: string): RegisterEntry | null {
  return numbers.get(number.replace('-', '')) ?? null
}

function nominative(names: Names, key: string): RegisterEntry | null {
  return key.endsWith('s') ? (names.get(key.slice(0, -1)) ?? null) : null
}

function isPlainAscii(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** Who a short alias may be. Two letters need capitals: "FI" is an agency, "Fi" a political party. */
export function findShortAlias(index: RegisterIndex, text: string): RegisterEntry | null {
  const alias = text.trim()
  if (alias.length === 2 && alias !== alias.toUpperCase()) return null
  return index.shortAliases.get(nameKey(alias)) ?? null
}

function add(names: Names, text: string, entry: RegisterEntry): void {
  const key = nameKey(text)
  const before = names.get(key)
  const isShared = names.has(key) && before?.name !== entry.name
  names.set(key, isShared ? null : entry)
}

function isLongEnough(alias: string): boolean {
  return alias.replace(/[^\p{L}]/gu, '').length >= MIN_ALIAS_LETTERS
}

function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

function organisationEntry(known: KnownOrganisation, counties: readonly County[]): RegisterEntry {
  const { name, sector, publicParty } = known
  const isCountyBoard = nameKey(name).startsWith('länsstyrelsen')
  const county = isCountyBoard && counties.find((one) => nameKey(name).includes(nameKey(one.name)))
  return { register: 'organisations', name, sector, publicParty, countyCode: county ? county.code : null }
}

function municipalityEntry({ name, countyCode }: Municipality): RegisterEntry {
  return { register: 'municipalities', name, sector: 'municipality', publicParty: 'yes', countyCode }
}

function municipalityNames(one: Municipality): [string, RegisterEntry][] {
  const entry = municipalityEntry(one)
  const { shortName: short } = one
  const forms = [short, genitive(short)].flatMap((name) => [`${name} kommun`, `${name} stad`])
  const english = [`City of ${short}`, `${short} City`, `${short} municipality`, `Municipality of ${short}`]
  const other = [`${short} kommunen`, `Kommunen ${short}`, `${genitive(short)} kommuner`]
  return [one.name, ...forms, ...english, ...other, ...one.aliases].map((name) => [name, entry])
}

function regionEntry({ region, code }: County): RegisterEntry {
  return { register: 'counties', name: region, sector: 'region', publicParty: 'yes', countyCode: code }
}

function boardEntry({ name, code }: County): RegisterEntry {
  const official = `Länsstyrelsen i ${name}`
  return { register: 'counties', name: official, sector: 'state', publicParty: 'yes', countyCode: code }
}

function countyNames(county: County): [string, RegisterEntry][] {
  const { name, shortName: short, region, regionAliases } = county
  const regions = [
    ...[region, ...regionAliases, `Region ${short}`, `${region} region`],
    ...[`Landstinget ${short}`, `Landstinget i ${short}`, `Landstinget i ${name}`, `${name} landsting`],
    ...[`${genitive(short)} landsting`, `${genitive(short)} läns landsting`, `${short} Region`],
  ]
  const boards = [
    ...[
      `Länsstyrelsen i ${name}`,
      `Länsstyrelsen ${name}`,
      `Länsstyrelsen ${short}`,
      `Länsstyrelsen i ${short}`,
    ],
    ...[
      `Länsstyrelsen på ${short}`,
      `Länsstyrelsen ${genitive(short)} län`,
      `Länsstyrelsen i ${genitive(short)} län`,
    ],
    ...[`County Administrative Board of ${short}`, `County Administrative Board ${short}`],
    ...[`${short} County Administrative Board`, `County Administrative Board in ${short}`],
  ]
  return [
    ...regions.map((text): [string, RegisterEntry] => [text, regionEntry(county)]),
    ...boards.map((text): [string, RegisterEntry] => [text, boardEntry(county)]),
  ]
}
