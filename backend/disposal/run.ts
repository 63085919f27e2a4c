/** Disposes of what a preview told of, under the decision that somebody names: erased in one transaction, then swept. */
import type { DisposalDone } from '../../contract/calls/disposal.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { readDue, readDueEditions } from '../../db/read/disposal.ts'
import { assertSecureDelete } from '../../db/sweep.ts'
import { eraseDue, insertDisposal, markDisposed } from '../../db/write/disposal.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { countsOf, dueAsked } from './preview.ts'
import { listDisposals } from './records.ts'
import { noteUnswept, sweepIfNeeded } from './sweep.ts'

export type DisposalAsked = { reference: string; dueBy: string; token: string }

/**
 * Throws REFERENCE_NEEDED, NO_REVIEWER, DISPOSAL_TOO_EARLY, SYNC_PROBLEM (busy), NOTHING_DUE, and DISPOSAL_CHANGED
 * when something else is due than the preview told.
 */
export function runDisposal(
  workspace: Workspace,
  { reference: given, dueBy, token }: DisposalAsked,
  as?: Reviewer,
): DisposalDone {
  const { database, newId, now } = workspace
  const reference = given.trim()
  if (reference === '') throw new Failure('REFERENCE_NEEDED', undefined)
  const actor = actorOf(workspace, as)
  const asked = dueAsked(workspace, dueBy)
  // It holds pages that may be due, and would go on with some of them gone.
  if (workspace.sync.isRunning()) throw new Failure('SYNC_PROBLEM', { code: 'busy', detail: '' })
  assertSecureDelete(database)
  const id = newId()
  database.inTransaction(() => {
    const due = readDue(database, asked)
    if (due.token !== token) throw new Failure('DISPOSAL_CHANGED', undefined)
    if (due.counts.length === 0) throw new Failure('NOTHING_DUE', undefined)
    const at = now()
    const editions = readDueEditions(database, asked).map((edition) => edition.id)
    insertDisposal(database, {
      id,
      at,
      actor,
      body: { reference, dueBy, counts: countsOf(due.counts), editions },
    })
    eraseDue(database, id, { ...asked, at })
    markDisposed(database, editions, id)
    noteUnswept(workspace)
  })
  const isSwept = sweepIfNeeded(workspace)
  const record = listDisposals(workspace).disposals.find((one) => one.id === id)
  if (!record) throw new Error(`Disposal ${id} is missing`)
  return { ...record, isSwept }
}
