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
  /** Why the reviewer decides although the own organisation is a party; absent where it is none. */
  ownOrganisationReason: z.string().optional(),
  /** The decisions that were taken together, and are undone together, have the same; absent for one alone. */
  bulkId: z.string().optional(),
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
  | ({ code: 'own-organisation' } & OwnOrganisation)
  | ({ code: 'claimed' } & StandingClaim)

/** The reviewer's organisation as a party: its names in the submission, and whether all central organisers are parties. */
export type OwnOrganisation = { parties: string[]; areAllCentral: boolean }

/** A colleague has taken the submission until the instant, UTC. */
export type StandingClaim = { reviewer: string; organisation: string; until: string }

/** What stands around a decision beside state and findings; null where nothing does. */
export type DecisionSurroundings = {
  ownOrganisation: OwnOrganisation | null
  /** Only a colleague's claim: one's own is no hindrance. */
  claim: StandingClaim | null
}

export type DecisionVerdict = { ok: true; state: State } | { ok: false; refusal: DecisionRefusal }

/** What a decision asks of a finding. */
export type WeighedFinding = Pick<Finding, 'criterion' | 'severity' | 'kind' | 'outcome'>

/** The decisions that a state allows, in the order of the buttons. */
export function decisionsIn(state: State): DecisionOutcome[] {
  return DECISIONS.filter((outcome) => LEADS_TO[outcome][state] !== undefined)
}

/**
 * The musts that are not met, by a check or by a person's judgement: the only grounds for a refusal (DOMAIN: no
 * selection is made if the criteria are met). What is only to judge is none until somebody has judged it.
 */
export function groundsForRejection(findings: readonly WeighedFinding[]): CriterionCode[] {
  return findings
    .filter((finding) => finding.severity === 'must' && finding.outcome === 'not-met')
    .map((finding) => finding.criterion)
}

/**
 * The musts that a publication has to answer in words, because the check says no or does not know. What is only
 * to be judged by a person is confirmed by the act of publishing.
 */
export function judgementsForPublication(findings: readonly WeighedFinding[]): CriterionCode[] {
  return findings
    .filter((finding) => finding.severity === 'must')
    .filter((finding) => finding.outcome === 'not-met' || finding.outcome === 'unclear')
    .map((finding) => finding.criterion)
}

/**
 * Judges a decision against the submission's state, the findings of the revision that it is about, and who else has a
 * hand in it. A reviewer whose organisation is a party says in writing why no colleague decides.
 */
export function weighDecision(
  state: State,
  findings: readonly WeighedFinding[],
  decision: Pick<DecisionBody, 'outcome' | 'criteria' | 'reason' | 'ownOrganisationReason'>,
  { ownOrganisation, claim }: DecisionSurroundings = { ownOrganisation: null, claim: null },
): DecisionVerdict {
  const { outcome, criteria } = decision
  const hasReason = (decision.reason ?? '').trim() !== ''
  const next = stateAfter(state, outcome)
  if (!next) return refuse({ code: 'wrong-state', state, outcome, allowed: decisionsIn(state) })
  if (claim) return refuse({ code: 'claimed', ...claim })
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
  if (ownOrganisation && (decision.ownOrganisationReason ?? '').trim() === '')
    return refuse({ code: 'own-organisation', ...ownOrganisation })
  return { ok: true, state: next }
}

function refuse(refusal: DecisionRefusal): DecisionVerdict {
  return { ok: false, refusal }
}
