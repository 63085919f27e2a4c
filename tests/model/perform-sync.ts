/** One sync of a history, in one of its ways and with its faults; afterwards what it promised is compared. */
import { Failure } from '../../backend/failure.ts'
import { previewSync } from '../../backend/sync/preview.ts'
import { applyPlan, runSync } from '../../backend/sync/run.ts'
import { discardStaged } from '../../backend/sync/staged.ts'
import type { SyncPlan } from '../../contract/calls/sync.ts'
import { FAULTS, type FaultSettings } from '../../demo/faults.ts'
import type { Event } from './events.ts'
import { lookAtDesk, lookAtPlatform, rowsOf } from './look.ts'
import { brokenBySync } from './model.ts'
import type { World } from './world.ts'

type SyncEvent = Extract<Event, { do: 'sync' }>
type Steps = AsyncGenerator<{ step: string }, unknown>

/** After these the desk cannot know how the platform stands until it reads all again. */
const MISLEADING: readonly (keyof FaultSettings)[] = [
  'malformed',
  'empty-list',
  'lost-withdrawals',
  'older-revision',
  'same-revision',
  'newer-protocol',
]
/** These tell content that stays under its number. */
const WRONG_CONTENT: readonly (keyof FaultSettings)[] = ['same-revision', 'newer-protocol']

export async function performSync(world: World, event: SyncEvent): Promise<void> {
  const { faults, stopAfter, how, crash } = event
  const { sync } = world.workspaces.current()
  sync.patience.random = () => 0
  sync.patience.pause = async () => undefined
  sync.patience.answerWithinMs = faults.silent ? 30 : 60_000
  world.platform.control.setFaults(faults)
  if (MISLEADING.some((fault) => faults[fault])) world.isMisled = true
  if (WRONG_CONTENT.some((fault) => faults[fault])) world.hasWrongContent = true
  const isCalm = Object.keys(faults).length === 0 && crash === null && stopAfter === null && !world.gate.isCut
  try {
    const end = await inOneWay(world, how, stopAfter)
    if (isCalm) check(world, how, end)
  } catch (problem) {
    if (isCalm && problem instanceof Failure && problem.code === 'SYNC_PROBLEM')
      world.broken.push({ promise: 'a sync ends', detail: `${how}: ${JSON.stringify(problem.data)}` })
    throw problem
  } finally {
    world.platform.control.setFaults({
      ...Object.fromEntries(FAULTS.map((fault) => [fault, 0])),
      'retry-after': 0,
    })
  }
}

async function inOneWay(world: World, how: SyncEvent['how'], stopAfter: number | null): Promise<string> {
  const workspace = world.workspaces.current()
  const run = (steps: Steps) => runToEnd(world, steps, stopAfter)
  switch (how) {
    case 'sync':
      return run(runSync(workspace, { allowsWithdrawals: true }))
    case 'cautious sync':
      return run(runSync(workspace))
    case 'read all again':
      return run(runSync(workspace, { allowsWithdrawals: true, isReread: true }))
    case 'take in what was previewed':
      return takeInPlan(world, run)
    case 'preview':
    case 'preview all again':
    case 'preview and let go':
    case 'preview and take in':
      return previewed(world, how, stopAfter)
  }
}

async function previewed(world: World, how: SyncEvent['how'], stopAfter: number | null): Promise<string> {
  const workspace = world.workspaces.current()
  const before = standing(world)
  const steps = previewSync(workspace, { isReread: how === 'preview all again' })
  const end = await runToEnd(world, steps, stopAfter)
  if (standing(world) !== before)
    world.broken.push({ promise: 'what is previewed comes', detail: 'The preview itself changed the desk' })
  if (how === 'preview and let go') discardStaged(workspace)
  const plan = planIn.get(steps)
  world.planId = plan?.id ?? world.planId
  if (how !== 'preview and take in' || !plan) return end
  const count = () => rowsOf(world, 'select 1 from submissions').length
  const known = count()
  const applied = await runToEnd(
    world,
    applyPlan(workspace, { planId: plan.id, allowsWithdrawals: true }),
    stopAfter,
  )
  if (applied === 'done' && count() - known !== plan.counts.new)
    world.broken.push({
      promise: 'what is previewed comes',
      detail: `${count() - known} for ${plan.counts.new}`,
    })
  return `applied ${applied}`
}

/** Whatever has happened since; where it no longer fits, the desk refuses. */
async function takeInPlan(world: World, run: (steps: Steps) => Promise<string>): Promise<string> {
  const { planId } = world
  if (planId === null) return 'nothing'
  return `applied ${await run(applyPlan(world.workspaces.current(), { planId, allowsWithdrawals: true }))}`
}

const planIn = new WeakMap<object, SyncPlan>()

/** Returns how it ended. */
async function runToEnd(world: World, steps: Steps, stopAfter: number | null): Promise<string> {
  let [number, last] = [0, 'nothing']
  for (;;) {
    const next = await steps.next()
    if (next.done) return last
    last = next.value.step
    if ('plan' in next.value) planIn.set(steps, next.value.plan as SyncPlan)
    if (stopAfter !== null && number >= stopAfter) world.workspaces.current().sync.stop()
    number += 1
  }
}

function standing(world: World): string {
  const { rows, revisions, decisions } = lookAtDesk(world)
  return JSON.stringify([rows, [...revisions], decisions])
}

function check(world: World, how: SyncEvent['how'], end: string): void {
  if (how === 'read all again' && end === 'done') world.isMisled = false
  if (world.isMisled || end !== 'done') return
  world.broken.push(...brokenBySync(lookAtDesk(world), lookAtPlatform(world)))
}
