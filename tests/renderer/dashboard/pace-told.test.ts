/** What is said of a pace in words, and its numbers as a table. */
import { describe, expect, it } from 'vitest'
import { paceChart } from '../../../renderer/dashboard/pace-chart.ts'
import { paceTable } from '../../../renderer/dashboard/pace-table.ts'
import { forecastTold, headlineOf, leftOutTold } from '../../../renderer/dashboard/pace-told.ts'
import { words } from '../../../text/catalog.ts'
import { type Pace, paceOf } from './pace.ts'

const swedish = words('sv')
const curve = (submissions: number) => [{ daysBefore: 20, submissions }]
const earlier = (edition: string, toDate: number, final: number) => ({
  edition,
  toDate,
  final,
  curve: [...curve(toDate), { daysBefore: 2, submissions: final }],
})
const forecast: Pace['forecast'] = {
  method: 'late-share',
  level: 0.8,
  low: 150,
  high: 175,
  middle: 161,
  restsOn: [
    { edition: '2022', share: 0.67 },
    { edition: '2023', share: 0.68 },
  ],
}
const open = paceOf({
  now: 112,
  curve: curve(112),
  earlier: [earlier('2022', 20, 29), earlier('2023', 81, 118)],
  forecast,
  noForecast: null,
})

describe('the headline', () => {
  it('tells how many, beside the latest edition at the same time, and the range', () => {
    expect(headlineOf(open, swedish)).toBe(
      '112 anmälningar har kommit in, 31 fler än samma dag 2023. Slutsiffran blir troligen 150–175.',
    )
    expect(headlineOf(open, words('en'))).toBe(
      '112 submissions have come in, 31 more than the same day in 2023. The final number is likely to be 150–175.',
    )
  })

  it('says fewer and as many, and nothing of others where there are none', () => {
    const said = (now: number) => headlineOf(paceOf({ now, earlier: [earlier('2023', 5, 9)] }), swedish)
    expect(said(1)).toBe('1 anmälan har kommit in, 4 färre än samma dag 2023.')
    expect(said(5)).toBe('5 anmälningar har kommit in, lika många som samma dag 2023.')
    expect(said(0)).toBe('Ingen anmälan har kommit in än.')
    expect(headlineOf(paceOf({ now: 3, daysBefore: null }), swedish)).toBe('3 anmälningar har kommit in.')
  })

  it('compares the whole once the deadline has passed, and foretells nothing', () => {
    const closed = { ...open, daysBefore: -30, earlier: [earlier('2023', 118, 118)] }
    expect(headlineOf(closed, swedish)).toBe('112 anmälningar kom in, 6 färre än 2023.')
    expect(forecastTold(closed, swedish)).toEqual([swedish.now.pace.noForecast.closed])
  })
})

describe('the forecast in words', () => {
  it('has its range, level, ground and method; shares of fewer than thirty only as numbers', () => {
    expect(forecastTold(open, swedish)).toEqual([
      'Slutsiffran blir troligen 150–175. 8 gånger av 10 bör den hamna där. Bygger på 2 tidigare upplagor, ett litet underlag.',
      '2022: 20 av 29 var inne.',
      '2023: 81 av 118 var inne (69\u00a0%).',
      'Metod: samma andel sent som förr. Det som har kommit in räknas upp så mycket som tidigare upplagor växte från samma dag. Prövat mot påhittade upplagor höll spannet 80–83 gånger av 100.',
    ])
  })

  it('says why there is none', () => {
    const reasons = ['no-deadline', 'too-few-editions', 'too-early'] as const
    const said = reasons.map((noForecast) => forecastTold(paceOf({ noForecast }), swedish))
    expect(said).toEqual(reasons.map((reason) => [swedish.now.pace.noForecast[reason]]))
  })
})

it('names editions that were left out together, by why', () => {
  const pace = paceOf({
    leftOut: [
      { edition: '2019', why: 'no-submissions', submissions: 0, timed: 0 },
      { edition: '2020', why: 'no-submissions', submissions: 0, timed: 0 },
      { edition: '2021', why: 'no-times', submissions: 90, timed: 12 },
    ],
  })
  expect(leftOutTold(pace, swedish)).toEqual([
    '2021 (känd för 12 av 90) jämförs inte: för få anmälningar har en känd tid då de kom in (95 av 100 behövs).',
    '2019 och 2020 jämförs inte: inga anmälningar finns här.',
  ])
})

describe('the table', () => {
  it('has each edition at the named days, at the same time and in the end; what is ahead is missing, not 0', () => {
    const { columns, rows } = paceTable(open, paceChart(open), [], swedish)
    expect(columns.map(({ name }) => name)).toEqual([
      'Upplaga',
      '20 dagar före',
      '14 dagar före',
      '7 dagar före',
      'Sista dag',
      'Hittills eller samma tid',
      'Till slut',
    ])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2022', 20, 20, 20, 29, 20, 29],
      ['2023', 81, 81, 81, 118, 81, 118],
      ['2024', 112, 112, null, null, 112, null],
      ['2024, trolig slutsiffra, lägst', null, null, null, null, null, 150],
      ['2024, trolig slutsiffra, högst', null, null, null, null, null, 175],
    ])
  })

  it('marks a break between the editions that it lies between', () => {
    const rules = {
      id: 'rules-2023',
      origin: 'shipped' as const,
      edition: '2023',
      dimension: null,
      words: { sv: 'regel ändrad 2023', en: 'rule changed 2023' },
      source: 'regler',
      after: '2022',
    }
    const { rows } = paceTable(open, paceChart(open), [rules], swedish)
    expect(rows.map(({ breakBefore }) => breakBefore ?? null)).toEqual([
      null,
      'regel ändrad 2023',
      null,
      null,
      null,
    ])
  })
})
