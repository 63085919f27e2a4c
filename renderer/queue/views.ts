/** The views that every desk has, as searches in the reader's words: which search each is, and which view a search is. */
import type { Language } from '../../domain/language.ts'
import { printQuery } from '../../domain/search/print-query.ts'
import { parseQuery, type QueryVocabulary } from '../../domain/search/query.ts'
import { STANDING_QUERIES, STANDING_VIEWS, type StandingView } from '../../domain/search/standing-views.ts'
import { withinEdition } from '../../domain/search/within-edition.ts'
import { queryWords as english } from '../../text/en/query-words.ts'
import { queryWords as swedish } from '../../text/sv/query-words.ts'
import { isSameQuery, termsOf, withEdition } from './query-text.ts'

const WORDS: Record<Language, QueryVocabulary> = { sv: swedish, en: english }

/** Without an edition it is about all of them. */
export function viewQuery(view: StandingView, edition: string | null, language: Language): string {
  const kept = STANDING_QUERIES[view]
  const read = parseQuery(kept, WORDS.en)
  return read.ok ? printQuery(withinEdition(read.query, edition), WORDS[language]) : kept
}

/** Which standing view a query is, whatever its edition; null for another search. */
export function viewOf(query: string, language: Language): StandingView | null {
  const rest = withEdition(query, null, language)
  return STANDING_VIEWS.find((view) => isSameQuery(rest, STANDING_QUERIES[view])) ?? null
}

/** The terms that a view of its own has beside the edition, for offering to drop one. */
export function ownTerms(query: string, language: Language): string[] {
  return termsOf(withEdition(query, null, language))
}
