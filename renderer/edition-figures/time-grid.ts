/** Weekday by hour: a row a weekday that has anything, a column an hour from the first to the last. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'

export type TimeGrid = {
  /** `1` is Monday; from the first to the last of Monday to Friday and any later day with anything. */
  weekdays: string[]
  /** Two digits, without gaps. */
  hours: string[]
  valueAt: (weekday: string, hour: string) => number
  /** How many have both a day and an hour, and the largest box. */
  known: number
  largest: number
  hasUnknownHour: boolean
  hasUnknownDay: boolean
}

const WORKING_DAYS = 5

export function timeGrid({ rows }: Pick<FiguresOutput, 'rows'>): TimeGrid {
  const values = new Map(rows.map((row) => [`${row.weekday}/${row.hour}`, row.value]))
  const known = rows.filter(({ weekday, hour }) => weekday !== UNKNOWN && hour !== UNKNOWN)
  const hours = rows.flatMap(({ hour, value }) =>
    hour && hour !== UNKNOWN && value > 0 ? [Number(hour)] : [],
  )
  const lastDay = Math.max(WORKING_DAYS, ...rows.map(({ weekday }) => Number(weekday) || 0))
  return {
    weekdays: Array.from({ length: lastDay }, (_, at) => String(at + 1)),
    hours: between(hours),
    valueAt: (weekday, hour) => values.get(`${weekday}/${hour}`) ?? 0,
    known: known.reduce((sum, { value }) => sum + value, 0),
    largest: Math.max(0, ...known.map(({ value }) => value)),
    hasUnknownHour: rows.some(({ hour, value }) => hour === UNKNOWN && value > 0),
    hasUnknownDay: rows.some(({ weekday, value }) => weekday === UNKNOWN && value > 0),
  }
}

function between(hours: readonly number[]): string[] {
  if (hours.length === 0) return []
  const first = Math.min(...hours)
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, at) =>
    String(first + at).padStart(2, '0'),
  )
}
