/** Whether messages to organisers left, were withdrawn and say what the log tells of them and of their decisions. */
import { eq } from 'drizzle-orm'
import { messageSentBody } from '../../domain/triage.ts'
import type { ReadableDatabase } from '../database.ts'
import { decisions } from '../schema/log.ts'
import { disposals } from '../schema/safety.ts'
import { messages } from '../schema/workbench.ts'
import { type Entry, entriesOf, type Projected } from './verify-projections.ts'

type MessageRow = typeof messages.$inferSelect
type DecisionRow = typeof decisions.$inferSelect

/**
 * Problems are ids of messages. That a message was made, and words composed from ready texts, are not in the log: a text
 * is compared where the decision holds it.
 */
export function checkMessages(database: ReadableDatabase): Projected {
  const rows = database.orm
    .select({ message: messages, decision: decisions })
    .from(messages)
    .leftJoin(decisions, eq(decisions.id, messages.decisionId))
    .all()
  const sent = readSent(entriesOf(database, 'message-sent'))
  const undone = readUndone(entriesOf(database, 'undo'))
  const unexplained = emptyWithoutDisposal(
    database,
    rows.map(({ message }) => message),
  )
  const broken = rows.filter(
    ({ message, decision }) =>
      unexplained.has(message.id) ||
      !isOfDecision(message, decision) ||
      !isSentAsTold(message, sent) ||
      !isWithdrawnAsTold(message, undone),
  )
  const known = new Set(rows.map(({ message }) => message.id))
  const lost = [...sent.byMessage.keys()].filter((id) => !known.has(id))
  return { checked: rows.length, problems: [...broken.map(({ message }) => message.id), ...lost] }
}

/**
 * Only a disposal takes a message's text away, and it counts how many it took. Where more are empty than were counted
 * nobody can tell which, so all of them are named.
 */
function emptyWithoutDisposal({ orm }: ReadableDatabase, rows: readonly MessageRow[]): Set<string> {
  const taking = orm
    .select({ at: disposals.at, counts: disposals.counts })
    .from(disposals)
    .all()
    .filter(({ counts }) => (counts.messages ?? 0) > 0)
  const counted = taking.reduce((sum, { counts }) => sum + (counts.messages ?? 0), 0)
  const empty = rows.filter(({ body }) => body === '')
  const isTooMany = empty.length > counted
  const without = empty.filter(({ madeAt }) => isTooMany || !taking.some(({ at }) => at >= madeAt))
  return new Set(without.map(({ id }) => id))
}

/** An entry whose body was erased still says when something happened. */
type Told<Value> = { byMessage: ReadonlyMap<string, Value>; erased: readonly Entry[] }

function readSent(entries: readonly Entry[]): Told<Entry> {
  const told = entries.flatMap((entry) => {
    const { data } = messageSentBody.safeParse(entry.body)
    return data ? data.messageIds.map((id): [string, Entry] => [id, entry]) : []
  })
  return { byMessage: new Map(told), erased: entries.filter(({ isErased }) => isErased) }
}

/** When each decision was undone, by the decision. */
function readUndone(entries: readonly Entry[]) {
  const told = entries.flatMap(({ body, at }): [string, string][] => {
    const { decisionId } = (body ?? {}) as { decisionId?: string }
    return decisionId === undefined ? [] : [[decisionId, at]]
  })
  return { byDecision: new Map(told), erased: entries.filter(({ isErased }) => isErased) }
}

function isOfDecision(message: MessageRow, decision: DecisionRow | null): boolean {
  if (!decision || decision.submissionId !== message.submissionId) return false
  // A disposal takes the message's text away and leaves the rest.
  const isOwnText = message.kind === 'decision' && decision.message !== null && message.body !== ''
  return !isOwnText || decision.message === message.body
}

function isSentAsTold({ id, sentAt, sentEntryId }: MessageRow, { byMessage, erased }: Told<Entry>): boolean {
  const entry = byMessage.get(id) ?? erased.find((one) => one.id === sentEntryId)
  return sentEntryId === (entry?.id ?? null) && sentAt === (entry?.at ?? null)
}

/** An undo withdraws what has not left. */
function isWithdrawnAsTold(
  { decisionId, sentAt, withdrawnAt, body }: MessageRow,
  { byDecision, erased }: ReturnType<typeof readUndone>,
): boolean {
  if (sentAt !== null) return withdrawnAt === null
  // One that a disposal took the text from can no longer be sent.
  if (body === '') return withdrawnAt !== null
  const undoneAt = byDecision.get(decisionId) ?? null
  if (undoneAt === null && erased.some(({ at }) => at === withdrawnAt)) return true
  return withdrawnAt === undoneAt
}
