/** Takes back a decision that has not left the desk: a new log entry, the state before it, and out of the outbox. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { findDecision, findOutboxRow, newestStandingOf, newestWaitingOf } from '../../db/read/decisions.ts'
import type { SubmissionRow } from '../../db/read/submissions.ts'
import { setAside, setDecisionStatus } from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { withdrawMessages } from '../../db/write/messages.ts'
import { changeState } from '../../db/write/state.ts'
import { setPending } from '../../db/write/submissions.ts'
import type { State } from '../../domain/state.ts'
import { refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'
import { walkState } from './walk-state.ts'

/**
 * Claim and snooze, which the decision ended, stay ended: who takes the submission up again says so. Returns the
 * submission's id. Throws UNKNOWN_DECISION, ALREADY_SENT (or overtaken by a later one), NO_REVIEWER.
 */
export function undoDecision(workspace: Workspace, decisionId: string, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const decision = findDecision(database, decisionId)
    if (!decision) throw new Failure('UNKNOWN_DECISION', undefined)
    const submission = submissionNamed(workspace, decision.submissionId)
    if (whyNotUndoable(workspace, decisionId) !== null) throw new Failure('ALREADY_SENT', undefined)
    const at = now()
    const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'undo', body: { decisionId } })
    changeState(database, {
      submissionId: submission.id,
      from: decision.stateAfter as State,
      to: decision.stateBefore as State,
      cause: 'undo',
      revision: submission.revision,
      entryId,
      at,
    })
    setDecisionStatus(database, decisionId, 'undone')
    setAside(database, decisionId, 'withdrawn')
    withdrawMessages(database, decisionId, at)
    const pendingDecision = newestWaitingOf(database, submission.id)
    setPending(database, submission.id, { pendingDecision })
    if (pendingDecision === null) followPlatform(workspace, submission, decision.stateBefore as State)
    refresh(workspace, submission.id)
    return submission.id
  })
}

/** `sent` may only be on its way; `overtaken` by a later decision or by what the platform told. Null when it can be. */
export function whyNotUndoable(workspace: Workspace, decisionId: string): 'sent' | 'overtaken' | null {
  const { database } = workspace
  const decision = findDecision(database, decisionId)
  if (!decision || hasLeft(workspace, decisionId)) return 'sent'
  const { state } = submissionNamed(workspace, decision.submissionId)
  const isLast =
    state === decision.stateAfter && newestStandingOf(database, decision.submissionId) === decisionId
  return isLast ? null : 'overtaken'
}

/** Whether the platform has it, or may have it: a try without an answer. */
function hasLeft({ database }: Workspace, decisionId: string): boolean {
  const row = findOutboxRow(database, decisionId)
  if (!row) return false
  return row.status !== 'waiting' || (row.lastAttemptAt !== null && row.lastError === null)
}

/** While the decision waited the platform may have told another state. */
function followPlatform(workspace: Workspace, submission: SubmissionRow, state: State): void {
  const told = submission.platformState as State | null
  if (told !== null) walkState(workspace, { id: submission.id, state, revision: submission.revision }, told)
}
