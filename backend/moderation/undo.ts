/** Takes back a decision that has not left the desk: a new log entry, the state before it, and out of the outbox. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { findDecision, findOutboxRow, newestStandingOf, newestWaitingOf } from '../../db/read/decisions.ts'
import type { SubmissionRow } from '../../db/read/submissions.ts'
import { claimAsLogged, snoozeAsLogged } from '../../db/read/triage.ts'
import { reopenConflicts, setAside, setDecisionStatus } from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { withdrawMessages } from '../../db/write/messages.ts'
import { changeState } from '../../db/write/state.ts'
import { setPending } from '../../db/write/submissions.ts'
import { setClaim, setSnooze } from '../../db/write/triage.ts'
import type { Actor } from '../../domain/log.ts'
import type { State } from '../../domain/state.ts'
import { type Assessor, prepareAssessor } from '../eligibility/assess-submission.ts'
import { refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'
import { walkState } from './walk-state.ts'

/**
 * A conflict that the decision settled is open again, and claim and snooze stand again, which it ended. Returns the
 * submission's id. Throws UNKNOWN_DECISION, ALREADY_SENT (or overtaken by a later one), NO_REVIEWER.
 */
export function undoDecision(workspace: Workspace, decisionId: string, as?: Reviewer): string {
  const actor = actorOf(workspace, as)
  return workspace.database.inTransaction(() => {
    const found = findUndoable(workspace, decisionId)
    if (!found) throw new Failure('UNKNOWN_DECISION', undefined)
    if (found.why !== null) throw new Failure('ALREADY_SENT', undefined)
    undoFound(workspace, found, { actor, assessor: prepareAssessor(workspace) })
    return found.submission.id
  })
}

/** A decision with its submission, and why it cannot be taken back where it cannot. */
export type FoundDecision = {
  decision: NonNullable<ReturnType<typeof findDecision>>
  submission: SubmissionRow
  /** `sent` may only be on its way; `overtaken` by a later decision or by what the platform told. */
  why: 'sent' | 'overtaken' | null
}

/** Null for an unknown decision. */
export function findUndoable(workspace: Workspace, decisionId: string): FoundDecision | null {
  const { database } = workspace
  const decision = findDecision(database, decisionId)
  if (!decision) return null
  const submission = submissionNamed(workspace, decision.submissionId)
  const isLast = () =>
    submission.state === decision.stateAfter &&
    newestStandingOf(database, decision.submissionId) === decisionId
  const why = hasLeft(workspace, decisionId) ? 'sent' : isLast() ? null : 'overtaken'
  return { decision, submission, why }
}

/** In the caller's transaction, in which it was found and nothing has happened to its submission since. */
export function undoFound(
  workspace: Workspace,
  { decision, submission }: FoundDecision,
  { actor, assessor }: { actor: Actor; assessor: Assessor },
): void {
  const { database, newId, now } = workspace
  const { id: decisionId } = decision
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
  const { isReopened } = reopenConflicts(database, submission.id, decisionId)
  const pendingDecision = newestWaitingOf(database, submission.id)
  setPending(database, submission.id, { pendingDecision, ...(isReopened ? { hasConflict: true } : {}) })
  if (pendingDecision === null) followPlatform(workspace, submission, decision.stateBefore as State)
  takeUpAgain(workspace, submission.id)
  refresh(workspace, submission.id, { assessor })
}

/** What the decision ended stands as the log tells it without the decision. */
function takeUpAgain({ database }: Workspace, submissionId: string): void {
  const claim = claimAsLogged(database, submissionId)
  if (claim) setClaim(database, claim)
  const snooze = snoozeAsLogged(database, submissionId)
  if (snooze) setSnooze(database, snooze)
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
