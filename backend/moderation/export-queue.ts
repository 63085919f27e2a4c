/** The rows of a view as a file, in the list's order: CSV for Swedish Excel, or a workbook; contacts never. */
import { stringify } from 'csv-stringify/sync'
import {
  QUEUE_FILE_COLUMNS,
  type QueueFileColumn,
  type QueueFileForm,
  type QueueRow,
  type QueueSort,
} from '../../contract/calls/queue.ts'
import { readQueueBlock } from '../../db/read/queue.ts'
import type { Language } from '../../domain/language.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { places } from '../registers.ts'
import { cellText } from '../report/cell-text.ts'
import type { Cell, Column, Sheet } from '../report/sheet.ts'
import { writeSheets } from '../report/write-sheets.ts'
import type { Workspace } from '../workspace.ts'
import { toQueueRows } from './queue.ts'
import { readQuery } from './read-query.ts'
import { viewpointOf } from './viewpoint.ts'

export const CSV_TYPE = 'text/csv; charset=utf-8'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet of Excel has 1,048,576 rows, and some of them stand above the table. */
const SHEET_LIMIT = 1_000_000
const ROWS_A_BLOCK = 1_000

export type ExportAsked = {
  query: string
  language: Language
  sort: readonly QueueSort[]
  /** None means all. */
  columns: readonly QueueFileColumn[]
  form: QueueFileForm
}

export type ExportedFile = { fileName: string; contents: Uint8Array; type: string; rows: number }

/** The file's suggested name and its bytes. Throws BAD_QUERY. */
export async function exportQueue(workspace: Workspace, asked: ExportAsked): Promise<ExportedFile> {
  const found = readRows(workspace, asked)
  const { queueGrid } = words(asked.language)
  const name = queueGrid.file.name(dayOf(found.madeAt), found.isDemo).replaceAll(' ', '-')
  const rows = found.rows.length
  return asked.form === 'csv'
    ? { fileName: `${name}.csv`, contents: writeCsv(found), type: CSV_TYPE, rows }
    : { fileName: `${name}.xlsx`, contents: await writeWorkbook(found, asked), type: XLSX_TYPE, rows }
}

type FoundRows = {
  columns: Column[]
  rows: Cell[][]
  /** How many match, which may be more than a sheet holds. */
  total: number
  isDemo: boolean
  madeAt: string
}

/** One moment for all blocks, also while another process writes. */
function readRows(workspace: Workspace, asked: ExportAsked): FoundRows {
  const { database, now } = workspace
  const query = readQuery(asked.query, asked.language)
  const viewpoint = viewpointOf(workspace)
  const most = asked.form === 'xlsx' ? SHEET_LIMIT : Number.POSITIVE_INFINITY
  return database.sqlite
    .transaction(() => {
      const chosen = asked.columns.length === 0 ? QUEUE_FILE_COLUMNS : [...new Set(asked.columns)]
      const cellsOf = rowWriter(chosen, asked.language)
      const rows: Cell[][] = []
      const areDemo: boolean[] = []
      let total = 0
      do {
        const limit = Math.min(ROWS_A_BLOCK, most - rows.length)
        const block = readQueueBlock(database, {
          query,
          viewpoint,
          sort: asked.sort,
          offset: rows.length,
          limit,
        })
        total = block.total
        for (const row of toQueueRows(workspace, block.rows, viewpoint)) {
          rows.push(cellsOf(row))
          areDemo.push(row.isDemo)
        }
      } while (rows.length < Math.min(total, most))
      const isDemo = workspace.isDemo || areDemo.includes(true)
      const { yes, no } = words(asked.language).queueGrid.file
      if (isDemo) for (const [at, row] of rows.entries()) row.push(areDemo[at] ? yes : no)
      return { columns: columnsOf(chosen, isDemo, asked.language), rows, total, isDemo, madeAt: now() }
    })
    .deferred()
}

/**
 * With a mark of the byte order and semicolons, as Excel in Swedish reads it. A cell that a spreadsheet would take for
 * a formula gets an apostrophe before it.
 */
