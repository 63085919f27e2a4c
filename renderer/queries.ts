/** Questions to the backend as queries with keys, and what to ask again after a change. */
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client } from './client.ts'

/** `desk.queue.show.queryOptions({ input })` and so on, for `useQuery` and `useMutation`. */
export const desk = createTanstackQueryUtils(client)

/** The backend is on this machine: an error is an answer, not a bad line, so nothing is repeated. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/**
 * Asks everything on screen again. Decisions, syncs and imports touch counts, lists and figures alike, and the
 * answers come from a database on this machine. Grids listen with `onDeskChange`.
 */
export function useRefreshDesk(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    for (const listener of listeners) listener()
    await queries.invalidateQueries()
  }, [queries])
}

const listeners = new Set<() => void>()

/** Calls back whenever the desk's data may have changed, until the returned function is called. */
export function onDeskChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
