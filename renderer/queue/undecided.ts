/** Which search counts what is left to review of another. */
import type { Language } from '../../domain/language.ts'
import type { QueryField } from '../../domain/search/query.ts'
import { fieldOf, hasTerm, termFor, termsOf, toggleTerm, valueIn, vocabularyOf } from './query-text.ts'

/**
 * The search, of those that nobody has decided or put off; null where it asks for other states only. What is put off
 * counts where the search asks for just that.
 */
export function undecidedOf(query: string, language: Language): string | null {
  const open = termFor('state', 'new', language)
  const states = termsOf(query).filter((term) => fieldOf(term) === 'state')
  const asksForNew = states.every((term) => means(term, 'state', 'new'))
  if (!asksForNew) return null
  const undecided = hasTerm(query, open) ? query : toggleTerm(query, open)
  const saysSnoozed = termsOf(query).some((term) => means(term.replace(/^-/, ''), 'has', 'snooze'))
  return saysSnoozed ? undecided : `${undecided} -${termFor('has', 'snooze', language)}`
}

/** Whether one of the term's values is the code, in either language. */
function means(term: string, field: QueryField, code: string): boolean {
  if (fieldOf(term) !== field) return false
  const words = [vocabularyOf('sv'), vocabularyOf('en')].map(({ values }) => values[field] ?? {})
  return valueIn(term)
    .toLowerCase()
    .split(',')
    .some((word) => words.some((own) => own[word.replaceAll('"', '')] === code))
}