function writeCsv({ columns, rows }: FoundRows): Uint8Array {
  const text = stringify([columns.map(({ heading }) => heading), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  return new TextEncoder().encode(text)
}

async function writeWorkbook(found: FoundRows, asked: ExportAsked): Promise<Uint8Array> {
  const { report, common, queueGrid } = words(asked.language)
  const { file } = queueGrid
  const { columns, rows, total, isDemo, madeAt } = found
  const query = cellText(asked.query, report.cut)
  const sheet: Sheet = {
    name: file.sheet,
    title: file.title,
    leads: [
      file.lead(total, dayOf(madeAt), clockOf(madeAt)),
      ...(query === '' ? [] : [file.query(query)]),
      ...(rows.length < total ? [file.cut(rows.length, total)] : []),
      file.contacts,
      ...(isDemo ? [report.demoMark] : []),
    ],
    table: file.table,
    columns,
    // A table needs a row, also when there is nothing to show.
    rows: rows.length > 0 ? rows : [columns.map(() => report.missing)],
    hasSum: false,
  }
  return writeSheets([sheet], {
    title: file.title,
    creator: common.product,
    language: report.language,
    hasFoot: true,
    madeAt,
  })
}

const WIDTHS: Partial<Record<QueueFileColumn, number>> = {
  title: 50,
  organiser: 32,
  type: 22,
  place: 22,
  county: 22,
  municipality: 18,
  snoozeReason: 32,
  claimedBy: 24,
  attention: 20,
  state: 20,
  pendingDecision: 20,
}
const DAYS: readonly QueueFileColumn[] = ['startsOn', 'endsOn', 'submitted', 'changed']
const COUNTS: readonly QueueFileColumn[] = ['revision', 'notes']

function columnsOf(chosen: readonly QueueFileColumn[], isDemo: boolean, language: Language): Column[] {
  const { columns } = words(language).queueGrid.file
  return [
    ...chosen.map((one) => ({ heading: columns[one], width: WIDTHS[one] ?? 14, kind: kindOf(one) })),
    ...(isDemo ? [{ heading: columns.demo, width: 14, kind: 'text' as const }] : []),
  ]
}

function kindOf(column: QueueFileColumn): Column['kind'] {
  if (DAYS.includes(column)) return 'day'
  return COUNTS.includes(column) ? 'count' : 'text'
}

const COUNTY_NAMES = new Map(places.counties.map(({ code, name }) => [code, name]))
const MUNICIPALITY_NAMES = new Map(places.municipalities.map(({ code, name }) => [code, name]))

/** Days are Swedish days, clock times Swedish time; what is not known is empty. */
function rowWriter(chosen: readonly QueueFileColumn[], language: Language): (row: QueueRow) => Cell[] {
  const { common, queueGrid, report } = words(language)
  const { yes, no, untilAnswer } = queueGrid.file
  const text = (value: string | null) => cellText(value ?? '', report.cut)
  const yesOrNo = (value: boolean) => (value ? yes : no)
  const write: Record<QueueFileColumn, (row: QueueRow) => Cell> = {
    number: (row) => text(row.platformId ?? row.id),
    edition: (row) => text(row.edition),
    revision: (row) => row.revision,
    outcome: (row) => common.outcomes[row.outcome],
    attention: (row) => (row.attention ? common.criteria[row.attention] : ''),
    title: (row) => text(row.title),
    organiser: (row) => text(row.organiser),
    startsOn: (row) => row.startsOn ?? '',
    startsAt: (row) => (row.startsAt ? clockOf(row.startsAt) : ''),
    endsOn: (row) => row.endsOn ?? '',
    format: (row) => common.formats[row.format],
    type: (row) => text(row.type),
    place: (row) => text(row.placeName),
    municipality: (row) => MUNICIPALITY_NAMES.get(row.municipalityCode ?? '') ?? text(row.municipalityCode),
    county: (row) => COUNTY_NAMES.get(row.countyCode ?? '') ?? text(row.countyCode),
    state: (row) => stateOf(row),
    pendingDecision: (row) => (row.pendingDecision ? common.decided[row.pendingDecision] : ''),
    submitted: (row) => dayOf(row.submittedAt ?? row.receivedAt),
    changed: (row) => dayOf(row.changedAt),
    claimedBy: (row) => (row.claim ? text(`${row.claim.reviewer}, ${row.claim.organisation}`) : ''),
    snoozed: (row) => (row.snooze ? (row.snooze.untilDay ?? untilAnswer) : ''),
    snoozeReason: (row) => text(row.snooze?.reason ?? null),
    series: (row) => yesOrNo(row.isSeries),
    ownOrganisation: (row) => yesOrNo(row.isOwnOrganisation),
    conflict: (row) => yesOrNo(row.hasConflict),
    notes: (row) => row.noteCount,
  }
  const stateOf = (row: QueueRow) => (row.isCompleted ? queueGrid.completed : common.states[row.state])
  const writers = chosen.map((one) => write[one])
  return (row) => writers.map((writeCell) => writeCell(row))
}
