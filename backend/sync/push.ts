/** Sends decisions from the outbox until the platform acknowledges them; a 409 becomes a visible conflict. */
import type { SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import type { PlatformConflict, PlatformDecision, PlatformStanding } from '../../contract/platform.ts'
import { findOutboxRow, newestWaitingOf, type OutboxEntry, readOutbox } from '../../db/read/decisions.ts'
import { findSubmission } from '../../db/read/submissions.ts'
import { acknowledge, noteRefusal, noteSending } from '../../db/write/decisions.ts'
import { setCursor } from '../../db/write/intake.ts'
import { dropStaged } from '../../db/write/staging.ts'
import { setPending, setPlatformState } from '../../db/write/submissions.ts'
import type { State } from '../../domain/state.ts'
import { refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { messageWayOf } from '../messages/way.ts'
import { walkState } from '../moderation/walk-state.ts'
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
    let mayBeThere = isOnItsWay(entry)
    noteSending(database, id, now())
    const answer = yield* patiently(
      async () => {
        const told = await client.decide(platformId, id, toWire(entry, isTold))
        mayBeThere ||= told.kind === 'lost'
        return told
      },
      workspace.sync,
      signal,
    )
    const isLate = answer.kind === 'ok' && mayBeThere
    const stateNow = isLate
      ? yield* askStateNow(workspace, client, platformId, answer.value.state, signal)
      : null
    const isRefused = answer.kind === 'conflict' && !isAgreed(answer.conflict, entry)
    const standing = isRefused ? await askStanding(client, platformId) : null
    take(workspace, platform, { entry, answer, standing, stateNow, mayBeThere }, totals)
    if (answer.kind === 'refused') held.add(entry.submission.id)
  }
  await askAboutConflicts(workspace, platform, client, signal)
  if (waiting.length > 0) {
    setCursor(database, platform.url, { pushedAt: now() })
    yield { step: 'pushing', done: waiting.length, total: waiting.length }
  }
}

/** A try before this one had no answer: the platform may have taken the decision in. */
function isOnItsWay({ row }: OutboxEntry): boolean {
  return row.lastAttemptAt !== null && row.lastError === null
}

/**
 * A receipt that comes late tells the state of back then; what has happened since may have been taken in already. Throws
 * SYNC_PROBLEM where nobody answers: the decision goes on waiting.
 */
async function* askStateNow(
  { sync }: Workspace,
  client: PlatformClient,
  platformId: string,
  stateThen: State,
  signal: AbortSignal,
): AsyncGenerator<SyncProgress, State> {
  const answer = yield* patiently(() => client.standing(platformId), sync, signal)
  if (answer.kind === 'problem') throw new Failure('SYNC_PROBLEM', answer.problem)
  return answer.kind === 'ok' ? answer.value.state : stateThen
}

type Answered = {
  entry: OutboxEntry
  answer: Patient<{ state: State }>
  /** Asked for where the decision was refused; without an answer nobody is named yet. */
  standing: PlatformStanding | null
  /** Asked for where the receipt is of an earlier try. */
  stateNow: State | null
  /** An earlier try may have arrived. */
  mayBeThere: boolean
}

function take(
  workspace: Workspace,
  platform: Platform,
  { entry, answer, standing, stateNow, mayBeThere }: Answered,
  totals: SyncTotals,
): void {
  const { database } = workspace
  const { id: decisionId } = entry.decision
  switch (answer.kind) {
    case 'ok':
      database.inTransaction(() => {
        takeReceipt(workspace, entry, stateNow ?? answer.value.state)
        // Pages from before the decision would bring the state of before back; they are fetched again.
        dropStaged(database, platform.url)
      })
      totals.pushed += 1
      return
    case 'conflict': {
      const { conflict } = answer
      if (isAgreed(conflict, entry)) {
        database.inTransaction(() => {
          takeReceipt(workspace, entry, conflict.current.state)
          dropStaged(database, platform.url)
        })
        totals.pushed += 1
        return
      }
      database.inTransaction(() => {
        keepAsConflict(workspace, entry, conflict, standing)
        dropStaged(database, platform.url)
      })
      totals.conflicts += 1
      return
    }
    case 'problem':
      // Where an earlier try may have arrived, a refusal of this one says nothing of it.
      if (answer.problem.code === 'bad-token' && !mayBeThere)
        noteRefusal(database, decisionId, answer.problem.code)
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

function takeReceipt(workspace: Workspace, entry: OutboxEntry, state: State): void {
  const { database, now } = workspace
  const { id: submissionId } = entry.submission
  acknowledge(database, entry.decision.id, now())
  setPlatformState(database, submissionId, state)
  const pendingDecision = newestWaitingOf(database, submissionId)
  setPending(database, submissionId, { pendingDecision })
  const submission = pendingDecision === null ? findSubmission(database, submissionId) : null
  // What the platform told while the decision was on its way has waited for this.
  if (submission && submission.state !== state) {
    const { id, revision } = submission
    walkState(workspace, { id, state: submission.state as State, revision }, state)
    refresh(workspace, submissionId)
  }
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
