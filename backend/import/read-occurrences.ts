/** Reads when an activity is held from whichever columns tell it: start and end, date, times of day. */
import type { Occurrence } from '../../domain/submission.ts'
import { clockOf, instantAt } from '../../domain/time.ts'
import type { CellReader } from './cell-reader.ts'
import {
  namesOtherWeekday,
  readDayOf,
  readDays,
  readDayWithTimes,
  readMoment,
  readTime,
  readTimes,
} from './read-when.ts'

const FIELDS = ['start', 'end', 'date', 'start-time', 'end-time'] as const

/**
 * At most one occurrence, since a row holds one. A cell is taken when all it says is in the occurrence; a time
 * without a day, what another cell contradicts and words that nobody can read stay as written, in the extras.
 */
export function readOccurrences(cells: CellReader): Occurrence[] {
  const told = FIELDS.flatMap((field) =>
    cells.peek(field).flatMap(({ heading, text }) => {
      const read = readTold(text)
      return read ? [{ field, heading, ...read }] : []
    }),
  )
  const of = (field: (typeof FIELDS)[number]) => told.find((one) => one.field === field)
  const held = occurrenceOf({
    start: of('start'),
    end: of('end'),
    date: of('date'),
    startTime: of('start-time'),
    endTime: of('end-time'),
  })
  if (!held) return []
  for (const one of told) if (one.isWhole && isIn(held, one)) cells.take(one.heading)
  return [held]
}

/** What one cell tells; `from` and `to` are times on a Swedish clock, `at` the instant where it names the zone. */
type Told = {
  day: string | null
  lastDay: string | null
  from: string | null
  to: string | null
  at: string | null
  /** False when the cell says more than that. */
  isWhole: boolean
}

type Sources = Readonly<Record<'start' | 'end' | 'date' | 'startTime' | 'endTime', Told | undefined>>

function occurrenceOf({ start, end, date, startTime, endTime }: Sources): Occurrence | null {
  const toldDay = start?.day ?? date?.day ?? startTime?.day ?? null
  const endDay = end?.lastDay ?? end?.day ?? date?.lastDay ?? start?.lastDay ?? null
  const day = toldDay ?? endDay
  if (day === null) return null
  const starts = [start, date, startTime].find((one) => one?.from)
  const ends = clock(end, endOf(end)) ?? clock(date, date?.to) ?? clock(start, start?.to)
  const endsLate = ends ?? clock(startTime, startTime?.to) ?? clock(endTime, endOf(endTime))
  const startsOn = toldDay ?? (starts ? day : null)
  const isEndDayToldAlone = end !== undefined && end.day !== null && end.from === null
  return {
    startsOn,
    endsOn: endDay !== startsOn || isEndDayToldAlone ? endDay : null,
    startsAt: starts?.from ? instantOf(starts, day, starts.from) : null,
    endsAt: endsLate && instantOf(endsLate.source, endDay ?? day, endsLate.time),
  }
}

const endOf = (told: Told | undefined) => told?.to ?? told?.from ?? null

function clock(source: Told | undefined, time: string | null | undefined) {
  return source && time ? { source, time } : null
}

/** The exact instant counts only on the day that it belongs to. */
function instantOf({ at, day: ownDay, from }: Told, day: string, time: string): string {
  return at !== null && ownDay === day && from === time ? at : instantAt(day, time)
}

/** Also false for the hour that a Swedish clock skips in spring: what was written could not be read back. */
function isIn({ startsOn, endsOn, startsAt, endsAt }: Occurrence, told: Told): boolean {
  const instants = [startsAt, endsAt].filter((one) => one !== null)
  const clocks = instants.map(clockOf)
  return (
    [told.day, told.lastDay].every((day) => day === null || day === startsOn || day === endsOn) &&
    [told.from, told.to].every((time) => time === null || clocks.includes(time)) &&
    (told.at === null || instants.includes(told.at))
  )
}

function readTold(text: string): Told | null {
  const told = readSpan(text)
  return (
    told && { ...told, isWhole: told.isWhole && (told.day === null || !namesOtherWeekday(text, told.day)) }
  )
}

function readSpan(text: string): Told | null {
  const unknown = { day: null, lastDay: null, from: null, to: null, at: null, isWhole: true }
  const days = readDays(text)
  if (days) return { ...unknown, day: days.from, lastDay: days.to }
  const timed = readDayWithTimes(text)
  if (timed) return { ...unknown, ...timed }
  const moment = readMoment(text)
  if (moment) return { ...unknown, day: moment.day, from: moment.time, at: moment.at }
  const times = readTimes(text)
  if (times) return { ...unknown, ...times }
  const from = readTime(text)
  if (from !== null) return { ...unknown, from }
  const day = readDayOf(text)
  return day === null ? null : { ...unknown, day, isWhole: false }
}
