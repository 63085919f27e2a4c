/** Reads snapshots, and submissions as a snapshot remembers them. */
import { asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { RememberedRow } from '../../domain/figures/snapshot.ts'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import { snapshotRows, snapshots } from '../schema/figures.ts'
import { submissions } from '../schema/submissions.ts'
import { querySql } from './query-sql.ts'
import type { Viewpoint } from './row-marks.ts'

export type SnapshotRowStored = typeof snapshots.$inferSelect

/** Newest first, each with the number of submissions that it rests on. */
export function listSnapshots({ orm }: ReadableDatabase): (SnapshotRowStored & { submissions: number })[] {
  const counts = new Map(
    orm
      .select({ id: snapshotRows.snapshotId, submissions: count() })
      .from(snapshotRows)
      .groupBy(snapshotRows.snapshotId)
      .all()
      .map(({ id, submissions: rows }) => [id, rows]),
  )
  return orm
    .select()
    .from(snapshots)
    .orderBy(desc(snapshots.at), desc(snapshots.id))
    .all()
    .map((row) => ({ ...row, submissions: counts.get(row.id) ?? 0 }))
}

export function findSnapshot({ orm }: ReadableDatabase, id: string): SnapshotRowStored | null {
  return orm.select().from(snapshots).where(eq(snapshots.id, id)).get() ?? null
}

/** In the order of the submissions' ids. */
export function rememberedRows({ orm }: ReadableDatabase, snapshotId: string): RememberedRow[] {
  return orm
    .select({
      submissionId: snapshotRows.submissionId,
      revision: snapshotRows.revision,
      state: snapshotRows.state,
      parties: snapshotRows.parties,
      facts: snapshotRows.facts,
    })
    .from(snapshotRows)
    .where(eq(snapshotRows.snapshotId, snapshotId))
    .orderBy(asc(snapshotRows.submissionId))
    .all()
}

/** What figures count by beside revision, state and parties. */
const FACTS = `json_array(edition, format, type, county_code, municipality_code, counted_county,
  counted_organiser_county, sector, audience, starts_on, starts_hour, held_minutes, arrived_day, decision_days)`

const PARTIES = `(select json_group_array(json_array(key, sector)) from (select key, sector from organising_parties o
  where o.number = submissions.number order by key))`

/** Every submission that any of the filters is about, whatever its state, in the order of their ids. */
export function rowsToRemember(
  { orm }: ReadableDatabase,
  filters: readonly Query[],
  viewpoint: Viewpoint,
): RememberedRow[] {
  const conditions = filters.map((filter) => querySql(filter, viewpoint) ?? sql`1`)
  const rows = orm.all<Omit<RememberedRow, 'parties' | 'facts'> & { parties: string; facts: string }>(
    sql`select id as submissionId, revision, state, ${sql.raw(PARTIES)} as parties, ${sql.raw(FACTS)} as facts
      from submissions where ${anyOf(conditions)} order by id`,
  )
  return rows.map(({ parties, facts, ...row }) => ({ ...row, parties: short(parties), facts: short(facts) }))
}

/** The editions of those submissions, in the order of their ids. */
export function editionsInReach(
  { orm }: ReadableDatabase,
  filters: readonly Query[],
  viewpoint: Viewpoint,
): { id: string; rulesVersion: number }[] {
  const conditions = filters.map((filter) => querySql(filter, viewpoint) ?? sql`1`)
  return orm.all(sql`select id, rules_version as rulesVersion from editions
    where id in (select distinct submissions.edition from submissions where ${anyOf(conditions)}) order by id`)
}

function anyOf(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`0` : sql`(${sql.join([...conditions], sql` or `)})`
}

/** Enough to see that something is another. */
function short(text: string): string {
  return sha256(text).slice(0, 16)
}

/** Titles by id; of submissions that are gone there is none. */
export function titlesOf({ orm }: ReadableDatabase, ids: readonly string[]): Map<string, string> {
  const rows = orm
    .select({ id: submissions.id, title: submissions.title })
    .from(submissions)
    .where(inArray(submissions.id, [...ids]))
    .all()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
