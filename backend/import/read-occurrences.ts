/** Reads when an activity is held from whichever columns tell it: start and end, date, times of day. */
import type { Occurrence } from '../../domain/submission.ts'
import { addDays, clockOf, instantAt, millisecondsBetween } from '../../domain/time.ts'
import type { CellReader } from './cell-reader.ts'
import {
  END_OF_DAY,
  namesOtherWeekday,
  readDayOf,
  readDays,
  readDayWithTimes,
  readEndMoment,
  readEndTime,
  readMoment,
  readTime,
  readTimes,
} from './read-when.ts'
import { noticeOfWhen } from './when-faults.ts'

const FIELDS = ['start', 'end', 'date', 'start-time', 'end-time'] as const
const ENDS: readonly (typeof FIELDS)[number][] = ['end', 'end-time']

/**
 * At most one occurrence, since a row holds one. A cell is taken when all it says is in the occurrence; a time
 * without a day, what another cell contradicts and words that nobody can read stay as written, in the extras. Cells that
 * cannot be, or were read in a way that is not sure, are noted.
 */
export function readOccurrences(cells: CellReader): Occurrence[] {
  const told = FIELDS.flatMap((field) =>
    cells.peek(field).flatMap(({ heading, text }) => {
      const read = readTold(text, ENDS.includes(field))
      if (!read) cells.note(heading, ...noticeOfWhen(text))
      return read ? [{ field, heading, text, ...read }] : []
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
  const { occurrence, end } = held
  for (const one of told) {
    if (one.isWhole && isIn(occurrence, one)) cells.take(one.heading)
    else if (one.isWhole) cells.note(one.heading, false, { code: 'contradicted', values: {} })
    else if (one.day !== null && namesOtherWeekday(one.text, one.day))
      cells.note(one.heading, false, { code: 'other-weekday', values: { day: one.day } })
    else cells.note(one.heading, ...noticeOfWhen(one.text))
  }
  noteEnd(cells, occurrence, end)
  return [occurrence]
}

/** An end that was put on the next day is to be looked at; one before the start stays, and the checks say so too. */
function noteEnd(cells: CellReader, { startsAt, endsAt }: Occurrence, end: End | null): void {
  if (!end || !startsAt || !endsAt) return
  const { heading } = end.source
  if (end.isNextDay)
    cells.note(heading, false, { code: 'next-day', values: { day: end.day, time: clockOf(endsAt) } })
  if (endsAt < startsAt)
    cells.note(heading, true, {
      code: 'ends-before-start',
      values: { start: clockOf(startsAt), end: clockOf(endsAt) },
    })
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

type Placed = Told & { heading: string }
type Sources = Readonly<Record<'start' | 'end' | 'date' | 'startTime' | 'endTime', Placed | undefined>>
/** Where the time came from that the occurrence ends at, and the day it was put on. */
type End = { source: Placed; day: string; isNextDay: boolean }
type Held = { occurrence: Occurrence; end: End | null }

function occurrenceOf({ start, end, date, startTime, endTime }: Sources): Held | null {
  const toldDay = start?.day ?? date?.day ?? startTime?.day ?? null
  const endDay = end?.lastDay ?? end?.day ?? date?.lastDay ?? start?.lastDay ?? null
  const day = toldDay ?? endDay
  if (day === null) return null
  const starts = [start, date, startTime].find((one) => one?.from)
  const ends = clock(end, endOf(end)) ?? clock(date, date?.to) ?? clock(start, start?.to)
  const endsLate = ends ?? clock(startTime, startTime?.to) ?? clock(endTime, endOf(endTime))
  const startsOn = toldDay ?? (starts ? day : null)
  const isEndDayToldAlone = end !== undefined && end.day !== null && end.from === null
  const startsAt = starts?.from ? instantOf(starts, day, starts.from) : null
  // An end that names its own day means that day, also where that is wrong.
  const isDayTold = endDay !== null && endDay !== startsOn
  const isOwnDay = isDayTold || (endsLate?.source.day != null && endsLate.source === end)
  const ending = endsLate && placeEnd(endsLate, endDay ?? day, isOwnDay ? null : startsAt)
  return {
    occurrence: {
      startsOn,
      endsOn: endDay !== startsOn || isEndDayToldAlone ? endDay : null,
      startsAt,
      endsAt: ending?.at ?? null,
    },
    end: ending?.end ?? null,
  }
}

/** 22:00–01:00 ends the next day; 10:00–09:00 is a slip, since nothing lasts for 23 hours. */
const LONGEST_NIGHT = 12 * 60 * 60 * 1000

/** `startsAt` where the end may be on the day after, because only its time was told. */
function placeEnd({ source, time }: { source: Placed; time: string }, day: string, startsAt: string | null) {
  const at = endInstant(source, day, time)
  const next = addDays(day, 1)
  if (startsAt === null || at >= startsAt || time === END_OF_DAY)
    return { at, end: { source, day, isNextDay: false } }
  const late = instantAt(next, time)
  return millisecondsBetween(startsAt, late) <= LONGEST_NIGHT
    ? { at: late, end: { source, day: next, isNextDay: true } }
    : { at, end: { source, day, isNextDay: false } }
}

function endInstant(source: Placed, day: string, time: string): string {
  return time === END_OF_DAY ? instantAt(addDays(day, 1), '00:00') : instantOf(source, day, time)
}

const endOf = (told: Told | undefined) => told?.to ?? told?.from ?? null

function clock(source: Placed | undefined, time: string | null | undefined) {
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
    [told.from, told.to].every(
      (time) => time === null || clocks.includes(time === END_OF_DAY ? '00:00' : time),
    ) &&
    (told.at === null || instants.includes(told.at))
  )
}

function readTold(text: string, isEnd: boolean): Told | null {
  const told = (isEnd ? readEnd(text) : null) ?? readSpan(text)
  return (
    told && { ...told, isWhole: told.isWhole && (told.day === null || !namesOtherWeekday(text, told.day)) }
  )
}

const UNKNOWN = { day: null, lastDay: null, from: null, to: null, at: null, isWhole: true }

/** Only an end can be at 24:00. */
function readEnd(text: string): Told | null {
  const moment = readEndMoment(text)
  if (moment) return { ...UNKNOWN, day: moment.day, from: moment.time }
  return readEndTime(text) === END_OF_DAY ? { ...UNKNOWN, from: END_OF_DAY } : null
}

function readSpan(text: string): Told | null {
  const days = readDays(text)
  if (days) return { ...UNKNOWN, day: days.from, lastDay: days.to }
  const timed = readDayWithTimes(text)
  if (timed) return { ...UNKNOWN, ...timed }
  const moment = readMoment(text)
  if (moment) return { ...UNKNOWN, day: moment.day, from: moment.time, at: moment.at }
  const times = readTimes(text)
  if (times) return { ...UNKNOWN, ...times }
  const from = readTime(text)
  if (from !== null) return { ...UNKNOWN, from }
  const day = readDayOf(text)
  return day === null ? null : { ...UNKNOWN, day, isWhole: false }
}
