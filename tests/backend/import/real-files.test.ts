/** Three real programmes imported whole with guessed headings, and every cell of them found again. */
import { existsSync, readFileSync } from 'node:fs'
import { parseCsv } from 'hucre'
import { describe, expect, test } from 'vitest'
import { addEdition } from '../../../backend/editions/editions.ts'
import type { ImportField } from '../../../contract/calls/imports.ts'
import { type Desk, openDesk, rowsOf } from '../desk.ts'
import { dumpOf, importInto, NO_COUNTS, previewIn, storedIn } from './importing.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped, for the report of skipped tests. */
    reason?: string
  }
}

const data = new URL('../../../../shared/data/', import.meta.url)
const missing = !existsSync(new URL('almedalen-2021.csv', data))
const meta = { reason: 'the folder ../shared/data with the real programmes is not there' }
if (missing) console.log(`Skipped: ${meta.reason}`)

type Stored = ReturnType<typeof storedIn>[number]
type Row = Record<string, unknown>

// A thousand rows are read three times and stored: long when the computer has much else to do.
describe.skipIf(missing)('real programmes', { meta, timeout: 60_000 }, () => {
  test('26 activities of Innovationsveckan', async () => {
    const text = readFileSync(new URL('innovationsveckan-activities.json', data), 'utf8')
    const rows = JSON.parse(text) as Row[]
    const fields = await importTwice(openDesk(), text, {
      name: 'innovationsveckan-activities.json',
      edition: null,
      rows,
    })
    expect(fields.headings).toEqual({
      edition: 'edition',
      title: 'title',
      title_is_exact: 'extras',
      organiser: 'organiser',
      co_organisers: 'co-organiser',
      municipality: 'municipality',
      county: 'county',
      format: 'format',
      type: 'type',
      date: 'date',
      start: 'start-time',
      end: 'end-time',
      place: 'venue',
      note: 'extras',
      source: 'extras',
    })
    expect(everyCellOf(rows, fields)).toEqual({ missing: [], cells: 261 })
    expect(new Set(fields.stored.map(({ edition }) => edition))).toEqual(
      new Set(['2019', '2020', '2021', '2022', '2024']),
    )
  })

  test('719 events of Almedalen 2021: all digital, 15 in two languages', async () => {
    const { rows, fields, desk } = await importAlmedalen('2021', '2021-07-04', '2021-07-07')
    expect(rows).toHaveLength(719)
    expect(fields.headings).toEqual(ALMEDALEN)
    expect(everyCellOf(rows, fields).missing).toEqual([])
    const { stored } = fields
    expect(stored.filter(({ content }) => content.format === 'digital')).toHaveLength(719)
    expect(stored.filter(({ content }) => content.languages.length === 2)).toHaveLength(15)
    expect(
      rowsOf(desk.workspace, "select count(*) as n from submissions where counted_county = 'digital'"),
    ).toEqual([{ n: 719 }])
  })

  test('1,088 events of Almedalen 2009: five end before they start and are imported with a finding', async () => {
    const { rows, fields, desk } = await importAlmedalen('2009', '2009-06-28', '2009-07-04')
    expect(rows).toHaveLength(1088)
    expect(fields.headings).toEqual(ALMEDALEN)
    expect(everyCellOf(rows, fields).missing).toEqual([])
    const reversed = rowsOf(
      desk.workspace,
      `select s.row_key as id from submissions s
         join occurrences o on o.submission_id = s.id
         join findings f on f.submission_id = s.id and f.criterion = 'times' and f.outcome = 'not-met'
        where o.ends_at < o.starts_at order by s.row_key`,
    )
    expect(reversed.map(({ id }) => id)).toEqual(['id:3029', 'id:3685', 'id:3687', 'id:3691', 'id:4199'])
  })
})

const ALMEDALEN = {
  title: 'title',
  organiser: 'organiser',
  start: 'start',
  end: 'end',
  category: 'extras',
  type: 'type',
  topic_1: 'theme',
  topic_2: 'theme',
  language: 'language',
  place: 'venue',
  description: 'lead',
  more_info: 'description',
  websites: 'link',
  food: 'extras',
  hashtags: 'extras',
  id: 'id',
}

async function importAlmedalen(year: string, startsOn: string, endsOn: string) {
  const desk = openDesk()
  const edition = `almedalen-${year}`
  addEdition(desk.workspace, { id: edition, programme: 'almedalen', startsOn, endsOn, deadlineAt: null })
  const text = readFileSync(new URL(`${edition}.csv`, data), 'utf8')
  // Another reader than the import's own.
  const [names = [], ...lines] = parseCsv(text)
  const rows = lines.map(
    (cells): Row => Object.fromEntries(names.map((name, at) => [String(name), cells[at]])),
  )
  const fields = await importTwice(desk, text, { name: `${edition}.csv`, edition, rows })
  return { desk, rows, fields }
}

