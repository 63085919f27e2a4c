/** Reads the search language with the words of a language, English ones always, and the registers' names. */
import type { Language } from '../../domain/language.ts'
import { joinVocabularies } from '../../domain/search/join-vocabularies.ts'
import { parseQuery, type Query, type QueryVocabulary } from '../../domain/search/query.ts'
import { queryWords as english } from '../../text/en/query-words.ts'
import { queryWords as swedish } from '../../text/sv/query-words.ts'
import { Failure } from '../failure.ts'
import { places } from '../registers.ts'

/** Throws BAD_QUERY with the place of the first word that cannot be read. */
export function readQuery(input: string, language: Language): Query {
  const result = parseQuery(input, vocabularyOf(language))
  if (!result.ok) throw new Failure('BAD_QUERY', result.problem)
  return result.query
}

/** The words that queries are read with and printed in. */
export function vocabularyOf(language: Language): QueryVocabulary {
  return VOCABULARIES[language]
}

const counties = byNames(places.counties.map(({ code, name, shortName }) => [code, [code, name, shortName]]))
const municipalities = byNames(
  places.municipalities.map(({ code, name, shortName, aliases }) => [
    code,
    [code, name, shortName, ...aliases],
  ]),
)

/** The own language's words come first, so that an error lists them first. */
const VOCABULARIES: Record<Language, QueryVocabulary> = {
  sv: vocabulary(swedish, english),
  en: vocabulary(english, swedish),
}

function vocabulary(own: QueryVocabulary, other: QueryVocabulary): QueryVocabulary {
  const { fields, values } = joinVocabularies(own, other)
  return {
    fields,
    values: {
      ...values,
      county: { ...values.county, ...counties },
      'organiser-county': { ...values['organiser-county'], ...counties },
      municipality: { ...values.municipality, ...municipalities },
    },
  }
}

function byNames(rows: (readonly [string, readonly string[]])[]): Record<string, string> {
  return Object.fromEntries(rows.flatMap(([code, names]) => names.map((name) => [name.toLowerCase(), code])))
}
