/** Reads why a sync or a connection did not work out of what a call threw. */
import { ORPCError } from '@orpc/client'
import { type SyncProblem, syncProblem } from '../../contract/calls/sync.ts'

/** Null for failures that the contract does not name. */
export function readSyncProblem(error: unknown): SyncProblem | null {
  if (!(error instanceof ORPCError) || error.code !== 'SYNC_PROBLEM') return null
  const read = syncProblem.safeParse(error.data)
  return read.success ? read.data : null
}
