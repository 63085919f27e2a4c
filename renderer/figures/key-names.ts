/** What the keys of figures are called on the screen; a key without a name stays as it is. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { DIGITAL, NONE, UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Language } from '../../domain/language.ts'
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }
import type { Words } from '../../text/catalog.ts'
import { formatDay } from '../ui/format.ts'
import { COUNTIES } from './figure-rows.ts'

const MUNICIPALITY_NAMES = Object.fromEntries(municipalities.rows.map(({ code, name }) => [code, name]))
const COUNTY_NAMES = Object.fromEntries(COUNTIES.map(({ code, name }) => [code, name]))

export const ALL_MUNICIPALITIES = municipalities.rows.length

type Naming = {
  words: Words
  language: Language
  /** The editions whose types and themes have names in both languages. */
  named?: readonly Pick<EditionListed, 'types' | 'themes'>[]
  organisers?: Readonly<Record<string, string>>
}

export function keyNamer(dimension: Dimension, naming: Naming): (key: string) => string {
  const { counted } = naming.words.common
  const names = namesOf(dimension, naming)
  return (key) => {
    const name = names[key.toLocaleLowerCase('sv')] ?? names[key]
    if (name !== undefined) return name
    if (key === UNKNOWN) return counted.unknown
    if (dimension === 'language') return languageName(key, naming.language)
    return dimension === 'day' ? formatDay(key, naming.language) : key
  }
}

/** `de` is `Tyska`; what is no code of a language, or of none that is known here, stays as it is written. */
function languageName(code: string, language: Language): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code)
    if (name === undefined) return code
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    return code
  }
}

function namesOf(
  dimension: Dimension,
  { words, language, named = [], organisers = {} }: Naming,
): Readonly<Record<string, string>> {
  const { common, editionFigures, figures } = words
  switch (dimension) {
    case 'county':
      return { ...COUNTY_NAMES, [DIGITAL]: common.counted.digital }
    case 'municipality':
      return MUNICIPALITY_NAMES
    case 'format':
      return common.formats
    case 'sector':
      return common.sectors
    case 'language':
      return editionFigures.languages
    case 'state':
      return common.states
    case 'audience':
      return figures.audiences
    case 'weekday':
      return Object.fromEntries(figures.weekdays.map((name, at) => [String(at + 1), name]))
    case 'criterion':
      return { ...common.criteria, [NONE]: figures.noCriterion }
    case 'organiser':
      return organisers
    case 'type':
    case 'theme':
      return Object.fromEntries(
        named
          .flatMap(({ types, themes }) => (dimension === 'type' ? types : themes))
          .map((one) => [one.sv.toLocaleLowerCase('sv'), one[language]]),
      )
    default:
      return {}
  }
}
