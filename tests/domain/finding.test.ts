/** Findings together: the worst must decides, and what a reviewer sees first. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CRITERIA, OUTCOMES, SEVERITIES } from '../../domain/criterion.ts'
import { type Finding, openFindings, overallOutcome } from '../../domain/finding.ts'

const anyFinding = fc.record<Finding>({
  criterion: fc.constantFrom(...CRITERIA),
  severity: fc.constantFrom(...SEVERITIES),
  kind: fc.constant('own'),
  outcome: fc.constantFrom(...OUTCOMES),
  evidence: fc.constant([]),
  sources: fc.constant([{ kind: 'team' as const }]),
})
const findings = fc.array(anyFinding)

test('only musts count, the worst decides, and their order does not matter', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const musts = all.filter((one) => one.severity === 'must').map((one) => one.outcome)
      const overall = overallOutcome(all)
      expect(overallOutcome(all.toReversed())).toBe(overall)
      if (musts.includes('not-met')) expect(overall).toBe('not-met')
      else if (musts.includes('unclear')) expect(overall).toBe('unclear')
      else if (musts.includes('to-judge')) expect(overall).toBe('to-judge')
      else expect(overall).toBe('met')
    }),
  )
})

test('nothing to check is met', () => {
  expect(overallOutcome([])).toBe('met')
})

test('open findings come musts first, then worst first, and nothing is changed', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const before = [...all]
      const open = openFindings(all)
      expect(all).toEqual(before)
      expect(open).toHaveLength(
        all.filter(({ outcome }) => outcome !== 'met' && outcome !== 'not-applicable').length,
      )
      const ranks = open.map((one) => SEVERITIES.indexOf(one.severity) * 10 + OUTCOMES.indexOf(one.outcome))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }),
  )
})
