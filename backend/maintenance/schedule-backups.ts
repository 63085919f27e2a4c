/** Backs the open database up by itself: at the start when due, while the desk is open, and at closing once a day. */
import { clearInterval, setInterval } from 'node:timers'
import { hasContent } from '../../db/read/content.ts'
import { dueForBackup } from '../../domain/backup-plan.ts'
import { dayOf } from '../../domain/time.ts'
import { Failure } from '../failure.ts'
import type { Workspace, Workspaces } from '../workspace.ts'
import { makeBackup } from './back-up.ts'
import { listBackups, thinOut } from './backups.ts'

const LOOK_EVERY_MS = 10 * 60 * 1000

/** Why the last scheduled backup of a database could not be made, until one is. */
const problems = new WeakMap<Workspaces, string>()

export function backupProblem(workspaces: Workspaces): string | null {
  return problems.get(workspaces) ?? null
}

/** `stop` waits for the one under way. */
export function scheduleBackups(workspaces: Workspaces): { stop: () => Promise<void> } {
  let underWay = Promise.resolve()
  const look = () => {
    underWay = underWay.then(() => backUpWhen(workspaces, isDue))
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  // It alone keeps no process running.
  timer.unref()
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}

/** Unless one was made on the same Swedish day. */
export async function backUpAtClose(workspaces: Workspaces): Promise<void> {
  await backUpWhen(workspaces, (instants, now) => !instants.some((at) => dayOf(at) === dayOf(now)))
}

function isDue(instants: readonly string[], now: string): boolean {
  return dueForBackup(instants, now)
}

/** A backup that cannot be made stops nothing else: the list says why. The demonstration has nothing to lose. */
async function backUpWhen(
  workspaces: Workspaces,
  isTime: (trustedInstants: readonly string[], now: string) => boolean,
): Promise<void> {
  if (workspaces.problem()) return
  const workspace = workspaces.current()
  const { database, isDemo, now } = workspace
  if (!database.sqlite.open || isDemo || !hasContent(database) || !isTime(trustedInstants(workspace), now()))
    return
  try {
    await makeBackup(workspace)
    thinOut(database.file, now())
    problems.delete(workspaces)
  } catch (error) {
    // Another database was opened meanwhile.
    if (!database.sqlite.open) return
    if (!(error instanceof Failure) || error.code !== 'CANNOT_WRITE') throw error
    problems.set(workspaces, (error as Failure<'CANNOT_WRITE'>).data.code)
  }
}

function trustedInstants({ database }: Workspace): string[] {
  return listBackups(database.file).backups.flatMap(({ kind, isTrusted, at }) =>
    kind === 'backup' && isTrusted ? [at] : [],
  )
}
