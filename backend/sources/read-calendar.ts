/** Reads iCalendar (RFC 5545), event by event, so that one that is damaged does not take the others with it. */
import ICAL from 'ical.js'
import type { ImportReason } from '../import/import-dependencies.ts'
import { unreadable } from '../import/unreadable.ts'
import { type Block, blocksOf } from './calendar-blocks.ts'
import { type CalendarEvent, calendarEvent, type EventReading } from './calendar-event.ts'
import { allSteps, occurrence, occurrencesOf, type Steps, TooOften } from './calendar-occurrences.ts'
import { type CalendarTime, instantOf } from './calendar-time.ts'
import { type DefinedZone, definedZones, zonesOf } from './calendar-zones.ts'
import type { Days, SourceItem } from './source-item.ts'

/** Throws UNREADABLE `not-a-calendar` when there is no event in it, nor a calendar round about. */
export function readCalendar(
  text: string,
  name: string,
  days: Days,
  isOrganisation: EventReading['isOrganisation'] = () => false,
): SourceItem[] {
  const zones = definedZones(text)
  const reading = { zones: zonesOf(zones), isOrganisation }
  const blocks = blocksOf(text, 'VEVENT')
  if (blocks.length === 0 && !/^BEGIN:VCALENDAR\s*$/im.test(text))
    throw unreadable('not-a-calendar', { name })
  const parsed = blocks.map((block) => ({ ...parse(block, reading), block: withZones(block, zones) }))
  const events = parsed.flatMap((one) => (one.event ? [{ ...one.block, event: one.event }] : []))
  const broken = parsed.flatMap((one): SourceItem[] => {
    if (one.event) return []
    const { number, raw } = one.block
    return [{ number, id: null, raw, broken: one.broken }]
  })
  const steps = allSteps()
  const read = seriesOf(events).flatMap((series) => itemsOf(series, days, steps))
  // A notice that a calendar's events are called off.
  const isOff = /^METHOD:CANCEL\s*$/im.test(text)
  const told = isOff ? read.map((one) => (one.broken ? one : { ...one, isCancelled: true })) : read
  return [...told, ...broken].sort((a, b) => a.number - b.number)
}

type Placed = Block & { event: CalendarEvent }

/** With the zones that it names, so that it can be read again alone. */
function withZones(block: Block, zones: ReadonlyMap<string, DefinedZone>): Block {
  const used = [...zones].filter(([name]) => block.raw.includes(name))
  return { ...block, raw: used.map(([, { definition }]) => definition).join('') + block.raw }
}

function parse(
  block: Block,
  reading: EventReading,
): { event: CalendarEvent } | { event: null; broken: ImportReason } {
  try {
    const component = new ICAL.Component(ICAL.parse(block.raw) as [string, unknown[], unknown[]])
    const event = calendarEvent(component, reading)
    for (const time of [event.start, event.end, event.insteadOf]) if (time) instantOf(time)
    return { event }
  } catch (error) {
    return { event: null, broken: reasonOf(error) }
  }
}

/** Events of one id belong together: the event itself and those that stand in for single times of it. */
function seriesOf(events: readonly Placed[]): Placed[][] {
  const byId = Map.groupBy(events, ({ event, number }) => event.uid ?? `line ${number}`)
  return [...byId.values()]
}

/** The series as one row with all its times; a stand-in that says other things than the event is a row of its own. */
function itemsOf(series: readonly Placed[], days: Days, steps: Steps): SourceItem[] {
  const own = series.filter(({ event }) => !event.insteadOf).at(-1)
  const standIns = series.filter(({ event }) => event.insteadOf)
  if (!own) return standIns.map((one) => item(one, standInId(one.event)))
  const apart = standIns.filter(({ event }) => !event.isCancelled && !saysTheSame(event, own.event))
  const rest = standIns.filter((one) => !apart.includes(one))
  const isRepeated = own.event.rules.length > 0 || own.event.added.length > 0
  if (!isRepeated) return [item(own, own.event.uid), ...apart.map((one) => item(one, standInId(one.event)))]
  try {
    // Times told apart are not the event's own any more, but they are not times of it either.
    const away = apart.map(({ event }) => ({ ...event, isCancelled: true }))
    const times = occurrencesOf(own.event, [...rest.map(({ event }) => event), ...away], days, steps)
    const row = { ...item(own, own.event.uid), occurrences: times }
    return [row, ...apart.map((one) => item(one, standInId(one.event)))]
  } catch (error) {
    const { number, raw, event } = own
    return [{ number, id: event.uid, raw, broken: reasonOf(error) }]
  }
}

function reasonOf(error: unknown): ImportReason {
  if (error instanceof TooOften) return { code: 'too-often', values: {} }
  const problem = (error instanceof Error ? error.message : String(error)).slice(0, 200)
  return { code: 'broken-event', values: { problem } }
}

function item({ number, raw, event }: Placed, id: string | null): SourceItem & { broken: null } {
  const { cells, isCancelled, start, end } = event
  const times = start ? occurrenceCells(start, end) : {}
  return {
    number,
    id,
    raw,
    cells: { ...cells, ...(id === null ? {} : { uid: id }), ...times },
    occurrences: null,
    isCancelled,
    broken: null,
  }
}

/** As a list would write them, so that they are read by the same rules as everywhere else. */
function occurrenceCells(start: CalendarTime, end: CalendarTime | null): { start: string; end?: string } {
  const { startsOn, endsOn, startsAt, endsAt } = occurrence(start, end)
  const from = startsAt ?? startsOn ?? ''
  const to = endsAt ?? endsOn
  return to === null ? { start: from } : { start: from, end: to }
}

function standInId({ uid, insteadOf }: CalendarEvent): string | null {
  return uid !== null && insteadOf ? `${uid}/${insteadOf.isDay ? insteadOf.wall : instantOf(insteadOf)}` : uid
}

const TOLD = ['summary', 'description', 'location', 'url', 'categories']

function saysTheSame(one: CalendarEvent, other: CalendarEvent): boolean {
  return TOLD.every((name) => JSON.stringify(one.cells[name]) === JSON.stringify(other.cells[name]))
}
