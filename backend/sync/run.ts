/** One sync: sends what waits, then pulls what changed, telling its progress. */
import type { SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import type { PlatformInfo } from '../../contract/platform.ts'
import { assessStale, startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform, platformBehind, tokenOf } from './connect.ts'
import { patiently } from './patience.ts'
import { type Answer, type PlatformClient, platformClient } from './platform-client.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'

/**
 * Findings are current when it ends, unless it was stopped. Throws SYNC_PROBLEM; what was sent and pulled before it stays. Sending comes first, so that a decision meets the
 * platform as the reviewer saw it and not after a pull.
 */
export async function* runSync(workspace: Workspace): AsyncGenerator<SyncProgress, SyncTotals> {
  const { sync } = workspace
  const platform = connectedPlatform(workspace)
  if (!platform) throw new Failure('SYNC_PROBLEM', { code: 'no-platform', detail: '' })
  const signal = sync.begin()
  if (!signal) throw new Failure('SYNC_PROBLEM', { code: 'busy', detail: '' })
  const totals: SyncTotals = { pulled: 0, pushed: 0, conflicts: 0, quarantined: 0 }
  try {
    const client = platformClient(platform.url, await tokenOf(workspace, platform.url), signal)
    yield* checkIdentity(platform.identity, client, signal)
    yield* push(workspace, platform, client, totals, signal)
    yield* pull(workspace, platform, client, totals, signal)
    await Promise.race([assessStale(workspace), untilAborted(signal)])
    noteAnswered(workspace, totals)
    yield { step: signal.aborted ? 'stopped' : 'done', totals: { ...totals } }
    return totals
  } catch (error) {
    if (signal.aborted) {
      yield { step: 'stopped', totals: { ...totals } }
      return totals
    }
    noteProblem(workspace, error)
    throw error
  } finally {
    sync.end()
    // What came before a stop or a problem has been stored all the same.
    startAssessment(workspace)
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

/** Another platform behind the same address must not be mixed into this one's submissions. */
async function* checkIdentity(
  known: string,
  client: PlatformClient,
  signal: AbortSignal,
): AsyncGenerator<SyncProgress, void> {
  const info = platformBehind(yield* patiently(() => askWho(client), signal))
  if (info.identity !== known)
    throw new Failure('SYNC_PROBLEM', { code: 'other-platform', detail: info.name })
}

/** Asks twice, because a connection kept from before may have ended; who is offline need not wait for more. */
async function askWho(client: PlatformClient): Promise<Answer<PlatformInfo>> {
  const first = await client.info()
  const answer = first.kind === 'lost' ? await client.info() : first
  if (answer.kind !== 'lost') return answer
  return { kind: 'problem', problem: { code: 'unreachable', detail: answer.detail } }
}

function noteAnswered({ sync }: Workspace, totals: SyncTotals): void {
  sync.last = totals
  sync.problem = null
  sync.offlineSince = null
}

function noteProblem({ sync, now }: Workspace, error: unknown): void {
  if (!(error instanceof Failure) || error.code !== 'SYNC_PROBLEM') return
  sync.problem = (error as Failure<'SYNC_PROBLEM'>).data
  if (sync.problem.code === 'unreachable') sync.offlineSince ??= now()
}
