/** The only place that counts: every measure by every dimension, under a filter of the search language and the switches. */
import { and, count, countDistinct, eq, type SQL, sql } from 'drizzle-orm'
import { isManyValued } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES } from '../../domain/figures/measures.ts'
import type { ReadableDatabase } from '../database.ts'
import { organisingParties } from '../schema/figures-facts.ts'
import { submissions } from '../schema/submissions.ts'
import { answerFromCells } from './figures-cells.ts'
import { decisionDays } from './figures-decisions.ts'
import { type KeySettings, keyOf, keySettings, unknownOf } from './figures-keys.ts'
import { joinsFor, valuesOf } from './figures-measures.ts'
import {
  asCounted,
  type Counted,
  type CountedRow,
  type FigureQuestion,
  type RawRow,
  type Whole,
} from './figures-question.ts'
import { laterInSeries } from './figures-series.ts'
import { querySql } from './query-sql.ts'

/** Cancelled and withdrawn are apart, and what waits for a decision is no activity yet (MODEL: what counts). */
export const IS_ACTIVITY = eq(submissions.state, 'published')

/**
 * The measure by the dimensions, in the order of their keys; a key that is not known is `unknown`. The whole is counted
 * by itself where parts may overlap. Hours are a number with parts of an hour, days whole days or halves.
 */
export function countFigures(database: ReadableDatabase, question: FigureQuestion): Counted {
  const { measure, by } = question
  const isPlainSum = MEASURE_RULES[measure].parts === 'sum' && !by.some(isManyValued)
  const split = by.length === 0 ? null : countRows(database, question)
  const whole = split && isPlainSum ? sumOf(question, split) : countWhole(database, question)
  const rows = split ?? [{ keys: {}, ...whole }]
  const isMinutes = measure === 'hours'
  return {
    rows: rows.map((row) => ({ ...row, value: isMinutes ? row.value / 60 : row.value })),
    whole: { ...whole, value: isMinutes ? whole.value / 60 : whole.value },
    sumsTo: sumsTo(question, rows, whole),
    unknown: countUnknown(database, question),
  }
}

/** Parts beside the whole, compared before minutes become hours. */
function sumsTo(
  { measure, by }: FigureQuestion,
  rows: readonly CountedRow[],
  whole: Whole,
): Counted['sumsTo'] {
  if (MEASURE_RULES[measure].parts === 'none' && by.length > 0) return 'nothing'
  const sum = rows.reduce((total, row) => total + row.value, 0)
  return sum === whole.value ? 'total' : 'more'
}

/** Hours still as minutes. */
function countRows(database: ReadableDatabase, question: FigureQuestion): CountedRow[] {
  return answerFromCells(database, question) ?? countSubmissions(database, question)
}

function countSubmissions(database: ReadableDatabase, question: FigureQuestion): CountedRow[] {
  const settings = keySettings(database, question)
  const keys = question.by.map((dimension) => keyOf(dimension, settings))
  const from = sql`from submissions ${joinsFor(question)} where ${conditionOf(database, question)}`
  if (question.measure === 'decision-days') return decisionDays(database, question, keys, from)
  const columns = keys.map((key, at) => sql`${key} as ${sql.raw(`k${at}`)}`)
  const selected = sql.join([...columns, valuesOf(question, settings)], sql`, `)
  const order = sql.raw(keys.map((_, at) => at + 1).join(', '))
  const grouped = keys.length === 0 ? sql`` : sql`group by ${order} order by ${order}`
  return database.orm
    .all<RawRow>(sql`select ${selected} ${from} ${grouped}`)
    .map((row) => asCounted(question, row))
}

function conditionOf(database: ReadableDatabase, question: FigureQuestion): SQL {
  const { measure, series, where, viewpoint } = question
  const { restsOn, hasSeries } = MEASURE_RULES[measure]
  const isOnce = hasSeries && series === 'once'
  const later = isOnce ? JSON.stringify(laterInSeries(database)) : '[]'
  return (
    and(
      restsOn === 'activities' ? IS_ACTIVITY : undefined,
      isOnce ? sql`submissions.number not in (select value from json_each(${later}))` : undefined,
      querySql(where, viewpoint),
    ) ?? sql`1`
  )
}

/** Of the submissions that the figure rests on, how many have no key of a dimension; where all have one, 0. */
function countUnknown(database: ReadableDatabase, question: FigureQuestion): Counted['unknown'] {
  const settings: KeySettings = keySettings(database, question)
  const asked = question.by.flatMap((dimension) => {
    const condition = unknownOf(dimension, settings)
    return condition === null ? [] : [{ dimension, condition }]
  })
  if (asked.length === 0) return {}
  const plain = MEASURE_RULES[question.measure].restsOn
  const fromCells = asked.map(({ dimension }) =>
    answerFromCells(database, { ...question, measure: plain, by: [dimension] }),
  )
  if (fromCells.every((rows) => rows !== null))
    return Object.fromEntries(
      asked.map(({ dimension }, at) => [
        dimension,
        fromCells[at]?.find((row) => row.keys[dimension] === 'unknown')?.value ?? 0,
      ]),
    )
  const sums = asked.map(({ condition }, at) => sql`total(${condition}) as ${sql.raw(`u${at}`)}`)
  const row = database.orm.get<Record<string, number>>(
    sql`select ${sql.join(sums, sql`, `)} from submissions where ${conditionOf(database, question)}`,
  )
  return Object.fromEntries(asked.map(({ dimension }, at) => [dimension, row?.[`u${at}`] ?? 0]))
}

function sumOf({ measure }: FigureQuestion, rows: readonly CountedRow[]): Whole {
  const { beside } = MEASURE_RULES[measure]
  const sum = (part: 'value' | 'known' | 'of') => rows.reduce((total, row) => total + (row[part] ?? 0), 0)
  return {
    value: sum('value'),
    ...(beside === 'known-of' && { known: sum('known') }),
    ...(beside !== 'nothing' && { of: sum('of') }),
  }
}

function countWhole(database: ReadableDatabase, question: FigureQuestion): Whole {
  // Where nothing is decided there are no days to rank.
  const [row] = countRows(database, { ...question, by: [] })
  const { keys: _keys, ...whole } = row ?? { keys: {}, value: 0, of: 0 }
  return whole
}

/** What an edition holds beside its activities: submissions by state, and how wide it reaches. */
export function countEdition({ orm }: ReadableDatabase, edition: string) {
  const inEdition = eq(submissions.edition, edition)
  const states = orm
    .select({ state: submissions.state, submissions: count() })
    .from(submissions)
    .where(inEdition)
    .groupBy(submissions.state)
    .all()
  const reach = orm
    .select({ municipalities: countDistinct(submissions.municipalityCode) })
    .from(submissions)
    .where(and(inEdition, IS_ACTIVITY))
    .get()
  const named = orm
    .select({ organisers: countDistinct(organisingParties.key) })
    .from(organisingParties)
    .innerJoin(submissions, eq(submissions.number, organisingParties.number))
    .where(and(inEdition, IS_ACTIVITY))
    .get()
  return {
    states: Object.fromEntries(states.map((row) => [row.state, row.submissions])),
    municipalities: reach?.municipalities ?? 0,
    organisers: named?.organisers ?? 0,
  }
}
