/** Writes how syncs went; the newest two hundred are kept. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { syncRuns } from '../schema/safety.ts'

const KEPT = 200

export function insertSyncRun(
  { orm, sqlite, inTransaction }: WritableDatabase,
  run: typeof syncRuns.$inferInsert,
) {
  inTransaction(() => {
    orm.insert(syncRuns).values(run).run()
    sqlite
      .prepare(
        `delete from sync_runs where id not in (select id from sync_runs order by started_at desc, id desc limit ?)`,
      )
      .run(KEPT)
  })
}

export function changeSyncRun(
  { orm }: WritableDatabase,
  id: string,
  change: Partial<typeof syncRuns.$inferInsert>,
): void {
  orm.update(syncRuns).set(change).where(eq(syncRuns.id, id)).run()
}
