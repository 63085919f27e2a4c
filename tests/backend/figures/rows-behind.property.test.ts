// The search behind a row of a figure finds exactly the submissions that the row counts.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { countFigures } from '../../../backend/figures/count.ts'
import { readQuery, vocabularyOf } from '../../../backend/moderation/read-query.ts'
import { viewpointOf } from '../../../backend/moderation/viewpoint.ts'
import type { FigureRow, FiguresInput, FiguresOutput } from '../../../contract/calls/figures.ts'
import { DIMENSIONS, type Dimension, isMappable } from '../../../domain/figures/dimensions.ts'
import { MEASURE_RULES, MEASURES, type Measure, splitsOf } from '../../../domain/figures/measures.ts'
import { rowsBehind } from '../../../domain/figures/rows-behind.ts'
import { printQuery } from '../../../domain/search/print-query.ts'
import type { Desk } from '../desk.ts'
import { queryIds } from './query-ids.ts'
import { FILTERS, openThreeEditions } from './three-editions.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openThreeEditions()
}, 120_000)

const count = (asked: FiguresInput) => countFigures(desk.workspace, { ...asked, language: 'sv' })

/** The search as it stands in the queue; null where none says it. */
function searchOf(counted: FiguresOutput, row: Partial<FigureRow>, by: readonly Dimension[], where: string) {
  const keys = Object.fromEntries(by.map((dimension) => [dimension, row[dimension]]))
  const terms = rowsBehind(counted, keys)
  return terms && `${printQuery({ terms }, vocabularyOf('sv'))} ${where}`
}

function idsOf(search: string): string[] {
  return queryIds(desk.workspace.database, readQuery(search, 'sv'), viewpointOf(desk.workspace))
}

/** How many submissions the row says that it rests on; null where it tells only of what is distinct in them. */
function restingOn(measure: Measure, { value, known, of = 0 }: Pick<FigureRow, 'value' | 'known' | 'of'>) {
  if (known !== undefined) return known
  if (measure === 'decision-days') return of
  return MEASURE_RULES[measure].parts === 'sum' ? value : null
}

/** Returns how many rows no search could say. */
function check(asked: FiguresInput & { measure: Measure; by: Dimension[] }): number {
  const { measure, by, where = '' } = asked
  const counted = count(asked)
  let unsaid = 0
  for (const row of counted.rows) {
    const search = searchOf(counted, row, by, where)
    if (search === null) {
      unsaid += 1
      continue
    }
    const told = JSON.stringify({ asked, row, search })
    const resting = restingOn(measure, row)
    const found = idsOf(search)
    if (resting !== null) expect(found.length, told).toBe(resting)
    // Counted again from those submissions alone it is the same figure.
    const isOwnSector = measure === 'organisers' && (by.includes('sector') || by.includes('organiser'))
    if (!isOwnSector) expect(count({ ...asked, by: [], where: search }).total, told).toBeCloseTo(row.value, 9)
    else expect(found.length, told).toBeGreaterThanOrEqual(1)
  }
  return unsaid
}

const SAID = MEASURES.filter((measure) => measure !== 'new-organisers' && measure !== 'returning-organisers')

describe.each(SAID)('%s', (measure) => {
  test.each(splitsOf(measure))('by %s, and by edition', (dimension) => {
    const both = [...new Set<Dimension>(['edition', dimension])]
    expect(check({ measure, by: [dimension] })).toBe(0)
    expect(check({ measure, by: [dimension], where: 'edition:2024 format:digital,hybrid' })).toBe(0)
    expect(check({ measure, by: both, where: '-county:01' })).toBe(0)
    if (dimension === 'county' || measure === 'counties')
      expect(check({ measure, by: [dimension], digital: 'organiser' })).toBe(0)
    if (!isMappable(dimension)) return
    // In one edition every name comes from names of its own.
    expect(check({ measure, by: ['edition', dimension], names: 'mapped' })).toBe(0)
    check({ measure, by: [dimension], names: 'mapped' })
  })
})

test('activities and submissions by any dimensions under any filter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Measure>('activities', 'submissions'),
      fc.uniqueArray(fc.constantFrom<Dimension>(...DIMENSIONS), { maxLength: 2 }),
      fc.constantFrom(...FILTERS),
      fc.constantFrom(...FILTERS),
      fc.constantFrom('apart' as const, 'organiser' as const),
      fc.constantFrom('written' as const, 'mapped' as const),
      (measure, dimensions, one, other, digital, names) => {
        const by = dimensions.filter((dimension) => splitsOf(measure).includes(dimension))
        const unsaid = check({ measure, by, digital, names, where: `${one} ${other}` })
        if (names === 'written') expect(unsaid).toBe(0)
      },
    ),
    { numRuns: 60 },
  )
})

test('a mapped name is searched for by all the names it comes from', () => {
  const { sqlite } = desk.workspace.database
  const [mapped] = sqlite
    .prepare("select from_key as 'from', to_key as 'to' from concordance_keys where dimension = 'theme'")
    .all() as { from: string; to: string }[]
  const counted = count({ measure: 'submissions', by: ['theme'], names: 'mapped' })
  const row = counted.rows.find(({ theme }) => theme === mapped?.to)
  const search = searchOf(counted, row ?? {}, ['theme'], '') ?? ''
  expect(search).toContain(mapped?.from)
  expect(idsOf(search)).toHaveLength(row?.value ?? -1)
})

test('what is mapped in one edition only is said of that edition only', () => {
  const of = (by: Dimension[]) => {
    const counted = count({ measure: 'submissions', by, names: 'mapped' })
    return counted.rows.filter(({ type }) => type === to).map((row) => searchOf(counted, row, by, ''))
  }
  const { to } = desk.workspace.database.sqlite
    .prepare("select to_key as 'to' from concordance_keys where dimension = 'type'")
    .get() as { to: string }
  expect(of(['type'])).toEqual([null])
  expect(of(['edition', 'type'])).not.toContain(null)
})

test.each<[string, FiguresInput]>([
  ['a series once', { measure: 'activities', by: [], series: 'once' }],
  ['new organisers', { measure: 'new-organisers', by: ['edition'] }],
  ['organisers by organiser and sector', { measure: 'organisers', by: ['organiser', 'sector'] }],
])('%s is said by no search', (_what, asked) => {
  const counted = count(asked)
  expect(counted.rows.length).toBeGreaterThan(0)
  for (const row of counted.rows) expect(searchOf(counted, row, asked.by, '')).toBeNull()
})

test('a key with both spaces and quotation marks is said by no search', () => {
  const counted = count({ by: ['theme'] })
  expect(rowsBehind(counted, { theme: 'AI "nu" och då' })).toBeNull()
  expect(rowsBehind(counted, { theme: 'AI"nu"' })).not.toBeNull()
})
