/** How the sync stands: running or not, when it last pulled and sent, what waits, and what went wrong. */
import { z } from 'zod'
import { type SyncStatus, syncAsk, syncDifference, syncRemark } from '../../contract/calls/sync.ts'
import { readStaged, type StagedSummary } from '../../db/read/staging.ts'
import { lastComparedRun, lastEndedRun } from '../../db/read/sync-runs.ts'
import type { Workspace } from '../workspace.ts'
import { isHeldByPreview } from './automatic.ts'
import { connectedPlatform } from './connect.ts'
import { doorOf } from './door.ts'
import { readSyncSettings } from './settings.ts'
import { keptUntil, planIdOf } from './staged.ts'

export function syncStatus(workspace: Workspace): SyncStatus {
  const { sync, database } = workspace
  const platform = connectedPlatform(workspace)
  const source = platform?.url ?? ''
  const staged = readStaged(database, source)
  const last = lastEndedRun(database, source)
  const compared = lastComparedRun(database, source)
  return {
    isRunning: sync.isRunning(),
    pulledAt: platform?.pulledAt ?? null,
    pushedAt: platform?.pushedAt ?? null,
    last: sync.last,
    problem: sync.problem,
    door: doorOf(workspace),
    offlineSince: sync.offlineSince,
    automatic: {
      isOn: readSyncSettings(workspace).isAutomatic,
      nextAt: sync.nextAt,
      isHeld: isHeldByPreview(workspace),
    },
    staged: staged && toStaged(staged),
    ask: staged && last?.end === 'asked' ? syncAsk.parse(last.ask) : null,
    comparedAt: compared?.endedAt ?? null,
    differences: z.array(syncDifference).parse(compared?.differences ?? []),
    remarks: z.array(syncRemark).parse(last?.remarks ?? []),
  }
}

function toStaged(staged: StagedSummary): SyncStatus['staged'] {
  const { pages, items, fetchedAt } = staged
  return {
    pages,
    items,
    fetchedAt,
    keptUntil: keptUntil(staged),
    planId: planIdOf(staged),
  }
}
