/** Messages that wait for a person to send them, and the note that they left. */
import type { WaitingMessage } from '../../contract/calls/messages.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import {
  countWaitingMessages,
  readWaitingMessages,
  type WaitingMessage as WaitingRow,
} from '../../db/read/messages.ts'
import { readContacts } from '../../db/read/submissions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { markMessagesSent } from '../../db/write/messages.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

export function listWaiting(workspace: Workspace, { limit }: { limit: number }) {
  const { database } = workspace
  return {
    total: countWaitingMessages(database),
    messages: readWaitingMessages(database, { limit }).map((row) => toMessage(workspace, row)),
  }
}

/** The given ones of those that wait, or all. Throws UNKNOWN_MESSAGE with the ids that do not wait. */
export function waitingMessages(workspace: Workspace, ids?: readonly string[]): WaitingMessage[] {
  const rows = readWaitingMessages(workspace.database, ids === undefined ? {} : { ids })
  const unknown = (ids ?? []).filter((id) => !rows.some(({ message }) => message.id === id))
  if (unknown.length > 0) throw new Failure('UNKNOWN_MESSAGE', { ids: unknown })
  return rows.map((row) => toMessage(workspace, row))
}

/** All or none, as one entry in the log. Throws UNKNOWN_MESSAGE, NO_REVIEWER. */
export function markSent(workspace: Workspace, messageIds: readonly string[], as?: Reviewer): number {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const ids = [...new Set(messageIds)]
    waitingMessages(workspace, ids)
    const at = now()
    const body = { messageIds: ids }
    const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'message-sent', body })
    markMessagesSent(database, ids, { at, entryId })
    return ids.length
  })
}

function toMessage({ database }: Workspace, row: WaitingRow): WaitingMessage {
  const { message, decision, submission, sending } = row
  return {
    id: message.id,
    submissionId: submission.id,
    title: submission.title,
    organiser: submission.organiser,
    edition: submission.edition,
    outcome: decision.outcome as WaitingMessage['outcome'],
    kind: message.kind as WaitingMessage['kind'],
    channel: message.channel as WaitingMessage['channel'],
    subject: message.subject,
    body: message.body,
    language: message.language as WaitingMessage['language'],
    madeAt: message.madeAt,
    canBeUndone: message.kind === 'decision' && sending === 'waiting',
    contacts: readContacts(database, submission.id),
  }
}
