/** Writes snapshots, in the caller's transaction; none is ever changed. */
import type { RememberedRow } from '../../domain/figures/snapshot.ts'
import type { WritableDatabase } from '../database.ts'
import { snapshotRows, snapshots } from '../schema/figures.ts'
import { prepareInsert } from './prepared-insert.ts'

export function insertSnapshot(
  database: WritableDatabase,
  snapshot: typeof snapshots.$inferInsert,
  rows: readonly RememberedRow[],
): void {
  database.orm.insert(snapshots).values(snapshot).run()
  const insert = prepareInsert(database, snapshotRows)
  for (const row of rows) insert({ snapshotId: snapshot.id, ...row })
}
