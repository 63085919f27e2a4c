/** Decisions about many at once: which submissions a step takes with it, which it leaves out and why. Pure. */
import { type CriterionCode, type Outcome, SEVERITIES } from './criterion.ts'
import {
  type DecisionOutcome,
  type DecisionRefusal,
  decisionsIn,
  type OwnOrganisation,
  type StandingClaim,
  type WeighedFinding,
  weighDecision,
} from './decision.ts'
import type { State } from './state.ts'

/** What may be decided about many at once; the rest is for each by itself. */
export const BULK_OUTCOMES = ['publish', 'return', 'reject'] as const satisfies readonly DecisionOutcome[]
export type BulkOutcome = (typeof BULK_OUTCOMES)[number]

/** More at once than anybody could look through before. */
export const MOST_IN_BULK = 10_000

/** A colleague's decision that has not been sent yet. */
export type WaitingDecision = { outcome: DecisionOutcome; reviewer: string; organisation: string }

/** What a step looks at in one submission. */
export type BulkFacts = {
  state: State
  revision: number
  /** The revision that the reviewer saw; null where only the search was seen. */
  seen: number | null
  findings: readonly WeighedFinding[]
  hasConflict: boolean
  /** A colleague's only: one's own can be followed by another. */
  waiting: WaitingDecision | null
  claim: StandingClaim | null
  ownOrganisation: OwnOrganisation | null
}

export type BulkStep = { outcome: BulkOutcome; criteria: readonly CriterionCode[] }

export type OpenMust = { criterion: CriterionCode; outcome: Outcome }

/** Why a submission is left out; `text` has the words and the screen the way out. */
export type LeftOutReason =
  | { code: 'unknown' }
  | { code: 'stale'; seen: number; current: number }
  | { code: 'moved'; seen: State; current: State }
  | { code: 'must-open'; musts: OpenMust[] }
  | { code: 'criterion-not-open'; criterion: CriterionCode }
  | { code: 'conflict' }
  | ({ code: 'waiting' } & WaitingDecision)
  | Extract<
      DecisionRefusal,
      { code: 'wrong-state' | 'criterion-needed' | 'criterion-not-unmet' | 'own-organisation' | 'claimed' }
    >

const OPEN: readonly Outcome[] = ['not-met', 'unclear', 'to-judge']

/** Whether a criterion may be cited in a return: something is left to do about it. */
export function isOpen({ outcome }: Pick<WeighedFinding, 'outcome'>): boolean {
  return OPEN.includes(outcome)
}

/** All that stands in the way, empty where the step takes it along. A reason is taken to be given. */
export function leftOutReasons(facts: BulkFacts, step: BulkStep): LeftOutReason[] {
  const { seen, revision, ownOrganisation, claim, hasConflict, waiting } = facts
  const reasons: LeftOutReason[] = []
  if (seen !== null && seen !== revision) reasons.push({ code: 'stale', seen, current: revision })
  const refusal = refusalOf(facts, step)
  if (refusal) reasons.push(refusal)
  if (ownOrganisation) reasons.push({ code: 'own-organisation', ...ownOrganisation })
  if (claim) reasons.push({ code: 'claimed', ...claim })
  if (hasConflict) reasons.push({ code: 'conflict' })
  if (waiting) reasons.push({ code: 'waiting', ...waiting })
  return reasons
}

/** The open criteria that only a person answers, musts first: publishing answers them. */
export function confirmedBy({ outcome }: BulkStep, findings: readonly WeighedFinding[]): CriterionCode[] {
  if (outcome !== 'publish') return []
  const asked = findings.filter(({ kind, outcome: found }) => kind === 'person' && found === 'to-judge')
  return asked.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)).map(toCode)
}

/** The criteria that a step may cite for a submission. */
export function citable({ outcome }: BulkStep, findings: readonly WeighedFinding[]): CriterionCode[] {
  if (outcome === 'publish') return []
  const isCitable = outcome === 'return' ? isOpen : isUnmetMust
  return findings.filter(isCitable).map(toCode)
}

function refusalOf({ state, findings }: BulkFacts, step: BulkStep): LeftOutReason | null {
  const { outcome } = step
  const allowed = decisionsIn(state)
  // What was cancelled is put back one by one: nobody means it by publishing a whole search.
  if (outcome === 'publish' && state === 'cancelled') return { code: 'wrong-state', state, outcome, allowed }
  const criteria = outcome === 'publish' ? [] : [...step.criteria]
  const verdict = weighDecision(state, findings, { outcome, criteria, reason: 'given' })
  if (verdict.ok) return outcome === 'return' ? notOpenAmong(criteria, findings) : null
  const { refusal } = verdict
  // Nobody judges many in writing at once.
  if (refusal.code === 'judgement-needed') return { code: 'must-open', musts: openMusts(findings) }
  if (refusal.code === 'reason-needed') throw new Error('A reason is taken to be given')
  return refusal
}

/** What is asked for has to be asked of each. */
function notOpenAmong(
  criteria: readonly CriterionCode[],
  findings: readonly WeighedFinding[],
): LeftOutReason | null {
  const open = new Set(findings.filter(isOpen).map(toCode))
  const criterion = criteria.find((code) => !open.has(code))
  return criterion === undefined ? null : { code: 'criterion-not-open', criterion }
}

function openMusts(findings: readonly WeighedFinding[]): OpenMust[] {
  return findings
    .filter(
      ({ severity, outcome }) => severity === 'must' && (outcome === 'not-met' || outcome === 'unclear'),
    )
    .map(({ criterion, outcome }) => ({ criterion, outcome }))
}

function isUnmetMust({ severity, outcome }: WeighedFinding): boolean {
  return severity === 'must' && outcome === 'not-met'
}

function toCode({ criterion }: WeighedFinding): CriterionCode {
  return criterion
}
