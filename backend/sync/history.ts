/** How earlier syncs went. */
import { type SyncRun, syncRun } from '../../contract/calls/sync.ts'
import { readSyncRuns } from '../../db/read/sync-runs.ts'
import type { Workspace } from '../workspace.ts'

const USUAL_LIMIT = 50

/** Newest first. */
export function syncHistory({ database }: Workspace, limit = USUAL_LIMIT): SyncRun[] {
  return readSyncRuns(database, limit).map((row) => syncRun.parse(row))
}
