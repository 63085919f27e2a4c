/** What every figure of the view is asked under: the edition, the filter, and two switches kept in the address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { DigitalChoice, Switches } from '../../domain/figures/switches.ts'
import type { Language } from '../../domain/language.ts'
import { queueQuery } from '../figures/queue-link.ts'
import { desk } from '../queries.ts'

export type Asked = {
  edition: string
  /** As the reader wrote it. */
  filter: string
  /** The edition and the filter together, as the queue reads them. */
  where: string
  language: Language
  digital: DigitalChoice
  series: Switches['series']
}

export function asks(
  edition: string,
  filter: string,
  language: Language,
  switches: Pick<Asked, 'digital' | 'series'>,
): Asked {
  return { edition, filter, where: queueQuery({ edition }, language, filter), language, ...switches }
}

/** One figure; while it is asked anew the old numbers stay. */
export function useCount(asked: Asked, measure: Measure, by: Dimension[], where = asked.where) {
  const { language, digital, series } = asked
  return useQuery(
    desk.figures.count.queryOptions({
      input: { measure, by, where, language, digital, series },
      placeholderData: keepPreviousData,
    }),
  )
}
