/** The newest query that could be read, so that the list stays while a bad one is being mended. */
import { ORPCError } from '@orpc/client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryErrors } from '../../contract/calls/queue.ts'
import type { Outcome } from '../../domain/criterion.ts'
import type { QueryProblem } from '../../domain/search/query.ts'
import { desk } from '../queries.ts'
import { useLanguage } from '../ui/use-words.ts'

type Summary = { total: number; outcomes: Partial<Record<Outcome, number>> }

type LastGood = {
  /** Null until one could be read. */
  shown: string | null
  total: number | null
  outcomes: Partial<Record<Outcome, number>>
  problem: QueryProblem | null
  /** A failure that is not the query's. */
  error: unknown
}

export function useLastGood(query: string): LastGood {
  const language = useLanguage()
  const [good, setGood] = useState<{ query: string; data: Summary } | null>(null)
  const { data, error, isPlaceholderData } = useQuery(
    desk.queue.summary.queryOptions({ input: { query, language }, placeholderData: keepPreviousData }),
  )
  if (data && !isPlaceholderData && !error && (good?.query !== query || good.data !== data))
    setGood({ query, data })
  const problem = readQueryProblem(error)
  return {
    shown: good?.query ?? null,
    total: good?.data.total ?? null,
    outcomes: good?.data.outcomes ?? {},
    problem,
    error: problem ? null : error,
  }
}

/** Null for failures of other kinds. */
export function readQueryProblem(error: unknown): QueryProblem | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_QUERY') return null
  const read = queryErrors.BAD_QUERY.data.safeParse(error.data)
  return read.success ? read.data : null
}
