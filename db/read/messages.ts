/** Reads messages that wait for a person to send them, and submissions whose organisers have not answered. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, or } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { decisions, logEntries, outbox } from '../schema/log.ts'
import { submissions } from '../schema/submissions.ts'
import { messages } from '../schema/workbench.ts'

/** Of decisions that stand; a reminder only while the answer is waited for. */
const WAITS = and(
  isNull(messages.sentAt),
  isNull(messages.withdrawnAt),
  eq(decisions.status, 'standing'),
  or(eq(messages.kind, 'decision'), eq(submissions.state, 'returned')),
)

/** Oldest first, with the decision, its submission, and how far the decision has come on its way out. */
export function readWaitingMessages(
  { orm }: ReadableDatabase,
  { limit = -1, ids }: { limit?: number; ids?: readonly string[] } = {},
) {
  return orm
    .select({ message: messages, decision: decisions, submission: submissions, sending: outbox.status })
    .from(messages)
    .innerJoin(decisions, eq(decisions.id, messages.decisionId))
    .innerJoin(submissions, eq(submissions.id, messages.submissionId))
    .leftJoin(outbox, eq(outbox.decisionId, messages.decisionId))
    .where(ids === undefined ? WAITS : and(WAITS, inArray(messages.id, [...ids])))
    .orderBy(asc(messages.madeAt), asc(messages.id))
    .limit(limit)
    .all()
}
export type WaitingMessage = ReturnType<typeof readWaitingMessages>[number]

export function countWaitingMessages({ orm }: ReadableDatabase): number {
  const row = orm
    .select({ rows: count() })
    .from(messages)
    .innerJoin(decisions, eq(decisions.id, messages.decisionId))
    .innerJoin(submissions, eq(submissions.id, messages.submissionId))
    .where(WAITS)
    .get()
  return row?.rows ?? 0
}

/** Submissions that wait for their organiser by a decision of this desk's log, longest waiting first. */
export function readUnanswered({ orm }: ReadableDatabase) {
  const rows = orm
    .select({ submission: submissions, decision: decisions })
    .from(submissions)
    .innerJoin(decisions, eq(decisions.submissionId, submissions.id))
    .innerJoin(logEntries, eq(logEntries.id, decisions.id))
    .where(
      and(
        eq(submissions.state, 'returned'),
        eq(decisions.status, 'standing'),
        inArray(decisions.outcome, ['return', 'take-down']),
      ),
    )
    .orderBy(desc(logEntries.lamport))
    .all()
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) if (!newest.has(row.submission.id)) newest.set(row.submission.id, row)
  return [...newest.values()].reverse()
}
export type Unanswered = ReturnType<typeof readUnanswered>[number]

/** When each of these decisions was last reminded of, and which of them have a reminder that waits to be sent. */
export function readReminders({ orm }: ReadableDatabase) {
  const isReminder = eq(messages.kind, 'reminder')
  const sent = orm
    .select({ decisionId: messages.decisionId, at: max(messages.sentAt) })
    .from(messages)
    .where(and(isReminder, isNotNull(messages.sentAt)))
    .groupBy(messages.decisionId)
    .all()
  const waiting = orm
    .select({ decisionId: messages.decisionId })
    .from(messages)
    .where(and(isReminder, isNull(messages.sentAt), isNull(messages.withdrawnAt)))
    .all()
  return {
    lastSent: new Map(sent.map(({ decisionId, at }) => [decisionId, at])),
    waiting: new Set(waiting.map(({ decisionId }) => decisionId)),
  }
}
