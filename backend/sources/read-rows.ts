/** Turns a source's rows into submissions by its profile: fields, codes, edition and identity; the import reads the cells. */
import { IMPORT_FIELDS, type ImportField } from '../../contract/calls/imports.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import { firstOccurrence } from '../../domain/submission.ts'
import { fold } from '../../domain/swedish.ts'
import { cellReader } from '../import/cell-reader.ts'
import { chooseFields, type HeadingSource } from '../import/prepare-import.ts'
import { readOccurrences } from '../import/read-occurrences.ts'
import type { PlaceReader } from '../import/read-words.ts'
import { keyNumberer } from '../import/row-key.ts'
import { type RowContext, type RowResult, rowToArrival } from '../import/row-to-arrival.ts'
import { type Json, ownValue } from '../import/table.ts'
import type { ReadItem, SourceItem } from './source-item.ts'

/** An edition with its first and last day. */
export type EditionDays = { id: string; startsOn: string; endsOn: string }

export type SourceRow = {
  item: SourceItem
  /** The cells as they were read, with the profile's codes in place. */
  cells: Record<string, Json>
  /** `outside`: on days of no edition, where the profile names none. */
  result: RowResult | { outside: true }
}

export type SourceRows = {
  rows: SourceRow[]
  headings: Record<string, ImportField>
  by: Record<string, HeadingSource>
  headingsInOrder: string[]
}

export type RowsContext = {
  editions: readonly EditionDays[]
  places: PlaceReader
  headings?: Record<string, ImportField>
}

export function readRows(
  profile: SourceProfile,
  items: readonly SourceItem[],
  context: RowsContext,
): SourceRows {
  const read = items.filter((one): one is ReadItem => one.broken === null)
  const headingsInOrder = [...new Set(read.flatMap(({ cells }) => Object.keys(cells)))]
  const rows = read.map(({ number, cells }) => ({ number, cells, broken: null }))
  const { headings, by } = chooseFields({ headings: headingsInOrder, rows }, {}, knownFields(profile))
  const rowContext: RowContext = {
    headings,
    places: context.places,
    edition: profile.edition,
    rowsAre: profile.rowsAre,
    numberKey: keyNumberer(),
    source: profile.name,
  }
  return {
    rows: items.map((item) => readRow(profile, item, rowContext, context)),
    headings,
    by,
    headingsInOrder,
  }
}

function readRow(
  profile: SourceProfile,
  item: SourceItem,
  context: RowContext,
  { editions }: RowsContext,
): SourceRow {
  if (item.broken)
    return { item, cells: {}, result: { title: '', edition: profile.edition, refused: item.broken } }
  const cells = coded(item.cells, context.headings, profile.codes)
  const byDay = editionByDay(item, cells, context, editions)
  if (byDay === 'outside' || item.occurrences?.length === 0) return { item, cells, result: { outside: true } }
  const result = rowToArrival(cells, { ...context, edition: byDay })
  if (result.refused) return { item, cells, result }
  const { edition, content } = result.arrival
  if (!editions.some(({ id }) => id === edition)) {
    const refused = { code: 'unknown-edition', values: { edition } }
    return { item, cells, result: { title: content.title, edition, refused } }
  }
  const state = item.isCancelled && profile.rowsAre === 'programme' ? 'cancelled' : result.arrival.state
  const held = item.occurrences ?? content.occurrences
  const rowKey = keyIn(profile, result.arrival.rowKey)
  // A list has no word of its own for what is called off.
  const told = profile.kind === 'rows' ? {} : { isCalledOff: item.isCancelled }
  const arrival = { ...result.arrival, rowKey, state, ...told }
  return {
    item,
    cells,
    result: { ...result, arrival: { ...arrival, content: { ...content, occurrences: held } } },
  }
}

/** Numbers of one site say nothing at another, so a site's own are told apart by its name. */
function keyIn({ kind, address }: SourceProfile, key: string | null): string | null {
  const host = kind === 'the-events-calendar' && address !== null ? URL.parse(address)?.host : undefined
  return key?.startsWith('id:') && host ? `${key}@${host}` : key
}

/** The source's own id of a row, from its key; null for a row that has none. */
export function sourceIdIn(key: string | null, { address }: Pick<SourceProfile, 'address'>): string | null {
  if (!key?.startsWith('id:')) return null
  const host = address === null ? undefined : URL.parse(address)?.host
  const own = host && key.endsWith(`@${host}`) ? key.slice(0, -host.length - 1) : key
  return own.slice('id:'.length).replaceAll('##', '#')
}

/** The profile's edition, else the one in whose days the row lies; null where nothing tells, or the row names its own. */
function editionByDay(
  item: ReadItem,
  cells: Record<string, Json>,
  { headings, edition }: RowContext,
  editions: readonly EditionDays[],
): string | null | 'outside' {
  const reader = cellReader(cells, headings)
  if (edition !== null || reader.peek('edition').length > 0) return edition
  const first = firstOccurrence(item.occurrences ?? readOccurrences(reader))
  const day = first?.startsOn ?? null
  if (first === null || day === null) return null
  const last = first.endsOn ?? day
  return editions.find(({ startsOn, endsOn }) => day <= endsOn && last >= startsOn)?.id ?? 'outside'
}

/** The source's words in the desk's own, whatever their letters' case; what has no code stays as it is. */
function coded(
  cells: Readonly<Record<string, Json>>,
  headings: Readonly<Record<string, ImportField>>,
  codes: SourceProfile['codes'],
): Record<string, Json> {
  const folded = new Map(
    Object.entries(codes).map(([field, words]) => [
      field,
      new Map(Object.entries(words).map(([word, becomes]) => [fold(word), becomes])),
    ]),
  )
  const replace = (cell: Json, words: ReadonlyMap<string, string>): Json => {
    if (Array.isArray(cell)) return cell.map((one) => replace(one, words))
    return typeof cell === 'object' ? cell : (words.get(fold(String(cell).trim())) ?? cell)
  }
  return Object.fromEntries(
    Object.entries(cells).map(([heading, cell]) => {
      const words = folded.get(ownValue(headings, heading) ?? '')
      return [heading, words ? replace(cell, words) : cell]
    }),
  )
}

function knownFields({ fields }: SourceProfile): Record<string, ImportField> {
  const known = Object.entries(fields).filter(([, field]) => IMPORT_FIELDS.includes(field as ImportField))
  return Object.fromEntries(known) as Record<string, ImportField>
}
