/** Takes a unit of decisions back, all or none; and tells of the newest units. */
import type { BulkGone, BulkUnit } from '../../contract/calls/bulk.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { readUnit, readUnits } from '../../db/read/bulk.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { prepareAssessor } from '../eligibility/assess-submission.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { findUndoable, undoFound } from './undo.ts'

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
    const found = unit.flatMap(({ id }) => findUndoable(workspace, id) ?? [])
    const left = found.flatMap(({ submission: { id, title }, why }): BulkGone['left'] =>
      why === null ? [] : [{ id, title, why }],
    )
    if (left.length > 0)
      throw new Failure('BULK_LEFT', { left: left.slice(0, MOST_NAMED), total: left.length })
    const sitting = { actor: actorOf(workspace, as), assessor: prepareAssessor(workspace) }
    for (const one of found) undoFound(workspace, one, sitting)
    return { undone: unit.length, outcome }
  })
}

/** Newest first. */
export function listBulks({ database }: Workspace, limit: number): BulkUnit[] {
  return readUnits(database, limit).map((unit) => ({
    ...unit,
    isUndoable: unit.held === 0 && unit.undone < unit.total,
  }))
}
