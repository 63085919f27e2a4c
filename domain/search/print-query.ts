/** Writes a query in the words of a language, so that reading it there gives the same query. */
import type { Query, QueryField, QueryTerm, QueryVocabulary } from './query.ts'

/** One line, in the terms' order. The query is one that `parseQuery` has read. */
export function printQuery(query: Query, vocabulary: QueryVocabulary): string {
  return query.terms.map((term) => (term.isNegated ? '-' : '') + printTerm(term, vocabulary)).join(' ')
}

function printTerm(term: QueryTerm, vocabulary: QueryVocabulary): string {
  switch (term.kind) {
    case 'text':
      return term.isPhrase ? `"${term.words}"` : term.words
    case 'field':
      return named(term.field, term.values.map(wordIn(term.field, vocabulary)), vocabulary)
    case 'criterion':
      return named('criterion', term.pairs.map(pairIn(vocabulary)), vocabulary)
    case 'day': {
      const sign = term.comparison === '=' ? '' : term.comparison
      return named(term.field, [sign + term.day], vocabulary)
    }
  }
}

function named(field: QueryField, values: readonly string[], { fields }: QueryVocabulary): string {
  return `${wordFor(fields, field)}:${values.map(inList).join(',')}`
}

function wordIn(field: QueryField, { values }: QueryVocabulary): (value: string) => string {
  const words = values[field] ?? {}
  return (value) => wordFor(words, value)
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

/** What is read as one value only inside quotation marks gets them. */
function inList(value: string): string {
  return /^$|^"|[\s,]/.test(value) ? `"${value}"` : value
}
