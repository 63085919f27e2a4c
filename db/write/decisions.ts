/** Writes decisions as the log tells them, their way out to the platform, and conflicts, in the caller's transaction. */
import { and, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { DecisionBody } from '../../domain/decision.ts'
import type { State } from '../../domain/state.ts'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import {
  conflicts,
  type DecisionStatus,
  decisions,
  logEntries,
  type OtherDecision,
  type OutboxDoor,
  outbox,
} from '../schema/log.ts'
import { submissions } from '../schema/submissions.ts'
import { prepareInsert } from './prepared-insert.ts'

export type NewDecision = DecisionBody & {
  id: string
  reviewer: string
  organisation: string
  at: string
  stateBefore: State
  stateAfter: State
}

/** What every decision of a unit runs. */
const statements = remembered((database) => ({
  insertDecision: prepareInsert(database, decisions),
  insertOutboxRow: prepareInsert(database, outbox),
  lastPosition: database.sqlite.prepare('select max(position) from outbox').pluck(),
  setStatus: database.sqlite.prepare('update decisions set status = ? where id = ?'),
  setAside: database.sqlite.prepare('update outbox set status = ? where decision_id = ?'),
  reopen: database.sqlite
    .prepare(`update conflicts set settled_at = null, settled_by = null
      where submission_id = ? and settled_by = ? returning decision_id`)
    .pluck(),
}))

export function insertDecision(database: WritableDatabase, decision: NewDecision): void {
  const { ownOrganisationReason = null, bulkId = null } = decision
  statements(database).insertDecision({ ...decision, ownOrganisationReason, bulkId, status: 'standing' })
}

export function setDecisionStatus(database: WritableDatabase, id: string, status: DecisionStatus): void {
  statements(database).setStatus.run(status, id)
}

/** Puts a decision last in the outbox. */
export function queueForSending(
  database: WritableDatabase,
  row: { decisionId: string; submissionId: string; door: OutboxDoor },
): void {
  const { lastPosition, insertOutboxRow } = statements(database)
  const last = (lastPosition.get() as number | null) ?? 0
  const untried = { attempts: 0, lastAttemptAt: null, lastError: null, acknowledgedAt: null }
  insertOutboxRow({ ...row, ...untried, position: last + 1, status: 'waiting' })
}

/** Before a try: as long as no answer is noted, nobody knows whether the platform has taken the decision in. */
export function noteSending({ orm }: WritableDatabase, decisionId: string, at: string): void {
  orm
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastAttemptAt: at, lastError: null })
    .where(eq(outbox.decisionId, decisionId))
    .run()
}

/** The platform has certainly not taken it in; the decision goes on waiting. */
export function noteRefusal({ orm }: WritableDatabase, decisionId: string, error: string): void {
  orm.update(outbox).set({ lastError: error }).where(eq(outbox.decisionId, decisionId)).run()
}

export function acknowledge({ orm }: WritableDatabase, decisionId: string, at: string): void {
  orm
    .update(outbox)
    .set({ status: 'acknowledged', acknowledgedAt: at, lastError: null })
    .where(eq(outbox.decisionId, decisionId))
    .run()
}

/** Takes a decision out of the outbox without sending it (undone), or sets it aside as a conflict. */
export function setAside(
  database: WritableDatabase,
  decisionId: string,
  status: 'withdrawn' | 'conflict',
): void {
  statements(database).setAside.run(status, decisionId)
}

/** Moves what waits to the other door; rows without a platform's id can only go by hand. */
export function changeDoor({ orm }: WritableDatabase, door: OutboxDoor): void {
  const onPlatform = orm
    .select({ id: submissions.id })
    .from(submissions)
    .where(isNotNull(submissions.platformId))
  orm
    .update(outbox)
    .set({ door })
    .where(and(eq(outbox.status, 'waiting'), inArray(outbox.submissionId, onPlatform)))
    .run()
}

/** What was set aside with a conflict shares its end: replaced by a new decision, or dropped. */
export function closeConflicting(
  { orm }: WritableDatabase,
  submissionId: string,
  status: 'superseded' | 'dropped',
): void {
  orm
    .update(decisions)
    .set({ status })
    .where(and(eq(decisions.submissionId, submissionId), eq(decisions.status, 'conflicting')))
    .run()
}

export function insertConflict(
  { orm }: WritableDatabase,
  conflict: Omit<typeof conflicts.$inferInsert, 'settledAt' | 'settledBy'>,
): void {
  orm.insert(conflicts).values(conflict).run()
}

/** What the platform told of the other side after the conflict was found. */
export function keepOther({ orm }: WritableDatabase, conflictId: string, other: OtherDecision): void {
  orm.update(conflicts).set({ other }).where(eq(conflicts.id, conflictId)).run()
}

/** Settles every open conflict of a submission by one log entry. */
export function settleConflicts(
  { orm }: WritableDatabase,
  submissionId: string,
  settlement: { at: string; entryId: string },
): void {
  orm
    .update(conflicts)
    .set({ settledAt: settlement.at, settledBy: settlement.entryId })
    .where(and(eq(conflicts.submissionId, submissionId), isNull(conflicts.settledAt)))
    .run()
}

/**
 * Opens again what a decision settled, which is undone: the conflict, and what was set aside with it. Returns whether
 * there was one.
 */
export function reopenConflicts(
  database: WritableDatabase,
  submissionId: string,
  settledBy: string,
): { isReopened: boolean } {
  const { orm } = database
  const reopened = statements(database).reopen.all(submissionId, settledBy) as string[]
  for (const refused of reopened) {
    // From the refused one on; what an earlier conflict set aside was closed before.
    const since = orm
      .select({ lamport: logEntries.lamport })
      .from(logEntries)
      .where(eq(logEntries.id, refused))
    const later = orm.select({ id: logEntries.id }).from(logEntries).where(gte(logEntries.lamport, since))
    orm
      .update(decisions)
      .set({ status: 'conflicting' })
      .where(
        and(
          eq(decisions.submissionId, submissionId),
          eq(decisions.status, 'superseded'),
          inArray(decisions.id, later),
        ),
      )
      .run()
  }
  return { isReopened: reopened.length > 0 }
}
