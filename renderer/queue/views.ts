/** The queue's standing views: each is a query within an edition. */
import type { Language } from '../../domain/language.ts'
import { criterionTerm, isSameQuery, termFor, termsOf, valueIn, withEdition } from './query-text.ts'

export const VIEWS = ['to-review', 'all-met', 'party-unclear', 'waiting', 'published', 'all'] as const
export type ViewName = (typeof VIEWS)[number]

/** The view's query in the reader's words; without an edition it is about all of them. */
export function viewQuery(view: ViewName, edition: string | null, language: Language): string {
  return withEdition(TERMS[view](language).join(' '), edition, language)
}

/** Which view a query is, whatever its edition; null for the reader's own search. */
export function viewOf(query: string, language: Language): ViewName | null {
  const rest = withEdition(query, null, language)
  return VIEWS.find((view) => isSameQuery(rest, viewQuery(view, null, language))) ?? null
}

/** The terms that a view of its own has beside the edition, for offering to drop one. */
export function ownTerms(query: string, language: Language): string[] {
  return termsOf(withEdition(query, null, language))
}

const TERMS: Record<ViewName, (language: Language) => string[]> = {
  'to-review': (language) => [termFor('state', 'new', language)],
  // Publishing confirms what only a person judges, so that does not stand in the way.
  'all-met': (language) => [
    termFor('state', 'new', language),
    `${termFor('outcome', 'met', language)},${valueIn(termFor('outcome', 'to-judge', language))}`,
  ],
  'party-unclear': (language) => [
    termFor('state', 'new', language),
    criterionTerm('party', 'unclear', language),
  ],
  waiting: (language) => [termFor('state', 'returned', language)],
  published: (language) => [termFor('state', 'published', language)],
  all: () => [],
}
