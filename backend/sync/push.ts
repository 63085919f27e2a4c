/** Sends decisions from the outbox until the platform acknowledges them; a 409 becomes a visible conflict. */
import type { SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import type { PlatformConflict, PlatformDecision, PlatformStanding } from '../../contract/platform.ts'
import { findOutboxRow, newestWaitingOf, type OutboxEntry, readOutbox } from '../../db/read/decisions.ts'
import { acknowledge, noteRefusal, noteSending } from '../../db/write/decisions.ts'
import { setCursor } from '../../db/write/intake.ts'
import { setPending, setPlatformState } from '../../db/write/submissions.ts'
import type { State } from '../../domain/state.ts'
import { Failure } from '../failure.ts'
import { messageWayOf } from '../messages/way.ts'
import type { Workspace } from '../workspace.ts'
import { keepAsConflict } from './conflict.ts'
import type { connectedPlatform } from './connect.ts'
import { askAboutConflicts, askStanding } from './other-decision.ts'
import { type Patient, patiently } from './patience.ts'
import type { PlatformClient } from './platform-client.ts'

type Platform = NonNullable<ReturnType<typeof connectedPlatform>>

/** Adds to `totals`. Decisions go in the order they were taken. */
export async function* push(
  workspace: Workspace,
  platform: Platform,
  client: PlatformClient,
  totals: SyncTotals,
  signal: AbortSignal,
): AsyncGenerator<SyncProgress, void> {
  const { database, now } = workspace
  /** Submissions of which a decision was refused: a later one must not overtake it. */
  const held = new Set<string>()
  const isTold = messageWayOf(workspace).way === 'platform'
  const waiting = readOutbox(database, 'waiting')
    .filter((entry) => entry.row.door === 'interface')
    // What came from another platform waits for that one.
    .filter((entry) => entry.submission.platform === platform.identity)
  for (const [index, entry] of waiting.entries()) {
    if (signal.aborted) return
    yield { step: 'pushing', done: index, total: waiting.length }
    if (!isStillWaiting(workspace, entry) || held.has(entry.submission.id)) continue
    const platformId = entry.submission.platformId
    if (platformId === null) continue
    const { id } = entry.decision
    noteSending(database, id, now())
    const answer = yield* patiently(() => client.decide(platformId, id, toWire(entry, isTold)), signal)
    const isRefused = answer.kind === 'conflict' && !isAgreed(answer.conflict, entry)
    const standing = isRefused ? await askStanding(client, platformId) : null
    take(workspace, entry, answer, standing, totals)
    if (answer.kind === 'refused') held.add(entry.submission.id)
  }
  await askAboutConflicts(workspace, platform, client, signal)
  if (waiting.length > 0) {
    setCursor(database, platform.url, { pushedAt: now() })
    yield { step: 'pushing', done: waiting.length, total: waiting.length }
  }
}

function take(
  workspace: Workspace,
  entry: OutboxEntry,
  answer: Patient<{ state: State }>,
  /** Asked for where the decision was refused; without an answer nobody is named yet. */
  standing: PlatformStanding | null,
  totals: SyncTotals,
): void {
  const { database } = workspace
  const { id: decisionId } = entry.decision
  switch (answer.kind) {
    case 'ok':
      database.inTransaction(() => takeReceipt(workspace, entry, answer.value.state))
      totals.pushed += 1
      return
    case 'conflict': {
      const { conflict } = answer
      if (isAgreed(conflict, entry)) {
        database.inTransaction(() => takeReceipt(workspace, entry, conflict.current.state))
        totals.pushed += 1
        return
      }
      database.inTransaction(() => keepAsConflict(workspace, entry, conflict, standing))
      totals.conflicts += 1
      return
    }
    case 'problem':
      if (answer.problem.code === 'bad-token') noteRefusal(database, decisionId, answer.problem.code)
      throw new Failure('SYNC_PROBLEM', answer.problem)
    case 'refused':
      // Kept in the outbox with the platform's own words, and tried again next time. After a fault of the server's own
      // (5xx) the decision may have been taken in all the same.
      if (answer.status < 500) noteRefusal(database, decisionId, answer.detail)
      return
    case 'not-modified':
      throw new Error('A decision cannot be answered with 304')
  }
}

function takeReceipt({ database, now }: Workspace, entry: OutboxEntry, state: State): void {
  const { id: submissionId } = entry.submission
  acknowledge(database, entry.decision.id, now())
  setPlatformState(database, submissionId, state)
  setPending(database, submissionId, { pendingDecision: newestWaitingOf(database, submissionId) })
}

/** A colleague's desk took the same decision about the same revision: nothing to settle. */
function isAgreed({ error, current }: PlatformConflict, { decision }: OutboxEntry): boolean {
  return error === 'state' && current.revision === decision.revision && current.state === decision.stateAfter
}

/** An earlier conflict of the same submission may have set later decisions aside too. */
function isStillWaiting({ database }: Workspace, { row }: OutboxEntry): boolean {
  return findOutboxRow(database, row.decisionId)?.status === 'waiting'
}

/** Where organisers are told beside the platform it gets no message, so that nobody is told twice. */
function toWire({ decision }: OutboxEntry, isTold: boolean): PlatformDecision {
  const { revision, criteria, reason, message, at, reviewer, organisation } = decision
  return {
    revision,
    outcome: decision.outcome as PlatformDecision['outcome'],
    criteria,
    reason,
    message: isTold ? message : null,
    language: decision.language as PlatformDecision['language'],
    decidedAt: at,
    decidedBy: { name: reviewer, organisation },
  }
}
