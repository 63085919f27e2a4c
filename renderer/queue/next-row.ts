/** Which submission opens after a decision. */
import type { QueueRow } from '../../contract/calls/queue.ts'

/** The first undecided row after the given one, in the list's order; else the first before it; null when there is none. */
export function nextUndecided<Row extends Pick<QueueRow, 'id' | 'state'>>(
  rows: readonly Row[],
  id: string,
): Row | null {
  const place = rows.findIndex((row) => row.id === id)
  const after = rows.slice(place + 1)
  const before = rows.slice(0, Math.max(place, 0))
  return [...after, ...before].find((row) => row.state === 'new') ?? null
}

type Waiting = Pick<QueueRow, 'id' | 'state' | 'snooze' | 'claim'>

/**
 * The next row to review after the given one, round the list: undecided, not put off, not in a colleague's hands. What
 * was skipped comes round again at the end. `isDone` tells what was decided since the list was read.
 */
export function nextToReview<Row extends Waiting>(
  id: string,
  nextAfter: (id: string) => Row | null,
  { isDone, isOfColleague }: { isDone: (id: string) => boolean; isOfColleague: (row: Row) => boolean },
): Row | null {
  const seen = new Set([id])
  for (let row = nextAfter(id); row && !seen.has(row.id); row = nextAfter(row.id)) {
    if (!isDone(row.id) && row.snooze === null && !isOfColleague(row)) return row
    seen.add(row.id)
  }
  return null
}
