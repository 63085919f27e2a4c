/** Syncs by itself: on an interval, and when the network returns. */
import type { SyncProblem } from '../../contract/calls/sync.ts'
import { readStaged } from '../../db/read/staging.ts'
import { lastRun } from '../../db/read/sync-runs.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform } from './connect.ts'
import { runSync } from './run.ts'
import { readSyncSettings } from './settings.ts'
import { dropOldPages } from './staged.ts'

/** What was previewed waits for its reader this long before the interval takes it in. */
const PREVIEW_HOLDS_MS = 3_600_000
const MINUTE_MS = 60_000
const LONGEST_BACK_OFF_MS = 4 * 3_600_000
const MOST_DOUBLINGS = 4

/** These do not mend by themselves, and asking again may lock an account. */
const NEEDS_A_PERSON: readonly SyncProblem['code'][] = [
  'bad-token',
  'bad-address',
  'other-platform',
  'not-a-platform',
  'demo-and-real',
  'redirected',
  'cursor-refused',
]

/** Calls once after so many milliseconds; the answer takes it back. */
export type Timer = (work: () => void, milliseconds: number) => () => void

export type AutomaticSync = {
  /** Returns whether a sync was started. */
  networkBack: () => boolean
  /** After the settings, the platform or the last sync changed. */
  reschedule: () => void
  stop: () => void
}

/**
 * `current` is asked each time, because the demonstration has a workspace of its own; null while the database cannot be
 * used.
 */
export function startAutomaticSync(
  current: () => Workspace | null,
  timer: Timer = unreferenced,
): AutomaticSync {
  let cancel = (): void => undefined
  let isStopped = false
  let failures = 0

  function reschedule(): void {
    cancel()
    const workspace = current()
    if (isStopped) return
    const wait = workspace ? waitOf(workspace, failures) : MINUTE_MS
    if (workspace) workspace.sync.nextAt = wait === null ? null : instantAfter(workspace, wait)
    cancel = wait === null ? () => undefined : timer(onInterval, wait)
  }

  function onInterval(): void {
    if (!start('interval')) reschedule()
  }

  function start(trigger: 'interval' | 'network'): boolean {
    const workspace = current()
    if (isStopped || !workspace || waitOf(workspace, 0) === null) return false
    if (workspace.sync.isRunning() || isHeldByPreview(workspace)) return false
    void syncQuietly(workspace, trigger).then(() => {
      failures = workspace.sync.offlineSince === null ? 0 : failures + 1
      reschedule()
    })
    return true
  }

  const first = current()
  if (first) dropOldPages(first)
  reschedule()
  return {
    networkBack: () => {
      failures = 0
      return start('network')
    },
    reschedule,
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}

export function isHeldByPreview(workspace: Workspace): boolean {
  const { database, now } = workspace
  const platform = connectedPlatform(workspace)
  if (!platform || !readStaged(database, platform.url)) return false
  const last = lastRun(database, platform.url)
  if (last?.kind !== 'preview' || last.end !== 'done') return false
  return Date.parse(now()) - Date.parse(last.startedAt) < PREVIEW_HOLDS_MS
}

/** Milliseconds until the next; null where none comes by itself. Each that found nobody doubles the wait. */
function waitOf(workspace: Workspace, failures: number): number | null {
  const { isAutomatic, everyMinutes } = readSyncSettings(workspace)
  const { sync, now } = workspace
  if (!isAutomatic || !connectedPlatform(workspace)) return null
  if (sync.problem && NEEDS_A_PERSON.includes(sync.problem.code)) return null
  const every = everyMinutes * MINUTE_MS
  const backOff = Math.min(
    every * 2 ** Math.min(failures, MOST_DOUBLINGS),
    Math.max(every, LONGEST_BACK_OFF_MS),
  )
  const asked = sync.retryAt === null ? 0 : Date.parse(sync.retryAt) - Date.parse(now())
  return Math.max(backOff, asked)
}

/** How it went is in the sync's state and its row; a failure here must not end the program. */
async function syncQuietly(workspace: Workspace, trigger: 'interval' | 'network'): Promise<void> {
  try {
    for await (const _ of runSync(workspace, { trigger }));
  } catch {
    // Told by `sync.status` and `sync.history`.
  }
}

function instantAfter({ now }: Workspace, milliseconds: number): string {
  return new Date(Date.parse(now()) + milliseconds).toISOString()
}

/** Does not keep the process alive. */
function unreferenced(work: () => void, milliseconds: number): () => void {
  const timeout = setTimeout(work, milliseconds).unref()
  return () => clearTimeout(timeout)
}
