/** Runs a history from its beginning to the moment when everything should have come to rest, and tells what is broken. */
import { verify } from '../../backend/maintenance/verify.ts'
import type { Event, History } from './events.ts'
import { lookAtDesk, lookAtPlatform, readHistory, rowsOf } from './look.ts'
import { type Broken, brokenAtEnd, brokenByReturn, brokenBySync, brokenContents } from './model.ts'
import { perform } from './perform.ts'
import { closeWorld, openWorld, type World } from './world.ts'

const MOST_SYNCS = 5
const CALM = { do: 'sync', faults: {}, stopAfter: null, crash: null } as const

/** Ends with the first event after which something is broken. */
export async function runHistory(history: History): Promise<Broken[]> {
  const world = await openWorld(history)
  // On the way only in some histories, since it takes as long as all the rest.
  let isChecked = history.known % 3 !== 0
  try {
    for (const event of history.events) {
      const before = newestOf(world)
      await perform(world, event)
      if (event.do !== 'restore') checkForward(world, before)
      if (event.do === 'sync' || event.do === 'restore') checkAfterSync(world)
      if (!isChecked && hasDied(event)) {
        isChecked = true
        checkAll(world)
      }
      if (world.broken.length > 0) return world.broken
    }
    return await comeToRest(world)
  } finally {
    await closeWorld(world)
  }
}

function newestOf(world: World): Map<string, number> {
  const rows = rowsOf<{ id: string; revision: number }>(world, 'select id, revision from submissions')
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

/** Also where the platform tells an older one again. A restored backup may hold older ones. */
function checkForward(world: World, before: ReadonlyMap<string, number>): void {
  for (const [id, revision] of newestOf(world))
    if (revision < (before.get(id) ?? 0))
      world.broken.push({ promise: 'revisions agree', detail: `${id} went back to ${revision}` })
}

/** However it ended. */
function checkAfterSync(world: World): void {
  world.broken.push(...brokenByReturn(lookAtDesk(world), lookAtPlatform(world)))
  const unread = rowsOf<{ row: string; reason: string }>(
    world,
    `select source_row as row, reason from quarantine
      where resolved_at is null and reason ->> '$.code' not in ('unknown-edition', 'same-revision')
        and coalesce(reason ->> '$.values.field', '') = ''`,
  )
  const details = unread.map(({ row, reason }) => `${row}: ${reason}`)
  world.broken.push(
    ...details.map((detail) => ({ promise: 'what can be read is taken in' as const, detail })),
  )
}

function hasDied(event: Event): boolean {
  return ['crash', 'restore'].includes(event.do) || ('crash' in event && event.crash !== null)
}

async function comeToRest(world: World): Promise<Broken[]> {
  world.gate.isCut = false
  world.clock.skew = 0
  await perform(world, { ...CALM, how: 'sync' })
  // Whoever was misled reads all again, as the screen proposes.
  const last: Event = { ...CALM, how: world.isMisled ? 'read all again' : 'sync' }
  for (let turn = 0; turn < MOST_SYNCS && (turn === 0 || isWaiting(world)); turn += 1)
    await perform(world, last)
  const [desk, platform] = [lookAtDesk(world), lookAtPlatform(world)]
  checkAll(world)
  return [
    ...world.broken,
    ...brokenAtEnd(world.acts, readHistory(world), world.gate.refused, desk, platform),
    ...brokenBySync(desk, platform),
    ...(world.hasWrongContent ? [] : brokenContents(desk, platform)),
  ]
}

function isWaiting(world: World): boolean {
  return rowsOf(world, "select 1 from outbox where status = 'waiting'").length > 0
}

function checkAll(world: World): void {
  const { checks } = verify(world.workspaces.current())
  const failing = checks.filter(({ ok }) => !ok)
  const told = failing.map(({ name, problems }) => ({
    promise: 'the checks hold' as const,
    detail: `${name}: ${problems}`,
  }))
  world.broken.push(...told)
}
