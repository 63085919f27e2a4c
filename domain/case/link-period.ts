/** Whether days belong together: an activity within a project's period, an interview published around a week. */
import { daysBetween } from '../time.ts'

/** The days of both as evidence; null where the period is not known or does not hold them. */
export function heldWithin(
  { start, end }: { start: string | null; end: string | null },
  from: string,
  to: string,
): string | null {
  if (start === null || end === null) return null
  // A year or month holds all of its days.
  const isWithin = to.slice(0, start.length) >= start && from.slice(0, end.length) <= end
  return isWithin ? `${start}–${end}; ${daysOf(from, to)}` : null
}

const MOST_DAYS_APART = 60

/** Within sixty days of the week. */
export function publishedNear(publishedOn: string | null, from: string, to: string): string | null {
  if (publishedOn === null) return null
  const isNear =
    daysBetween(publishedOn, from) <= MOST_DAYS_APART && daysBetween(to, publishedOn) <= MOST_DAYS_APART
  return isNear ? `${publishedOn}; ${daysOf(from, to)}` : null
}

function daysOf(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`
}
