/** Writes a query in the words of a language, so that reading it there gives the same query. */
import {
  isKeyField,
  lookUp,
  type Query,
  type QueryField,
  type QueryTerm,
  type QueryVocabulary,
} from './query.ts'

/** One line, in the terms' order. The query is one that `parseQuery` has read. */
export function printQuery(query: Query, vocabulary: QueryVocabulary): string {
  return query.terms.map((term) => (term.isNegated ? '-' : '') + printTerm(term, vocabulary)).join(' ')
}

function printTerm(term: QueryTerm, vocabulary: QueryVocabulary): string {
  switch (term.kind) {
    case 'text':
      return term.isPhrase ? `"${term.words}"` : term.words
    case 'field':
      return named(
        term.field,
        term.values.map((value) => printValue(term.field, value, vocabulary)),
        vocabulary,
      )
    case 'criterion':
      return named('criterion', term.pairs.map(pairIn(vocabulary)), vocabulary)
    case 'day': {
      const sign = term.comparison === '=' ? '' : term.comparison
      return named(term.field, [sign + term.day], vocabulary)
    }
  }
}

function named(field: QueryField, values: readonly string[], { fields }: QueryVocabulary): string {
  return `${wordFor(fields, field)}:${values.join(',')}`
}

/** One value as it stands after the colon or a comma, in the word that means it where there is one. */
export function printValue(field: QueryField, value: string, { values }: QueryVocabulary): string {
  const words = values[field] ?? {}
  const word = wordFor(words, value)
  // A key that is a word for something else is only a key when it is quoted.
  const isOtherwiseRead = isKeyField(field) && word === value && (lookUp(words, value) ?? value) !== value
  return isOtherwiseRead || NEEDS_QUOTES.test(word) ? `"${word}"` : word
}

/** What would be read as something else, or as several, without quotation marks. */
const NEEDS_QUOTES = /^$|^"|^\/\/|[\s,]/

/** Whether any query can hold the value: a quotation mark can only stand inside a value that needs no others. */
export function isSayable(value: string): boolean {
  return !(value.includes('"') && NEEDS_QUOTES.test(value))
}

function pairIn({ values }: QueryVocabulary) {
  const [criteria, outcomes] = [values.criterion ?? {}, values.outcome ?? {}]
  return ({ criterion, outcome }: { criterion: string; outcome: string | null }) =>
    wordFor(criteria, criterion) + (outcome === null ? '' : `=${wordFor(outcomes, outcome)}`)
}

/** The first word that means it; what has none is written as it is. */
function wordFor(words: Readonly<Record<string, string>>, meaning: string): string {
  return Object.keys(words).find((word) => words[word] === meaning) ?? meaning
}
