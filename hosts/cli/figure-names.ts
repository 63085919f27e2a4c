/** The names of what figures are counted by, for people; scripts get the codes. */
import { places } from '../../backend/registers.ts'
import { DIGITAL, type Dimension, UNKNOWN } from '../../domain/figures.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'

type Types = readonly { sv: string; en: string }[]

const COUNTIES = namesOf(places.counties)
const MUNICIPALITIES = namesOf(places.municipalities)

/** `types` are those of all editions. A code without a name stays as it is. */
export function figureNamer(types: Types, language: Language): (dimension: Dimension, key: string) => string {
  const { formats, sectors, counted } = words(language).common
  const names: Partial<Record<Dimension, Readonly<Record<string, string>>>> = {
    county: { ...COUNTIES, [DIGITAL]: counted.digital },
    municipality: MUNICIPALITIES,
    format: formats,
    sector: sectors,
    type: Object.fromEntries(types.map((type) => [type.sv.toLocaleLowerCase('sv'), type[language]])),
  }
  return (dimension, key) => names[dimension]?.[key] ?? (key === UNKNOWN ? counted.unknown : key)
}

function namesOf(rows: readonly { code: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}
