/** Makes the findings of all relations between an edition's submissions again. */
import { setImmediate as turn } from 'node:timers/promises'
import { idsInEdition } from '../../db/read/assessment.ts'
import type { Workspace } from '../workspace.ts'
import { prepareAssessor } from './assess-submission.ts'
import { relationsOfEdition } from './set-findings.ts'

const BATCH = 200

/**
 * The relations are found at once, and written in batches as long as nothing else is changed meanwhile. Returns whether
 * all are written: something else may have come between, or the database is about to close.
 */
export async function remakeEdition(workspace: Workspace, edition: string): Promise<boolean> {
  const { database, assessment } = workspace
  const ids = idsInEdition(database, edition)
  let seen = changesOf(workspace)
  const relations = relationsOfEdition(workspace, edition)
  for (let at = 0; at < ids.length && !assessment.isStopped; at += BATCH) {
    const isOvertaken = database.inTransaction(() => {
      if (changesOf(workspace) !== seen) return true
      const assessor = prepareAssessor(workspace)
      for (const id of ids.slice(at, at + BATCH)) assessor.writeRelations(id, relations.get(id))
      seen = changesOf(workspace)
      return false
    })
    if (isOvertaken) return false
    await turn()
  }
  if (assessment.isStopped) return false
  return database.inTransaction(() => {
    if (changesOf(workspace) !== seen) return false
    const { writer } = prepareAssessor(workspace)
    for (const id of ids) writer.markSetStale(id, false)
    return true
  })
}

/** Another text after every change of the database, by this connection or another. */
function changesOf({ database: { sqlite } }: Workspace): string {
  const own = sqlite.prepare('select total_changes()').pluck().get()
  return `${own} ${sqlite.pragma('data_version', { simple: true })}`
}
