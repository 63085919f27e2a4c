/** Sends a decision about the revision on screen, and reads what came back when it was not taken. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { decisionErrors, type SubmissionShown } from '../../contract/calls/queue.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { DecisionOutcome, DecisionRefusal } from '../../domain/decision.ts'
import type { Language } from '../../domain/language.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { useLanguage } from '../ui/use-words.ts'
import { forgetKept } from './kept-decision.ts'

export type Draft = {
  outcome: DecisionOutcome
  criteria: CriterionCode[]
  reason: string
  /** What the organiser is told, whole; without it the ready text as it is. */
  message?: string | null
  /** Of reason and message; the screen's own where none is said. */
  language?: Language
  /** Needed where the reviewer's organisation is a party. */
  ownOrganisationReason?: string
}

/** Why it was not taken. */
export type DecideProblem =
  | { kind: 'stale'; seen: number; current: number }
  | { kind: 'refused'; refusal: DecisionRefusal }
  | { kind: 'no-reviewer' }
  | { kind: 'unknown' }
  | { kind: 'unexpected'; error: unknown }

export function useDecide(submission: SubmissionShown, onDecided: (draft: Draft) => void) {
  const language = useLanguage()
  const refresh = useRefreshDesk()
  // What follows each decision that is under way: another row may be open when its answer comes.
  const following = useRef(new Map<string, () => void>())
  const { mutate, reset, isPending, error } = useMutation({
    ...desk.queue.decide.mutationOptions(),
    // Of the mutation and not of the call, which is forgotten when the row's buttons go.
    onSuccess: async (_shown, { submissionId }) => {
      forgetKept(submissionId)
      following.current.get(submissionId)?.()
      following.current.delete(submissionId)
      await refresh()
    },
  })
  return {
    decide: (draft: Draft) => {
      following.current.set(submission.id, () => onDecided(draft))
      mutate({
        submissionId: submission.id,
        revision: submission.revision,
        outcome: draft.outcome,
        criteria: draft.criteria,
        reason: draft.reason.trim() === '' ? null : draft.reason,
        message: draft.message ?? null,
        language: draft.language ?? language,
        ...(draft.ownOrganisationReason === undefined
          ? {}
          : { ownOrganisationReason: draft.ownOrganisationReason }),
      })
    },
    isDeciding: isPending,
    problem: error ? readDecideProblem(error) : null,
    forget: reset,
  }
}

export function readDecideProblem(error: unknown): DecideProblem {
  if (!(error instanceof ORPCError)) return { kind: 'unexpected', error }
  if (error.code === 'STALE') {
    const read = decisionErrors.STALE.data.safeParse(error.data)
    if (read.success) return { kind: 'stale', ...read.data }
  }
  if (error.code === 'REFUSED') {
    const read = decisionErrors.REFUSED.data.safeParse(error.data)
    if (read.success) return { kind: 'refused', refusal: read.data }
  }
  if (error.code === 'NO_REVIEWER') return { kind: 'no-reviewer' }
  return error.code === 'UNKNOWN_SUBMISSION' ? { kind: 'unknown' } : { kind: 'unexpected', error }
}
