/** Lays out one schema.org event: places apart from streams, people apart from organisations, codes without their address. */
import { isRecord } from '../import/is-record.ts'
import { cellText, isEmpty, type Json } from '../import/table.ts'

type JsonRecord = { [key: string]: Json }

/** Nothing about the activity, or somebody's own business. */
const PASSED_OVER = new Set(
  '@context @type attendee attendees subEvent subEvents superEvent location organizer contributor image'.split(
    ' ',
  ),
)

/**
 * The keys are the event's own, and beside them `virtualLocation`, `contact` (people among the organisers, and
 * organisations' contact details) and an `@id` also where only `identifier` or `url` tells one.
 */
export function eventParts(event: JsonRecord): JsonRecord {
  const kept = Object.entries(event).filter(([key]) => !PASSED_OVER.has(key))
  const own = Object.fromEntries(kept.map(([key, value]) => [key, withoutAddress(value)]))
  const places = listOf(event.location)
  const streams = places.filter((one) => typesOf(one).includes('VirtualLocation'))
  const organisers = listOf(event.organizer)
  const organisations = organisers.filter((one) => !isPerson(one))
  const id = idOf(event)
  return {
    ...own,
    ...(id === null ? {} : { '@id': id }),
    location: places.filter((one) => !streams.includes(one)).map(placeOf),
    virtualLocation: streams.map((one) =>
      isRecord(one) ? { url: one.url ?? null, name: one.name ?? null } : { url: one },
    ),
    organizer: organisations.map((one) => ({
      name: nameOf(one),
      url: isRecord(one) ? (one.url ?? null) : null,
    })),
    contact: [...organisers.filter(isPerson).map(personOf), ...organisations.flatMap(contactsOf)],
    performer: listOf(event.performer).map((one) => ({ name: nameOf(one) })),
    doorTime: event.doorTime ?? null,
  }
}

function idOf(event: JsonRecord): string | null {
  const identifier = isRecord(event.identifier ?? null)
    ? (event.identifier as JsonRecord).value
    : event.identifier
  const told = [event['@id'], identifier, event.url].map((one) =>
    isRecord(one ?? null) ? '' : cellText(one),
  )
  return told.find((one) => one !== '') ?? null
}

/** A place can be told by its name alone, or by an address as one text. */
function placeOf(place: Json): Json {
  if (!isRecord(place)) return { name: place }
  const { name = null, address = null, url = null } = place
  return { name, address: isRecord(address) ? address : { streetAddress: address }, url }
}

function contactsOf(organisation: Json): Json[] {
  if (!isRecord(organisation)) return []
  const points = listOf(organisation.contactPoint).filter(isRecord)
  return [organisation, ...points]
    .filter((one) => !isEmpty(one.email) || !isEmpty(one.telephone))
    .map((one) => ({ email: one.email ?? null, telephone: one.telephone ?? null }))
}

function personOf(person: Json): Json {
  if (!isRecord(person)) return { name: person }
  return { name: nameOf(person), email: person.email ?? null, telephone: person.telephone ?? null }
}

function nameOf(node: Json): Json {
  if (!isRecord(node)) return node
  const { name = null, givenName, familyName } = node
  return isEmpty(name) ? [givenName, familyName].map(cellText).filter(Boolean).join(' ') : name
}

const isPerson = (node: Json) => typesOf(node).includes('Person')

function typesOf(node: Json): string[] {
  return isRecord(node) ? listOf(node['@type']).map((one) => cellText(one).replace(/^.*[/#:]/, '')) : []
}

const listOf = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** schema.org's own words come as `https://schema.org/OnlineEventAttendanceMode`. */
function withoutAddress(value: Json): Json {
  return typeof value === 'string' ? value.replace(/^https?:\/\/schema\.org\/(?=\w+$)/, '') : value
}