type Imported = { headings: Record<string, ImportField>; stored: Stored[] }

/** Imports a finished programme whole with guessed headings, and again, which changes nothing. */
async function importTwice(
  desk: Desk,
  text: string,
  { name, edition, rows }: { name: string; edition: string | null; rows: readonly Row[] },
): Promise<Imported> {
  const choices = { name, edition, rowsAre: 'programme' as const }
  const preview = await previewIn(desk, text, choices)
  expect(preview.counts).toEqual({ ...NO_COUNTS, created: rows.length })
  expect(await importInto(desk, text, choices)).toEqual(preview.counts)
  const before = dumpOf(desk, ['import_runs'])
  expect(await importInto(desk, text, choices)).toEqual({ ...NO_COUNTS, unchanged: rows.length })
  expect(dumpOf(desk, ['import_runs'])).toEqual(before)
  const stored = storedIn(desk)
  expect(new Set(stored.map(({ state, origin, revision }) => `${state} ${origin} ${revision}`))).toEqual(
    new Set(['published imported 1']),
  )
  const headings = preview.headings.map(({ heading, field }) => [heading, field])
  return { headings: Object.fromEntries(headings), stored }
}

/** Looks for every cell that says something in what is stored of its row; rows are stored in the file's order. */
function everyCellOf(
  rows: readonly Row[],
  { headings, stored }: Imported,
): { missing: string[]; cells: number } {
  expect(stored).toHaveLength(rows.length)
  const lost: string[] = []
  let cells = 0
  for (const [index, row] of rows.entries()) {
    const one = stored[index]
    for (const [heading, cell] of Object.entries(row)) {
      if (plain(cell) === '') continue
      cells += 1
      if (!one || !toldBy(one, headings[heading] ?? 'extras', heading, row).includes(plain(cell)))
        lost.push(`${index} ${heading}: ${plain(cell)}`)
    }
  }
  return { missing: lost, cells }
}

/** What the stored submission gives back for a cell: as it was among the extras, or by the field's own way back. */
function toldBy(stored: Stored, field: ImportField, heading: string, row: Row): string[] {
  const { content } = stored
  if (heading in content.extras) return [plain(content.extras[heading])]
  const [held] = content.occurrences
  switch (field) {
    case 'title':
    case 'lead':
    case 'description':
    case 'type':
      return [plain(content[field])]
    case 'venue':
    case 'municipality':
    case 'county':
      return [plain(content.place[field])]
    case 'theme':
      return content.themes.map(plain)
    case 'organiser':
      return content.parties.filter(({ role }) => role === 'organiser').map(({ text }) => plain(text))
    case 'co-organiser':
      return [plain(content.parties.filter(({ role }) => role !== 'organiser').map(({ text }) => text))]
    // Python wrote the list.
    case 'link':
      return [`[${content.links.map((link) => `'${link}'`).join(', ')}]`]
    case 'id':
      return [stored.rowKey.replace(/^id:/, '')]
    case 'edition':
      return [stored.edition]
    case 'format':
      return [{ 'on-site': 'på plats', digital: 'digital', hybrid: 'hybrid', unknown: '' }[content.format]]
    case 'language':
      return [content.languages.map((tag) => ({ sv: 'Svenska', en: 'English' })[tag]).join(' and ')]
    case 'date':
      return [[held?.startsOn, held?.endsOn].filter(Boolean).join('/')]
    case 'start':
      return [`${held?.startsOn} ${swedishTime(held?.startsAt)}:00`]
    case 'end':
      return [`${held?.endsOn ?? held?.startsOn} ${swedishTime(held?.endsAt)}:00`]
    case 'start-time':
      return [swedishTime(held?.startsAt)]
    case 'end-time':
      return [swedishTime(held?.endsAt)]
    default:
      throw new Error(`No way back from ${field} for ${heading} of ${plain(row.title)}`)
  }
}

/** What clocks in Sweden show at an instant, by another library than the import's. */
function swedishTime(instant: string | null | undefined): string {
  if (!instant) return ''
  const form = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' } as const
  return new Intl.DateTimeFormat('sv-SE', form).format(new Date(instant))
}

/** A value as text with single spaces. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = Array.isArray(value) ? value.join(' | ') : String(value)
  return text.replace(/\s+/g, ' ').trim()
}
