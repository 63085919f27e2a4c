/** Writes decisions as the log tells them, their way out to the platform, and conflicts, in the caller's transaction. */
import { and, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { DecisionBody } from '../../domain/decision.ts'
import type { State } from '../../domain/state.ts'
import type { WritableDatabase } from '../database.ts'
import { conflicts, type DecisionStatus, decisions, type OutboxDoor, outbox } from '../schema/log.ts'
import { submissions } from '../schema/submissions.ts'

export type NewDecision = DecisionBody & {
  id: string
  reviewer: string
  organisation: string
  at: string
  stateBefore: State
  stateAfter: State
}

export function insertDecision({ orm }: WritableDatabase, decision: NewDecision): void {
  orm
    .insert(decisions)
    .values({ ...decision, status: 'standing' })
    .run()
}

export function setDecisionStatus({ orm }: WritableDatabase, id: string, status: DecisionStatus): void {
  orm.update(decisions).set({ status }).where(eq(decisions.id, id)).run()
}

/** Puts a decision last in the outbox. */
export function queueForSending(
  { orm }: WritableDatabase,
  row: { decisionId: string; submissionId: string; door: OutboxDoor },
): void {
  const last =
    orm
      .select({ position: max(outbox.position) })
      .from(outbox)
      .get()?.position ?? 0
  orm
    .insert(outbox)
    .values({ ...row, position: last + 1, status: 'waiting' })
    .run()
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
  { orm }: WritableDatabase,
  decisionId: string,
  status: 'withdrawn' | 'conflict',
): void {
  orm.update(outbox).set({ status }).where(eq(outbox.decisionId, decisionId)).run()
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
