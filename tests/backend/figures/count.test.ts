/** What counts as an activity, where it counts, and that every way of asking adds up to the same. */
import { beforeAll, describe, expect, test } from 'vitest'
import { countFigures, overview } from '../../../backend/figures/count.ts'
import { queueSummary } from '../../../backend/moderation/queue.ts'
import { type Dimension, isManyValued } from '../../../domain/figures/dimensions.ts'
import { splitsOf } from '../../../domain/figures/measures.ts'
import type { DigitalChoice } from '../../../domain/figures/switches.ts'
import type { Content } from '../../../domain/submission.ts'
import { arrivalOf, contentOf, type Desk, occurrenceOn, openDesk, rowsOf, takeIn } from '../desk.ts'

const NOWHERE: Content['place'] = {
  venue: null,
  address: null,
  municipality: null,
  municipalityCode: null,
  county: null,
  countyCode: null,
}
const at = (municipalityCode: string, countyCode: string | null = null): Content['place'] => ({
  ...NOWHERE,
  municipalityCode,
  countyCode,
})
const by = (text: string) => [{ text, role: 'organiser' as const }]

let desk: Desk
beforeAll(() => {
  desk = openDesk()
  const { workspace } = desk
  const all: [string, Partial<Content>, 'published' | 'new' | 'returned' | 'rejected' | 'cancelled'][] = [
    ['serie', { occurrences: ['2024-09-30', '2024-10-01', '2024-10-02'].map(occurrenceOn) }, 'published'],
    [
      'flera dagar',
      { occurrences: [{ startsOn: '2024-09-30', endsOn: '2024-10-04', startsAt: null, endsAt: null }] },
      'published',
    ],
    ['värd för delar', { title: 'Lansering' }, 'published'],
    ['del 1', { title: 'Lansering: del 1' }, 'published'],
    ['del 2', { title: 'Lansering: del 2' }, 'published'],
    ['digital i Skåne', { format: 'digital', place: NOWHERE, parties: by('Region Skåne') }, 'published'],
    ['digital hos alla', { format: 'digital', place: NOWHERE, parties: by('Vinnova') }, 'published'],
    ['både och', { format: 'hybrid', place: at('0180') }, 'published'],
    ['utan plats', { format: 'on-site', place: NOWHERE }, 'published'],
    ['Gotland', { place: at('0980', '09'), parties: by('Region Gotland') }, 'published'],
    ['utan dag och typ', { occurrences: [], type: null }, 'published'],
    ['TYP', { type: 'Workshop ' }, 'published'],
    ['ny', {}, 'new'],
    ['åter', {}, 'returned'],
    ['nekad', {}, 'rejected'],
    ['inställd', {}, 'cancelled'],
  ]
  takeIn(
    workspace,
    ...all.map(([id, changes, state]) => arrivalOf(id, { state, content: contentOf(id, changes) })),
  )
  takeIn(
    workspace,
    arrivalOf('i fjol', {
      edition: '2023',
      state: 'published',
      content: contentOf('I fjol', { occurrences: [occurrenceOn('2023-10-03')] }),
    }),
  )
})

const count = (dimensions: Dimension[], where = 'upplaga:2024', digital: DigitalChoice = 'apart') =>
  countFigures(desk.workspace, { by: dimensions, where, language: 'sv', digital })
const counties = (digital: DigitalChoice) =>
  Object.fromEntries(
    count(['county'], 'upplaga:2024', digital).rows.map((row) => [row.county, row.activities]),
  )

describe('activities', () => {
  test('are the published ones, one each whatever their occurrences and items', () => {
    expect(count(['edition'])).toMatchObject({
      measure: 'activities',
      rows: [{ edition: '2024', activities: 12, value: 12 }],
      total: 12,
      sumsTo: 'total',
      unknown: {},
      switches: { digital: 'apart', series: 'each' },
      definition: { counted: 'published', series: 'each', digital: 'untouched', unknown: 'own-row' },
      notes: [],
    })
    expect(overview(desk.workspace, '2024')).toMatchObject({
      states: { published: 12, new: 1, returned: 1, rejected: 1, cancelled: 1 },
      received: 16,
    })
  })

  test('stand in the place’s county, digital ones under digital, those without a place under unknown', () => {
    expect(counties('apart')).toEqual({ '01': 1, '09': 1, '21': 7, digital: 2, unknown: 1 })
  })

  test('that are digital stand in their organiser’s county when the switch says so, where it is known', () => {
    expect(counties('organiser')).toEqual({ '01': 1, '09': 1, '12': 1, '21': 7, digital: 1, unknown: 1 })
  })

  test('of one type are one type however it is written', () => {
    expect(count(['type']).rows).toEqual([
      { type: 'unknown', activities: 1, value: 1 },
      { type: 'workshop', activities: 11, value: 11 },
    ])
  })

  test('stand under their first day', () => {
    expect(count(['day']).rows).toEqual([
      { day: '2024-09-30', activities: 2, value: 2 },
      { day: '2024-10-01', activities: 9, value: 9 },
      { day: 'unknown', activities: 1, value: 1 },
    ])
  })

  test('that are withdrawn are received no more', () => {
    const other = openDesk()
    takeIn(other.workspace, arrivalOf('a1', { state: 'published' }), arrivalOf('a2', { state: 'published' }))
    other.workspace.database.sqlite.exec(
      "update submissions set state = 'withdrawn', state_cause = 'arrival' where platform_id = 'a2'",
    )
    expect(overview(other.workspace, '2024')).toMatchObject({
      states: { published: 1, withdrawn: 1 },
      received: 1,
    })
    expect(countFigures(other.workspace, { by: ['edition'] }).total).toBe(1)
  })
})

describe('sums', () => {
  const single = splitsOf('activities').filter((dimension) => !isManyValued(dimension))
  const pairs = single.flatMap((one) => single.map((other): [Dimension, Dimension] => [one, other]))
  test.each(pairs)('by %s and %s are the total', (one, other) => {
    for (const digital of ['apart', 'organiser'] as const) {
      const { rows, total, sumsTo } = count([one, other], '', digital)
      expect(sumsTo).toBe('total')
      expect(rows.reduce((sum, row) => sum + row.value, 0)).toBe(total)
      expect(total).toBe(13)
      expect(new Set(rows.map((row) => `${row[one]}|${row[other]}`)).size).toBe(rows.length)
    }
  })

  test.each(['county', 'format', 'sector', 'edition'] as const)(
    'by %s equal what the queue finds',
    (dimension) => {
      const { rows } = count([dimension], '')
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows) {
        const query = `state:published ${dimension}:${row[dimension]}`
        expect(queueSummary(desk.workspace, { query, language: 'en' }).total, query).toBe(row.activities)
      }
    },
  )

  test('narrowed by a query are the queue’s too', () => {
    for (const where of [
      'upplaga:2024 län:gävleborg',
      '-form:digitalt',
      'lansering',
      'dag:2024-10-02',
      'kommun:stockholm',
    ]) {
      expect(count(['format'], where).total, where).toBe(
        queueSummary(desk.workspace, { query: `${where} läge:publicerad`, language: 'sv' }).total,
      )
    }
  })
})

test('published figures of others stand beside, never in, the counts', () => {
  const { published } = overview(desk.workspace, '2021')
  expect(published).toMatchObject([{ qualifier: 'over', value: 200 }])
  expect(count(['edition'], 'upplaga:2021').total).toBe(0)
  expect(rowsOf(desk.workspace, "select count(*) as n from submissions where edition = '2021'")).toEqual([
    { n: 0 },
  ])
})
