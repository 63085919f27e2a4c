/** Organisers who were asked to complete and have not answered, and reminders to them. */
import type { UnansweredRow } from '../../contract/calls/messages.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { matchingIds } from '../../db/read/bulk.ts'
import { readReminders, readUnanswered, type Unanswered } from '../../db/read/messages.ts'
import { readRevision } from '../../db/read/submissions.ts'
import { insertMessage } from '../../db/write/messages.ts'
import type { Language } from '../../domain/language.ts'
import { placeReason } from '../../domain/ready-text.ts'
import { dayOf, daysBetween } from '../../domain/time.ts'
import { readQuery } from '../moderation/read-query.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { composeLetter, factsOf } from './compose.ts'
import { messageWayOf } from './way.ts'

/** More wait for an answer than a team can read; the search narrows them down. */
const MOST_SEARCHED = 100_000

/** Longest waiting first. Throws BAD_QUERY. */
export function listUnanswered(
  workspace: Workspace,
  { query, language }: { query: string; language: Language },
): UnansweredRow[] {
  const { database, now } = workspace
  const today = dayOf(now())
  const { lastSent, waiting } = readReminders(database)
  const isAsked = askedBy(workspace, query, language)
  return readUnanswered(database)
    .filter(({ submission }) => isAsked(submission.id))
    .map(({ submission, decision }) => ({
      submissionId: submission.id,
      title: submission.title,
      organiser: submission.organiser,
      edition: submission.edition,
      outcome: decision.outcome as UnansweredRow['outcome'],
      reason: decision.reason,
      reviewer: decision.reviewer,
      since: decision.at,
      days: Math.max(0, daysBetween(dayOf(decision.at), today)),
      lastReminder: lastSent.get(decision.id) ?? null,
      isReminderWaiting: waiting.has(decision.id),
    }))
}

/**
 * One reminder each, to be sent by a person. Left out are those that have answered, or have a reminder that waits.
 * Throws NO_REVIEWER.
 */
export function remind(
  workspace: Workspace,
  submissionIds: readonly string[],
  as?: Reviewer,
): { made: number; leftOut: string[] } {
  const { database } = workspace
  const { organisation } = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { waiting } = readReminders(database)
    const unanswered = new Map(readUnanswered(database).map((row) => [row.submission.id, row]))
    const asked = [...new Set(submissionIds)]
    const due = asked.flatMap((id) => {
      const row = unanswered.get(id)
      return row && !waiting.has(row.decision.id) ? [row] : []
    })
    for (const row of due) insertReminder(workspace, row, organisation)
    const made = new Set(due.map(({ submission }) => submission.id))
    return { made: made.size, leftOut: asked.filter((id) => !made.has(id)) }
  })
}

function insertReminder(
  workspace: Workspace,
  { submission, decision }: Unanswered,
  organisation: string,
): void {
  const { database, newId, now } = workspace
  const { way } = messageWayOf(workspace)
  const language = decision.language as Language
  const { content } = readRevision(database, submission.id, submission.revision)
  const values = factsOf(workspace, submission, content, language, organisation)
  const { subject, letter } = composeLetter(workspace, 'reminder', language, {
    values,
    count: decision.criteria.length,
  })
  insertMessage(database, {
    id: newId(),
    submissionId: submission.id,
    decisionId: decision.id,
    kind: 'reminder',
    // The protocol has no reminders.
    channel: way === 'platform' ? 'email' : way,
    subject,
    body: placeReason(letter, decision.reason ?? ''),
    language,
    madeAt: now(),
  })
}

function askedBy(workspace: Workspace, query: string, language: Language): (id: string) => boolean {
  if (query.trim() === '') return () => true
  const asked = readQuery(`${query} state:returned`, language)
  const ids = new Set(matchingIds(workspace.database, asked, viewpointOf(workspace), MOST_SEARCHED))
  return (id) => ids.has(id)
}
