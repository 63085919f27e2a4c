/** Notes among colleagues about a submission: written about the revision that was read, taken back by their writer. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { findNote } from '../../db/read/triage.ts'
import { appendEntry } from '../../db/write/log.ts'
import { insertNote, retireNote } from '../../db/write/triage.ts'
import type { CommentBody } from '../../domain/triage.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'

/**
 * An older revision than the current one may be noted about, one that is not there may not. Returns the submission's id.
 * Throws UNKNOWN_SUBMISSION, TRIAGE_REFUSED without a text, STALE for a revision that has not come, NO_REVIEWER.
 */
export function addNote(workspace: Workspace, input: CommentBody, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId, revision: current } = submissionNamed(workspace, input.submissionId)
    const { revision } = input
    const text = input.text.trim()
    if (text === '') throw new Failure('TRIAGE_REFUSED', { reason: 'text-needed' })
    if (revision > current) throw new Failure('STALE', { seen: revision, current })
    const at = now()
    const body: CommentBody = { submissionId, revision, text }
    const id = appendEntry(database, { id: newId(), at, actor, kind: 'comment', body })
    insertNote(database, { ...body, id, reviewer: actor.name, organisation: actor.organisation, at })
    return submissionId
  })
}

/** Returns the submission's id. Throws TRIAGE_REFUSED when there is no such note or a colleague wrote it, NO_REVIEWER. */
export function withdrawNote(workspace: Workspace, commentId: string, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const note = findNote(database, commentId)
    if (!note?.isStanding) throw new Failure('TRIAGE_REFUSED', { reason: 'unknown-note' })
    if (note.reviewer !== actor.name || note.organisation !== actor.organisation)
      throw new Failure('TRIAGE_REFUSED', { reason: 'not-own-note' })
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'comment-withdrawn', body: { commentId } })
    retireNote(database, commentId)
    return note.submissionId
  })
}
