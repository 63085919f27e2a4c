/** What an edition in figures shows: parts in order, the grid of times, numbers beside what they rest on, and outlines. */
import { describe, expect, it } from 'vitest'
import type { FiguresOutput } from '../../../contract/calls/figures.ts'
import { definitionOf } from '../../../domain/figures/definition.ts'
import { numberRows } from '../../../renderer/edition-figures/number-rows.ts'
import { partsOf, sumOf } from '../../../renderer/edition-figures/parts.ts'
import { timeGrid } from '../../../renderer/edition-figures/time-grid.ts'
import { COUNTY_SHAPES } from '../../../renderer/figures/county-shapes.ts'
import { TILES } from '../../../renderer/figures/county-tiles.ts'
import { COUNTIES } from '../../../renderer/figures/figure-rows.ts'
import { keyNamer } from '../../../renderer/figures/key-names.ts'
import { toldOf } from '../../../renderer/figures/told.ts'
import { words } from '../../../text/catalog.ts'

const sv = words('sv')

describe('parts', () => {
  const rows = [
    { type: 'a', value: 1 },
    { type: 'unknown', value: 9 },
    { type: 'b', value: 5 },
    { type: 'å', value: 1 },
    { type: 'c', value: 3 },
    { type: 'none', value: 0 },
  ]

  it('stand with the largest first, å last among equals, and what is not known apart', () => {
    const { all, unknown } = partsOf({ rows }, 'type', (key) => key, 4)
    expect(all.map(({ key }) => key)).toEqual(['b', 'c', 'a', 'å'])
    expect(unknown).toEqual({ key: 'unknown', name: 'unknown', value: 9 })
  })

  it('put together what is more than shown, and never one alone', () => {
    const two = partsOf({ rows }, 'type', (key) => key, 2)
    expect(two.shown.map(({ key }) => key)).toEqual(['b', 'c'])
    expect(sumOf(two.rest)).toBe(2)
    expect(partsOf({ rows }, 'type', (key) => key, 3).rest).toEqual([])
  })

  it('are none where nothing is counted', () => {
    expect(partsOf({ rows: [] }, 'theme', (key) => key, 4)).toEqual({
      all: [],
      shown: [],
      rest: [],
      unknown: null,
    })
  })
})

describe('the grid of times', () => {
  it('has Monday to Friday, hours without gaps, and what lacks a day or an hour apart', () => {
    const grid = timeGrid({
      rows: [
        { weekday: '2', hour: '09', value: 4 },
        { weekday: '4', hour: '12', value: 2 },
        { weekday: '4', hour: 'unknown', value: 7 },
        { weekday: 'unknown', hour: 'unknown', value: 3 },
      ],
    })
    expect(grid.weekdays).toEqual(['1', '2', '3', '4', '5'])
    expect(grid.hours).toEqual(['09', '10', '11', '12'])
    expect([grid.known, grid.largest, grid.valueAt('4', '12'), grid.valueAt('1', '09')]).toEqual([6, 4, 2, 0])
    expect([grid.hasUnknownHour, grid.hasUnknownDay]).toEqual([true, true])
  })

  it('reaches to a Sunday that has anything, and has no hours where none is known', () => {
    const grid = timeGrid({ rows: [{ weekday: '7', hour: 'unknown', value: 1 }] })
    expect([grid.weekdays.length, grid.hours, grid.known]).toEqual([7, [], 0])
  })
})

describe('the edition’s numbers', () => {
  it('leave out what nobody has reported, and tell hours of which none is known as missing', () => {
    const rows = numberRows(
      [
        answer('participants', { total: 0, known: 0, of: 40 }),
        answer('hours', { total: 0, known: 0, of: 40 }),
        answer('collaborations', { total: 10, of: 40 }),
        answer('municipalities', { total: 12 }),
      ],
      sv,
    )
    expect(rows.map(({ measure, value, beside }) => [measure, value, beside])).toEqual([
      ['hours', null, 'känt för 0 av 40'],
      ['collaborations', 10, 'av 40 (25\u00a0%)'],
      ['municipalities', 12, 'av 290 i landet'],
    ])
  })

  it('give no percent of a base below 30', () => {
    const [row] = numberRows([answer('collaborations', { total: 3, of: 29 })], sv)
    expect(row?.beside).toBe('av 29')
  })
})

describe('what is told of a figure', () => {
  it('is the definition, the switches that change it, and the notes about this edition', () => {
    const told = toldOf(
      answer('new-organisers', {
        notes: [
          { code: 'earlier', edition: '2024', earlier: ['2022', '2023'] },
          { code: 'earlier', edition: '2023', earlier: ['2022'] },
        ],
      }),
      '2024',
      sv,
      'sv',
    )
    expect(told).toEqual([
      sv.figures.measures['new-organisers'].definition,
      sv.figures.notes.earlier('2024', '2022, 2023'),
    ])
  })

  it('names both switches where they change the figure, and why there are no rows', () => {
    const definition = definitionOf('activities', ['county'], {
      digital: 'organiser',
      series: 'once',
      names: 'written',
    })
    const told = toldOf(answer('activities', { definition }), '2024', sv, 'sv')
    expect(told).toContain(sv.figures.switches.digital.organiser)
    expect(told).toContain(sv.figures.switches.series.once)
    expect(told).toContain(sv.editionFigures.onceLinks)
  })
})

describe('names of languages', () => {
  const nameOf = keyNamer('language', { words: sv, language: 'sv' })

  it('are the desk’s own words, then those of the reader’s language, then the key', () => {
    const keys = ['sv', 'se', 'de', 'svenska och teckenspråk', 'unknown']
    expect(keys.map(nameOf)).toEqual([
      'Svenska',
      'Nordsamiska',
      'Tyska',
      'svenska och teckenspråk',
      'Utan uppgift',
    ])
  })
})

describe('the geography', () => {
  it('has an outline for each of the 21 counties, each its own', () => {
    const paths = COUNTIES.map(({ code }) => COUNTY_SHAPES.get(code)?.path)
    expect(new Set(paths).size).toBe(21)
    expect(paths).not.toContain(undefined)
  })

  it('has each outline where its number stands, and north of those that its tile is north of', () => {
    for (const { path, x, y } of COUNTY_SHAPES.values()) {
      const [, startX = 0, startY = 0] = (/^m ([\d.]+),([\d.]+)/.exec(path) ?? []).map(Number)
      // The largest county is some 300 units high, and the others far less.
      expect(Math.hypot(startX - x, startY - y)).toBeLessThan(200)
    }
    for (const [north, south] of [
      ['25', '24'],
      ['24', '22'],
      ['22', '21'],
      ['21', '19'],
      ['19', '04'],
      ['04', '08'],
    ] as const) {
      expect(TILES[north]?.row).toBeLessThan(TILES[south]?.row ?? 0)
      expect(topOf(north)).toBeLessThan(topOf(south))
    }
  })
})

function topOf(code: string): number {
  const path = COUNTY_SHAPES.get(code)?.path ?? ''
  return Number(/^m [\d.]+,([\d.]+)/.exec(path)?.[1])
}

function answer(measure: FiguresOutput['measure'], given: Partial<FiguresOutput>): FiguresOutput {
  const switches = { digital: 'apart', series: 'each', names: 'written' } as const
  return {
    measure,
    definition: definitionOf(measure, [], switches),
    switches,
    rows: [],
    total: 0,
    sumsTo: 'total',
    unknown: {},
    published: [],
    notes: [],
    breaks: [],
    ownKeys: [],
    ...given,
  }
}
