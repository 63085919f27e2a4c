/** A row of outcomes is read as it stands: floors, guesses and half-written numbers are no counts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Outcome, outcome } from '../../domain/outcome.ts'
import {
  OUTCOME_COLUMNS,
  outcomeColumn,
  readOutcome,
  scaleInHeading,
  settleHeadings,
} from '../../domain/outcome-table.ts'

const read = (
  cells: Record<string, string>,
  scale: number | null = null,
  before: Outcome['satisfaction'] = null,
) => readOutcome((column) => cells[column] ?? '', scale, before)

describe('counts', () => {
  test.each([
    ['40', 40],
    ['1 240', 1240],
    ['1\u00a0240', 1240],
    ['0', 0],
  ])('%j is %i', (text, count) => {
    expect(read({ participants: text })).toEqual({ told: { participants: count }, fault: null })
  })
  test.each([
    'över 200',
    'ca 30',
    '30–40',
    '25 30',
    '40\n50',
    '99999999',
    '30+',
    '-3',
    '3,5',
    'många',
    '1e3',
    '٣',
  ])('%j is none', (text) => {
    expect(read({ participants: text }).fault).toEqual({ why: 'not-a-count', column: 'participants', text })
  })
})

describe('headings', () => {
  const settled = (headings: string[], byHand = {}) => Object.fromEntries(settleHeadings(headings, byHand))
  test('are read by name, the first of several', () => {
    expect(settled(['Titel', 'Deltagare', 'På plats', 'Ort'])).toEqual({
      Titel: 'title',
      Deltagare: 'participants',
    })
  })
  test('said by hand go before those by name, and one may be left out', () => {
    const byHand = { 'Hur många kom?': 'participants', Kommentar: null }
    expect(settled(['Titel', 'Deltagare', 'Hur många kom?', 'Kommentar'], byHand)).toEqual({
      Titel: 'title',
      'Hur många kom?': 'participants',
    })
  })
  test('named as what every object has are headings like others', () => {
    expect(settled(['constructor', 'Titel'])).toEqual({ Titel: 'title' })
  })
})

describe('satisfaction', () => {
  test.each([
    ['4,2 av 5', null, { mean: 4.2, scale: 5, answers: null }],
    ['4.2/5', null, { mean: 4.2, scale: 5, answers: null }],
    ['8', 10, { mean: 8, scale: 10, answers: null }],
    ['4.233333333333333', 5, { mean: 4.2333, scale: 5, answers: null }],
  ])('%j with a heading of %j', (text, scale, satisfaction) => {
    expect(read({ satisfaction: text }, scale).told).toEqual({ satisfaction })
  })
  test.each([
    ['4,2', null, 'no-scale'],
    ['6 av 5', null, 'not-satisfaction'],
    ['0 av 5', null, 'not-satisfaction'],
    ['bra', 5, 'not-satisfaction'],
  ])('%j with a heading of %j is %s', (text, scale, why) => {
    expect(read({ satisfaction: text }, scale).fault?.why).toBe(why)
  })
})

describe('answers', () => {
  const before = { mean: 4.2, scale: 5, answers: 18 }

  test('by themselves belong to the mean that was reported, and to nothing where none was', () => {
    expect(read({ answers: '31' }, null, before).told).toEqual({ satisfaction: { ...before, answers: 31 } })
    expect(read({ answers: '31' }).fault).toEqual({ why: 'no-mean', column: 'answers', text: '31' })
    expect(read({ answers: 'många' }, null, before).fault?.why).toBe('not-a-count')
  })
  test('stay with the same mean, and not with another', () => {
    expect(read({ satisfaction: '4,2' }, 5, before).told).toEqual({ satisfaction: before })
    const other = { mean: 4.5, scale: 5, answers: null }
    expect(read({ satisfaction: '4,5' }, 5, before).told).toEqual({ satisfaction: other })
  })
})

test('a scale in its own cell is read as in a heading, and one that cannot be read is not replaced', () => {
  expect(read({ satisfaction: '4,2', scale: '1–5' }, 10).told?.satisfaction?.scale).toBe(5)
  expect(read({ satisfaction: '4,2', scale: 'fem' }, 10).fault).toEqual({
    why: 'no-scale',
    column: 'scale',
    text: 'fem',
  })
})

test.each([
  ['Nöjdhet (1–5)', 'satisfaction', 5],
  ['Satisfaction (1 to 10)', 'satisfaction', 10],
  ['DELTAGARE', 'participants', null],
  ['Lärdomar (fritt)', 'lessons', null],
  ['Betyg (skala)', 'satisfaction', null],
  ['Telefon', null, null],
])('the heading %j', (heading, column, scale) => {
  expect([outcomeColumn(heading), scaleInHeading(heading)]).toEqual([column, scale])
})

test('addresses apart by commas, spaces or lines; nothing but http and https', () => {
  expect(read({ recordings: 'https://a.se/1, http://b.se\nhttps://a.se/1' }).told).toEqual({
    recordings: ['https://a.se/1', 'http://b.se'],
  })
  expect(read({ recordings: 'https://a.se/film?id=1,2;3; https://b.se/,https://c.se' }).told).toEqual({
    recordings: ['https://a.se/film?id=1,2;3', 'https://b.se/', 'https://c.se'],
  })
  const many = Array.from({ length: 21 }, (_, at) => `https://a.se/${at}`).join('\n')
  expect(read({ recordings: many }).fault).toEqual({ why: 'too-many', column: 'recordings', text: '21' })
  for (const strange of [
    'javascript:alert(1)',
    'https://a.se/1,www.b.se/2',
    `https://a.se/${'x'.repeat(3000)}`,
  ])
    expect(read({ recordings: strange }).fault?.why).toBe('not-an-address')
})

test('whatever stands in the cells, what is told fits the shape, and nothing is thrown', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('12', '4,2 av 5', 'https://a.se', ''))
  fc.assert(
    fc.property(fc.tuple(...OUTCOME_COLUMNS.map(() => cell)), fc.option(fc.nat(200)), (cells, scale) => {
      const row = Object.fromEntries(OUTCOME_COLUMNS.map((column, at) => [column, cells[at] ?? '']))
      const { told } = read(row, scale)
      if (told) expect(outcome.partial().safeParse(told).success).toBe(true)
    }),
    { numRuns: 500 },
  )
})
