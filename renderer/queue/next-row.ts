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
