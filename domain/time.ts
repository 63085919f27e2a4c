/** Days and instants: UTC inside, Europe/Stockholm for days, deadlines and what people read. */
import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/Stockholm'

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** Whether it is an instant in UTC with seconds, on a day and at a time that there is. */
export function isInstant(text: string): boolean {
  const isFormed = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text)
  const at = isFormed ? Date.parse(text) : Number.NaN
  // The parser carries days past the end of a month over into the next.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 19))
}

/**
 * The instant at which a Swedish clock shows a time on a day. In the hour that autumn repeats the first is meant;
 * a time that spring skips becomes the same distance after the gap. `time` is `HH:MM` or `HH:MM:SS`.
 */
export function instantAt(dayText: string, time: string): string {
  const plain = Temporal.PlainDateTime.from(`${dayText}T${time}`)
  const asUtc = Date.parse(`${plain.toString()}Z`)
  const offset = offsetAt(asUtc - HOUR)
  // Away from the changes the hour before and the hour after have one offset, and no calendar is needed.
  if (offset === offsetAt(asUtc - 3 * HOUR) && offset === offsetAt(asUtc + HOUR))
    return toText(asUtc - offset)
  return plain.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).toInstant().toString()
}

/** The first instant after a Swedish day: an end-of-day deadline is met by everything before it. */
export function endOfDay(dayText: string): string {
  return instantAt(addDays(dayText, 1), '00:00')
}

/** The day so many days later, or earlier when negative. */
export function addDays(dayText: string, days: number): string {
  return new Date(Date.parse(dayText) + days * 24 * HOUR).toISOString().slice(0, 10)
}

/** The Swedish calendar day of an instant. */
export function dayOf(instantText: string): string {
  return swedishClock(instantText).day
}

/** What a Swedish clock shows at an instant, `HH:MM`. */
export function clockOf(instantText: string): string {
  return swedishClock(instantText).clock
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** Milliseconds from one instant to another. */
export function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** ISO weekday of a day, Monday is 1. */
export function weekdayOf(dayText: string): number {
  return Temporal.PlainDate.from(dayText).dayOfWeek
}

type SwedishClock = { day: string; clock: string }

/** Checks ask for so many instants that most are read as text, on days when the clocks are not changed. */
function swedishClock(instantText: string): SwedishClock {
  if (!PLAIN_INSTANT.test(instantText)) return computedClock(instantText)
  const utcDay = instantText.slice(0, 10)
  const hoursAhead = hoursAheadOn(utcDay)
  if (hoursAhead === null) return computedClock(instantText)
  const hour = Number(instantText.slice(11, 13)) + hoursAhead
  const clock = `${HOURS[hour % 24]}${instantText.slice(13, 16)}`
  return { day: hour < 24 ? utcDay : addDays(utcDay, 1), clock }
}

function computedClock(instantText: string): SwedishClock {
  const at = Date.parse(instantText)
  const shown = new Date(at + offsetAt(at)).toISOString()
  return { day: shown.slice(0, 10), clock: shown.slice(11, 16) }
}

const PLAIN_INSTANT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
const HOUR = 60 * 60 * 1000
const MOST_REMEMBERED = 20_000
const hoursAhead = new Map<string, number | null>()

/** How many whole hours a Swedish clock is ahead all through a UTC day; null when it changes, or there is no such day. */
function hoursAheadOn(utcDay: string): number | null {
  const known = hoursAhead.get(utcDay)
  if (known !== undefined) return known
  const hours = isDay(utcDay) ? wholeHoursFrom(Date.parse(utcDay)) : null
  if (hoursAhead.size >= MOST_REMEMBERED) hoursAhead.clear()
  hoursAhead.set(utcDay, hours)
  return hours
}

function wholeHoursFrom(midnight: number): number | null {
  const first = offsetAt(midnight)
  const isSteady = first === offsetAt(midnight + 23 * HOUR) && first % HOUR === 0 && first >= 0
  return isSteady ? first / HOUR : null
}

const offsets = new Map<number, number>()

/** Milliseconds that a Swedish clock is ahead of UTC. It changes only on whole hours, so hours are remembered. */
function offsetAt(epochMilliseconds: number): number {
  const hour = Math.floor(epochMilliseconds / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const instant = Temporal.Instant.fromEpochMilliseconds(hour * HOUR)
  const offset = instant.toZonedDateTimeISO(ZONE).offsetNanoseconds / 1_000_000
  if (offsets.size >= MOST_REMEMBERED) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

/** Without fractions, as instants are written here. */
function toText(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace('.000Z', 'Z')
}
