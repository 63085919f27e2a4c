/** How the sync stands: running or not, when it last pulled and sent, and what went wrong. */
import type { SyncProblem, SyncTotals } from '../../contract/calls/sync.ts'
import type { OutboxDoor } from '../../db/schema/log.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform } from './connect.ts'
import { doorOf } from './door.ts'

export function syncStatus(workspace: Workspace): {
  door: OutboxDoor
  isRunning: boolean
  pulledAt: string | null
  pushedAt: string | null
  last: SyncTotals | null
  problem: SyncProblem | null
} {
  const platform = connectedPlatform(workspace)
  const { sync } = workspace
  return {
    door: doorOf(workspace),
    isRunning: sync.isRunning(),
    pulledAt: platform?.pulledAt ?? null,
    pushedAt: platform?.pushedAt ?? null,
    last: sync.last,
    problem: sync.problem,
  }
}
