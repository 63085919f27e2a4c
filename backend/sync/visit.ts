/** The frame of every sync: one at a time, with the right platform, and with a row that tells how it ended. */
import type { SyncAsk, SyncDifference, SyncTotals } from '../../contract/calls/sync.ts'
import type { PlatformInfo } from '../../contract/platform.ts'
import type { SyncRunRow } from '../../db/read/sync-runs.ts'
import { changeSyncRun, insertSyncRun } from '../../db/write/sync-runs.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform, platformBehind, tokenOf } from './connect.ts'
import { askTwice, patiently, type Waiting } from './patience.ts'
import { type Answer, type PlatformClient, platformClient } from './platform-client.ts'
import { collectRemarks, type Remarks } from './remarks.ts'

export type Platform = NonNullable<ReturnType<typeof connectedPlatform>>

export type Visit = {
  platform: Platform
  client: PlatformClient
  signal: AbortSignal
  totals: SyncTotals
  remarks: Remarks
  /** Stores the remarks so far, so that a sync that is cut off has told them. */
  keepRemarks: () => void
}

export type VisitKind = { kind: SyncRunRow['kind']; trigger: SyncRunRow['trigger'] }

/** `result` is the work's own. */
export type Ended<Result> =
  | { end: 'done'; differences?: SyncDifference[] | null; result: Result }
  | { end: 'asked'; ask: SyncAsk }
  | { end: 'stopped' }

/**
 * Throws SYNC_PROBLEM; what the work stored before it stays. `asksPlatform` is false for work that needs no network.
 */
export async function* visitPlatform<Step, Result>(
  workspace: Workspace,
  { kind, trigger }: VisitKind,
  work: (visit: Visit) => AsyncGenerator<Step, Ended<Result>>,
  { asksPlatform = true } = {},
): AsyncGenerator<Step | Waiting, Ended<Result> & { totals: SyncTotals }> {
  const { sync, database, newId, now } = workspace
  const platform = connectedPlatform(workspace)
  if (!platform) throw new Failure('SYNC_PROBLEM', { code: 'no-platform', detail: '' })
  const signal = sync.begin()
  if (!signal) throw new Failure('SYNC_PROBLEM', { code: 'busy', detail: '' })
  const id = newId()
  const totals: SyncTotals = { pulled: 0, pushed: 0, conflicts: 0, quarantined: 0 }
  const remarks = collectRemarks()
  /** What becomes of it unless it comes further: whoever asked went away. */
  let outcome: Partial<SyncRunRow> = { end: 'stopped' }
  try {
    const source = platform.url
    insertSyncRun(database, { id, source, trigger, kind, startedAt: now(), remarks: [] })
    const token = await tokenOf(workspace, source)
    const client = platformClient(source, token, signal, sync.patience.answerWithinMs)
    if (asksPlatform) yield* checkIdentity(workspace, platform.identity, client, remarks, signal)
    const keepRemarks = () => {
      const all = remarks.all()
      if (all.length > 0) changeSyncRun(database, id, { remarks: all })
    }
    const ended = yield* work({ platform, client, signal, totals, remarks, keepRemarks })
    outcome = outcomeOf(ended)
    noteAnswered(workspace, totals, { asksPlatform, isPreview: kind === 'preview' })
    return { ...ended, totals: { ...totals } }
  } catch (error) {
    if (signal.aborted) return { end: 'stopped', totals: { ...totals } }
    outcome = { end: 'problem', problem: noteProblem(workspace, error) }
    throw error
  } finally {
    sync.end()
    // A desk that closes ends its syncs, and its database is gone by then.
    if (database.sqlite.open)
      changeSyncRun(database, id, { ...outcome, endedAt: now(), totals, remarks: remarks.all() })
    // What came before a stop or a problem has been stored all the same.
    startAssessment(workspace)
  }
}

function outcomeOf(ended: Ended<unknown>): Partial<SyncRunRow> {
  if (ended.end === 'asked') return { end: 'asked', ask: ended.ask }
  if (ended.end === 'stopped') return { end: 'stopped' }
  return { end: 'done', differences: ended.differences ?? null }
}

/** Another platform behind the same address must not be mixed into this one's submissions. */
async function* checkIdentity(
  { sync, now }: Workspace,
  known: string,
  client: PlatformClient,
  remarks: Remarks,
  signal: AbortSignal,
): AsyncGenerator<Waiting, void> {
  const answer = yield* patiently(() => askWho(client), sync, signal)
  const info = platformBehind(answer)
  if (info.identity !== known)
    throw new Failure('SYNC_PROBLEM', { code: 'other-platform', detail: info.name })
  remarks.aboutPlatform(info)
  remarks.aboutClock(answer.kind === 'ok' ? answer.date : null, now())
}

/** Who is offline need not wait for more tries. */
async function askWho(client: PlatformClient): Promise<Answer<PlatformInfo>> {
  const answer = await askTwice(() => client.info())
  if (answer.kind !== 'lost' || answer.isBroken) return answer
  return { kind: 'problem', problem: { code: 'unreachable', detail: answer.detail } }
}

function noteAnswered(
  { sync }: Workspace,
  totals: SyncTotals,
  { asksPlatform, isPreview }: { asksPlatform: boolean; isPreview: boolean },
): void {
  if (!isPreview) sync.last = { ...totals }
  if (!asksPlatform) return
  sync.problem = null
  sync.offlineSince = null
  sync.retryAt = null
}

function noteProblem({ sync, now }: Workspace, error: unknown) {
  if (!(error instanceof Failure) || error.code !== 'SYNC_PROBLEM')
    return { code: 'unexpected' as const, detail: error instanceof Error ? error.message : String(error) }
  const problem = (error as Failure<'SYNC_PROBLEM'>).data
  sync.problem = problem
  if (problem.code === 'unreachable') sync.offlineSince ??= now()
  const wait = sync.retryAfterSeconds
  sync.retryAt = wait === null ? null : new Date(Date.parse(now()) + wait * 1000).toISOString()
  sync.retryAfterSeconds = null
  return problem
}
