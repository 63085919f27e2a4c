/** The criterion that the submission came in time, to the second, in summer and in winter time. */
import { expect, test } from 'vitest'
import { checkDeadline } from '../../../domain/eligibility/deadline.ts'
import type { Origin } from '../../../domain/submission.ts'
import { endOfDay, instantAt } from '../../../domain/time.ts'
import { inputWith } from './input.ts'

const { rules } = inputWith()

function check(submittedAt: string | null, deadlineAt: string | null, origin: Origin = 'platform') {
  const parameters = { ...rules.parameters, deadlineAt }
  return checkDeadline({ submittedAt, rules: { ...rules, parameters }, origin })
}

test.each([
  ['2024-09-27', '2024-09-27T21:59:59Z', 'met'],
  ['2024-09-27', '2024-09-27T21:59:59.999Z', 'met'],
  ['2024-09-27', '2024-09-27T22:00:00Z', 'not-met'],
  ['2024-09-27', '2024-09-27T22:00:00.000Z', 'not-met'],
  ['2024-10-27', '2024-10-27T22:59:59Z', 'met'],
  ['2024-10-27', '2024-10-27T23:00:00Z', 'not-met'],
  ['2024-03-30', '2024-03-30T22:59:59Z', 'met'],
  ['2024-03-30', '2024-03-30T23:00:00Z', 'not-met'],
  ['2024-03-31', '2024-03-31T21:59:59Z', 'met'],
  ['2024-03-31', '2024-03-31T22:00:00Z', 'not-met'],
])('by the end of %s, submitted %s: %s', (day, receivedAt, outcome) => {
  expect(check(receivedAt, endOfDay(day)).outcome).toBe(outcome)
})

test('the evidence says the Swedish clock, and midnight as the end of the day', () => {
  expect(check('2024-09-27T22:30:00Z', '2024-09-27T22:00:00Z').evidence).toEqual([
    {
      code: 'deadline.late',
      values: { day: '2024-09-28', time: '00:30', deadlineDay: '2024-09-27', deadlineTime: '24:00', days: 1 },
    },
  ])
  expect(check('2024-01-01T10:00:00Z', '2024-01-01T11:00:00Z').evidence[0]?.values).toEqual({
    day: '2024-01-01',
    time: '11:00',
    deadlineDay: '2024-01-01',
    deadlineTime: '12:00',
  })
  expect(check('2023-01-01T10:00:00Z', endOfDay('2023-12-31')).evidence[0]?.values.deadlineDay).toBe(
    '2023-12-31',
  )
})

test('within the hour that autumn repeats only the first 02:30 is before a deadline at the second', () => {
  const deadline = '2024-10-27T01:30:00Z'
  expect(check('2024-10-27T00:30:00Z', deadline).evidence).toEqual([
    {
      code: 'deadline.in-time',
      values: { day: '2024-10-27', time: '02:30', deadlineDay: '2024-10-27', deadlineTime: '02:30' },
    },
  ])
  expect(check('2024-10-27T01:30:00Z', deadline).outcome).toBe('not-met')
})

test('a deadline in the hour that spring skips lies after it', () => {
  const deadline = instantAt('2024-03-31', '02:30')
  expect(check('2024-03-31T01:29:59Z', deadline).evidence[0]?.values).toMatchObject({
    time: '03:29',
    deadlineTime: '03:30',
  })
  expect(check('2024-03-31T01:30:00Z', deadline).outcome).toBe('not-met')
})

test.each([
  ['imported', 'deadline.not-submitted-here'],
  ['file', 'deadline.arrival-unknown'],
  ['platform', 'deadline.arrival-unknown'],
] as const)('no time of arrival, %s: %s', (origin, code) => {
  expect(check(null, endOfDay('2024-09-27'), origin)).toEqual({
    outcome: 'not-applicable',
    evidence: [{ code, values: {} }],
  })
})

test('an unknown deadline and a finished programme are not applicable', () => {
  expect(check('2024-09-27T22:30:00Z', null).outcome).toBe('not-applicable')
  expect(check(null, '2024-09-27T22:00:00Z').outcome).toBe('not-applicable')
})

test('a deadline that the team has moved holds from then on', () => {
  expect(check('2024-09-30T10:00:00Z', endOfDay('2024-09-27')).outcome).toBe('not-met')
  expect(check('2024-09-30T10:00:00Z', endOfDay('2024-10-04')).outcome).toBe('met')
})
