/** How many submissions each standing view holds in an edition. */
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { desk } from '../queries.ts'
import { useLanguage } from '../ui/use-words.ts'
import { VIEWS, type ViewName, viewQuery } from './views.ts'

export type ViewCounts = Partial<Record<ViewName, number>>

export function useViewCounts(edition: string | null): ViewCounts {
  const language = useLanguage()
  return useQueries({
    queries: VIEWS.map((view) =>
      desk.queue.summary.queryOptions({
        input: { query: viewQuery(view, edition, language), language },
        placeholderData: keepPreviousData,
      }),
    ),
    combine: (answers) =>
      Object.fromEntries(answers.map((answer, place) => [VIEWS[place], answer.data?.total])) as ViewCounts,
  })
}

/** How far the review of the edition has come: what is no longer new, of all. */
export function progressOf(counts: ViewCounts): { done: number; total: number } {
  const total = counts.all ?? 0
  return { done: total - (counts['to-review'] ?? 0), total }
}
