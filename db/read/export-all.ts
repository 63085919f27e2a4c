/** Reads all tables as they stand at one moment, with what their columns are, for the export of everything. */
import SQLite from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as cases from '../schema/cases.ts'
import * as editions from '../schema/editions.ts'
import * as figures from '../schema/figures.ts'
import * as facts from '../schema/figures-facts.ts'
import * as intake from '../schema/intake.ts'
import * as log from '../schema/log.ts'
import * as register from '../schema/register.ts'
import * as safety from '../schema/safety.ts'
import * as submissions from '../schema/submissions.ts'
import * as workbench from '../schema/workbench.ts'

export type ExportedColumn = {
  name: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'json' | 'binary'
  isRequired: boolean
}
export type ExportedTable = {
  name: string
  columns: ExportedColumn[]
  primaryKey: string[]
  references: { columns: string[]; table: string; tableColumns: string[] }[]
}

/** A value of a row: JSON columns as what they hold, yes-or-no columns as such, bytes in Base64. */
export type ExportedRow = Record<string, unknown>

export type Snapshot = {
  /** In the order of the primary key. Read one table at a time. */
  rows: (table: ExportedTable, options?: { without?: readonly string[] }) => Generator<ExportedRow>
  close: () => void
}

/** Every table that the schema has, parents first as far as the files name them so. */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  editions,
  submissions,
  log,
  facts,
  figures,
  cases,
  workbench,
  register,
  intake,
  safety,
].flatMap((module) =>
  Object.values(module)
    .filter((one) => is(one, SQLiteTable))
    .map(describe),
)

/** A connection of its own, so that everything is of one moment while the desk writes on. Close it. */
export function openSnapshot(file: string): Snapshot {
  const sqlite = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    // The moment is that of the first read.
    sqlite.exec('begin')
    sqlite.prepare('select count(*) from sqlite_master').get()
  } catch (error) {
    sqlite.close()
    throw error
  }
  return { rows: (table, options) => rowsOf(sqlite, table, options), close: () => sqlite.close() }
}

function* rowsOf(
  sqlite: SQLite.Database,
  { name, columns, primaryKey }: ExportedTable,
  { without = [] }: { without?: readonly string[] } = {},
): Generator<ExportedRow> {
  const order = primaryKey.length > 0 ? primaryKey.map(quoted).join(', ') : 'rowid'
  const fields = columns.map((column) => quoted(column.name)).join(', ')
  const rows = sqlite.prepare(`select ${fields} from ${quoted(name)} order by ${order}`).iterate()
  for (const row of rows as IterableIterator<Record<string, unknown>>)
    yield Object.fromEntries(
      columns.map((column) => [
        column.name,
        without.includes(column.name) ? null : plainOf(row[column.name], column),
      ]),
    )
}

/** JSON that somebody has spoilt stays a text. */
function plainOf(value: unknown, { type }: ExportedColumn): unknown {
  if (type === 'boolean') return value === null ? null : value === 1
  if (Buffer.isBuffer(value)) return value.toString('base64')
  if (type !== 'json' || typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function describe(table: SQLiteTable): ExportedTable {
  const { name, columns, primaryKeys, foreignKeys } = getTableConfig(table)
  const own = columns.filter((column) => column.primary).map((column) => column.name)
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      type: typeOf(column.columnType, column.dataType),
      isRequired: column.notNull,
    })),
    primaryKey: primaryKeys[0]?.columns.map((column) => column.name) ?? own,
    references: foreignKeys.map((key) => {
      const { columns: from, foreignTable, foreignColumns } = key.reference()
      return {
        columns: from.map((column) => column.name),
        table: getTableConfig(foreignTable).name,
        tableColumns: foreignColumns.map((column) => column.name),
      }
    }),
  }
}

function typeOf(columnType: string, dataType: string): ExportedColumn['type'] {
  if (dataType === 'json' || dataType === 'boolean') return dataType
  if (dataType === 'buffer') return 'binary'
  if (columnType === 'SQLiteInteger') return 'integer'
  return dataType === 'number' ? 'number' : 'string'
}

function quoted(name: string): string {
  return `"${name}"`
}
