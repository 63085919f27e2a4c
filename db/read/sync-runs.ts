/** Reads how earlier syncs went, and how the submissions of a platform are counted here. */
import { and, desc, eq, isNotNull, ne } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { syncRuns } from '../schema/safety.ts'

export type SyncRunRow = typeof syncRuns.$inferSelect

/** Newest first, of every source. */
export function readSyncRuns({ orm }: ReadableDatabase, limit: number): SyncRunRow[] {
  return orm.select().from(syncRuns).orderBy(desc(syncRuns.startedAt), desc(syncRuns.id)).limit(limit).all()
}

/** The newest that ended and was not only a preview. */
export function lastEndedRun({ orm }: ReadableDatabase, source: string): SyncRunRow | null {
  const row = orm
    .select()
    .from(syncRuns)
    .where(and(eq(syncRuns.source, source), isNotNull(syncRuns.endedAt), ne(syncRuns.kind, 'preview')))
    .orderBy(desc(syncRuns.startedAt), desc(syncRuns.id))
    .limit(1)
    .get()
  return row ?? null
}

/** The newest that compared its numbers with the platform's. */
export function lastComparedRun({ orm }: ReadableDatabase, source: string): SyncRunRow | null {
  const row = orm
    .select()
    .from(syncRuns)
    .where(and(eq(syncRuns.source, source), isNotNull(syncRuns.differences)))
    .orderBy(desc(syncRuns.startedAt), desc(syncRuns.id))
    .limit(1)
    .get()
  return row ?? null
}

/** The newest of them all. */
export function lastRun({ orm }: ReadableDatabase, source: string): SyncRunRow | null {
  const row = orm
    .select()
    .from(syncRuns)
    .where(eq(syncRuns.source, source))
    .orderBy(desc(syncRuns.startedAt), desc(syncRuns.id))
    .limit(1)
    .get()
  return row ?? null
}

export type StateNumber = { edition: string; state: string; number: number }

/**
 * Submissions by edition and the state that the platform told last, withdrawn ones left out. What is in quarantine and
 * came nowhere else counts too, where it says its edition and state: the platform has it.
 */
export function countsHere({ sqlite }: ReadableDatabase, source: string, platform: string): StateNumber[] {
  return sqlite
    .prepare(
      `select edition, state, sum(number) as number from (
         select edition, coalesce(platform_state, state) as state, count(*) as number from submissions
         where platform = @platform and coalesce(platform_state, state) <> 'withdrawn' group by 1, 2
         union all
         select json_extract(raw, '$.edition'), json_extract(raw, '$.state'), count(*) from quarantine
         where resolved_at is null and source = @source and json_valid(raw)
           and json_type(raw, '$.edition') = 'text' and json_type(raw, '$.state') = 'text'
           and not exists (select 1 from submissions where platform = @platform and platform_id = source_row)
         group by 1, 2
       ) group by 1, 2 order by 1, 2`,
    )
    .all({ source, platform }) as StateNumber[]
}
