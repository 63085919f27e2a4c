/** What is asked of the place that counts, and what it answers. */
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES, type Measure } from '../../domain/figures/measures.ts'
import type { Switches } from '../../domain/figures/switches.ts'
import type { Query } from '../../domain/search/query.ts'
import type { Viewpoint } from './row-marks.ts'

export type FigureQuestion = Switches & {
  measure: Measure
  by: readonly Dimension[]
  where: Query
  viewpoint: Viewpoint
}

/**
 * `of`: how many activities, organisers or decided submissions it is a part of or rests on. `known`: for how many of
 * those the value is known. `mean`: beside the median of days.
 */
export type Whole = { value: number; known?: number; of?: number; mean?: number }
export type CountedRow = Whole & { keys: Partial<Record<Dimension, string>> }

export type Counted = {
  rows: CountedRow[]
  whole: Whole
  /** Whether the rows' values sum to the whole, to more, or make no sum. */
  sumsTo: 'total' | 'more' | 'nothing'
  unknown: Partial<Record<Dimension, number>>
}

/** A row as SQL gives it: keys as `k0`, `k1` … in the order asked, and the aggregates. */
export type RawRow = Record<`k${number}`, string | number | null> & {
  value: number | null
  known?: number
  whole?: number
}

export function asCounted(question: Pick<FigureQuestion, 'by' | 'measure'>, row: RawRow): CountedRow {
  const { beside } = MEASURE_RULES[question.measure]
  return {
    keys: keysOf(question.by, row),
    value: row.value ?? 0,
    ...(beside === 'known-of' && { known: row.known ?? 0 }),
    ...(beside !== 'nothing' && { of: row.whole ?? 0 }),
  }
}

export function keysOf(by: readonly Dimension[], row: RawRow): CountedRow['keys'] {
  return Object.fromEntries(by.map((dimension, at) => [dimension, String(row[`k${at}`] ?? UNKNOWN)]))
}
