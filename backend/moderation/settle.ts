/** Settles a conflict: the platform's version stands, or the same decision is taken about the current revision. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { findDecision, readOpenConflicts } from '../../db/read/decisions.ts'
import { closeConflicting, settleConflicts } from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { setPending } from '../../db/write/submissions.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import type { Language } from '../../domain/language.ts'
import { refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { decide, submissionNamed } from './decide.ts'

/** Returns the submission's id. Throws UNKNOWN_CONFLICT, NO_REVIEWER, and with `renew` what `decide` throws. */
export function settleConflict(
  workspace: Workspace,
  conflictId: string,
  choice: 'drop' | 'renew',
  as?: Reviewer,
): string {
  const { database } = workspace
  const conflict = readOpenConflicts(database).find((one) => one.id === conflictId)
  const decision = conflict ? findDecision(database, conflict.decisionId) : null
  if (!conflict || !decision) throw new Failure('UNKNOWN_CONFLICT', undefined)
  const submission = submissionNamed(workspace, conflict.submissionId)
  if (choice === 'drop') return drop(workspace, submission.id, decision.id, as)
  const { criteria, reason, message } = decision
  const outcome = decision.outcome as DecisionOutcome
  const language = decision.language as Language
  const { id: submissionId, revision } = submission
  decide(workspace, { submissionId, revision, outcome, criteria, reason, message, language }, as)
  return submissionId
}

function drop(workspace: Workspace, submissionId: string, decisionId: string, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const at = now()
    const body = { decisionId, choice: 'drop' }
    const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'settlement', body })
    closeConflicting(database, submissionId, 'dropped')
    settleConflicts(database, submissionId, { at, entryId })
    setPending(database, submissionId, { hasConflict: false })
    refresh(workspace, submissionId)
    return submissionId
  })
}
