/** The Swedish days on which an occurrence is held, by its days or, where those are unknown, its instants. */
import type { Occurrence } from '../submission.ts'
import { clockOf, dayOf } from '../time.ts'

export type HeldDays = { from: string; to: string }

/** Null when no day is known. What ends at midnight does not touch the day that then begins. */
export function heldDays({ startsOn, endsOn, startsAt, endsAt }: Occurrence): HeldDays | null {
  const first = startsOn ?? (startsAt && dayOf(startsAt))
  const last = endsAt && (endsOn === null || isMidnight(endsAt)) ? lastDayBefore(endsAt) : endsOn
  const from = first ?? last
  if (!from) return null
  const to = last ?? from
  // A row that ends before it starts is held on its first day, and the check of times says what is wrong.
  return { from, to: to < from && first ? from : to }
}

export function isMidnight(instant: string): boolean {
  return clockOf(instant) === '00:00'
}

/** The day of the last moment before an instant: its own, except at the very midnight. */
function lastDayBefore(instant: string): string {
  if (!isMidnight(instant)) return dayOf(instant)
  return dayOf(new Date(Date.parse(instant) - 1).toISOString())
}
