/** Every measure by every dimension, over three made-up editions and random filters, equals a count in plain loops. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { countFigures } from '../../../backend/figures/count.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { readQuery } from '../../../backend/moderation/read-query.ts'
import { viewpointOf } from '../../../backend/moderation/viewpoint.ts'
import { DIMENSIONS, type Dimension, isManyValued, isMappable } from '../../../domain/figures/dimensions.ts'
import { MEASURE_RULES, MEASURES, type Measure, splitsOf } from '../../../domain/figures/measures.ts'
import type { Switches } from '../../../domain/figures/switches.ts'
import type { Desk } from '../desk.ts'
import { type Asked, countNaively, readNaive } from './naive-count.ts'
import { queryIds } from './query-ids.ts'
import { FILTERS, openThreeEditions } from './three-editions.ts'

let desk: Desk
let raw: ReturnType<typeof readNaive>

beforeAll(async () => {
  desk = await openThreeEditions()
  raw = readNaive(desk.workspace)
}, 120_000)

const chosenBy = (where: string) =>
  new Set(queryIds(desk.workspace.database, readQuery(where, 'en'), viewpointOf(desk.workspace)))

/** Both ways of counting, which must be one. */
function compare(asked: Asked, where: string): void {
  const { measure, by, digital, series, names } = asked
  const counted = countFigures(desk.workspace, {
    measure,
    by: [...by],
    where,
    language: 'en',
    digital,
    series,
    names,
  })
  const naive = countNaively(raw, chosenBy(where), asked)
  const rows = new Map(
    counted.rows.map((row) => [
      by.map((dimension) => row[dimension]).join('|'),
      { value: row.value, known: row.known, of: row.of, mean: row.mean },
    ]),
  )
  const told = JSON.stringify({ ...asked, where })
  expect(Object.fromEntries(rows), told).toEqual(Object.fromEntries(naive.rows))
  const { total: value, known, of, mean } = counted
  expect({ value, known, of, mean }, told).toEqual(naive.whole)
  const sum = counted.rows.reduce((total, row) => total + row.value, 0)
  if (counted.sumsTo === 'total') expect(sum, told).toBeCloseTo(value, 6)
  if (counted.sumsTo === 'more') expect(sum, told).toBeGreaterThan(value)
  if (counted.sumsTo !== 'total') expect(counted.notes.length, told).toBeGreaterThan(0)
  const isPlain = MEASURE_RULES[measure].parts === 'sum' && !by.some(isManyValued)
  if (isPlain) expect(counted.sumsTo, told).toBe('total')
}

/** Those that may change the figure; the rest are met below, at random. */
function switchesFor(measure: Measure, dimension: Dimension): Switches[] {
  const { hasCounties, hasSeries } = MEASURE_RULES[measure]
  const plain: Switches = { digital: 'apart', series: 'each', names: 'written' }
  return [
    plain,
    ...(hasCounties || dimension === 'county' ? [{ ...plain, digital: 'organiser' as const }] : []),
    ...(hasSeries ? [{ ...plain, series: 'once' as const }] : []),
    ...(isMappable(dimension) ? [{ ...plain, names: 'mapped' as const }] : []),
  ]
}

describe.each(MEASURES)('%s', (measure) => {
  test.each(splitsOf(measure))('by %s and by edition, under every switch', (dimension) => {
    for (const switches of switchesFor(measure, dimension))
      for (const by of [[dimension], [...new Set<Dimension>(['edition', dimension])]])
        for (const where of ['', 'edition:2024', 'format:digital,hybrid'])
          compare({ measure, by, ...switches }, where)
  })
})

test('any question under any filter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Measure>(...MEASURES),
      fc.uniqueArray(fc.constantFrom<Dimension>(...DIMENSIONS), { maxLength: 3 }),
      fc.constantFrom(...FILTERS),
      fc.constantFrom(...FILTERS),
      fc.constantFrom('apart' as const, 'organiser' as const),
      fc.constantFrom('each' as const, 'once' as const),
      fc.constantFrom('written' as const, 'mapped' as const),
      (measure, dimensions, one, other, digital, series, names) => {
        const by = dimensions.filter((dimension) => splitsOf(measure).includes(dimension))
        compare({ measure, by, digital, series, names }, `${one} ${other}`)
      },
    ),
    { numRuns: 150 },
  )
})

test('the made-up editions hold what the figures must tell apart', () => {
  const held = (measure: Measure, by: Dimension[] = []) => countFigures(desk.workspace, { measure, by })
  for (const measure of MEASURES) expect(held(measure).total, measure).toBeGreaterThan(0)
  const once = countFigures(desk.workspace, { by: [], series: 'once' }).total
  expect(once).toBeLessThan(held('activities').total)
  expect(held('activities', ['theme']).sumsTo).toBe('more')
  expect(held('activities', ['criterion']).rows.length).toBeGreaterThan(2)
})

test('verify finds facts, days and sums as they should be, and a spoilt sum', () => {
  const failing = () =>
    verify(desk.workspace)
      .checks.filter(({ ok }) => !ok)
      .map(({ name }) => name)
  // The keys were mapped above without an entry in the log.
  expect(failing()).toEqual(['concordances-as-logged'])
  const { sqlite } = desk.workspace.database
  sqlite.exec('begin')
  sqlite.exec("update figure_cells set submissions = submissions + 1 where dimension = 'format'")
  sqlite.exec('delete from submission_values where number = 1')
  sqlite.exec('update submissions set decision_days = 99 where decision_days is not null')
  expect(failing()).toEqual(expect.arrayContaining(['figure-facts', 'decision-days', 'figure-cells']))
  sqlite.exec('rollback')
})
