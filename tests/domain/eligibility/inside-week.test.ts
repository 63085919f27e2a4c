/** The criterion that every day of the activity is within the edition's days, in Swedish time. */
import { expect, test } from 'vitest'
import { checkInsideWeek } from '../../../domain/eligibility/inside-week.ts'
import type { Occurrence } from '../../../domain/submission.ts'
import { endOfDay, instantAt } from '../../../domain/time.ts'
import { codes, contentWith, inputWith, noTime } from './input.ts'

const { rules } = inputWith()

function check(...occurrences: Partial<Occurrence>[]) {
  const content = contentWith({ occurrences: occurrences.map((one) => ({ ...noTime, ...one })) })
  return checkInsideWeek({ content, rules })
}

test.each<[string, Partial<Occurrence>, string, string[]]>([
  ['the first day', { startsOn: '2024-09-30' }, 'met', ['inside-week.inside']],
  ['the last day', { startsOn: '2024-10-04' }, 'met', ['inside-week.inside']],
  ['the whole week', { startsOn: '2024-09-30', endsOn: '2024-10-04' }, 'met', ['inside-week.inside']],
  ['the day before', { startsOn: '2024-09-29' }, 'not-met', ['inside-week.day-before']],
  ['a week before', { startsOn: '2024-09-23' }, 'not-met', ['inside-week.pre-event']],
  ['the day after', { startsOn: '2024-10-05' }, 'not-met', ['inside-week.day-after']],
  ['a week after', { startsOn: '2024-10-11' }, 'not-met', ['inside-week.after-event']],
  ['the year before', { startsOn: '2023-10-03' }, 'not-met', ['inside-week.other-year']],
  ['an autumn day of the year before', { startsOn: '2023-11-20' }, 'not-met', ['inside-week.pre-event']],
  ['into the weekend', { startsOn: '2024-10-03', endsOn: '2024-10-06' }, 'not-met', ['inside-week.after']],
  ['from the weekend', { startsOn: '2024-09-28', endsOn: '2024-10-01' }, 'not-met', ['inside-week.before']],
  [
    'a month around the week',
    { startsOn: '2024-09-15', endsOn: '2024-10-15' },
    'not-met',
    ['inside-week.before', 'inside-week.after'],
  ],
  ['only an end day', { endsOn: '2024-10-04' }, 'met', ['inside-week.inside']],
  ['no day', {}, 'unclear', ['inside-week.day-unknown']],
  ['Swedish morning of the first day', { startsAt: '2024-09-29T22:00:00Z' }, 'met', ['inside-week.inside']],
  [
    'last minute before the first day',
    { startsAt: '2024-09-29T21:59:00Z' },
    'not-met',
    ['inside-week.day-before'],
  ],
  [
    'until midnight of the last day',
    { startsAt: '2024-10-04T18:00:00Z', endsAt: '2024-10-04T22:00:00Z' },
    'met',
    ['inside-week.inside'],
  ],
  [
    'until midnight, with the next day given as its end',
    { startsOn: '2024-10-04', endsOn: '2024-10-05', endsAt: '2024-10-04T22:00:00Z' },
    'met',
    ['inside-week.inside'],
  ],
  [
    'a minute past midnight of the last day',
    { startsAt: '2024-10-04T18:00:00Z', endsAt: '2024-10-04T22:01:00Z' },
    'not-met',
    ['inside-week.after'],
  ],
  ['ends before it starts', { startsOn: '2024-10-02', endsOn: '2024-09-02' }, 'met', ['inside-week.inside']],
])('%s', (_, occurrence, outcome, expected) => {
  const found = check(occurrence)
  expect(found.outcome).toBe(outcome)
  expect(codes(found)).toEqual(expected)
})

test('the day outside is named with the week’s end on that side', () => {
  expect(check({ startsOn: '2024-10-01' }, { startsOn: '2024-10-10' }).evidence).toEqual([
    { code: 'inside-week.after-event', values: { day: '2024-10-10', endsOn: '2024-10-04', days: 6 } },
    { code: 'inside-week.rest-inside', values: { inside: 1, of: 2 } },
  ])
})

