/** Which search counts what is left to review of another. */
import type { Language } from '../../domain/language.ts'
import { fieldOf, hasTerm, termFor, termsOf, toggleTerm, valueIn, vocabularyOf } from './query-text.ts'

/** The search, of those that nobody has decided; null where it asks for other states only. */
export function undecidedOf(query: string, language: Language): string | null {
  const open = termFor('state', 'new', language)
  const states = termsOf(query).filter((term) => fieldOf(term) === 'state')
  if (hasTerm(query, open)) return query
  const asksForNew = states.every((term) => valueIn(term).split(',').some(isNew))
  return asksForNew ? toggleTerm(query, open) : null
}

function isNew(word: string): boolean {
  const meanings = [vocabularyOf('sv'), vocabularyOf('en')].map(
    ({ values }) => values.state?.[word.toLowerCase()],
  )
  return word.toLowerCase() === 'new' || meanings.includes('new')
}
