/** The keys of a table's rows in the order they are shown, and their names. */
import type { EditionWithRules } from '../../domain/edition.ts'
import { DIGITAL, UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Language } from '../../domain/language.ts'
import type { FORMATS } from '../../domain/submission.ts'
import { sortKey } from '../../domain/swedish.ts'
import { addDays, daysBetween } from '../../domain/time.ts'
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

/** The code of a county, empty for keys that are none. */
export function countyCode(key: string): string {
  return key === DIGITAL || key === UNKNOWN ? '' : key
}

/** Digital first, as in all figures. */
export const FORMAT_KEYS = [
  'digital',
  'hybrid',
  'on-site',
  'unknown',
] as const satisfies (typeof FORMATS)[number][]

/** The edition's types and all that were counted, in Swedish order, unknown last. */
export function typeKeys(edition: EditionWithRules, counts: Counts, language: Language): string[] {
  const known = edition.types.map((type) => type.sv.toLocaleLowerCase('sv'))
  const keys = [...new Set([...known, ...counts.keys()])].filter((key) => key !== UNKNOWN)
  return [...keys.sort(bySortKey((key) => typeName(edition, key, language))), UNKNOWN]
}

/** The organiser's own word; an edition's type has a name in each language. */
export function typeName(edition: EditionWithRules, key: string, language: Language): string {
  const { common, report } = words(language)
  if (key === UNKNOWN) return common.counted.unknown
  const type = edition.types.find((one) => one.sv.toLocaleLowerCase('sv') === key)
  const name = cellText(type?.[language] ?? key, report.cut)
  return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1)
}

/** Every day of the edition, other days that were counted, and unknown last. */
export function dayKeys(edition: EditionWithRules, counts: Counts): string[] {
  const length = daysBetween(edition.startsOn, edition.endsOn) + 1
  const own = Array.from({ length }, (_, index) => addDays(edition.startsOn, index))
  const counted = [...counts.keys()].filter((key) => key !== UNKNOWN)
  return [...[...new Set([...own, ...counted])].sort(), UNKNOWN]
}

function bySortKey<Item>(text: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (sortKey(text(a)) < sortKey(text(b)) ? -1 : 1)
}