test('a recording without a day is unclear, and said to be one', () => {
  const content = contentWith({ occurrences: [], recordings: ['https://play.example.se/1'] })
  expect(checkInsideWeek({ content, rules })).toEqual({
    outcome: 'unclear',
    evidence: [{ code: 'inside-week.recording-only', values: {} }],
  })
})

test('a series with one unknown day is unclear, unless another is outside', () => {
  expect(check({ startsOn: '2024-10-01' }, {})).toEqual({
    outcome: 'unclear',
    evidence: [{ code: 'inside-week.day-unknown', values: { unknown: 1, of: 2 } }],
  })
  expect(check({ startsOn: '2024-11-01' }, {}).outcome).toBe('not-met')
})

test('no occurrence is unclear', () => {
  expect(check().outcome).toBe('unclear')
})

test('days of an edition around the change to winter time', () => {
  const parameters = { ...rules.parameters, startsOn: '2024-10-21', endsOn: '2024-10-27' }
  const late = { ...rules, parameters }
  const at = (startsAt: string) =>
    checkInsideWeek({ content: contentWith({ occurrences: [{ ...noTime, startsAt }] }), rules: late }).outcome
  expect(at('2024-10-27T22:59:59Z')).toBe('met')
  expect(at('2024-10-27T23:00:00Z')).toBe('not-met')
})

test.each([
  ['2024-03-31', '2024-03-30T23:00:00Z', 'met'],
  ['2024-03-31', '2024-03-31T21:59:59Z', 'met'],
  ['2024-03-31', '2024-03-31T22:00:00Z', 'not-met'],
  ['2024-10-27', '2024-10-26T22:00:00Z', 'met'],
  ['2024-10-27', '2024-10-27T00:30:00Z', 'met'],
  ['2024-10-27', '2024-10-27T01:30:00Z', 'met'],
  ['2024-10-27', '2024-10-27T23:00:00Z', 'not-met'],
])('on %s alone, when clocks change, %s: %s', (day, startsAt, outcome) => {
  const content = contentWith({ occurrences: [{ ...noTime, startsAt }] })
  const parameters = { ...rules.parameters, startsOn: day, endsOn: day }
  expect(checkInsideWeek({ content, rules: { ...rules, parameters } }).outcome).toBe(outcome)
})

test.each<[string, Partial<Occurrence>, string]>([
  ['in the hour that autumn repeats, first time', { startsAt: '2024-10-27T00:30:00Z' }, 'met'],
  ['in the hour that autumn repeats, second time', { startsAt: '2024-10-27T01:30:00Z' }, 'met'],
  ['over the change', { startsAt: '2024-10-26T07:00:00Z', endsAt: '2024-10-27T14:00:00Z' }, 'met'],
  ['until 24:00', { startsAt: '2024-10-27T18:00:00Z', endsAt: endOfDay('2024-10-27') }, 'met'],
  ['until 00:01', { startsAt: '2024-10-27T18:00:00Z', endsAt: '2024-10-27T23:01:00Z' }, 'not-met'],
])('an edition that ends on the day with 25 hours, %s: %s', (_, occurrence, outcome) => {
  expect(checkIn('2024-10-21', '2024-10-27', occurrence)).toBe(outcome)
})

test.each<[string, Partial<Occurrence>, string]>([
  ['in the hour that spring skips', { startsAt: instantAt('2024-03-31', '02:30') }, 'met'],
  ['over the change', { startsAt: '2024-03-30T08:00:00Z', endsAt: '2024-03-31T14:00:00Z' }, 'met'],
  ['until 24:00', { startsAt: '2024-03-31T18:00:00Z', endsAt: endOfDay('2024-03-31') }, 'met'],
  ['until 00:01', { startsAt: '2024-03-31T18:00:00Z', endsAt: '2024-03-31T22:01:00Z' }, 'not-met'],
])('an edition that ends on the day with 23 hours, %s: %s', (_, occurrence, outcome) => {
  expect(checkIn('2024-03-25', '2024-03-31', occurrence)).toBe(outcome)
})

function checkIn(startsOn: string, endsOn: string, occurrence: Partial<Occurrence>): string {
  const content = contentWith({ occurrences: [{ ...noTime, ...occurrence }] })
  const parameters = { ...rules.parameters, startsOn, endsOn }
  return checkInsideWeek({ content, rules: { ...rules, parameters } }).outcome
}
