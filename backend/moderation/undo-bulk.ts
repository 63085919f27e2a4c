/** Takes a unit of decisions back, all or none; and tells of the newest units. */
import type { BulkGone, BulkUnit } from '../../contract/calls/bulk.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { readUnit, readUnits } from '../../db/read/bulk.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { undoDecision, whyNotUndoable } from './undo.ts'

const MOST_NAMED = 20

/** What was undone one by one before is passed over. Throws UNKNOWN_BULK, BULK_LEFT naming what has left, NO_REVIEWER. */
export function undoBulk(
  workspace: Workspace,
  bulkId: string,
  as?: Reviewer,
): { undone: number; outcome: DecisionOutcome } {
  return workspace.database.inTransaction(() => {
    const unit = readUnit(workspace.database, bulkId)
    const outcome = unit[0]?.outcome as DecisionOutcome | undefined
    if (outcome === undefined) throw new Failure('UNKNOWN_BULK', undefined)
    const left = unit.flatMap(({ id, submissionId, title }): BulkGone['left'] => {
      const why = whyNotUndoable(workspace, id)
      return why === null ? [] : [{ id: submissionId, title, why }]
    })
    if (left.length > 0)
      throw new Failure('BULK_LEFT', { left: left.slice(0, MOST_NAMED), total: left.length })
    for (const { id } of unit) undoDecision(workspace, id, as)
    return { undone: unit.length, outcome }
  })
}

/** Newest first. */
export function listBulks({ database }: Workspace, limit: number): BulkUnit[] {
  return readUnits(database, limit).map(({ held, ...unit }) => ({
    ...unit,
    isUndoable: held === 0 && unit.undone < unit.total,
  }))
}
