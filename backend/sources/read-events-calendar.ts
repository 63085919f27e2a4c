/** Reads the list that The Events Calendar's REST interface answers with. */
import { isRecord } from '../import/is-record.ts'
import { cellText, type Json } from '../import/table.ts'
import { plainTextOf } from './html-text.ts'
import { flatten } from './json-path.ts'
import type { SourceItem } from './source-item.ts'

type JsonRecord = { [key: string]: Json }

/** What tells something of an activity; the rest is about the site. */
const KEPT = [
  'title',
  'excerpt',
  'description',
  'url',
  'website',
  'cost',
  'date',
  'modified',
  'all_day',
] as const

export function eventsCalendarItem(event: Json, number: number): SourceItem {
  const raw = JSON.stringify(event)
  if (!isRecord(event)) return { number, id: null, raw, broken: { code: 'not-an-object', values: {} } }
  const own = Object.fromEntries(KEPT.map((key) => [key, textIn(event[key])]))
  const cells = flatten({
    ...own,
    id: cellText(event.id),
    ...timesOf(event),
    venue: partsOf(event.venue, ['venue', 'address', 'city', 'zip', 'province', 'country', 'website']),
    organizer: partsOf(event.organizer, ['organizer', 'email', 'phone', 'website']),
    categories: namesOf(event.categories),
    tags: namesOf(event.tags),
  })
  // WordPress keeps what is called off as a post of its own kind; the calendar's later versions say it in the title.
  const isCancelled = /^cancel/i.test(cellText(event.status)) || /^cancel/i.test(cellText(event.event_status))
  return { number, id: cellText(event.id) || null, raw, cells, occurrences: null, isCancelled, broken: null }
}

/** Times in UTC where it tells them, else on the site's own clock; whole days by their days, since they end at 23:59. */
function timesOf(event: JsonRecord): JsonRecord {
  const [start, end] = [cellText(event.start_date), cellText(event.end_date)]
  if (event.all_day === true) return { start: start.slice(0, 10), end: end.slice(0, 10) }
  const [from, to] = [cellText(event.utc_start_date), cellText(event.utc_end_date)]
  return { start: from === '' ? start : asUtc(from), end: to === '' ? end : asUtc(to) }
}

const asUtc = (text: string) => `${text.replace(' ', 'T')}Z`

/** None is an empty list there, one an object, several a list. */
function partsOf(value: Json | undefined, keys: readonly string[]): Json[] {
  return [value ?? null]
    .flat()
    .filter((one) => isRecord(one))
    .map((one) => Object.fromEntries(keys.map((key) => [key, textIn(one[key])])))
}

function namesOf(value: Json | undefined): Json[] {
  return [value ?? null]
    .flat()
    .filter((one) => isRecord(one))
    .map((one) => textIn(one.name))
}

const textIn = (value: Json | undefined): Json =>
  typeof value === 'string' ? plainTextOf(value) : (value ?? null)
