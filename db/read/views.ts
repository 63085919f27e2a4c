/** Reads saved views, and counts what views hold. */
import { asc, eq, sql } from 'drizzle-orm'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { submissions } from '../schema/submissions.ts'
import { savedViews } from '../schema/workbench.ts'
import { atMost, firstRow } from './kept-statement.ts'
import { querySql } from './query-sql.ts'
import type { Viewpoint } from './row-marks.ts'

export type SavedViewRow = typeof savedViews.$inferSelect

/** In Swedish order by name. */
export function readSavedViews({ orm }: ReadableDatabase): SavedViewRow[] {
  return orm.select().from(savedViews).orderBy(asc(savedViews.nameSort)).all()
}

export function findSavedView({ orm }: ReadableDatabase, id: string): SavedViewRow | null {
  return orm.select().from(savedViews).where(eq(savedViews.id, id)).get() ?? null
}

export function findSavedViewNamed({ orm }: ReadableDatabase, nameSort: string): SavedViewRow | null {
  return orm.select().from(savedViews).where(eq(savedViews.nameSort, nameSort)).get() ?? null
}

/** How many match, but no further than `most` and one more. */
export function countUpTo(
  database: ReadableDatabase,
  query: Query,
  viewpoint: Viewpoint,
  most: number,
): number {
  const counted = sql`select count(*) as found from
    (select 1 from ${submissions} where ${querySql(query, viewpoint) ?? sql`1`} ${atMost(most + 1)})`
  return (firstRow(database, counted) as { found: number }).found
}
