/** The only place that counts activities: published submissions, one each whatever their occurrences. */
import { and, asc, count, countDistinct, eq, ne, type SQL, sql } from 'drizzle-orm'
import { type DigitalCounty, type Dimension, type FigureRow, UNKNOWN } from '../../domain/figures.ts'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { parties, submissions } from '../schema/submissions.ts'
import { querySql } from './query-sql.ts'
import type { Viewpoint } from './row-marks.ts'

/** Cancelled and withdrawn are apart, and what waits for a decision is no activity yet (MODEL: what counts). */
export const IS_ACTIVITY = eq(submissions.state, 'published')

export type FigureQuestion = {
  by: readonly Dimension[]
  where: Query
  viewpoint: Viewpoint
  digitalCounty: DigitalCounty
}

/**
 * Activities by the dimensions, in their order. A key that is not known is `unknown`; a digital activity's county is
 * `digital`, or its organiser's when the switch says so. By `day`, an activity stands under its first day.
 */
export function countActivities({ orm }: ReadableDatabase, question: FigureQuestion): FigureRow[] {
  const keys = Object.fromEntries(
    question.by.map((dimension) => [dimension, keyOf(dimension, question.digitalCounty)]),
  ) as Partial<Record<Dimension, SQL<string>>>
  const grouped = Object.values(keys)
  return orm
    .select({ ...keys, activities: count() })
    .from(submissions)
    .where(and(IS_ACTIVITY, querySql(question.where, question.viewpoint)))
    .groupBy(...grouped)
    .orderBy(...grouped.map((key) => asc(key)))
    .all()
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
    .select({ organisers: sql<number>`count(distinct coalesce(${parties.registerName}, ${parties.name}))` })
    .from(parties)
    .innerJoin(submissions, eq(submissions.id, parties.submissionId))
    .where(and(inEdition, IS_ACTIVITY, ne(parties.role, 'participant')))
    .get()
  return {
    states: Object.fromEntries(states.map((row) => [row.state, row.submissions])),
    municipalities: reach?.municipalities ?? 0,
    organisers: named?.organisers ?? 0,
  }
}

function keyOf(dimension: Dimension, digitalCounty: DigitalCounty): SQL<string> {
  switch (dimension) {
    case 'edition':
      return sql<string>`${submissions.edition}`
    case 'county':
      return digitalCounty === 'own'
        ? sql<string>`${submissions.countedCounty}`
        : sql<string>`${submissions.countedOrganiserCounty}`
    case 'municipality':
      return sql<string>`coalesce(${submissions.municipalityCode}, ${UNKNOWN})`
    case 'format':
      return sql<string>`${submissions.format}`
    case 'type':
      return sql<string>`coalesce(${submissions.type}, ${UNKNOWN})`
    case 'sector':
      return sql<string>`${submissions.sector}`
    case 'day':
      return sql<string>`coalesce(${submissions.startsOn}, ${UNKNOWN})`
  }
}
