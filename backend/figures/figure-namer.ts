/** The names of what figures are counted by, for people; scripts get the codes. */

import { DIGITAL, NONE, UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { places } from '../registers.ts'

type Named = readonly { sv: string; en: string }[]

const COUNTIES = namesOf(places.counties)
const MUNICIPALITIES = namesOf(places.municipalities)

/** `named` are the types and themes of all editions. A code without a name stays as it is. */
export function figureNamer(named: Named, language: Language): (dimension: Dimension, key: string) => string {
  const { common, figures } = words(language)
  const { formats, sectors, counted, states, criteria } = common
  const known = Object.fromEntries(named.map((one) => [one.sv.toLocaleLowerCase('sv'), one[language]]))
  const names: Partial<Record<Dimension, Readonly<Record<string, string>>>> = {
    county: { ...COUNTIES, [DIGITAL]: counted.digital },
    municipality: MUNICIPALITIES,
    format: formats,
    sector: sectors,
    type: known,
    theme: known,
    audience: figures.audiences,
    weekday: Object.fromEntries(figures.weekdays.map((name, at) => [String(at + 1), name])),
    state: states,
    criterion: { ...criteria, [NONE]: figures.noCriterion },
  }
  return (dimension, key) => names[dimension]?.[key] ?? (key === UNKNOWN ? counted.unknown : key)
}

function namesOf(rows: readonly { code: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}
