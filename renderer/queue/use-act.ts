/** Sends what reviewers do beside deciding, says it aloud, and reads what came back when it was refused. */
import { ORPCError } from '@orpc/client'
import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { triageErrors } from '../../contract/calls/triage.ts'
import type { StandingClaim } from '../../domain/decision.ts'
import type { TriageRefusal } from '../../domain/triage.ts'
import { useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'

/** Why it was not done. */
export type ActProblem =
  | { kind: 'refused'; reason: TriageRefusal }
  | { kind: 'claimed'; claim: StandingClaim }
  | { kind: 'stale' }
  | { kind: 'no-reviewer' }
  | { kind: 'unexpected'; error: unknown }

/** `say` gives the words that are read aloud once it is done; null where something else says them. */
export function useAct<Input, Problem, Context>(
  options: UseMutationOptions<SubmissionShown, Problem, Input, Context>,
  say: ((shown: SubmissionShown, input: Input) => string) | null,
) {
  const refresh = useRefreshDesk()
  const { mutate, isPending, error, reset } = useMutation(options)
  return {
    /** `onDone` comes before the screen is read again. */
    act: (input: Input, onDone?: () => void) =>
      mutate(input, {
        onSuccess: async (shown) => {
          onDone?.()
          if (say) announce(say(shown, input))
          await refresh()
        },
      }),
    isBusy: isPending,
    problem: error ? readActProblem(error) : null,
    forget: reset,
  }
}

export function readActProblem(error: unknown): ActProblem {
  if (!(error instanceof ORPCError)) return { kind: 'unexpected', error }
  const { code, data } = error
  const refused = triageErrors.TRIAGE_REFUSED.data.safeParse(data)
  if (code === 'TRIAGE_REFUSED' && refused.success) return { kind: 'refused', reason: refused.data.reason }
  const claimed = triageErrors.CLAIMED.data.safeParse(data)
  if (code === 'CLAIMED' && claimed.success) return { kind: 'claimed', claim: claimed.data }
  if (code === 'STALE') return { kind: 'stale' }
  return code === 'NO_REVIEWER' ? { kind: 'no-reviewer' } : { kind: 'unexpected', error }
}
