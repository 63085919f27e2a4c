/** The queue's query: what the address says, the standing view it is, and the edition it is about. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { StandingView } from '../../domain/search/standing-views.ts'
import { changeAddressValues, PATHS, placeOf, readHash, useHashPath, useHashSearch } from '../address.ts'
import { desk } from '../queries.ts'
import { useLanguage } from '../ui/use-words.ts'
import { editionOf } from './query-text.ts'
import { viewOf, viewQuery } from './views.ts'

/** Null until the editions are known and the address has a query. */
export function useQueueQuery(): string | null {
  return new URLSearchParams(useHashSearch()).get('q')
}

export function setQueueQuery(query: string): void {
  changeAddressValues({ q: query, id: null })
}

/** An address without a query becomes "to review" in the edition that most likely is meant. */
export function useDefaultQuery(): void {
  const query = useQueueQuery()
  const language = useLanguage()
  const editions = useEditions()
  useEffect(() => {
    if (query !== null || !editions || placeOf(readHash(window.location.hash).path) !== PATHS.queue) return
    changeAddressValues({ q: viewQuery('to-review', likelyEdition(editions), language) })
  }, [query, editions, language])
}

export function useEditions(): EditionListed[] | undefined {
  return useQuery(desk.editions.list.queryOptions()).data
}

/** The edition of the query, or in the conflicts view the likely one. */
export function useQueueEdition(): string | null {
  const query = useQueueQuery()
  const editions = useEditions()
  return query === null ? likelyEdition(editions ?? []) : editionOf(query)
}

/** Null for a saved view and for the reader's own search. */
export function useQueueView(): StandingView | 'conflicts' | null {
  const query = useQueueQuery()
  const language = useLanguage()
  const [path] = useHashPath()
  if (path === PATHS.conflicts) return 'conflicts'
  return query === null ? null : viewOf(query, language)
}

/** The latest edition with something to review, else with anything in it, else the latest. */
export function likelyEdition(editions: readonly EditionListed[]): string | null {
  const latestFirst = [...editions].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  const likely =
    latestFirst.find((one) => one.toReview > 0) ??
    latestFirst.find((one) => one.submissions > 0) ??
    latestFirst[0]
  return likely?.id ?? null
}
