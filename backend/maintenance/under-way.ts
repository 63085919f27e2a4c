/** Work that goes on with a database over many turns, and the waiting for its end before the database's file is exchanged. */
import { setTimeout as delay } from 'node:timers/promises'
import type { WritableDatabase } from '../../db/database.ts'
import type { Workspace, Workspaces } from '../workspace.ts'

type Within = Pick<Workspace, 'database'>

const underWay = new WeakMap<WritableDatabase, Set<Promise<unknown>>>()

/** For work that reads or writes files of its own meanwhile, such as a backup or an export. */
export function whileUnderWay<Result>({ database }: Within, work: () => Promise<Result>): Promise<Result> {
  const all = underWay.get(database) ?? new Set()
  underWay.set(database, all)
  const ended = work().finally(() => all.delete(ended))
  all.add(ended)
  return ended
}

export function isWorkUnderWay({ database, sync }: Pick<Workspace, 'database' | 'sync'>): boolean {
  return sync.isRunning() || (underWay.get(database)?.size ?? 0) > 0
}

/** A large export takes a while; whoever waits longer is told that the database is in use. */
const PATIENCE_MS = 60_000

/**
 * Stops a sync, which ends between two pages and goes on another time, and waits for what else is under way. Nothing
 * new has begun when it returns, as long as the caller goes on in the same turn. Ends without it after a minute.
 */
export async function endWork(workspaces: Workspaces, patienceMs = PATIENCE_MS): Promise<void> {
  if (workspaces.problem()) return
  const workspace = workspaces.current()
  const isLate = new AbortController()
  const late = delay(patienceMs, true, { signal: isLate.signal, ref: false }).catch(() => true)
  let isOver = false
  while (!isOver && isWorkUnderWay(workspace)) {
    workspace.sync.stop()
    const ends = [...(underWay.get(workspace.database) ?? []), workspace.sync.whenEnded()]
    isOver = await Promise.race([Promise.allSettled(ends).then(() => false), late])
  }
  isLate.abort()
}
