/** Tells what a sync would take in: fetches, takes in page by page and rolls each page back. */
import { setImmediate as turn } from 'node:timers/promises'
import type { SyncPlan, SyncPreviewProgress } from '../../contract/calls/sync.ts'
import { readOutbox } from '../../db/read/decisions.ts'
import { readStaged, readStagedPage } from '../../db/read/staging.ts'
import { prepareIntake } from '../intake/intake.ts'
import type { Workspace } from '../workspace.ts'
import { fetchToStage } from './fetch.ts'
import { foreseeConflicts } from './foresee-conflicts.ts'
import { planCollector } from './plan.ts'
import { remarkItems } from './remarks.ts'
import { keptUntil, planIdOf } from './staged.ts'
import { takeItems } from './take-item.ts'
import { type Ended, type Visit, type VisitKind, visitPlatform } from './visit.ts'
import { weighStaged } from './weigh.ts'

/** Nothing is sent, and nothing changes but the pages that wait. Throws SYNC_PROBLEM. */
export async function* previewSync(
  workspace: Workspace,
  { isReread = false }: { isReread?: boolean | undefined } = {},
  trigger: VisitKind['trigger'] = 'person',
): AsyncGenerator<SyncPreviewProgress, SyncPlan | null> {
  const ended = yield* visitPlatform(workspace, { kind: 'preview', trigger }, (visit) =>
    fetchAndPlan(workspace, visit, isReread),
  )
  if (ended.end !== 'done') {
    yield { step: 'stopped' }
    return null
  }
  yield ended.result ? { step: 'planned', plan: ended.result } : { step: 'nothing' }
  return ended.result
}

async function* fetchAndPlan(
  workspace: Workspace,
  visit: Visit,
  isReread: boolean,
): AsyncGenerator<SyncPreviewProgress, Ended<SyncPlan | null>> {
  const { signal } = visit
  yield* fetchToStage(workspace, visit, isReread)
  if (signal.aborted) return { end: 'stopped' }
  const plan = yield* planStaged(workspace, visit)
  return signal.aborted ? { end: 'stopped' } : { end: 'done', result: plan }
}

async function* planStaged(
  workspace: Workspace,
  visit: Visit,
): AsyncGenerator<SyncPreviewProgress, SyncPlan | null> {
  const { database } = workspace
  const { platform, signal, remarks } = visit
  const { url, identity, isDemo } = platform
  const staged = readStaged(database, url)
  const id = staged && planIdOf(staged)
  if (!staged || !id) return null
  const intake = prepareIntake(workspace, { isDemo, platform: identity })
  const plan = planCollector(workspace, platform)
  const total = staged.items
  let [done, after] = [0, 0]
  while (!signal.aborted) {
    const page = readStagedPage(database, url, after)
    if (!page) break
    yield { step: 'taking-in', done, total }
    // Each page by itself: a transaction over all of them would keep everybody else from writing meanwhile.
    rolledBack(workspace, () => {
      const before = plan.lookBefore(page.items)
      const fates = takeItems(workspace, intake, url, page.items, () => undefined)
      plan.add(page.items, fates, before)
      remarkItems(workspace, identity, remarks, page.items, fates)
    })
    after = page.ordinal
    done += page.items.length
    yield { step: 'taking-in', done, total }
    await turn()
  }
  const { ask, notListed } = weighStaged(workspace, platform)
  if (notListed.length > 0) remarks.aboutRows('not-listed', notListed)
  const conflicts = foreseeConflicts(workspace, platform, plan.standings())
  return {
    id,
    fetchedAt: staged.fetchedAt,
    fetchedTo: staged.fetchedTo,
    keptUntil: keptUntil(staged),
    isReread: staged.isFull && platform.cursor !== null,
    ...plan.told({ conflicts, notListed }),
    waiting: readOutbox(database, 'waiting').filter(({ row }) => row.door === 'interface').length,
    ask,
    remarks: remarks.all(),
  }
}

const ROLL_BACK = Symbol('roll back')

function rolledBack({ database }: Workspace, work: () => void): void {
  try {
    database.inTransaction(() => {
      work()
      throw ROLL_BACK
    })
  } catch (thrown) {
    if (thrown !== ROLL_BACK) throw thrown
  }
}
