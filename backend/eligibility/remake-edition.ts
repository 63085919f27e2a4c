/** Makes the findings of many relations between an edition's submissions again, in batches between which others have their turn. */
import { setImmediate as turn } from 'node:timers/promises'
import { idsInEdition } from '../../db/read/assessment.ts'
import type { Relation } from '../../domain/eligibility/relations.ts'
import type { Workspace } from '../workspace.ts'
import { prepareAssessor } from './assess-submission.ts'
import { relationsAround, relationsOfEdition } from './set-findings.ts'

const BATCH = 200
/** Where this share of an edition has changed, nearly all of it is touched. */
const MOST_OF_IT = 1 / 3

/** What is to be written, and who is up to date once it is. */
type Work = { ids: string[]; relations: Map<string, Relation[]>; own: readonly string[] }

/** All of an edition. Returns whether all are written, as `remakeMany` does. */
export function remakeEdition(workspace: Workspace, edition: string): Promise<boolean> {
  return write(workspace, () => workOfEdition(workspace, edition))
}

/**
 * Those of the edition and all that they touch. The relations are found at once, and written in batches as long as
 * nothing else is changed meanwhile. Returns whether all are written: something else may have come between, or the
 * database is about to close.
 */
export function remakeMany(workspace: Workspace, edition: string, own: readonly string[]): Promise<boolean> {
  return write(workspace, () => {
    if (own.length > idsInEdition(workspace.database, edition).length * MOST_OF_IT)
      return workOfEdition(workspace, edition)
    const { affected, relations } = relationsAround(workspace, edition, own)
    return { ids: affected, relations, own }
  })
}

function workOfEdition(workspace: Workspace, edition: string): Work {
  const ids = idsInEdition(workspace.database, edition)
  return { ids, relations: relationsOfEdition(workspace, edition), own: ids }
}

async function write(workspace: Workspace, find: () => Work): Promise<boolean> {
  const { database, assessment } = workspace
  let seen = changesOf(workspace)
  const { ids, relations, own } = find()
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
    for (const id of own) writer.markSetStale(id, false)
    return true
  })
}

/** Another text after every change of the database, by this connection or another. */
function changesOf({ database: { sqlite } }: Workspace): string {
  const own = sqlite.prepare('select total_changes()').pluck().get()
  return `${own} ${sqlite.pragma('data_version', { simple: true })}`
}
