/** Which findings came out otherwise, and whether the revision or the rules made the difference. */
import { expect, test } from 'vitest'
import type { Outcome } from '../../domain/criterion.ts'
import { findingChanges } from '../../domain/finding-changes.ts'

const made = (revision: number, rulesVersion: number, party: Outcome, deadline: Outcome = 'met') => [
  { revision, rulesVersion, criterion: 'party' as const, outcome: party },
  { revision, rulesVersion, criterion: 'deadline' as const, outcome: deadline },
]

test('nothing has changed where there is one round, or where all came out the same', () => {
  expect(findingChanges([])).toEqual([])
  expect(findingChanges(made(1, 1, 'met'))).toEqual([])
  expect(findingChanges([...made(1, 1, 'met'), ...made(2, 1, 'met')])).toEqual([])
})

test('a revision and rules are told apart, in their order, whatever order the findings come in', () => {
  expect(findingChanges([...made(2, 2, 'met'), ...made(1, 1, 'met'), ...made(2, 1, 'not-met')])).toEqual([
    {
      revision: 2,
      rulesVersion: 1,
      isByRules: false,
      changes: [{ criterion: 'party', before: 'met', after: 'not-met' }],
    },
    {
      revision: 2,
      rulesVersion: 2,
      isByRules: true,
      changes: [{ criterion: 'party', before: 'not-met', after: 'met' }],
    },
  ])
})

test('a criterion that only one of two rounds has is no change', () => {
  const [party] = made(2, 1, 'not-met')
  expect(findingChanges([...made(1, 1, 'not-met', 'not-met'), ...(party ? [party] : [])])).toEqual([])
})
