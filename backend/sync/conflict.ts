/** Keeps a decision that the platform refused as a conflict, and lets the platform's own state stand meanwhile. */
import type { PlatformConflict, PlatformStanding } from '../../contract/platform.ts'
import { newestWaitingOf, type OutboxEntry, readOutbox } from '../../db/read/decisions.ts'
import { findSubmission } from '../../db/read/submissions.ts'
import { insertConflict, noteRefusal, setAside, setDecisionStatus } from '../../db/write/decisions.ts'
import { changeState } from '../../db/write/state.ts'
import { setPending, setPlatformState } from '../../db/write/submissions.ts'
import type { State } from '../../domain/state.ts'
import { refresh } from '../eligibility/freshen.ts'
import { walkState } from '../moderation/walk-state.ts'
import type { Workspace } from '../workspace.ts'
import { otherDecision } from './other-decision.ts'

/**
 * The refused decision and any later ones about the same submission are set aside, newest first, so that each state
 * gives way to the one before it; then the submission takes the platform's state. What somebody else decided is kept
 * beside it where the platform has told it (`standing`). In the caller's transaction.
 */
export function keepAsConflict(
  workspace: Workspace,
  refused: OutboxEntry,
  conflict: PlatformConflict,
  standing: PlatformStanding | null,
): void {
  const { database, newId, now } = workspace
  const { id: submissionId } = refused.submission
  const at = now()
  const affected = readOutbox(database, 'waiting')
    .filter((entry) => entry.row.submissionId === submissionId && entry.row.position >= refused.row.position)
    .reverse()
  for (const entry of affected) giveWay(workspace, entry, at)
  noteRefusal(database, refused.decision.id, conflict.error)
  insertConflict(database, {
    id: newId(),
    kind: conflict.error === 'stale' ? 'stale' : 'disagreement',
    submissionId,
    decisionId: refused.decision.id,
    platformRevision: conflict.current.revision,
    platformState: conflict.current.state,
    other: standing && otherDecision(workspace, submissionId, standing),
    foundAt: at,
  })
  const pendingDecision = newestWaitingOf(database, submissionId)
  setPending(database, submissionId, { pendingDecision, hasConflict: true })
  setPlatformState(database, submissionId, conflict.current.state)
  if (pendingDecision === null) takePlatformState(workspace, submissionId, conflict.current.state)
  refresh(workspace, submissionId)
}

/** The state goes back only where the decision's still holds: a withdrawal may have arrived since. */
function giveWay({ database }: Workspace, { decision }: OutboxEntry, at: string): void {
  const { id, submissionId, revision } = decision
  const [from, to] = [decision.stateAfter as State, decision.stateBefore as State]
  if (findSubmission(database, submissionId)?.state === from)
    changeState(database, { submissionId, from, to, cause: 'conflict', revision, entryId: id, at })
  setDecisionStatus(database, id, 'conflicting')
  setAside(database, id, 'conflict')
}

function takePlatformState(workspace: Workspace, submissionId: string, told: State): void {
  const submission = findSubmission(workspace.database, submissionId)
  if (!submission) return
  const { id, revision } = submission
  walkState(workspace, { id, state: submission.state as State, revision }, told)
}
