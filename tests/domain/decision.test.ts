/** The door for decisions: every state with every decision, and the grounds that each needs. */
import { describe, expect, test } from 'vitest'
import { type CriterionCode, OUTCOMES, type Outcome, type Severity } from '../../domain/criterion.ts'
import {
  DECISIONS,
  type DecisionOutcome,
  decisionsIn,
  groundsForRejection,
  judgementsForPublication,
  weighDecision,
} from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import { judgedFinding } from '../../domain/judgement.ts'
import { isTransition, STATES, type State } from '../../domain/state.ts'
import { emptyContent } from '../../domain/submission.ts'

function finding(criterion: CriterionCode, severity: Severity, outcome: Outcome): Finding {
  return { criterion, severity, kind: 'own', outcome, evidence: [], sources: [{ kind: 'team' }] }
}

const partyMissing = finding('party', 'must', 'not-met')
const partyUnclear = finding('party', 'must', 'unclear')
const late = finding('deadline', 'should', 'not-met')
const benefit = finding('benefit', 'must', 'to-judge')

const LEADS: Record<string, State> = {
  'new publish': 'published',
  'new return': 'returned',
  'new reject': 'rejected',
  'returned publish': 'published',
  'returned reject': 'rejected',
  'rejected reopen': 'new',
  'published cancel': 'cancelled',
  'published take-down': 'returned',
  'cancelled publish': 'published',
}
const PAIRS = STATES.flatMap((state) =>
  DECISIONS.map((outcome): [State, DecisionOutcome] => [state, outcome]),
)

test.each(PAIRS)('%s, decided to %s', (state, outcome) => {
  const criteria: CriterionCode[] = outcome === 'reject' ? ['party'] : []
  const findings = outcome === 'reject' ? [partyMissing] : [late, benefit]
  const verdict = weighDecision(state, findings, { outcome, criteria, reason: 'Därför.' })
  const to = LEADS[`${state} ${outcome}`]
  if (to) {
    expect(verdict).toEqual({ ok: true, state: to })
    expect(isTransition(state, to, 'decision')).toBe(true)
    expect(decisionsIn(state)).toContain(outcome)
  } else {
    expect(verdict).toEqual({
      ok: false,
      refusal: { code: 'wrong-state', state, outcome, allowed: decisionsIn(state) },
    })
  }
})

describe('reasons', () => {
  test.each<[State, DecisionOutcome]>([
    ['new', 'return'],
    ['new', 'reject'],
    ['published', 'take-down'],
    ['rejected', 'reopen'],
  ])('%s, %s needs one', (state, outcome) => {
    for (const reason of [null, '', '  \n']) {
      expect(weighDecision(state, [partyMissing], { outcome, criteria: ['party'], reason })).toEqual({
        ok: false,
        refusal: { code: 'reason-needed', outcome },
      })
    }
  })

  test.each<[State, DecisionOutcome]>([
    ['new', 'publish'],
    ['published', 'cancel'],
    ['cancelled', 'publish'],
  ])('%s, %s needs none when nothing is open', (state, outcome) => {
    expect(weighDecision(state, [late], { outcome, criteria: [], reason: null }).ok).toBe(true)
  })
})

describe('rejection', () => {
  const reject = (findings: Finding[], ...criteria: CriterionCode[]) =>
    weighDecision('new', findings, { outcome: 'reject', criteria, reason: 'Därför.' })

  test('names a criterion', () => {
    expect(reject([partyMissing, late])).toEqual({
      ok: false,
      refusal: { code: 'criterion-needed', candidates: ['party'] },
    })
  })

  test.each(OUTCOMES.filter((outcome) => outcome !== 'not-met'))(
    'is not for a must that is %s',
    (outcome) => {
      expect(reject([finding('party', 'must', outcome)], 'party')).toMatchObject({
        refusal: { code: 'criterion-not-unmet', criterion: 'party', candidates: [] },
      })
    },
  )

  test('is never for being late, alone or beside a true ground', () => {
    expect(reject([late], 'deadline').ok).toBe(false)
    expect(reject([partyMissing, late], 'party', 'deadline')).toMatchObject({
      refusal: { code: 'criterion-not-unmet', criterion: 'deadline', candidates: ['party'] },
    })
  })

  test('may rest on what a person judged as not met, and never on what is only to judge', () => {
    const judged = judgedFinding(benefit, {
      criterion: 'benefit',
      outcome: 'not-met',
      note: 'Bara reklam.',
      by: 'Anna',
      organisation: 'SKR',
      at: '2024-09-01T10:00:00Z',
      revision: 1,
      content: emptyContent('Reklam'),
    })
    expect(reject([judged], 'benefit')).toEqual({ ok: true, state: 'rejected' })
    expect(reject([benefit], 'benefit')).toMatchObject({ refusal: { code: 'criterion-not-unmet' } })
  })

  test('has the unmet musts as grounds', () => {
    expect(
      groundsForRejection([partyMissing, late, benefit, finding('inside-week', 'must', 'not-met')]),
    ).toEqual(['party', 'inside-week'])
  })
})

describe('publication', () => {
  const publish = (findings: Finding[], criteria: CriterionCode[], reason: string | null) =>
    weighDecision('new', findings, { outcome: 'publish', criteria, reason })

  test('answers each must that is not met or unclear, in words', () => {
    const findings = [partyUnclear, finding('inside-week', 'must', 'not-met'), benefit, late]
    expect(judgementsForPublication(findings)).toEqual(['party', 'inside-week'])
    expect(publish(findings, ['party'], 'Visst.')).toEqual({
      ok: false,
      refusal: { code: 'judgement-needed', criteria: ['inside-week'] },
    })
    expect(publish(findings, ['party', 'inside-week'], ' ')).toMatchObject({
      refusal: { code: 'reason-needed' },
    })
    expect(publish(findings, ['party', 'inside-week'], 'Visst.')).toEqual({ ok: true, state: 'published' })
  })

  test('confirms what is only to judge by the act', () => {
    expect(publish([benefit], [], null)).toEqual({ ok: true, state: 'published' })
  })

  test('of what was cancelled needs no new judgement', () => {
    const again = { outcome: 'publish' as const, criteria: [], reason: null }
    expect(weighDecision('cancelled', [partyUnclear], again).ok).toBe(true)
  })
})
