/** Reads decisions, the outbox and open conflicts across submissions. */
import { and, asc, count, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { conflicts, decisions, outbox } from '../schema/log.ts'
import { submissions } from '../schema/submissions.ts'

const ID = sql.placeholder('id')

const oneDecision = remembered(({ orm }) =>
  orm.select().from(decisions).where(eq(decisions.id, ID)).prepare(),
)

export function findDecision(database: ReadableDatabase, id: string) {
  return oneDecision(database).get({ id }) ?? null
}

const oneOutboxRow = remembered(({ orm }) =>
  orm.select().from(outbox).where(eq(outbox.decisionId, ID)).prepare(),
)

export function findOutboxRow(database: ReadableDatabase, decisionId: string) {
  return oneOutboxRow(database).get({ id: decisionId }) ?? null
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

/** What a conflict has set aside of a submission's decisions, in the order they were taken; the first was refused. */
export function readSetAside({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select({ row: outbox, decision: decisions })
    .from(decisions)
    .innerJoin(outbox, eq(outbox.decisionId, decisions.id))
    .where(and(eq(decisions.submissionId, submissionId), eq(decisions.status, 'conflicting')))
    .orderBy(asc(outbox.position))
    .all()
    .map(({ row, decision }) => ({ ...decision, sending: row.status }))
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

const newestStanding = remembered(({ sqlite }) =>
  sqlite
    // The submission's few decisions are read, not the log from its end.
    .prepare(`select d.id from decisions d cross join log_entries e on e.id = d.id
      where d.submission_id = ? and d.status = 'standing' order by e.lamport desc limit 1`)
    .pluck(),
)

/** The submission's newest decision that is neither undone nor set aside, by the log; or null. */
export function newestStandingOf(database: ReadableDatabase, submissionId: string): string | null {
  return (newestStanding(database).get(submissionId) as string | undefined) ?? null
}

const newestWaiting = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select d.outcome from decisions d cross join outbox o on o.decision_id = d.id
      where d.submission_id = ? and o.status = 'waiting' order by o.position desc limit 1`)
    .pluck(),
)

/** The outcome of the submission's newest decision that still waits to be sent, or null. */
export function newestWaitingOf(database: ReadableDatabase, submissionId: string): string | null {
  return (newestWaiting(database).get(submissionId) as string | undefined) ?? null
}
