/** Compares how many submissions the platform counts with how many are here, by edition and state. */
import type { SyncDifference } from '../../contract/calls/sync.ts'
import type { PlatformCounts } from '../../contract/platform.ts'
import { countsHere, lastComparedRun, type StateNumber } from '../../db/read/sync-runs.ts'
import type { State } from '../../domain/state.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform } from './connect.ts'
import { askTwice } from './patience.ts'
import type { Visit } from './visit.ts'

const AGAIN_AFTER_MS = 3_600_000

/** Null where nothing was compared: the platform does not count, or nothing can have changed since it last was. */
export async function compareCounts(
  workspace: Workspace,
  visit: Visit,
  { always = false } = {},
): Promise<SyncDifference[] | null> {
  if (!always && !isDue(workspace, visit)) return null
  const answer = await askTwice(() => visit.client.counts())
  if (answer.kind !== 'ok') return null
  const { url, identity } = visit.platform
  return differencesBetween(countsHere(workspace.database, url, identity), answer.value.counts)
}

function isDue(workspace: Workspace, { platform, totals }: Visit): boolean {
  const { database, now } = workspace
  const hasMoved = connectedPlatform(workspace)?.cursor !== platform.cursor
  if (hasMoved || totals.pulled + totals.pushed + totals.conflicts > 0) return true
  const last = lastComparedRun(database, platform.url)
  if (!last || (last.differences ?? []).length > 0) return true
  return Math.abs(Date.parse(now()) - Date.parse(last.startedAt)) > AGAIN_AFTER_MS
}

/** Withdrawn ones are left out: those that were withdrawn before they came here never came. */
function differencesBetween(here: readonly StateNumber[], there: PlatformCounts['counts']): SyncDifference[] {
  const numbers = new Map<string, SyncDifference>()
  const at = (edition: string, state: string) => {
    const key = JSON.stringify([edition, state])
    const row = numbers.get(key) ?? { edition, state: state as State, here: 0, there: 0 }
    numbers.set(key, row)
    return row
  }
  for (const { edition, state, number } of here) at(edition, state).here += number
  for (const { edition, state, count } of there) if (state !== 'withdrawn') at(edition, state).there += count
  return [...numbers.values()].filter((row) => row.here !== row.there)
}
