/** Puts a submission off until a day or an answer, and takes it up again: a log entry and the snooze, together. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { readSnooze } from '../../db/read/triage.ts'
import { appendEntry } from '../../db/write/log.ts'
import { endSnooze, setSnooze } from '../../db/write/triage.ts'
import type { State } from '../../domain/state.ts'
import { dayOf } from '../../domain/time.ts'
import { type SnoozeBody, weighSnooze } from '../../domain/triage.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { claimOfColleague } from './claims.ts'
import { submissionNamed } from './decide.ts'

/**
 * `untilDay` is a Swedish day to come, or null until the organiser answers: an arriving revision ends it either way, and
 * so does a decision. A new snooze replaces the one before. Returns the submission's id. Throws UNKNOWN_SUBMISSION,
 * TRIAGE_REFUSED with the reason, CLAIMED while a colleague has it, NO_REVIEWER.
 */
export function snooze(
  workspace: Workspace,
  input: { submissionId: string } & Pick<SnoozeBody, 'untilDay' | 'reason'>,
  as?: Reviewer,
): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId, state } = submissionNamed(workspace, input.submissionId)
    const at = now()
    const { untilDay } = input
    const reason = input.reason.trim()
    const refusal = weighSnooze(state as State, { untilDay, reason }, dayOf(at))
    if (refusal) throw new Failure('TRIAGE_REFUSED', { reason: refusal })
    const other = claimOfColleague(workspace, submissionId, actor)
    if (other) throw new Failure('CLAIMED', other)
    const body: SnoozeBody = { submissionId, isOver: false, untilDay, reason }
    const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'snooze', body })
    const { name: reviewer, organisation } = actor
    setSnooze(database, { submissionId, entryId, untilDay, reason, reviewer, organisation, at })
    return submissionId
  })
}

/**
 * Takes it up again, whoever put it off; where it is not put off, nothing is done or logged. Returns the submission's id.
 * Throws UNKNOWN_SUBMISSION, NO_REVIEWER.
 */
export function wake(workspace: Workspace, name: string, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId } = submissionNamed(workspace, name)
    if (!readSnooze(database, submissionId)) return submissionId
    const body: SnoozeBody = { submissionId, isOver: true, untilDay: null, reason: '' }
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'snooze', body })
    endSnooze(database, submissionId)
    return submissionId
  })
}
