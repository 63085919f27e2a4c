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
  return swedishClock(instantText).slice(0, 10)
}

/** What a Swedish clock shows at an instant, `HH:MM`. */
export function clockOf(instantText: string): string {
  return swedishClock(instantText).slice(11, 16)
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

function swedishClock(instantText: string): string {
  const at = Date.parse(instantText)
  return new Date(at + offsetAt(at)).toISOString()
}

const HOUR = 60 * 60 * 1000
const MOST_REMEMBERED = 20_000
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
