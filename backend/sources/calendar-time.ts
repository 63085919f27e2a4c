/** Times of a calendar as instants or days: with their own zone, in UTC, or floating, which is read on a Swedish clock. */
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

const SWEDISH = 'Europe/Stockholm'

/** Names that Windows calendars give to zones that Swedish calendars meet. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': SWEDISH,
  'Central Europe Standard Time': SWEDISH,
  'Central European Standard Time': SWEDISH,
  'Romance Standard Time': SWEDISH,
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Helsinki',
  'Eastern Standard Time': 'America/New_York',
  UTC: 'UTC',
}

/** A zone by its name, or as a calendar defines one itself. */
export type Zone = string | ICAL.Timezone
export type Zones = (tzid: string) => Zone | null

/** A zone by its name in a calendar; null where the name says nothing. */
export function zoneNamed(tzid: string): string | null {
  const windows = WINDOWS_ZONES[tzid]
  if (windows !== undefined) return windows
  // Some programs put their own path before the name: "/example.org/20240101/Europe/Stockholm".
  const names = [tzid, tzid.split('/').slice(-2).join('/')]
  return names.find(isZone) ?? null
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** A time as it stands in the calendar, with the zone that it is told in. */
export type CalendarTime = { wall: string; zone: Zone; isDay: boolean }

export function calendarTime(time: ICAL.Time, zone: Zone | null): CalendarTime {
  const { year, month, day, hour, minute, second, isDate } = time
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const wall = isDate ? date : `${date}T${pad(hour)}:${pad(minute)}:${pad(Math.min(second, 59))}`
  return { wall, zone: isUtc(time) ? 'UTC' : (zone ?? SWEDISH), isDay: isDate }
}

function isUtc(time: ICAL.Time): boolean {
  return !time.isDate && time.zone?.tzid === 'UTC'
}

/** In UTC, to the second. Throws RangeError for a time that no calendar has. */
export function instantOf({ wall, zone, isDay }: CalendarTime): string {
  const plain = Temporal.PlainDateTime.from(isDay ? `${wall}T00:00:00` : wall)
  if (typeof zone === 'string') return plain.toZonedDateTime(zone).toInstant().toString()
  const time = ICAL.Time.fromString(plain.toString({ smallestUnit: 'second' }), undefined)
  time.zone = zone
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString()
}

/** The same moment on another zone's clock, as `YYYY-MM-DDTHH:MM:SS`. */
export function wallIn(instant: string, zone: Zone): string {
  const at = Temporal.Instant.from(instant)
  if (typeof zone !== 'string') {
    const time = ICAL.Time.fromJSDate(new Date(at.epochMilliseconds), true).convertToZone(zone)
    return time.toString().slice(0, 19)
  }
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' })
}

export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

export function laterBy(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
