/** One event of a calendar: its properties as cells, and when it is held. Whoever takes part is left out. */
import ICAL from 'ical.js'
import type { Json } from '../import/table.ts'
import { type CalendarTime, calendarTime, instantOf, type Zones } from './calendar-time.ts'

export type CalendarEvent = {
  uid: string | null
  /** Which time of a repeated event this one stands in for, as its own time; null for the event itself. */
  insteadOf: CalendarTime | null
  start: CalendarTime | null
  end: CalendarTime | null
  rules: ICAL.Recur[]
  added: CalendarTime[]
  left: CalendarTime[]
  isCancelled: boolean
  cells: Record<string, Json>
}

/** Attendees are people's own business; the rest says nothing about the activity, or is read apart. */
const PASSED_OVER = new Set(
  'attendee attach dtstart dtend duration rrule rdate exdate exrule dtstamp sequence transp organizer categories class request-status x-alt-desc'.split(
    ' ',
  ),
)

/** What else must be known to read an event: the calendar's zones, and whether a name is that of an organisation. */
export type EventReading = { zones: Zones; isOrganisation: (name: string) => boolean }

/** Throws on a property that cannot be read. */
export function calendarEvent(component: ICAL.Component, reading: EventReading): CalendarEvent {
  const times = (name: string) =>
    component.getAllProperties(name).flatMap((one) => timesOf(one, reading.zones))
  const start = times('dtstart')[0] ?? null
  const rules = component.getAllProperties('rrule').map((one) => one.getFirstValue())
  return {
    uid: textOf(component.getFirstPropertyValue('uid')) || null,
    insteadOf: times('recurrence-id')[0] ?? null,
    start,
    end: times('dtend')[0] ?? endAfter(start, component),
    rules: rules.filter((rule) => rule instanceof ICAL.Recur),
    added: times('rdate'),
    left: times('exdate'),
    isCancelled: textOf(component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED',
    cells: cellsOf(component, reading),
  }
}

function cellsOf(component: ICAL.Component, reading: EventReading): Record<string, Json> {
  const cells = new Map<string, Json[]>()
  const put = (name: string, value: Json) => cells.set(name, [...(cells.get(name) ?? []), value])
  for (const property of component.getAllProperties()) {
    const { name } = property
    if (name === 'recurrence-id' || PASSED_OVER.has(name)) continue
    for (const value of property.getValues()) put(name, said(value, reading.zones))
  }
  for (const property of component.getAllProperties('categories'))
    for (const value of property.getValues()) put('categories', textOf(value))
  const organizer = component.getFirstProperty('organizer')
  if (organizer) putOrganizer(organizer, reading, put)
  return Object.fromEntries(
    [...cells].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? null) : values]),
  )
}

/** Most calendars tell whoever wrote the event; only what is known as an organisation is one. */
function putOrganizer(
  property: ICAL.Property,
  { isOrganisation }: EventReading,
  put: (name: string, value: Json) => void,
): void {
  const name = textOf(property.getFirstParameter('cn'))
  const address = textOf(property.getFirstValue()).replace(/^mailto:/i, '')
  const isGroup = /^group$/i.test(textOf(property.getFirstParameter('cutype')))
  if (name !== '' && name !== address)
    put(isGroup || isOrganisation(name) ? 'organizer.organisation' : 'organizer.name', name)
  if (address.includes('@')) put('organizer.email', address)
  else if (address !== '') put('organizer.address', address)
}

/** Instants that a calendar keeps of itself, such as CREATED, are told in UTC. */
function said(value: unknown, zones: Zones): Json {
  if (!(value instanceof ICAL.Time))
    return Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value)
  const told = calendarTime(value, zones(value.zone?.tzid ?? ''))
  return told.isDay ? told.wall : instantOf(told)
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function timesOf(property: ICAL.Property, zones: Zones): CalendarTime[] {
  const zone = zones(property.getFirstParameter('tzid') ?? '')
  return property.getValues().flatMap((value): CalendarTime[] => {
    const time = value instanceof ICAL.Period ? value.start : value
    return time instanceof ICAL.Time ? [calendarTime(time, zone)] : []
  })
}

function endAfter(start: CalendarTime | null, component: ICAL.Component): CalendarTime | null {
  const lasts = component.getFirstPropertyValue('duration')
  if (!start || !(lasts instanceof ICAL.Duration)) return null
  const seconds = lasts.toSeconds()
  const at = new Date(Date.parse(`${start.wall}${start.isDay ? 'T00:00:00' : ''}Z`) + seconds * 1000)
  const wall = at.toISOString().slice(0, start.isDay ? 10 : 19)
  return { ...start, wall }
}
