/** What was fetched and not yet taken in: how long it may wait, what it is called, and how it is let go. */
import { Temporal } from 'temporal-polyfill'
import { sha256 } from '../../db/hash.ts'
import { readStaged, type StagedSummary } from '../../db/read/staging.ts'
import { dropStaged, dropStagedBefore } from '../../db/write/staging.ts'
import { STAGED_DAYS } from '../../domain/safety.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { connectedPlatform } from './connect.ts'

/** Names just these pages; null while more of them are to be fetched. */
export function planIdOf({ pages, fetchedAt, fetchedTo, last }: StagedSummary): string | null {
  if (last.hasMore) return null
  return sha256(JSON.stringify([pages, fetchedAt, fetchedTo, last.ordinal, last.cursor])).slice(0, 24)
}

/** UTC. */
export function keptUntil({ fetchedAt }: StagedSummary): string {
  return shifted(fetchedAt, STAGED_DAYS)
}

/** They hold contacts, so they never wait longer than `STAGED_DAYS`. */
export function dropOldPages({ database, now }: Pick<Workspace, 'database' | 'now'>): number {
  return dropStagedBefore(database, shifted(now(), -STAGED_DAYS))
}

/**
 * Also of a desk whose cursor has gone elsewhere since: those pages lead nowhere. Whoever asks for everything again gets it
 * from the start, since what lies here may be why they ask; a re-read that was cut off is gone on with by the next sync.
 */
export function dropUnfit(
  workspace: Workspace,
  platform: { url: string; cursor: string | null },
  isReread: boolean,
): StagedSummary | null {
  const { database } = workspace
  dropOldPages(workspace)
  const staged = readStaged(database, platform.url)
  if (!staged) return null
  const { isFull, afterCursor } = staged
  if (!isReread && (isFull || afterCursor === platform.cursor)) return staged
  dropStaged(database, platform.url)
  return null
}

/** Throws SYNC_PROBLEM: no-platform, busy. */
export function discardStaged(workspace: Workspace): { pages: number } {
  const platform = connectedPlatform(workspace)
  if (!platform) throw new Failure('SYNC_PROBLEM', { code: 'no-platform', detail: '' })
  if (workspace.sync.isRunning()) throw new Failure('SYNC_PROBLEM', { code: 'busy', detail: '' })
  return { pages: dropStaged(workspace.database, platform.url) }
}

function shifted(instant: string, days: number): string {
  return Temporal.Instant.from(instant)
    .add({ hours: 24 * days })
    .toString({ smallestUnit: 'millisecond' })
}
