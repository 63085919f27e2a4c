/** Turns one row into a submission: every cell lands in its field or, whole, among the extras under its heading. */
import type { ImportField, RowsAre } from '../../contract/calls/imports.ts'
import { type Content, emptyContent, type Format } from '../../domain/submission.ts'
import type { Arrival } from '../intake/arrival.ts'
import { type CellNotice, type CellReader, cellReader, whole } from './cell-reader.ts'
import type { ImportReason } from './import-dependencies.ts'
import { readContacts } from './read-contacts.ts'
import { readOccurrences } from './read-occurrences.ts'
import { readParties } from './read-parties.ts'
import { readRegistration } from './read-registration.ts'
import { readInstant } from './read-when.ts'
import { type PlaceReader, readFormat, readLanguages, readList } from './read-words.ts'
import { type KeyNumberer, rowKey } from './row-key.ts'
import type { Json } from './table.ts'
import { noticeOfWhen } from './when-faults.ts'

export type RowContext = {
  headings: Readonly<Record<string, ImportField>>
  places: PlaceReader
  /** For rows that do not name an edition themselves. */
  edition: string | null
  rowsAre: RowsAre
  numberKey: KeyNumberer
  source: string
}

export type RowResult =
  | { arrival: Arrival; repeat: number; notices: CellNotice[]; refused: null }
  | { title: string; edition: string | null; refused: ImportReason }

/** Refused is only what cannot be read at all: no title, or no edition to put it in. */
export function rowToArrival(row: Readonly<Record<string, Json>>, context: RowContext): RowResult {
  const cells = cellReader(row, context.headings)
  const edition = readEdition(cells) ?? context.edition
  const title = cells.text('title')
  if (title === null) return { title: '', edition, refused: { code: 'no-title', values: {} } }
  if (edition === null) return { title, edition, refused: { code: 'no-edition', values: {} } }
  const id = cells.text('id')
  const contacts = readContacts(cells)
  const submittedAt = readWhen(cells, 'received')
  const changedAt = readWhen(cells, 'changed')
  const content = readContent(title, cells, context.places)
  const { key, number } = context.numberKey(edition, rowKey(id, edition, content))
  const isProgramme = context.rowsAre === 'programme'
  const arrival: Arrival = {
    platformId: null,
    rowKey: key,
    edition,
    origin: isProgramme ? 'imported' : 'file',
    revision: null,
    state: isProgramme ? 'published' : null,
    content,
    contacts,
    submittedAt,
    changedAt,
    source: context.source,
  }
  return { arrival, repeat: number, notices: cells.notices(), refused: null }
}

function readContent(title: string, cells: CellReader, places: PlaceReader): Content {
  const base = emptyContent(title)
  const occurrences = readOccurrences(cells)
  const municipality = readMunicipality(cells, places)
  const county = readCounty(cells, places)
  const venue = cells.text('venue')
  const content: Content = {
    ...base,
    lead: cells.text('lead') ?? '',
    description: cells.text('description') ?? '',
    languages: cells.first('language', (text) => whole(readLanguages(text))) ?? [],
    format: readFormatOf(cells, venue),
    type: cells.text('type'),
    themes: cells.all('theme').flatMap((cell) => readList(cell, false)),
    audience: readAudience(cells),
    occurrences,
    place: {
      venue,
      address: cells.text('address'),
      municipality: municipality?.text ?? null,
      municipalityCode: municipality?.code ?? null,
      county: county?.text ?? null,
      countyCode: county?.code ?? municipality?.code?.slice(0, 2) ?? null,
    },
    digital: { link: cells.text('digital-link'), how: cells.text('digital-how') },
    registration: readRegistration(cells),
    parties: readParties(cells),
    links: cells.all('link').flatMap((cell) => readList(cell, true)),
    recordings: cells.all('recording').flatMap((cell) => readList(cell, true)),
  }
  return { ...content, extras: cells.extras() }
}

function readWhen(cells: CellReader, field: 'received' | 'changed'): string | null {
  const cell = cells.peek(field)[0]
  const at = cells.first(field, (text) => whole(readInstant(text)))
  if (cell && at === null) cells.note(cell.heading, ...noticeOfWhen(cell.text))
  return at
}

/** A year as a number is an edition's id too. */
function readEdition(cells: CellReader): string | null {
  return cells.first('edition', (text) => whole(text.toLowerCase()))
}

/** A venue that says "digitalt" tells the format where no column does. */
function readFormatOf(cells: CellReader, venue: string | null): Format {
  const told = cells.first('format', (text) => whole(readFormat(text)))
  return told ?? (venue === null ? null : readFormat(venue)) ?? 'unknown'
}

function readMunicipality(
  cells: CellReader,
  places: PlaceReader,
): { text: string; code: string | null } | null {
  return cells.first('municipality', (text) => {
    const found = places.municipality(text)
    return whole({ text: found && isCode(text) ? found.shortName : text, code: found?.code ?? null })
  })
}

function readCounty(cells: CellReader, places: PlaceReader): { text: string; code: string | null } | null {
  return cells.first('county', (text) => {
    const found = places.county(text)
    return whole({ text: found && isCode(text) ? found.name : text, code: found?.code ?? null })
  })
}

const isCode = (text: string) => /^\d+$/.test(text)

function readAudience(cells: CellReader): Content['audience'] {
  const whom = cells.text('audience')
  if (whom === null) return { kind: 'unknown', whom: null }
  return { kind: /^(öppen|öppet|alla|open|everyone)\b/i.test(whom) ? 'open' : 'targeted', whom }
}
