/** The round of the view that is open: what was decided in it, what was skipped, and how much is left. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { desk } from '../queries.ts'
import { useLanguage } from '../ui/use-words.ts'
import { undecidedOf } from './undecided.ts'

/** `total` is what the round holds: what is done in it and what is left. */
export type Progress = { done: number; total: number }

export type Round = {
  progress: Progress
  /** What progress will be once one more is done. */
  afterOneMore: Progress
  wasSkipped: (id: string) => boolean
  finish: (id: string) => void
  skip: (id: string) => void
}

type Kept = { query: string; done: ReadonlySet<string>; skipped: ReadonlySet<string>; left: number }

/** Another search is another round; leaving the queue and coming back to the same one goes on with it. */
export function useRound(query: string): Round {
  const kept = useSyncExternalStore(subscribe, () => current)
  const own = kept.query === query ? kept : startOf(query)
  const left = useLeft(query)
  useUndone()
  const { done, skipped } = own
  const total = done.size + own.left
  useEffect(() => {
    if (left) keep(query, (round) => ({ ...round, left: left.count }))
  }, [query, left])
  return {
    progress: { done: done.size, total },
    afterOneMore: { done: done.size + 1, total: Math.max(total, done.size + 1) },
    wasSkipped: (id) => skipped.has(id),
    // The count of what is left comes soon; until then it is one less.
    finish: (id) =>
      keep(query, (round) => ({
        ...round,
        done: including(round.done, id),
        skipped: without(round.skipped, id),
        left: Math.max(0, round.left - 1),
      })),
    skip: (id) => keep(query, (round) => ({ ...round, skipped: including(round.skipped, id) })),
  }
}

/** How many of the search nobody has decided or put off. Undefined until the first answer. */
function useLeft(query: string): { count: number } | undefined {
  const language = useLanguage()
  const queries = useQueryClient()
  const undecided = undecidedOf(query, language)
  const { data, dataUpdatedAt } = useQuery(
    desk.queue.summary.queryOptions({
      input: { query: undecided ?? '', language },
      enabled: undecided !== null,
      placeholderData: keepPreviousData,
    }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer with the same number is a new answer.
  return useMemo(() => {
    // An answer from while a decision is on its way may count it or not; another comes right after.
    const isDeciding = queries.isMutating({ mutationKey: desk.queue.decide.mutationKey() }) > 0
    if (undecided === null) return { count: 0 }
    return data && !isDeciding ? { count: data.total } : undefined
  }, [data, dataUpdatedAt, undecided, queries])
}

/** What was undone, from wherever, is not done any more. */
function useUndone(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const [undo] = desk.queue.undo.mutationKey()
    return queries.getMutationCache().subscribe(({ type, mutation }) => {
      const [path] = mutation?.options.mutationKey ?? []
      const isUndone = type === 'updated' && mutation.state.status === 'success'
      if (!isUndone || String(path) !== String(undo)) return
      const { id } = mutation.state.data as { id: string }
      if (current.done.has(id)) keep(current.query, (round) => ({ ...round, done: without(round.done, id) }))
    })
  }, [queries])
}

const startOf = (query: string): Kept => ({ query, done: new Set(), skipped: new Set(), left: 0 })

let current: Kept = startOf('')
const listeners = new Set<() => void>()

function keep(query: string, change: (round: Kept) => Kept): void {
  current = change(current.query === query ? current : startOf(query))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function including(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids, id])
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id))
}
