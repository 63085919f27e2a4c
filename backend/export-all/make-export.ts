/** Exports all that a desk holds at one moment: a file for each table, and a description for programs and people. */
import { dirname, resolve } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import type { ExportAllAsked, ExportedAll } from '../../contract/calls/export-all.ts'
import {
  EXPORTED_TABLES,
  type ExportedRow,
  type ExportedTable,
  openSnapshot,
  type Snapshot,
} from '../../db/read/export-all.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { asCannotWrite } from '../maintenance/back-up.ts'
import { whileUnderWay } from '../maintenance/under-way.ts'
import type { Workspace } from '../workspace.ts'
import { type DescribedFile, describePackage } from './describe-package.ts'
import { openSink, type Sink } from './sink.ts'
import { writeReadme } from './write-readme.ts'

/** Rows written between two turns of everything else; those with a picture are large, and go one by one. */
const BLOCK = 500
const sizeOfBlock = ({ columns }: ExportedTable) =>
  columns.some(({ type }) => type === 'binary') ? 1 : BLOCK

/** Tables that also come as CSV, for who opens them in a spreadsheet. */
const CHIEF = ['editions', 'submissions', 'parties', 'decisions', 'judgements', 'log_entries', 'contacts']

/** What is left out where contacts are: whole tables, and the columns that may quote them. */
const TABLES_WITH_CONTACTS = ['contacts', 'staged_pages']
const COLUMNS_WITH_CONTACTS: Readonly<Record<string, readonly string[]>> = { quarantine: ['raw', 'reason'] }

/** A zip file beside the database, named by the moment (UTC). */
export function suggestedExport({ database, now }: Pick<Workspace, 'database' | 'now'>): string {
  const moment = now()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')
  return database.file.replace(/(\.db)?$/, `-export-${moment}.zip`)
}

/** A relative path is taken from the database's folder. Throws CANNOT_WRITE; nothing is then left behind. */
export function makeExport(workspace: Workspace, asked: ExportAllAsked): Promise<ExportedAll> {
  return whileUnderWay(workspace, () => exportTo(workspace, asked))
}

async function exportTo(
  workspace: Workspace,
  { to: asked, withContacts }: ExportAllAsked,
): Promise<ExportedAll> {
  const { database, now } = workspace
  const to = resolve(dirname(database.file), asked ?? suggestedExport(workspace))
  const at = now()
  let sink: Sink | undefined
  const snapshot = openSnapshot(database.file)
  try {
    sink = openSink(to)
    const files = await writeTables(sink, snapshot, withContacts)
    const facts = { at, withContacts, files }
    for (const language of LANGUAGES) files.push(writeReadme(sink, facts, language))
    files.push(written(sink, 'datapackage.json', `${JSON.stringify(describePackage(facts), null, 2)}\n`))
    const sums = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
    files.push(written(sink, 'SHA256SUMS', sums))
    sink.finish()
    const tables = files.flatMap(({ table, rows, format }) =>
      table && format === 'jsonl' ? [{ name: table.name, rows }] : [],
    )
    const rows = tables.reduce((sum, one) => sum + one.rows, 0)
    const bytes = files.reduce((sum, one) => sum + one.bytes, 0)
    return { to, at, withContacts, rows, bytes, tables }
  } catch (error) {
    sink?.discard()
    throw asCannotWrite(error, to)
  } finally {
    snapshot.close()
  }
}

async function writeTables(sink: Sink, snapshot: Snapshot, withContacts: boolean): Promise<DescribedFile[]> {
  const files: DescribedFile[] = []
  for (const table of EXPORTED_TABLES) {
    if (!withContacts && TABLES_WITH_CONTACTS.includes(table.name)) continue
    const without = withContacts ? [] : (COLUMNS_WITH_CONTACTS[table.name] ?? [])
    const rows = () => snapshot.rows(table, { without })
    files.push(await writeTable(sink, `tables/${table.name}.jsonl`, table, 'jsonl', rows(), toLines))
    if (CHIEF.includes(table.name))
      files.push(await writeTable(sink, `csv/${table.name}.csv`, table, 'csv', rows(), toCsv(table)))
  }
  return files
}

async function writeTable(
  sink: Sink,
  path: string,
  table: ExportedTable,
  format: 'jsonl' | 'csv',
  rows: Generator<ExportedRow>,
  say: (block: readonly ExportedRow[], isFirst: boolean) => string,
): Promise<DescribedFile> {
  const file = sink.begin(path)
  let written = 0
  for (const block of blocksOf(rows, sizeOfBlock(table))) {
    file.write(say(block, written === 0))
    written += block.length
    await turn()
  }
  if (written === 0) file.write(say([], true))
  return { ...file.end(), table, format, rows: written }
}

function* blocksOf(rows: Generator<ExportedRow>, size: number): Generator<ExportedRow[]> {
  let block: ExportedRow[] = []
  for (const row of rows) {
    block.push(row)
    if (block.length < size) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

function toLines(block: readonly ExportedRow[]): string {
  return block.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** With a mark of the byte order and semicolons, as Excel in Swedish reads it; what looks like a formula is text. */
function toCsv({ columns }: ExportedTable): (block: readonly ExportedRow[], isFirst: boolean) => string {
  const names = columns.map(({ name }) => name)
  return (block, isFirst) =>
    stringify([...(isFirst ? [names] : []), ...block.map((row) => names.map((name) => cellOf(row[name])))], {
      bom: isFirst,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
    })
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? canonicalJson(value) : String(value)
}

function written(sink: Sink, path: string, text: string): DescribedFile {
  const file = sink.begin(path)
  file.write(text)
  return { ...file.end(), table: null, format: 'other', rows: 0 }
}
