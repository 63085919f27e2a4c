/** Sends a judgement of one check of the revision on screen, and reads what came back when it was not taken. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import { JUDGEMENT_REFUSALS, type JudgedOutcome, type JudgementRefusal } from '../../domain/judgement.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'

export type JudgeProblem =
  | { kind: 'refused'; reason: JudgementRefusal }
  | { kind: 'stale'; current: number }
  | { kind: 'no-reviewer' }
  | { kind: 'unexpected'; error: unknown }

/** `say` gives the words that are read aloud once it is saved. */
export function useJudge(
  submission: Pick<SubmissionShown, 'id' | 'revision'>,
  criterion: CriterionCode,
  say: (outcome: JudgedOutcome | null) => string,
) {
  const refresh = useRefreshDesk()
  const { mutate, isPending, error, reset } = useMutation(desk.queue.judge.mutationOptions())
  return {
    judge: ({ outcome, note }: { outcome: JudgedOutcome | null; note: string }, onJudged?: () => void) =>
      mutate(
        { submissionId: submission.id, revision: submission.revision, criterion, outcome, note },
        {
          onSuccess: async () => {
            announce(say(outcome))
            await refresh()
            onJudged?.()
          },
        },
      ),
    isJudging: isPending,
    problem: error ? readJudgeProblem(error) : null,
    forget: reset,
  }
}

export function readJudgeProblem(error: unknown): JudgeProblem {
  if (!(error instanceof ORPCError)) return { kind: 'unexpected', error }
  const { code, data } = error
  const reason = JUDGEMENT_REFUSALS.find((one) => one === (data as { reason?: string } | undefined)?.reason)
  if (code === 'JUDGEMENT_REFUSED' && reason) return { kind: 'refused', reason }
  if (code === 'STALE') return { kind: 'stale', current: Number((data as { current: number }).current) }
  return code === 'NO_REVIEWER' ? { kind: 'no-reviewer' } : { kind: 'unexpected', error }
}
