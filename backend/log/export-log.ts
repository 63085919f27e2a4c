/** The filtered log as a file: CSV and a workbook to read, JSON lines to check the chain by. */
import { stringify } from 'csv-stringify/sync'
import type { LogFilters, LogFormat, LogRow } from '../../contract/calls/log.ts'
import { type LoggedEntry, readLogBlock } from '../../db/read/log.ts'
import type { Language } from '../../domain/language.ts'
import { clockOf, dayOf, isInstant } from '../../domain/time.ts'
import { type Words, words } from '../../text/catalog.ts'
import type { Workspace } from '../workspace.ts'
import { readBodies } from './read-bodies.ts'
import { toRow } from './read-log.ts'

export type LogFile = { fileName: string; type: string; contents: Uint8Array; entries: number }

const BLOCK = 1000
/** What a sheet of Excel holds, less its headings. */
const MOST_ROWS = 1_000_000

export async function exportLog(
  workspace: Workspace,
  { filters, language, format }: { filters: LogFilters; language: Language; format: LogFormat },
): Promise<LogFile> {
  const said = words(language)
  const name = `${said.log.export.fileName(dayOf(workspace.now()))}.${format}`
  if (format === 'jsonl') {
    const lines = [...blocks(workspace, filters)].flat().map(toLine)
    return made(name, 'application/jsonl', bytes(lines.map((line) => `${line}\n`).join('')), lines.length)
  }
  const rows = [...blocks(workspace, filters)].flatMap((block) => {
    const { entries, names } = readBodies(workspace, block)
    return entries.map((entry) => ({ ...toRow(entry, names, said), hash: entry.hash }))
  })
  if (format === 'csv') return made(name, 'text/csv', bytes(toCsv(rows, said)), rows.length)
  return made(
    name,
    XLSX_TYPE,
    await toWorkbook(rows, said, workspace.now()),
    Math.min(rows.length, MOST_ROWS),
  )
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type ExportedRow = LogRow & { hash: string }

function* blocks({ database }: Workspace, filters: LogFilters): Generator<LoggedEntry[]> {
  for (let offset = 0; ; offset += BLOCK) {
    const block = readLogBlock(database, filters, { offset, limit: BLOCK })
    if (block.length > 0) yield block
    if (block.length < BLOCK) return
  }
}

/** The entry as it is hashed, with its hash; `body` is the very text whose hash is `bodyHash`, null when erased. */
function toLine({ body, ...entry }: LoggedEntry): string {
  return JSON.stringify({ ...entry, body })
}

function cellsOf({ at, actor, kind, sentence, submission, seq, hash, id }: ExportedRow, { log }: Words) {
  const isTime = isInstant(at)
  return [
    isTime ? dayOf(at) : at,
    isTime ? clockOf(at) : '',
    actor.name,
    actor.organisation,
    log.kinds[kind] ?? log.unknownKind(kind),
    sentence,
    submission?.title ?? '',
    submission?.id ?? '',
    seq,
    id,
    hash,
  ]
}

function headingsOf({ log }: Words): string[] {
  const { headings } = log.export
  return [
    headings.day,
    headings.clock,
    headings.actor,
    headings.organisation,
    headings.kind,
    headings.sentence,
    headings.title,
    headings.submission,
    headings.seq,
    headings.id,
    headings.hash,
  ]
}

/** With a mark of the byte order and semicolons, as Excel in Swedish reads it; what looks like a formula is text. */
function toCsv(rows: readonly ExportedRow[], said: Words): string {
  return stringify([headingsOf(said), ...rows.map((row) => cellsOf(row, said))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

const WIDTHS = [12, 10, 24, 24, 22, 70, 50, 38, 16, 38, 68]

async function toWorkbook(all: readonly ExportedRow[], said: Words, madeAt: string): Promise<Uint8Array> {
  // Its library takes long to load, and no other use of the log needs it.
  const { writeSheets } = await import('../report/write-sheets.ts')
  const { cellText } = await import('../report/cell-text.ts')
  const rows = all.slice(0, MOST_ROWS).map((row) => cellsOf(row, said))
  const clean = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cellText(cell, said.report.cut) : cell)),
  )
  const headings = headingsOf(said)
  const sheet = {
    name: said.log.export.sheet,
    title: said.log.title,
    leads: [said.log.lead(all.length), ...(rows.length < all.length ? [said.report.cut] : [])],
    table: 'log',
    columns: headings.map((heading, index) => ({
      heading,
      width: WIDTHS[index] ?? 20,
      kind: index === 0 ? ('day' as const) : index === 8 ? ('count' as const) : ('text' as const),
    })),
    // A table needs a row, also when there is nothing to show.
    rows: clean.length > 0 ? clean : [headings.map(() => said.report.missing)],
    hasSum: false,
  }
  const { language } = said.report
  return writeSheets([sheet], { title: said.log.title, creator: said.common.product, language, madeAt })
}

function made(fileName: string, type: string, contents: Uint8Array, entries: number): LogFile {
  return { fileName, type, contents, entries }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
