/** Decisions about many: what a step takes along, and that it never takes more than one decision alone may. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BULK_OUTCOMES,
  type BulkFacts,
  type BulkStep,
  citable,
  confirmedBy,
  leftOutReasons,
} from '../../domain/bulk.ts'
import { OUTCOMES } from '../../domain/criterion.ts'
import { NEEDS_REASON, stateAfter, type WeighedFinding, weighDecision } from '../../domain/decision.ts'
import { STATES } from '../../domain/state.ts'

const finding = (change: Partial<WeighedFinding>): WeighedFinding => ({
  criterion: 'party',
  severity: 'must',
  kind: 'own',
  outcome: 'met',
  ...change,
})
const facts = (change: Partial<BulkFacts> = {}): BulkFacts => ({
  state: 'new',
  revision: 2,
  seen: null,
  findings: [],
  hasConflict: false,
  waiting: null,
  claim: null,
  ownOrganisation: null,
  ...change,
})
const publish: BulkStep = { outcome: 'publish', criteria: [] }
const claim = { reviewer: 'Maja Lind', organisation: 'Vinnova', until: '2024-09-20T12:00:00Z' }
const ownOrganisation = { parties: ['SKR'], areAllCentral: true }
const waiting = { outcome: 'return' as const, reviewer: 'Maja Lind', organisation: 'Vinnova' }
const unmet = finding({ outcome: 'not-met' })
const unclear = finding({ criterion: 'inside-week', outcome: 'unclear' })
const benefit = finding({ criterion: 'benefit', kind: 'person', outcome: 'to-judge' })

test('what only a person judges is confirmed by publishing, and by nothing else', () => {
  const findings = [
    benefit,
    finding({ criterion: 'advertising', severity: 'note', kind: 'person', outcome: 'to-judge' }),
  ]
  expect(leftOutReasons(facts({ findings }), publish)).toEqual([])
  expect(confirmedBy(publish, findings)).toEqual(['benefit', 'advertising'])
  expect(confirmedBy({ outcome: 'return', criteria: [] }, findings)).toEqual([])
  expect(confirmedBy(publish, [{ ...benefit, outcome: 'met' }, unmet])).toEqual([])
})

describe('left out, each with its reason', () => {
  const reject = (...criteria: BulkStep['criteria']): BulkStep => ({ outcome: 'reject', criteria })
  const ask = (...criteria: BulkStep['criteria']): BulkStep => ({ outcome: 'return', criteria })
  test.each([
    ['another revision than was seen', { seen: 1 }, publish, { code: 'stale', seen: 1, current: 2 }],
    [
      'an open must',
      { findings: [unmet, unclear, benefit] },
      publish,
      {
        code: 'must-open',
        musts: [
          { criterion: 'party', outcome: 'not-met' },
          { criterion: 'inside-week', outcome: 'unclear' },
        ],
      },
    ],
    [
      'a state that does not allow it',
      { state: 'published' as const },
      publish,
      { code: 'wrong-state', state: 'published', outcome: 'publish', allowed: ['cancel', 'take-down'] },
    ],
    [
      'a cancelled activity, which nobody means by publishing many',
      { state: 'cancelled' as const },
      publish,
      { code: 'wrong-state', state: 'cancelled', outcome: 'publish', allowed: ['publish'] },
    ],
    ['the own organisation', { ownOrganisation }, publish, { code: 'own-organisation', ...ownOrganisation }],
    ["a colleague's claim", { claim }, publish, { code: 'claimed', ...claim }],
    ['an open conflict', { hasConflict: true }, publish, { code: 'conflict' }],
    ["a colleague's decision on its way", { waiting }, publish, { code: 'waiting', ...waiting }],
    [
      'a refusal without a ground',
      { findings: [unmet] },
      reject(),
      { code: 'criterion-needed', candidates: ['party'] },
    ],
    [
      'a refusal on another must than its own',
      { findings: [unclear, unmet] },
      reject('party', 'inside-week'),
      { code: 'criterion-not-unmet', criterion: 'inside-week', candidates: ['party'] },
    ],
    [
      'a return for what is in order',
      { findings: [benefit, finding({ criterion: 'text', severity: 'should' })] },
      ask('benefit', 'text'),
      { code: 'criterion-not-open', criterion: 'text' },
    ],
  ])('%s', (_what, change, step, reason) => {
    expect(leftOutReasons(facts(change), step)).toEqual([reason])
  })

  test('all of the reasons at once', () => {
    const all = facts({ seen: 1, findings: [unmet], ownOrganisation, claim, hasConflict: true, waiting })
    expect(leftOutReasons(all, publish).map(({ code }) => code)).toEqual([
      'stale',
      'must-open',
      'own-organisation',
      'claimed',
      'conflict',
      'waiting',
    ])
  })
})

test('what can be cited: open criteria in a return, unmet musts in a refusal', () => {
  const findings = [
    unmet,
    unclear,
    benefit,
    finding({ criterion: 'text', severity: 'should', outcome: 'not-met' }),
  ]
  expect(citable(publish, findings)).toEqual([])
  expect(citable({ outcome: 'return', criteria: [] }, findings)).toEqual([
    'party',
    'inside-week',
    'benefit',
    'text',
  ])
  expect(citable({ outcome: 'reject', criteria: [] }, findings)).toEqual(['party'])
})

test('what is taken along is never refused alone', () => {
  const cited = ['party', 'inside-week'] as const
  const outcome = fc.constantFrom(...OUTCOMES)
  const asked = fc.record({
    state: fc.constantFrom(...STATES),
    first: outcome,
    second: outcome,
    step: fc.constantFrom(...BULK_OUTCOMES),
    criteria: fc.subarray([...cited]),
  })
  let taken = 0
  fc.assert(
    fc.property(asked, ({ state, first, second, step, criteria: chosen }) => {
      const findings = [finding({ outcome: first }), finding({ criterion: 'inside-week', outcome: second })]
      const criteria = step === 'publish' ? [] : chosen
      if (leftOutReasons(facts({ state, findings }), { outcome: step, criteria }).length > 0) return
      taken += 1
      const reason = NEEDS_REASON.includes(step) ? 'Skäl.' : null
      const alone = weighDecision(state, findings, { outcome: step, criteria, reason })
      expect(alone).toEqual({ ok: true, state: stateAfter(state, step) })
    }),
    { numRuns: 2000, seed: 20240930 },
  )
  expect(taken).toBeGreaterThan(50)
})
