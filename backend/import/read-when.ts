/** Reads days and times as people write them in tables; what cannot be read is null and stays as it was written. */
import { clockOf, dayOf, instantAt, isDay, weekdayOf } from '../../domain/time.ts'

/** `time` is `HH:MM` on a Swedish clock; `at` is the instant in UTC where the text itself names the zone. */
export type Moment = { day: string; time: string | null; at: string | null }

/** Swedish and English names; abbreviations are their beginnings. */
const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
] as const
const SHORTEST_MONTH = 3
/** From Monday, Swedish and English, as far as they tell weekdays apart. */
const WEEKDAYS = [
  ['mån', 'mon'],
  ['tis', 'tue'],
  ['ons', 'wed'],
  ['tor', 'thu'],
  ['fre', 'fri'],
  ['lör', 'sat'],
  ['sön', 'sun'],
]
const SHORTEST_WEEKDAY = 3

/** `2024-10-02`, `2024-10-02 09:00`, `2024-10-02T09:00:00Z`, `2 okt 2024 kl. 9.00`, `2/10 2024`, `2.10.2024`. */
export function readMoment(text: string): Moment | null {
  const zoned = readZoned(text)
  if (zoned) return { day: dayOf(zoned), time: clockOf(zoned), at: zoned }
  const { day, rest } = splitDay(text) ?? {}
  if (day === undefined) return null
  if (!rest) return { day, time: null, at: null }
  const time = readTime(rest)
  return time === null ? null : { day, time, at: null }
}

/** `2024-10-02 24:00`: the end of a day, which is no moment of it. */
export function readEndMoment(text: string): Pick<Moment, 'day' | 'time'> | null {
  const { day, rest } = splitDay(text) ?? {}
  return day !== undefined && rest && isEndOfDay(rest) ? { day, time: END_OF_DAY } : null
}

/** The day alone of a text that goes on in words nobody can read, such as `2024-10-02 halv tio`. */
export function readDayOf(text: string): string | null {
  return splitDay(text)?.day ?? null
}

/** Whether a text names another weekday than its day has: one of the two is wrong, and nobody knows which. */
export function namesOtherWeekday(text: string, day: string): boolean {
  const written = /^\p{L}+/u.exec(text.trim())?.[0].toLowerCase().slice(0, SHORTEST_WEEKDAY) ?? ''
  const named = WEEKDAYS.findIndex((names) => names.includes(written))
  return named >= 0 && named + 1 !== weekdayOf(day)
}

/** `2019-09-30/2019-10-04` or with a dash between: the first and last day. */
export function readDays(text: string): { from: string; to: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})\s*(?:\/|–|—|\s-\s|\s+till\s+|\s+to\s+)\s*(\d{4}-\d{2}-\d{2})$/.exec(
    text.trim(),
  )
  const [, from = '', to = ''] = match ?? []
  return isDay(from) && isDay(to) ? { from, to } : null
}

/** `09:00`, `9.00`, `kl. 9`, `09:00:00`; null for anything else, such as "halv tio". */
export function readTime(text: string): string | null {
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?$/i.exec(text.trim())
  if (!match || (match[2] === undefined && !/^kl/i.test(text.trim()))) return null
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** As `readTime`, and 24:00, with which a day can only end. */
export function readEndTime(text: string): string | null {
  return isEndOfDay(text) ? END_OF_DAY : readTime(text)
}

/** The clock at which a day ends, as people write it; the next day's 00:00. */
export const END_OF_DAY = '24:00'

const isEndOfDay = (text: string) => /^(?:kl\.?\s*24|(?:kl\.?\s*)?24[.:]00(?:[.:]00)?)$/i.test(text.trim())

/** `09:00–10:30`, `kl. 9.00 - 10.30`, `09:00 till 10:30`. */
export function readTimes(text: string): { from: string; to: string } | null {
  const match = /^(kl\.?\s*)?([\d.:]+)\s*(?:-|–|—|till|to)\s*(?:kl\.?\s*)?([\d.:]+)$/i.exec(text.trim())
  const [, clock = '', first = '', last = ''] = match ?? []
  // "kl. 9-11" says that both are hours; "9-11" alone could be anything.
  const from = readTime(clock + first)
  const to = readEndTime(clock + last)
  return from === null || to === null ? null : { from, to }
}

/** `2 okt 2024 kl. 9.00–10.30`: a day with the times of its beginning and end. */
export function readDayWithTimes(text: string): { day: string; from: string; to: string } | null {
  const { day, rest } = splitDay(text) ?? {}
  const times = rest ? readTimes(rest) : null
  return day === undefined || times === null ? null : { day, ...times }
}

/** An instant in UTC for a moment with a time, to the second, or the start of its day without. */
export function readInstant(text: string): string | null {
  const zoned = readZoned(text)
  if (zoned) return zoned
  const { day, rest } = splitDay(text) ?? {}
  if (day === undefined) return null
  if (!rest) return instantAt(day, '00:00')
  const time = readTime(rest)
  if (time !== null) return instantAt(day, time)
  // Forms write their times of arrival with points too.
  const exact = /^([01]?\d|2[0-3])[.:]([0-5]\d)[.:]([0-5]\d)(?:\.\d+)?$/.exec(rest)
  return exact ? instantAt(day, `${exact[1]?.padStart(2, '0')}:${exact[2]}:${exact[3]}`) : null
}

/** An instant with its zone, as UTC; days that no calendar has are refused, which `Date` would move on. */
function readZoned(text: string): string | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})$/.exec(
      text.trim(),
    )
  const [, day = '', time = '', zone = ''] = match ?? []
  if (!isDay(day)) return null
  const at = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}

/** The day that a text begins with, and what is left of it. */
function splitDay(text: string): { day: string; rest: string } | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(.+))?$/.exec(trimmed)
  if (iso) return dayAnd(iso[1], iso[2], iso[3], iso[4])
  const numbers = /^(\d{1,2})[./](\d{1,2})[./ ]+(\d{4})(?:[ ,]+(.+))?$/.exec(trimmed)
  if (numbers) return dayAnd(numbers[3], numbers[2], numbers[1], numbers[4])
  const words =
    /^(?:(?:[a-zåäö]+dag(?:en)?|[a-zåäö]{3}\.?)(?:\s+den)?,?\s+|den\s+)?(\d{1,2})\s+([a-zåäö]+)\.?,?\s+(\d{4})(?:[ ,]+(.+))?$/i.exec(
      trimmed,
    )
  const month = words?.[2] === undefined ? null : monthNumber(words[2])
  return words && month ? dayAnd(words[3], month, words[1], words[4]) : null
}

function dayAnd(
  year: string | undefined,
  month: string | undefined,
  dayNumber: string | undefined,
  rest: string | undefined,
): { day: string; rest: string } | null {
  const day = `${year}-${month?.padStart(2, '0')}-${dayNumber?.padStart(2, '0')}`
  return isDay(day) ? { day, rest: rest?.trim() ?? '' } : null
}

/** `oktober`, `okt`, `Oct`. */
export function monthNumber(word: string): string | null {
  const written = word.toLowerCase()
  if (written.length < SHORTEST_MONTH) return null
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(written)))
  return index < 0 ? null : String(index + 1)
}
