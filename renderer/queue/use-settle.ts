/** Settles a conflict as it is shown: lets the platform's state stand, or decides the same anew. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { type ConflictShown, settlementRefusal } from '../../contract/calls/queue.ts'
import type { SettlementChoice, SettlementRefusal } from '../../domain/settlement.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { type DecideProblem, readDecideProblem } from './use-decide.ts'

export type Choice = SettlementChoice
export type SettleProblem =
  | { kind: 'settlement-refused'; refusal: SettlementRefusal }
  | { kind: 'settled-already' }
  | DecideProblem

/** `onSettled` moves focus before what was pressed goes away. */
export function useSettle(conflict: ConflictShown, onSettled: () => void) {
  const { conflicts } = useWords().queue
  const refresh = useRefreshDesk()
  const { mutate, isPending, error } = useMutation(desk.queue.settle.mutationOptions())
  const seen = { revision: conflict.currentRevision, state: conflict.currentState }
  const problem = error ? readSettleProblem(error) : null
  return {
    settle: (choice: Choice, note: string) =>
      mutate(
        { conflictId: conflict.id, choice, note, seen },
        {
          onSuccess: async () => {
            announce(
              choice === 'drop' ? conflicts.dropped(conflict.title) : conflicts.renewed(conflict.title),
            )
            onSettled()
            await refresh()
          },
        },
      ),
    isSettling: isPending,
    problem: problem && !isSeenNow(problem, seen) ? problem : null,
  }
}

/** What had moved on is on screen by now. */
function isSeenNow(
  problem: SettleProblem,
  { revision, state }: { revision: number; state: string },
): boolean {
  if (problem.kind !== 'settlement-refused' || problem.refusal.code !== 'moved-on') return false
  return problem.refusal.revision === revision && problem.refusal.state === state
}

export function readSettleProblem(error: unknown): SettleProblem {
  if (error instanceof ORPCError) {
    if (error.code === 'UNKNOWN_CONFLICT') return { kind: 'settled-already' }
    const refusal = settlementRefusal.safeParse(error.data)
    if (error.code === 'SETTLEMENT_REFUSED' && refusal.success)
      return { kind: 'settlement-refused', refusal: refusal.data }
  }
  return readDecideProblem(error)
}
