/** Brings one submission's findings up to date: before somebody looks at it or decides, and after something was done. */
import { readRow } from '../../db/read/assessment.ts'
import type { Workspace } from '../workspace.ts'
import { type Assessor, prepareAssessor } from './assess-submission.ts'
import { remakeAround } from './set-findings.ts'
import { currentStamp } from './stamp.ts'

/** Where rules, register or neighbours have changed since it was assessed; else it is left alone. */
export function freshen(workspace: Workspace, submissionId: string, assessor?: Assessor): void {
  const { database } = workspace
  const isStale = () => {
    const { edition, assessedBy, isSetStale } = readRow(database, submissionId)
    return isSetStale || assessedBy !== currentStamp(database, edition)
  }
  if (isStale()) database.inTransaction(() => refresh(workspace, submissionId, { assessor }))
}

/**
 * Whatever it was by, in the caller's transaction; with all around it where they are touched. An assessor is given
 * where many are refreshed one after another: it keeps the rules that it has read.
 */
export function refresh(
  workspace: Workspace,
  submissionId: string,
  {
    withRelations = false,
    assessor = prepareAssessor(workspace),
  }: { withRelations?: boolean; assessor?: Assessor | undefined } = {},
): void {
  const { database } = workspace
  assessor.assessStored([submissionId])
  const { isSetStale } = readRow(database, submissionId)
  if (isSetStale || withRelations) remakeAround(workspace, assessor, [submissionId])
}
