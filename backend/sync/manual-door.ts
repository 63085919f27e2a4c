/** The manual door: a decision that somebody registered on the platform's site by hand counts as acknowledged. */

import type { Reviewer } from '../../contract/calls/session.ts'
import type { OutboxRow } from '../../contract/calls/sync.ts'
import { findOutboxRow, newestWaitingOf, type OutboxEntry, readOutbox } from '../../db/read/decisions.ts'
import { acknowledge } from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { dropStaged } from '../../db/write/staging.ts'
import { setPending, setPlatformState } from '../../db/write/submissions.ts'
import type { Language } from '../../domain/language.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import type { State } from '../../domain/state.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { profileFinder, wayOutLink } from '../sources/way-out.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform, pageOf } from './connect.ts'

/** The tick is itself an entry in the log. Throws UNKNOWN_DECISION when nothing of that id waits by hand. */
export function markRegistered(workspace: Workspace, decisionId: string, as?: Reviewer): OutboxRow {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const row = findOutboxRow(database, decisionId)
    if (row?.status !== 'waiting' || row.door !== 'manual') throw new Failure('UNKNOWN_DECISION', undefined)
    const at = now()
    appendEntry(database, { id: newId(), at, actor, kind: 'registered', body: { decisionId } })
    acknowledge(database, decisionId, at)
    const entry = entryOf(workspace, decisionId)
    const { submissionId } = row
    setPlatformState(database, submissionId, entry.decision.stateAfter as State)
    setPending(database, submissionId, { pendingDecision: newestWaitingOf(database, submissionId) })
    // Pages from before the tick would bring the state of before back; they are fetched again.
    const platform = connectedPlatform(workspace)
    if (platform) dropStaged(database, platform.url)
    return toOutboxRow(workspace, entry)
  })
}

/** Everything that ever went through the outbox, what waits first. */
export function listOutbox(workspace: Workspace): OutboxRow[] {
  const profileOf = profileFinder(workspace)
  const rows = readOutbox(workspace.database, 'all').map((entry) => toOutboxRow(workspace, entry, profileOf))
  return [
    ...rows.filter((row) => row.status === 'waiting'),
    ...rows.filter((row) => row.status !== 'waiting').reverse(),
  ]
}

function entryOf({ database }: Workspace, decisionId: string): OutboxEntry {
  const entry = readOutbox(database, 'all').find((one) => one.row.decisionId === decisionId)
  if (!entry) throw new Error(`Outbox row ${decisionId} has lost its decision`)
  return entry
}

function toOutboxRow(
  workspace: Workspace,
  { row, decision, submission }: OutboxEntry,
  profileOf = profileFinder(workspace),
): OutboxRow {
  const { door, status, attempts, lastError, acknowledgedAt } = row
  return {
    decisionId: decision.id,
    submissionId: submission.id,
    platformId: submission.platformId,
    title: submission.title,
    revision: decision.revision,
    outcome: decision.outcome as OutboxRow['outcome'],
    reason: decision.reason,
    message: decision.message,
    reviewer: decision.reviewer,
    organisation: decision.organisation,
    at: decision.at,
    door: door as OutboxRow['door'],
    status: status as OutboxRow['status'],
    attempts,
    lastError,
    acknowledgedAt,
    link:
      pageOf(workspace, submission.platformId) ?? linkOutside(decision, submission, profileOf(submission)),
  }
}

/** Where the source's profile says that the decision goes. */
function linkOutside(
  { outcome, reason, message, language }: OutboxEntry['decision'],
  submission: OutboxEntry['submission'],
  profile: SourceProfile | null,
): string | null {
  const { common, sync } = words(language as Language)
  const decided = common.decided[outcome as OutboxRow['outcome']]
  const body = sync.manual.text(decided, submission.title, reason, message)
  return wayOutLink(profile, submission, { subject: `${decided}: ${submission.title}`, body })
}
