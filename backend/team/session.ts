/** What the frame and the status line tell: who, where, what waits, and what can still be undone. */
import type { SessionStatus } from '../../contract/calls/session.ts'
import { countOpenConflicts, countWaiting, newestUndoable } from '../../db/read/decisions.ts'
import { countQuarantined } from '../../db/read/intake.ts'
import { countToReview, hasDemoRows, hasSubmissions } from '../../db/read/queue.ts'
import { connectedPlatform } from '../sync/connect.ts'
import type { Workspace } from '../workspace.ts'
import { languageOf, reviewerOf } from './reviewer.ts'

export function sessionStatus(workspace: Workspace): SessionStatus {
  const { database, sync } = workspace
  const reviewer = reviewerOf(workspace)
  const platform = connectedPlatform(workspace)
  return {
    reviewer,
    language: languageOf(workspace),
    isDemo: workspace.isDemo || hasDemoRows(database),
    hasSubmissions: hasSubmissions(database),
    platform: platform && {
      url: platform.url,
      name: platform.name,
      isDemo: platform.isDemo,
      pulledAt: platform.pulledAt,
    },
    offlineSince: sync.offlineSince,
    waiting: countWaiting(database),
    conflicts: countOpenConflicts(database),
    quarantined: countQuarantined(database),
    toReview: countToReview(database),
    undoable: reviewer ? newestUndoable(database, reviewer.name) : null,
    databaseFile: database.file,
    canOpenDemonstration: !workspace.isDemo,
  }
}
