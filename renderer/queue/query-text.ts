/** Changes a query as text, word by word, so that what the reader wrote stays as it was written. */
import type { Language } from '../../domain/language.ts'
import { joinVocabularies } from '../../domain/search/join-vocabularies.ts'
import { printQuery, printValue } from '../../domain/search/print-query.ts'
import type { QueryField, QueryTerm, QueryVocabulary } from '../../domain/search/query.ts'
import { queryWords as english } from '../../text/en/query-words.ts'
import { queryWords as swedish } from '../../text/sv/query-words.ts'

type Vocabulary = {
  fields: Readonly<Record<string, string>>
  values: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What queries are printed in: the search reads the other language's words as well, so keys must not look like them. */
const PRINTED: Readonly<Record<Language, QueryVocabulary>> = {
  sv: joinVocabularies(swedish, english),
  en: joinVocabularies(english, swedish),
}

/** The words of a language for fields and values. */
export function vocabularyOf(language: Language): Vocabulary {
  return language === 'sv' ? swedish : english
}

/** The word for a field, such as `upplaga`. */
export function fieldWord(field: QueryField, language: Language): string {
  return wordFor(vocabularyOf(language).fields, field)
}

/** A term in the reader's words: `läge:ny`. */
export function termFor(field: QueryField, code: string, language: Language): string {
  return `${fieldWord(field, language)}:${printValue(field, code, PRINTED[language])}`
}

/** Several terms in the reader's words: `läge:ny -har:uppskjuten`. */
export function termsText(terms: readonly QueryTerm[], language: Language): string {
  return printQuery({ terms: [...terms] }, PRINTED[language])
}

/** `kriterium:part=oklart`. */
export function criterionTerm(criterion: string, outcome: string, language: Language): string {
  const value = `${valueWord('criterion', criterion, language)}=${valueWord('outcome', outcome, language)}`
  return `${fieldWord('criterion', language)}:${value}`
}

function valueWord(field: QueryField, code: string, language: Language): string {
  return wordFor(vocabularyOf(language).values[field] ?? {}, code)
}

/** The first word that means the code; a code without a word is read as it is. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.entries(words).find(([, meaning]) => meaning === code)?.[0] ?? code
}

/** The terms as written; a quoted phrase with spaces is one. */
export function termsOf(query: string): string[] {
  return query.match(/(?:"[^"]*"?|[^\s"])+/g) ?? []
}

/** The field of a term, in either language; null for words and for terms that exclude. */
export function fieldOf(term: string): QueryField | null {
  const name = /^(\p{L}[\p{L}-]*):/u.exec(term)?.[1]?.toLowerCase()
  if (!name) return null
  const field = vocabularyOf('sv').fields[name] ?? vocabularyOf('en').fields[name]
  return (field as QueryField | undefined) ?? null
}

/** What follows the colon. */
export function valueIn(term: string): string {
  return term.slice(term.indexOf(':') + 1)
}

/** The one edition that the query is about, or null when it names none or several. */
export function editionOf(query: string): string | null {
  const terms = termsOf(query).filter((term) => fieldOf(term) === 'edition')
  const value = terms.length === 1 && terms[0] ? valueIn(terms[0]) : ''
  return value === '' || value.includes(',') ? null : value
}

/** The query about another edition, first in the text; null for all of them. */
export function withEdition(query: string, edition: string | null, language: Language): string {
  const others = termsOf(query).filter((term) => fieldOf(term) !== 'edition')
  return join(edition === null ? others : [termFor('edition', edition, language), ...others])
}

export function hasTerm(query: string, term: string): boolean {
  return termsOf(query).some((one) => one.toLowerCase() === term.toLowerCase())
}

export function withoutTerm(query: string, term: string): string {
  return join(termsOf(query).filter((one) => one.toLowerCase() !== term.toLowerCase()))
}

/** The query with the term in place of others of the same field, or without it where it was there. */
export function toggleTerm(query: string, term: string): string {
  if (hasTerm(query, term)) return withoutTerm(query, term)
  const field = fieldOf(term)
  return join([...termsOf(query).filter((one) => fieldOf(one) !== field), term])
}

/** Whether two queries have the same terms, in whatever order and in the words of either language. */
export function isSameQuery(one: string, other: string): boolean {
  const key = (query: string) => termsOf(query).map(meaningOf).sort().join(' ')
  return key(one) === key(other)
}

/** The term in codes where its words have any: `läge:ny,publicerad` is `state:new,published`. */
function meaningOf(term: string): string {
  const [sign, rest] = term.startsWith('-') ? ['-', term.slice(1)] : ['', term]
  const field = fieldOf(rest)
  if (field === null) return term.toLowerCase()
  const values = valueIn(rest).toLowerCase().split(',')
  const codes = field === 'criterion' ? values.map(pairMeaning) : values.map((word) => codeOf(field, word))
  return `${sign}${field}:${codes.sort().join(',')}`
}

function pairMeaning(pair: string): string {
  const [criterion = '', outcome] = pair.split('=', 2)
  const code = codeOf('criterion', criterion)
  return outcome === undefined ? code : `${code}=${codeOf('outcome', outcome)}`
}

function codeOf(field: QueryField, word: string): string {
  const { sv, en } = { sv: vocabularyOf('sv').values[field], en: vocabularyOf('en').values[field] }
  return sv?.[word] ?? en?.[word] ?? word
}

function join(terms: readonly string[]): string {
  return terms.join(' ')
}
