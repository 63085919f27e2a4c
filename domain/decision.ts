/** The one door for decisions: which a reviewer may take, in which state, on which grounds. */
import { z } from 'zod'
import { CRITERIA, type CriterionCode } from './criterion.ts'
import type { Finding } from './finding.ts'
import { LANGUAGES } from './language.ts'
import type { State } from './state.ts'

export const DECISIONS = ['publish', 'return', 'reject', 'cancel', 'take-down', 'reopen'] as const
export type DecisionOutcome = (typeof DECISIONS)[number]

/** The body of a decision in the operation log: what was decided, about which revision, and why. */
export const decisionBody = z.object({
  submissionId: z.string(),
  revision: z.int().min(1),
  outcome: z.enum(DECISIONS),
  criteria: z.array(z.enum(CRITERIA)),
  reason: z.string().nullable(),
  /** What the organiser is told; null when nothing beyond the reason. */
  message: z.string().nullable(),
  language: z.enum(LANGUAGES),
})
export type DecisionBody = z.infer<typeof decisionBody>

/** Which state each decision leads to, by the state it is taken in. What is not here cannot be decided. */
const LEADS_TO: Readonly<Record<DecisionOutcome, Partial<Record<State, State>>>> = {
  publish: { new: 'published', returned: 'published', cancelled: 'published' },
  return: { new: 'returned' },
  reject: { new: 'rejected', returned: 'rejected' },
  cancel: { published: 'cancelled' },
  'take-down': { published: 'returned' },
  reopen: { rejected: 'new' },
}

/** The state that a decision leads to, or null where the state does not allow it. */
export function stateAfter(state: State, outcome: DecisionOutcome): State | null {
  return LEADS_TO[outcome][state] ?? null
}

/** Decisions that the organiser must be told the reason of. */
export const NEEDS_REASON: readonly DecisionOutcome[] = ['return', 'reject', 'take-down', 'reopen']

/** Why a decision is refused; `text` holds the words and the way out for each. */
export type DecisionRefusal =
  | { code: 'wrong-state'; state: State; outcome: DecisionOutcome; allowed: DecisionOutcome[] }
  | { code: 'reason-needed'; outcome: DecisionOutcome }
  | { code: 'criterion-needed'; candidates: CriterionCode[] }
  | { code: 'criterion-not-unmet'; criterion: CriterionCode; candidates: CriterionCode[] }
  | { code: 'judgement-needed'; criteria: CriterionCode[] }

export type DecisionVerdict = { ok: true; state: State } | { ok: false; refusal: DecisionRefusal }

/** The decisions that a state allows, in the order of the buttons. */
export function decisionsIn(state: State): DecisionOutcome[] {
  return DECISIONS.filter((outcome) => LEADS_TO[outcome][state] !== undefined)
}

/**
 * The musts that are not met, by a check or by a person's judgement: the only grounds for a refusal (DOMAIN: no
 * selection is made if the criteria are met). What is only to judge is none until somebody has judged it.
 */
export function groundsForRejection(findings: readonly Finding[]): CriterionCode[] {
  return findings
    .filter((finding) => finding.severity === 'must' && finding.outcome === 'not-met')
    .map((finding) => finding.criterion)
}

/**
 * The musts that a publication has to answer in words, because the check says no or does not know. What is only
 * to be judged by a person is confirmed by the act of publishing.
 */
export function judgementsForPublication(findings: readonly Finding[]): CriterionCode[] {
  return findings
    .filter((finding) => finding.severity === 'must')
    .filter((finding) => finding.outcome === 'not-met' || finding.outcome === 'unclear')
    .map((finding) => finding.criterion)
}

/** Judges a decision against the submission's state and the findings of the revision that it is about. */
export function weighDecision(
  state: State,
  findings: readonly Finding[],
  decision: Pick<DecisionBody, 'outcome' | 'criteria' | 'reason'>,
): DecisionVerdict {
  const { outcome, criteria } = decision
  const hasReason = (decision.reason ?? '').trim() !== ''
  const next = stateAfter(state, outcome)
  if (!next) return refuse({ code: 'wrong-state', state, outcome, allowed: decisionsIn(state) })
  if (NEEDS_REASON.includes(outcome) && !hasReason) return refuse({ code: 'reason-needed', outcome })
  if (outcome === 'reject') {
    const candidates = groundsForRejection(findings)
    if (criteria.length === 0) return refuse({ code: 'criterion-needed', candidates })
    const groundless = criteria.find((criterion) => !candidates.includes(criterion))
    if (groundless) return refuse({ code: 'criterion-not-unmet', criterion: groundless, candidates })
  }
  if (outcome === 'publish' && state !== 'cancelled') {
    const unanswered = judgementsForPublication(findings).filter((code) => !criteria.includes(code))
    if (unanswered.length > 0) return refuse({ code: 'judgement-needed', criteria: unanswered })
    if (criteria.length > 0 && !hasReason) return refuse({ code: 'reason-needed', outcome })
  }
  return { ok: true, state: next }
}

function refuse(refusal: DecisionRefusal): DecisionVerdict {
  return { ok: false, refusal }
}
