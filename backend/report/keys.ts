/** The keys of a table's rows in the order they are shown, and their names. */
import type { z } from 'zod'
import type { editionType } from '../../domain/edition.ts'
import { DIGITAL, UNKNOWN } from '../../domain/figures/counted-county.ts'
import { withMaskedIdentityNumbers } from '../../domain/identity-number.ts'
import type { Language } from '../../domain/language.ts'
import { SECTORS } from '../../domain/party/sector.ts'
import type { FORMATS } from '../../domain/submission.ts'
import { sortKey } from '../../domain/swedish.ts'
import { words } from '../../text/catalog.ts'
import { places } from '../registers.ts'
import { cellText } from './cell-text.ts'
import type { Counts } from './report-figures.ts'

const COUNTIES = [...places.counties].sort(bySortKey((county) => county.name)).map((county) => county.code)
const COUNTY_NAMES = new Map(places.counties.map((county) => [county.code, county.name]))

/** All counties by name, codes that the register does not have, and last those without a county. */
export function countyKeys(...counts: Counts[]): string[] {
  const listed = [...COUNTIES, DIGITAL, UNKNOWN]
  const strange = counts.flatMap((one) => [...one.keys()]).filter((key) => !listed.includes(key))
  return [...COUNTIES, ...[...new Set(strange)].sort(), DIGITAL, UNKNOWN]
}

export function countyName(key: string, language: Language): string {
  const { common, report } = words(language)
  if (key === DIGITAL) return common.counted.digital
  if (key === UNKNOWN) return common.counted.unknown
  return COUNTY_NAMES.get(key) ?? cellText(key, report.cut)
}

/** Digital first, as in all figures. */
export const FORMAT_KEYS = [
  'digital',
  'hybrid',
  'on-site',
  'unknown',
] as const satisfies (typeof FORMATS)[number][]

/** Sectors in the register's order, unknown last. */
export const SECTOR_KEYS: readonly string[] = [...SECTORS.filter((sector) => sector !== UNKNOWN), UNKNOWN]

/** Monday is 1; unknown last. */
export const WEEKDAY_KEYS = ['1', '2', '3', '4', '5', '6', '7', UNKNOWN] as const

const MUNICIPALITY_NAMES = new Map(places.municipalities.map(({ code, name }) => [code, name]))

/** Those that were counted, in Swedish order, unknown last. */
export function municipalityKeys(counts: Counts): string[] {
  const counted = [...counts.keys()].filter((key) => key !== UNKNOWN)
  return [...counted.sort(bySortKey((key) => MUNICIPALITY_NAMES.get(key) ?? key)), UNKNOWN]
}

export function municipalityName(key: string, language: Language): string {
  const { common, report } = words(language)
  if (key === UNKNOWN) return common.counted.unknown
  return MUNICIPALITY_NAMES.get(key) ?? cellText(key, report.cut)
}

/** A type or theme of an edition. */
type Named = z.infer<typeof editionType>

/** The edition's own and all that were counted, in Swedish order, unknown last. */
export function namedKeys(known: readonly Named[], counts: Counts, language: Language): string[] {
  const own = known.map((one) => one.sv.toLocaleLowerCase('sv'))
  const keys = [...new Set([...own, ...counts.keys()])].filter((key) => key !== UNKNOWN)
  return [...keys.sort(bySortKey((key) => nameOf(known, key, language))), UNKNOWN]
}

/** A type of the edition. */
export function typeName({ types }: { types: readonly Named[] }, key: string, language: Language): string {
  return nameOf(types, key, language)
}

/** The organiser's own word; what is an edition's own has a name in each language. */
export function nameOf(known: readonly Named[], key: string, language: Language): string {
  const { common, report } = words(language)
  if (key === UNKNOWN) return common.counted.unknown
  const own = known.find((one) => one.sv.toLocaleLowerCase('sv') === key)
  const name = cellText(withMaskedIdentityNumbers(own?.[language] ?? key), report.cut) || report.missing
  return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1)
}

function bySortKey<Item>(text: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (sortKey(text(a)) < sortKey(text(b)) ? -1 : 1)
}
