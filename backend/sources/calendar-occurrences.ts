/** Writes out when a repeated event is held, within given days and never without end. */
import ICAL from 'ical.js'
import type { Occurrence } from '../../domain/submission.ts'
import { dayOf } from '../../domain/time.ts'
import type { CalendarEvent } from './calendar-event.ts'
import { type CalendarTime, dayBefore, instantOf, laterBy, wallIn } from './calendar-time.ts'
import type { Days } from './source-item.ts'

/** What began longer before is not asked about, however long it lasts. */
const LONGEST_DAYS = 62
/** More times of one event than a week can hold. */
const MOST_TIMES = 500
/** Times that one rule tries before it is given up; a daily one reaches over twenty years. */
const MOST_STEPS = 8_000

/** A rule leads to more times than can be gone through. */
export class TooOften extends Error {}
/** All rules of a calendar together. */
const MOST_STEPS_IN_ALL = 50_000

/** How many steps the rules of one calendar have left. */
export type Steps = { left: number }
export const allSteps = (): Steps => ({ left: MOST_STEPS_IN_ALL })

/**
 * In order. A time that another event stands in for (`moved`, by instant) is left out; the other event's own time is
 * added. Throws `TooOften`, or what the library throws of a rule that it cannot follow.
 */
export function occurrencesOf(
  event: CalendarEvent,
  replaced: readonly CalendarEvent[],
  days: Days,
  steps: Steps,
): Occurrence[] {
  const { start } = event
  if (!start) return []
  const gone = new Set([...event.left, ...replaced.flatMap((one) => one.insteadOf ?? [])].map(momentOf))
  const starts = [start, ...event.added, ...event.rules.flatMap((rule) => followed(rule, event, days, steps))]
  const own = new Map(starts.filter((one) => !gone.has(momentOf(one))).map((one) => [momentOf(one), one]))
  const times = [...own.values()].map((from) => occurrence(from, movedEnd(event, from)))
  const moved = replaced
    .filter((one) => !one.isCancelled)
    .flatMap((one) => (one.start ? [occurrence(one.start, one.end ?? movedEnd(event, one.start))] : []))
  return [...times, ...moved]
    .filter((one) => isWithin(one, days))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST_TIMES)
}

/** `startsOn` and `endsOn` are Swedish days; the end of whole days is told as the day after the last. */
export function occurrence(start: CalendarTime, end: CalendarTime | null): Occurrence {
  if (start.isDay) {
    const last = end === null ? start.wall : end.isDay ? dayBefore(end.wall) : end.wall.slice(0, 10)
    return { startsOn: start.wall, endsOn: last > start.wall ? last : null, startsAt: null, endsAt: null }
  }
  const startsAt = instantOf(start)
  const endsAt = end === null || end.isDay ? null : instantOf(end)
  const [first, last] = [dayOf(startsAt), endsAt === null ? null : dayOf(endsAt)]
  return { startsOn: first, endsOn: last !== null && last !== first ? last : null, startsAt, endsAt }
}

/** On the clock of the event's own zone, so that nine o'clock stays nine o'clock when summer time ends. */
function followed(rule: ICAL.Recur, event: CalendarEvent, days: Days, steps: Steps): CalendarTime[] {
  const { start } = event
  if (!start) return []
  const own = rule.clone()
  const until = own.until
  // A library's clock without a zone cannot be compared with an instant, so the end is put on the same clock first.
  if (until && !until.isDate && until.zone?.tzid === 'UTC' && !start.isDay)
    own.until = ICAL.Time.fromString(wallIn(`${until.toString().replace(/Z$/, '')}Z`, start.zone), undefined)
  const months: unknown = own.parts.BYMONTH
  const [first, last] = [laterBy(days.from, -daysOf(event) - 1), laterBy(days.to, 1)]
  const walk = own.iterator(ICAL.Time.fromString(nearTo(first, own, start), undefined))
  const isPast = endSearch(walk, last, steps)
  const found: CalendarTime[] = []
  for (let next = walk.next(); next && !isPast(); next = walk.next()) {
    const wall = next.toString().replace(/Z$/, '')
    // The library counts the 30th of February on into March.
    const isOverrun = Array.isArray(months) && !months.includes(next.month)
    if (!isOverrun && wall.slice(0, 10) >= first) found.push({ ...start, wall })
    if (found.length > MOST_TIMES) throw new TooOften()
  }
  return found
}

/**
 * Where a rule leads to no further time the library would look for one without end. It asks about every time that it
 * tries: the first one after the last day ends the search, and so many tries are too many.
 */
function endSearch(walk: ICAL.RecurIterator, lastDay: string, steps: Steps): () => boolean {
  const ask = walk.check_contracting_rules.bind(walk)
  let left = MOST_STEPS
  const isPast = () => dayIn(walk.last) > lastDay
  walk.check_contracting_rules = () => {
    if (left === 0 || steps.left === 0) throw new TooOften()
    left -= 1
    steps.left -= 1
    return isPast() || ask()
  }
  return isPast
}

function dayIn({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((one) => String(one).padStart(2, '0'))].join('-')
}

/** How many days it goes on, whole. */
function daysOf({ start, end }: CalendarEvent): number {
  const lasts = start && end ? utc(end) - utc(start) : 0
  return Math.min(LONGEST_DAYS, Math.max(0, Math.ceil(lasts / 86_400_000)))
}

/** Milliseconds of one step; months and years are not alike, and few. */
const STEP_MS: Readonly<Record<string, number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: 86_400_000,
  WEEKLY: 604_800_000,
}

/** A beginning just before the day from which a rule leads to the same times; a rule that counts has only its own. */
function nearTo(day: string, { freq, interval, count }: ICAL.Recur, start: CalendarTime): string {
  const length = (STEP_MS[freq] ?? 0) * interval
  if (length === 0 || count) return start.wall
  const steps = Math.floor((Date.parse(`${day}T00:00:00Z`) - utc(start)) / length) - 1
  if (steps <= 0) return start.wall
  return new Date(utc(start) + steps * length).toISOString().slice(0, start.isDay ? 10 : 19)
}

/** As long after its own beginning as the event's end is after the event's. */
function movedEnd({ start, end }: CalendarEvent, from: CalendarTime): CalendarTime | null {
  if (!start || !end) return null
  if (from.wall === start.wall && from.zone === start.zone) return end
  const lasts = utc(end) - utc(start)
  const wall = new Date(utc(from) + lasts).toISOString().slice(0, from.isDay ? 10 : 19)
  return { ...from, wall }
}

const utc = ({ wall, isDay }: CalendarTime) => Date.parse(`${wall}${isDay ? 'T00:00:00' : ''}Z`)
const momentOf = (time: CalendarTime) => (time.isDay ? time.wall : instantOf(time))
const keyOf = (one: Occurrence) => `${one.startsOn} ${one.startsAt ?? ''}`
const isWithin = ({ startsOn, endsOn }: Occurrence, { from, to }: Days) =>
  startsOn !== null && startsOn <= to && (endsOn ?? startsOn) >= from
