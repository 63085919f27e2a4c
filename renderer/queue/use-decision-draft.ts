/** A decision under way in its dialog: what was typed, kept between openings. */
import { useState } from 'react'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { forgetKept, type KeptDecision, keep, readKept } from './kept-decision.ts'

export function useDecisionDraft(
  submissionId: string,
  outcome: DecisionOutcome,
  start: Pick<KeptDecision, 'criteria'>,
) {
  const empty: KeptDecision = {
    ...start,
    reason: null,
    message: null,
    language: null,
    ownReason: '',
    written: {},
  }
  const [{ draft, isKept }, set] = useState(() => {
    const before = readKept(submissionId, outcome)
    return { draft: before ?? empty, isKept: before !== null }
  })
  return {
    draft,
    /** Whether it was typed before the dialog was opened this time. */
    isKept,
    change: (part: Partial<KeptDecision>) => {
      const next = { ...draft, ...part }
      keep(submissionId, outcome, next)
      set({ draft: next, isKept })
    },
    drop: () => {
      forgetKept(submissionId)
      set({ draft: empty, isKept: false })
    },
  }
}
export type DecisionDraft = ReturnType<typeof useDecisionDraft>
