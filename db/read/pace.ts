/** Reads when submissions of editions came in, and which wait for a decision: what pace is made of. */
import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { arrivedAt, submissions } from '../schema/submissions.ts'
import { claims, snoozes } from '../schema/workbench.ts'
import { querySql } from './query-sql.ts'
import type { Viewpoint } from './row-marks.ts'

export type ArrivalDay = { day: number; submissions: number; timed: number }

export type PaceQuestion = { where: Query; viewpoint: Viewpoint }

/**
 * What came in by edition and Swedish day (as `dayNumber`), in the order of the days, and of how many of those the
 * source told when they were submitted. Withdrawn ones are left out: only what is left of earlier editions is known.
 */
export function arrivalDays(
  { orm }: ReadableDatabase,
  editions: readonly string[],
  { where, viewpoint }: PaceQuestion,
): Map<string, ArrivalDay[]> {
  const rows = orm
    .select({
      edition: submissions.edition,
      day: submissions.arrivedDay,
      submissions: sql<number>`count(*)`,
      timed: sql<number>`count(${submissions.submittedAt})`,
    })
    .from(submissions)
    .where(
      and(
        inArray(submissions.edition, [...editions]),
        ne(submissions.state, 'withdrawn'),
        querySql(where, viewpoint),
      ),
    )
    .groupBy(submissions.edition, submissions.arrivedDay)
    .orderBy(asc(submissions.edition), asc(submissions.arrivedDay))
    .all()
  const byEdition = new Map<string, ArrivalDay[]>()
  for (const { edition, ...day } of rows) byEdition.set(edition, [...(byEdition.get(edition) ?? []), day])
  return byEdition
}

/** The instants of submission on one Swedish day, of those that the source told. */
export function submittedOn(
  { orm }: ReadableDatabase,
  edition: string,
  day: number,
  { where, viewpoint }: PaceQuestion,
): string[] {
  return orm
    .select({ at: submissions.submittedAt })
    .from(submissions)
    .where(
      and(
        eq(submissions.edition, edition),
        eq(submissions.arrivedDay, day),
        ne(submissions.state, 'withdrawn'),
        querySql(where, viewpoint),
      ),
    )
    .all()
    .flatMap(({ at }) => at ?? [])
}

/** An organiser's answer begins the waiting anew. */
const WAITS_SINCE = `case when revision = 1 then ${arrivedAt()} else changed_at end`

export type WaitingRow = {
  reviewer: string | null
  organisation: string | null
  waiting: number
  overdue: number
}

/**
 * What waits for a decision in an edition, those put off left out, by who has claimed it; null for nobody. `overdueBefore`
 * is an instant: what has waited since before it is overdue. Most first.
 */
export function waitingByClaim(
  { orm }: ReadableDatabase,
  edition: string,
  overdueBefore: string,
  { where, viewpoint }: PaceQuestion,
): WaitingRow[] {
  const claim = sql`left join ${claims} c on c.submission_id = submissions.id and c.until > ${viewpoint.now}`
  const condition = and(
    eq(submissions.edition, edition),
    eq(submissions.state, 'new'),
    sql`not exists (select 1 from ${snoozes} z where z.submission_id = submissions.id
      and (z.until_day is null or z.until_day > ${viewpoint.today}))`,
    querySql(where, viewpoint),
  ) as SQL
  return orm.all<WaitingRow>(sql`select c.reviewer as reviewer, c.organisation as organisation, count(*) as waiting,
      total(${sql.raw(WAITS_SINCE)} < ${overdueBefore}) as overdue
    from submissions ${claim} where ${condition}
    group by 1, 2 order by waiting desc, reviewer`)
}
