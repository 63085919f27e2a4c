/** Several questions as one: there when all are, failed when any is. */
import type { UseQueryResult } from '@tanstack/react-query'

export function together<Data extends Record<string, unknown>>(
  queries: {
    [Name in keyof Data]: UseQueryResult<Data[Name]>
  },
) {
  const all = Object.values<UseQueryResult<unknown>>(queries)
  const isThere = all.every(({ data }) => data !== undefined)
  const data = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, query.data]))
  return {
    data: isThere ? (data as Data) : undefined,
    error: all.find(({ error }) => error)?.error ?? null,
    isFetching: all.some(({ isFetching }) => isFetching),
    refetch: () => {
      for (const query of all) void query.refetch()
    },
  }
}
