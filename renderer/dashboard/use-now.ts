/** Everything that *Nu* asks, under one filter. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FiguresInput } from '../../contract/calls/figures.ts'
import { queueQuery } from '../figures/queue-link.ts'
import { desk } from '../queries.ts'
import type { Asked } from './now-rows.ts'

export function useNow(asked: Asked) {
  const { edition, language, filter } = asked
  const now = useQuery(
    desk.figures.now.queryOptions({
      input: { edition, where: filter, language },
      placeholderData: keepPreviousData,
    }),
  )
  return {
    now,
    states: useCount(asked, { measure: 'submissions', by: ['state'] }),
    municipalities: useCount(asked, { measure: 'municipalities', by: [] }),
    organisers: useCount(asked, { measure: 'organisers', by: [] }),
    newOrganisers: useCount(asked, { measure: 'new-organisers', by: [] }),
    breaks: useQuery(desk.figures.breaks.list.queryOptions({ placeholderData: keepPreviousData })),
  }
}

function useCount({ edition, language, filter }: Asked, question: Pick<FiguresInput, 'measure' | 'by'>) {
  return useQuery(
    desk.figures.count.queryOptions({
      input: { ...question, where: queueQuery({ edition }, language, filter), language },
      placeholderData: keepPreviousData,
    }),
  )
}
