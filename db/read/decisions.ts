/** Reads decisions, the outbox and open conflicts across submissions. */
import { and, asc, count, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { conflicts, decisions, logEntries, outbox } from '../schema/log.ts'
import { submissions } from '../schema/submissions.ts'

export function findDecision({ orm }: ReadableDatabase, id: string) {
  return orm.select().from(decisions).where(eq(decisions.id, id)).get() ?? null
}

export function findOutboxRow({ orm }: ReadableDatabase, decisionId: string) {
  return orm.select().from(outbox).where(eq(outbox.decisionId, decisionId)).get() ?? null
}

/** A row of the outbox with its decision and submission. */
export type OutboxEntry = ReturnType<typeof readOutbox>[number]

/** The outbox in the order of the decisions; only what waits, or everything that ever went through it. */
export function readOutbox({ orm }: ReadableDatabase, which: 'waiting' | 'all') {
  return orm
    .select({ row: outbox, decision: decisions, submission: submissions })
    .from(outbox)
    .innerJoin(decisions, eq(decisions.id, outbox.decisionId))
    .innerJoin(submissions, eq(submissions.id, outbox.submissionId))
    .where(which === 'waiting' ? eq(outbox.status, 'waiting') : undefined)
    .orderBy(asc(outbox.position))
    .all()
}

export function countWaiting({ orm }: ReadableDatabase): number {
  const row = orm.select({ rows: count() }).from(outbox).where(eq(outbox.status, 'waiting')).get()
  return row?.rows ?? 0
}

/** Open conflicts, newest first. */
export function readOpenConflicts({ orm }: ReadableDatabase) {
  return orm
    .select()
    .from(conflicts)
    .where(isNull(conflicts.settledAt))
    .orderBy(desc(conflicts.foundAt))
    .all()
}

export function countOpenConflicts({ orm }: ReadableDatabase): number {
  return orm.select({ rows: count() }).from(conflicts).where(isNull(conflicts.settledAt)).get()?.rows ?? 0
}

/** A try without an answer may have reached the platform; see `noteSending`. */
const NEVER_ON_THE_WAY = or(isNull(outbox.lastAttemptAt), isNotNull(outbox.lastError))

/** Something of the unit has left the desk, so none of it is taken back. */
const UNIT_HAS_LEFT = sql`exists (select 1 from ${decisions} d join ${outbox} o on o.decision_id = d.id
  where d.bulk_id = ${decisions.bulkId} and d.status <> 'undone'
  and (o.status <> 'waiting' or (o.last_attempt_at is not null and o.last_error is null)))`

/** The reviewer's newest decision that has not left the desk, or null; with its unit where it is part of one. */
export function newestUndoable({ orm }: ReadableDatabase, reviewer: string) {
  const newest = orm
    .select({
      decisionId: decisions.id,
      outcome: decisions.outcome,
      title: submissions.title,
      bulkId: decisions.bulkId,
    })
    .from(outbox)
    .innerJoin(decisions, eq(decisions.id, outbox.decisionId))
    .innerJoin(submissions, eq(submissions.id, decisions.submissionId))
    .where(
      and(
        eq(outbox.status, 'waiting'),
        NEVER_ON_THE_WAY,
        eq(decisions.reviewer, reviewer),
        or(isNull(decisions.bulkId), sql`not ${UNIT_HAS_LEFT}`),
      ),
    )
    .orderBy(desc(outbox.position))
    .limit(1)
    .get()
  if (!newest) return null
  const { bulkId, ...alone } = newest
  return { ...alone, unit: bulkId === null ? null : { bulkId, count: countStanding({ orm }, bulkId) } }
}

function countStanding({ orm }: Pick<ReadableDatabase, 'orm'>, bulkId: string): number {
  const row = orm
    .select({ rows: count() })
    .from(decisions)
    .where(and(eq(decisions.bulkId, bulkId), ne(decisions.status, 'undone')))
    .get()
  return row?.rows ?? 0
}

/** The submission's newest decision that is neither undone nor set aside, by the log; or null. */
export function newestStandingOf({ orm }: ReadableDatabase, submissionId: string): string | null {
  const row = orm
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(logEntries, eq(logEntries.id, decisions.id))
    .where(and(eq(decisions.submissionId, submissionId), eq(decisions.status, 'standing')))
    .orderBy(desc(logEntries.lamport))
    .limit(1)
    .get()
  return row?.id ?? null
}

/** The outcome of the submission's newest decision that still waits to be sent, or null. */
export function newestWaitingOf({ orm }: ReadableDatabase, submissionId: string): string | null {
  const row = orm
    .select({ outcome: decisions.outcome })
    .from(outbox)
    .innerJoin(decisions, eq(decisions.id, outbox.decisionId))
    .where(and(eq(outbox.status, 'waiting'), eq(outbox.submissionId, submissionId)))
    .orderBy(desc(outbox.position))
    .limit(1)
    .get()
  return row?.outcome ?? null
}
