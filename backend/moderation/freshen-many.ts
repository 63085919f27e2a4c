/** Brings the findings of many up to date before a decision about them, in batches between which others have their turn. */
import { setImmediate as turn } from 'node:timers/promises'
import { readRow } from '../../db/read/assessment.ts'
import { prepareAssessor } from '../eligibility/assess-submission.ts'
import { remakeMany } from '../eligibility/remake-edition.ts'
import { remakeAround } from '../eligibility/set-findings.ts'
import { currentStamp } from '../eligibility/stamp.ts'
import type { Workspace } from '../workspace.ts'

const BATCH = 200
/** From here on what they touch is too much for one transaction. */
const MANY = 400

/** Returns whether any of them was out of date. */
export async function freshenMany(workspace: Workspace, ids: readonly string[]): Promise<boolean> {
  const own = staleAmong(workspace, ids)
  for (let at = 0; at < own.length; at += BATCH) {
    workspace.database.inTransaction(() => prepareAssessor(workspace).assessStored(own.slice(at, at + BATCH)))
    await turn()
  }
  const set = ids.filter((id) => readRow(workspace.database, id).isSetStale)
  if (set.length > MANY) await remakeEditions(workspace, set)
  else if (set.length > 0)
    workspace.database.inTransaction(() => remakeAround(workspace, prepareAssessor(workspace), set))
  return own.length > 0 || set.length > 0
}

function staleAmong({ database }: Workspace, ids: readonly string[]): string[] {
  const stamps = new Map<string, string>()
  const stampOf = (edition: string) => {
    const known = stamps.get(edition) ?? currentStamp(database, edition)
    stamps.set(edition, known)
    return known
  }
  return ids.filter((id) => {
    const { edition, assessedBy } = readRow(database, id)
    return assessedBy !== stampOf(edition)
  })
}

async function remakeEditions(workspace: Workspace, ids: readonly string[]): Promise<void> {
  const editions = Map.groupBy(ids, (id) => readRow(workspace.database, id).edition)
  // Where something came between, the decision itself looks again.
  for (const [edition, own] of editions) await remakeMany(workspace, edition, own)
}
