/** Days and instants as numbers of Excel's calendar. */
import { dayNumber } from '../../../domain/figures/facts.ts'
import { clockOf, dayOf, isDay } from '../../../domain/time.ts'
import type { Cell } from './analyst-sheet.ts'

/** What Excel's calendar has passed on 1970-01-01. */
const FIRST_DAY = 25_569
/** Excel's calendar has a 29 February 1900 that never was. */
const FIRST_SAFE_DAY = '1900-03-01'
const DAY_MINUTES = 24 * 60

/** A day as a whole number; one that is none, or that Excel has no number for, stays as it is written. */
export function excelDay(day: string | null): Cell {
  if (day === null || !isDay(day) || day < FIRST_SAFE_DAY) return day
  return dayNumber(day) + FIRST_DAY
}

/** What a Swedish clock shows at an instant (UTC), to the minute. */
export function excelMoment(instant: string | null): Cell {
  if (instant === null) return null
  const day = excelDay(dayOf(instant))
  if (typeof day !== 'number') return `${dayOf(instant)} ${clockOf(instant)}`
  const [hours = 0, minutes = 0] = clockOf(instant).split(':').map(Number)
  return sheetNumber(day + (hours * 60 + minutes) / DAY_MINUTES)
}

/** With the fifteen digits that spreadsheets keep, so that one which saves the file anew leaves it the same. */
export function sheetNumber(value: number): number {
  return Number(value.toPrecision(15))
}

/** Such a number as people read it: `2024-10-01`, or `2024-10-01 09:30` for a moment. */
export function excelText(serial: number, kind: 'day' | 'moment'): string {
  const minutes = Math.round((serial - FIRST_DAY) * DAY_MINUTES)
  const text = new Date(minutes * 60_000).toISOString()
  return kind === 'day' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
