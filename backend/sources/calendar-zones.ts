/** Zones that a calendar defines itself (VTIMEZONE), for names that say nothing elsewhere. */
import ICAL from 'ical.js'
import { blocksOf } from './calendar-blocks.ts'
import { type Zones, zoneNamed } from './calendar-time.ts'

/** A zone has a handful of changes; one with hundreds is no zone that anybody uses. */
const MOST_CHANGES = 200
const MOST_ZONES = 100

/** With its text, which an event that names it needs to be read again alone. */
export type DefinedZone = { zone: ICAL.Timezone; definition: string }

/** By their names. One that cannot be read, or changes more often than once a year, is left out. */
export function definedZones(text: string): Map<string, DefinedZone> {
  const zones = new Map<string, DefinedZone>()
  for (const { raw } of blocksOf(text, 'VTIMEZONE').slice(0, MOST_ZONES)) {
    const zone = readZone(raw)
    if (zone && zoneNamed(zone.tzid) === null) zones.set(zone.tzid, { zone, definition: `${raw}\r\n` })
  }
  return zones
}

/** A name that is known elsewhere is read as there; null where nothing is, and a Swedish clock is meant most likely. */
export function zonesOf(defined: ReadonlyMap<string, DefinedZone>): Zones {
  return (tzid) => zoneNamed(tzid) ?? defined.get(tzid)?.zone ?? null
}

function readZone(raw: string): ICAL.Timezone | null {
  try {
    const component = new ICAL.Component(ICAL.parse(raw) as [string, unknown[], unknown[]])
    const changes = component.getAllSubcomponents()
    const isUsable = changes.length > 0 && changes.length <= MOST_CHANGES && changes.every(isPlain)
    return isUsable && component.getFirstPropertyValue('tzid') ? new ICAL.Timezone(component) : null
  } catch {
    return null
  }
}

/** Rules are followed from their beginning on, so a change every second would never end. */
function isPlain(change: ICAL.Component): boolean {
  const rules = change.getAllProperties('rrule').map((one) => one.getFirstValue())
  const isYearly = rules.every((rule) => rule instanceof ICAL.Recur && rule.freq === 'YEARLY')
  return isYearly && change.hasProperty('dtstart') && change.hasProperty('tzoffsetto')
}
