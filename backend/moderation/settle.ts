/** Settles a conflict: the platform's state stands, or the same is decided about the current revision. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { findDecision, readOpenConflicts, readSetAside } from '../../db/read/decisions.ts'
import { closeConflicting, settleConflicts } from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { setPending } from '../../db/write/submissions.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import type { Language } from '../../domain/language.ts'
import {
  type SeenStanding,
  type SettlementBody,
  type SettlementChoice,
  weighSettlement,
} from '../../domain/settlement.ts'
import type { State } from '../../domain/state.ts'
import { refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { decide, submissionNamed } from './decide.ts'

export type Settlement = {
  choice: SettlementChoice
  note?: string
  /** Where the submission stood for whoever chose; absent where it was read just now. */
  seen?: SeenStanding | undefined
}

/**
 * Returns the submission's id. Whatever was decided stays in the history. Throws UNKNOWN_CONFLICT, SETTLEMENT_REFUSED
 * with what to do, NO_REVIEWER, and with `renew` what `decide` throws; then nothing is changed.
 */
export function settleConflict(
  workspace: Workspace,
  conflictId: string,
  { choice, note = '', seen }: Settlement,
  as?: Reviewer,
): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const conflict = readOpenConflicts(database).find((one) => one.id === conflictId)
    const decision = conflict ? findDecision(database, conflict.decisionId) : null
    if (!conflict || !decision) throw new Failure('UNKNOWN_CONFLICT', undefined)
    const { id: submissionId, revision, state } = submissionNamed(workspace, conflict.submissionId)
    const why = note.trim()
    const refusal = weighSettlement(
      { revision, state: state as State },
      { note: why, seen: seen ?? null, isAgainstColleague: conflict.other !== null },
    )
    if (refusal) throw new Failure('SETTLEMENT_REFUSED', refusal)
    const at = now()
    const body: SettlementBody = { decisionId: decision.id, choice, ...(why === '' ? {} : { note: why }) }
    const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'settlement', body })
    if (choice === 'drop') drop(workspace, submissionId, { at, entryId })
    else renew(workspace, { submissionId, revision }, as)
    return submissionId
  })
}

function drop(workspace: Workspace, submissionId: string, settlement: { at: string; entryId: string }): void {
  const { database } = workspace
  closeConflicting(database, submissionId, 'dropped')
  settleConflicts(database, submissionId, settlement)
  setPending(database, submissionId, { hasConflict: false })
  refresh(workspace, submissionId)
}

/**
 * All that was set aside, in its order: the refused one alone would carry out what its reviewer had changed since. The
 * first of them settles the conflict.
 */
function renew(workspace: Workspace, about: { submissionId: string; revision: number }, as?: Reviewer): void {
  for (const decision of readSetAside(workspace.database, about.submissionId)) {
    const { criteria, reason, message, ownOrganisationReason } = decision
    const outcome = decision.outcome as DecisionOutcome
    const language = decision.language as Language
    const again = { ...about, outcome, criteria, reason, message, language }
    decide(workspace, ownOrganisationReason === null ? again : { ...again, ownOrganisationReason }, as)
  }
}
