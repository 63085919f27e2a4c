/** The views of the queue with how many each holds, and which of them the search on screen is. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ViewList } from '../../contract/calls/views.ts'
import { desk } from '../queries.ts'
import { isSameQuery } from '../queue/query-text.ts'
import { useEditions, useQueueEdition, useQueueQuery } from '../queue/use-queue-query.ts'
import { useLanguage } from '../ui/use-words.ts'

export type SavedViewListed = ViewList['saved'][number]
type StandingCounts = Partial<Record<ViewList['standing'][number]['name'], ViewList['standing'][number]>>

/** All of them by one call, asked again whenever the desk may have changed. Undefined until the first answer. */
export function useViews(): ViewList | undefined {
  const edition = useQueueEdition()
  const language = useLanguage()
  // Without a search the edition is not known until the editions are.
  const isEditionKnown = [useQueueQuery() ?? undefined, useEditions()].some((one) => one !== undefined)
  const { data } = useQuery(
    desk.views.list.queryOptions({
      input: { edition, language },
      enabled: isEditionKnown,
      placeholderData: keepPreviousData,
    }),
  )
  return data
}

/** The standing views by name. */
export function useStandingCounts(): StandingCounts {
  const views = useViews()
  return Object.fromEntries((views?.standing ?? []).map((view) => [view.name, view]))
}

/** The saved view that the search on screen is; null where it is none. */
export function useSavedView(): SavedViewListed | null {
  const query = useQueueQuery()
  const saved = useViews()?.saved ?? []
  return query === null ? null : (saved.find((view) => isSameQuery(view.query, query)) ?? null)
}
