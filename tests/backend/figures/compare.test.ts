/** Editions side by side: change with its base, who came and went, breaks, and what others published beside. */
import { beforeAll, describe, expect, test } from 'vitest'
import { compareFigures } from '../../../backend/figures/compare.ts'
import { setPublished } from '../../../backend/figures/published.ts'
import type { Content } from '../../../domain/submission.ts'
import { arrivalOf, contentOf, type Desk, openDesk, rowsOf, takeIn } from '../desk.ts'

const inPlace = (municipalityCode: string): Content['place'] => ({
  venue: null,
  address: null,
  municipality: null,
  municipalityCode,
  county: null,
  countyCode: null,
})
const by = (text: string) => [{ text, role: 'organiser' as const }]

let desk: Desk
beforeAll(() => {
  desk = openDesk()
  const rows: [string, string, Partial<Content>][] = [
    ['2022', 'Gävle kommun', { place: inPlace('2180') }],
    ['2022', 'Region Skåne', { place: inPlace('1280') }],
    ['2023', 'Region Skåne', { place: inPlace('1280'), type: 'seminarium' }],
    ['2024', 'Gävle kommun', { place: inPlace('2180') }],
    ['2024', 'Vinnova', { place: inPlace('0180') }],
  ]
  const many = Array.from({ length: 40 }, (_, at): [string, string, Partial<Content>] => [
    '2023',
    'Region Skåne',
    { place: inPlace('1280'), type: at < 10 ? 'workshop' : 'seminarium' },
  ])
  const more = Array.from({ length: 58 }, (): [string, string, Partial<Content>] => [
    '2024',
    'Vinnova',
    { place: inPlace('0180') },
  ])
  takeIn(
    desk.workspace,
    ...[...rows, ...many, ...more].map(([edition, party, content], at) =>
      arrivalOf(`r${at}`, {
        edition,
        state: 'published',
        content: contentOf(`Nummer ${at}`, { parties: by(party), ...content }),
      }),
    ),
  )
})

describe('compare', () => {
  test('a filter that leaves nothing of an edition makes it 0, not missing; of nothing there is no median', () => {
    const editions = ['2021', '2022', '2023', '2024']
    const told = compareFigures(desk.workspace, { editions, where: 'kommun:1280', by: 'county' })
    expect(told.editions.map(({ total }) => total)).toEqual([null, 1, 41, 0])
    expect(told.steps.map(({ from, to, change }) => [from, to, change.difference])).toEqual([
      ['2022', '2023', 40],
      ['2023', '2024', -41],
    ])
    expect(told.rows).toMatchObject([{ key: '12', values: [null, 1, 41, 0] }])
    const days = compareFigures(desk.workspace, { editions, measure: 'decision-days' })
    expect(days.editions.map(({ total }) => total)).toEqual([null, null, null, null])
    expect(days.steps).toEqual([])
  })

  test('totals are a plain count of the rows, and an edition without rows is not 0', () => {
    const told = compareFigures(desk.workspace, { editions: ['2024', '2021', '2022', '2023'] })
    const plain = (edition: string) =>
      rowsOf(
        desk.workspace,
        "select count(*) as n from submissions where edition = ? and state = 'published'",
        edition,
      )[0]?.n
    expect(told.editions.map(({ edition, total }) => [edition, total])).toEqual([
      ['2021', null],
      ['2022', plain('2022')],
      ['2023', plain('2023')],
      ['2024', plain('2024')],
    ])
    expect(told.steps).toEqual([
      {
        from: '2022',
        to: '2023',
        change: { from: 2, to: 41, difference: 39, percent: null },
        breaks: ['rule-2023'],
      },
      {
        from: '2023',
        to: '2024',
        change: { from: 41, to: 60, difference: 19, percent: (100 * 19) / 41 },
        breaks: [],
      },
    ])
    expect(told.breaks.map(({ id, after }) => [id, after])).toEqual([['rule-2023', '2022']])
  })

  test('what others published stands beside, also of an edition that is not counted', () => {
    const { workspace } = desk
    const measure = 'organisers' as const
    setPublished(workspace, {
      edition: '2021',
      measure,
      qualifier: 'about',
      value: 150,
      words: null,
      statedOn: null,
      source: 'Årsboken',
    })
    const [first] = compareFigures(workspace, { editions: ['2021', '2022'], measure }).editions
    expect(first).toMatchObject({
      edition: '2021',
      total: null,
      published: [{ value: 150, qualifier: 'about' }],
    })
    expect(compareFigures(workspace, { editions: ['2021', '2022'] }).editions[0]?.published).toMatchObject([
      { value: 200, qualifier: 'at-least', words: { sv: 'över 200, mest digitala' } },
    ])
  })

  test('new, lost, returned and stayed, of municipalities and organisers', () => {
    const { municipalities, organisations, organisers } = compareFigures(desk.workspace, {
      editions: ['2023', '2024'],
    })
    expect(municipalities).toEqual([
      { from: '2023', to: '2024', stayed: [], new: ['0180'], returned: ['2180'], lost: ['1280'] },
    ])
    const [step] = organisations
    const named = (keys: readonly string[] = []) => keys.map((key) => organisers[key])
    expect(named(step?.new)).toEqual(['Verket för innovationssystem'])
    expect(named(step?.returned)).toEqual(['Gävle kommun'])
    expect(named(step?.lost)).toEqual(['Region Skåne'])
  })

  test('the mix by type, in percentage points where both wholes bear it', () => {
    const told = compareFigures(desk.workspace, { editions: ['2022', '2023', '2024'], by: 'type' })
    expect(told.rows).toEqual([
      { key: 'seminarium', values: [0, 31, 0], change: { from: 0, to: 0, difference: 0, percent: null } },
      { key: 'workshop', values: [2, 10, 60], change: { from: 2, to: 60, difference: 58, percent: null } },
    ])
    const [small, large] = told.mix
    expect(small).toMatchObject({ from: '2022', moved: null, parts: [{ shift: null }, { shift: null }] })
    expect(large?.moved).toBeCloseTo((100 * 31) / 41, 8)
    expect(large?.parts[1]?.shift).toBeCloseTo((100 * 31) / 41, 8)
  })

  test('under a filter, and of an unknown edition', () => {
    const told = compareFigures(desk.workspace, { editions: ['2023', '2024'], where: 'typ:workshop' })
    expect(told.editions.map(({ total }) => total)).toEqual([10, 60])
    expect(() => compareFigures(desk.workspace, { editions: ['2023', '1999'] })).toThrow('UNKNOWN_EDITION')
  })
})
