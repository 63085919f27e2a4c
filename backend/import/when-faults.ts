/** Says what is wrong with a day or time that cannot be read: a month or day that no calendar has, a time of no clock. */
import { isDay } from '../../domain/time.ts'
import type { ImportReason } from './import-dependencies.ts'
import { monthNumber, readDayOf } from './read-when.ts'

/** `isError` and the reason, as a notice wants them: what cannot be is an error, what is not understood is to be looked at. */
export function noticeOfWhen(text: string): [isError: boolean, reason: ImportReason] {
  const fault = faultOfDay(text) ?? faultOfTime(text)
  if (fault) return [true, fault]
  if (hasNoYear(text)) return [false, { code: 'no-year', values: {} }]
  return [false, { code: readDayOf(text) === null ? 'unread-when' : 'unread-time', values: {} }]
}

type Written = { day: number; month: number; year: number | null }

/** A leap year for days without one: the 29th of February is possible, the 30th never. */
const ANY_YEAR = 2024

export function faultOfDay(text: string): ImportReason | null {
  for (const { day, month, year } of daysWritten(text)) {
    if (month < 1 || month > 12) return { code: 'no-such-month', values: { month: String(month) } }
    const days = daysIn(month, year ?? ANY_YEAR)
    if (day >= 1 && day <= days) continue
    const values = { day: String(day), month: String(month), days: String(days) }
    return { code: 'no-such-day', values: { ...values, year: year === null ? '' : String(year) } }
  }
  return null
}

/** The days that a text writes, whether or not a calendar has them. */
function daysWritten(text: string): Written[] {
  const iso = [...text.matchAll(/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g)].map(([, year, month, day]) =>
    written(day, month, year),
  )
  const numbers = [...text.matchAll(/(?<![\d.:])(\d{1,2})[./](\d{1,2})[./ ]+(\d{4})(?!\d)/g)].map(
    ([, day, month, year]) => written(day, month, year),
  )
  const words = [...text.matchAll(/(?<!\d)(\d{1,2})\s+(\p{L}{3,})\.?(?:,?\s+(\d{4})(?!\d))?/gu)].flatMap(
    ([, day, word = '', year]) => {
      const month = monthNumber(word)
      return month === null ? [] : [written(day, month, year)]
    },
  )
  return [...iso, ...numbers, ...words]
}

function written(day = '', month = '', year?: string): Written {
  return { day: Number(day), month: Number(month), year: year === undefined ? null : Number(year) }
}

function daysIn(month: number, year: number): number {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return [31, 30, 29].find((day) => isDay(`${start}-${day}`)) ?? 28
}

function hasNoYear(text: string): boolean {
  const days = daysWritten(text)
  return days.length > 0 && days.every(({ year }) => year === null)
}

/** Only a whole text of a time, or the time after a day: other numbers could be anything. */
function faultOfTime(text: string): ImportReason | null {
  const match =
    /(?:^|[T ,]|kl\.?\s*)(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    )
  if (!match) return null
  const [, hour = '', minute = ''] = match
  const time = `${hour}:${minute}`
  if (Number(hour) === 24 && Number(minute) === 0) return { code: 'midnight-as-24', values: { time } }
  return Number(hour) > 23 || Number(minute) > 59 ? { code: 'no-such-time', values: { time } } : null
}
