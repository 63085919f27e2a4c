/** One sync: sends what waits, fetches what changed, weighs it and takes it in, telling its progress. */
import type { SyncAsk, SyncDifference, SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import { hasAnyOf, readStaged } from '../../db/read/staging.ts'
import { lastComparedRun } from '../../db/read/sync-runs.ts'
import { assessStale } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { compareCounts } from './compare.ts'
import { connectedPlatform } from './connect.ts'
import { fetchToStage } from './fetch.ts'
import { push } from './push.ts'
import { planIdOf } from './staged.ts'
import { pullDirectly, takeInStaged } from './take-in.ts'
import { type Ended, type Visit, type VisitKind, visitPlatform } from './visit.ts'
import { weighStaged } from './weigh.ts'

export type SyncOptions = {
  /** The go-ahead for a sync that would withdraw much. */
  allowsWithdrawals?: boolean | undefined
  /** Begins at the very start. */
  isReread?: boolean | undefined
  trigger?: VisitKind['trigger'] | undefined
}

/**
 * Findings are current when it ends, unless it was stopped. Throws SYNC_PROBLEM; what was sent and taken in before it
 * stays. Sending comes first, so that a decision meets the platform as the reviewer saw it and not after a pull.
 */
export async function* runSync(
  workspace: Workspace,
  { allowsWithdrawals = false, isReread = false, trigger = 'person' }: SyncOptions = {},
): AsyncGenerator<SyncProgress, SyncTotals> {
  const kind = isReread ? 'reread' : 'sync'
  const ended = yield* visitPlatform(workspace, { kind, trigger }, (visit) =>
    sendAndTakeIn(workspace, visit, { allowsWithdrawals, isReread }),
  )
  yield lastStep(ended)
  return ended.totals
}

/**
 * Takes in just the pages of a plan, without the network; where the platform counted otherwise before it is asked again
 * afterwards, if it can be. Throws PLAN_CHANGED where others wait by now.
 */
export async function* applyPlan(
  workspace: Workspace,
  { planId, allowsWithdrawals = false }: { planId: string; allowsWithdrawals?: boolean | undefined },
  trigger: VisitKind['trigger'] = 'person',
): AsyncGenerator<SyncProgress, SyncTotals> {
  const platform = connectedPlatform(workspace)
  const staged = platform && readStaged(workspace.database, platform.url)
  if (!staged || planIdOf(staged) !== planId) throw new Failure('PLAN_CHANGED', undefined)
  const takeIn = async function* (visit: Visit): AsyncGenerator<SyncProgress, Ended<null>> {
    const ask = yield* weighAndTakeIn(workspace, visit, allowsWithdrawals)
    if (ask) return { end: 'asked', ask }
    return finish(workspace, visit, await compareAgain(workspace, visit))
  }
  const how: VisitKind = { kind: 'apply', trigger }
  const ended = yield* visitPlatform(workspace, how, takeIn, { asksPlatform: false })
  yield lastStep(ended)
  return ended.totals
}

/** Null where the numbers agreed when they were last compared, or the network is away. */
async function compareAgain(workspace: Workspace, visit: Visit): Promise<SyncDifference[] | null> {
  const last = lastComparedRun(workspace.database, visit.platform.url)
  if (workspace.sync.offlineSince !== null || (last?.differences ?? []).length === 0) return null
  return compareCounts(workspace, visit, { always: true })
}

async function* sendAndTakeIn(
  workspace: Workspace,
  visit: Visit,
  { allowsWithdrawals, isReread }: { allowsWithdrawals: boolean; isReread: boolean },
): AsyncGenerator<SyncProgress, Ended<null>> {
  const { client, platform, signal, totals } = visit
  yield* push(workspace, platform, client, totals, signal)
  const ask = yield* pull(workspace, visit, { allowsWithdrawals, isReread })
  if (ask) return { end: 'asked', ask }
  if (signal.aborted) return { end: 'stopped' }
  const differences = await compareCounts(workspace, visit, { always: isReread })
  if (!differences || differences.length === 0) return finish(workspace, visit, differences)
  // Something may have changed on the platform between the last page and its counting.
  const more = yield* pull(workspace, visit, { allowsWithdrawals, isReread: false })
  if (more) return { end: 'asked', ask: more }
  return finish(workspace, visit, await compareCounts(workspace, visit, { always: true }))
}

async function finish(
  workspace: Workspace,
  { signal }: Visit,
  differences: SyncDifference[] | null,
): Promise<Ended<null>> {
  await Promise.race([assessStale(workspace), untilAborted(signal)])
  return signal.aborted ? { end: 'stopped' } : { end: 'done', differences, result: null }
}

/** Returns what must be asked before anything is taken in, or null. */
async function* pull(
  workspace: Workspace,
  visit: Visit,
  { allowsWithdrawals, isReread }: { allowsWithdrawals: boolean; isReread: boolean },
): AsyncGenerator<SyncProgress, SyncAsk | null> {
  const { database } = workspace
  const { url, identity } = visit.platform
  const here = { ...visit, platform: connectedPlatform(workspace) ?? visit.platform }
  // A full re-read begins at the start also where nothing that came could be read.
  if (!isReread && !hasAnyOf(database, identity) && !readStaged(database, url)) {
    yield* pullDirectly(workspace, here)
    return null
  }
  yield* fetchToStage(workspace, here, isReread)
  return visit.signal.aborted ? null : yield* weighAndTakeIn(workspace, visit, allowsWithdrawals)
}

async function* weighAndTakeIn(
  workspace: Workspace,
  visit: Visit,
  allowsWithdrawals: boolean,
): AsyncGenerator<SyncProgress, SyncAsk | null> {
  const { ask, notListed } = weighStaged(workspace, visit.platform)
  if (notListed.length > 0) visit.remarks.aboutRows('not-listed', notListed)
  visit.keepRemarks()
  if (ask && !allowsWithdrawals) return ask
  yield* takeInStaged(workspace, visit)
  return null
}

function lastStep(ended: Ended<null> & { totals: SyncTotals }): SyncProgress {
  const { totals } = ended
  if (ended.end === 'asked') return { step: 'asked', totals, ask: ended.ask }
  return { step: ended.end, totals }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
