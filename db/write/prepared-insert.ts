/** Inserts prepared once for a table, for paths that write many rows. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadableDatabase } from '../database.ts'

/**
 * Every column is given; the row's number may be null to let SQLite choose it. Returns the row's number.
 * The statement is made from the table's own definition and run without drizzle between: mapping every value of
 * every row through it took longer than SQLite did.
 */
export function prepareInsert<Table extends SQLiteTable>(
  { sqlite }: ReadableDatabase,
  table: Table,
): (row: { [Column in keyof Table['$inferSelect']]: Table['$inferSelect'][Column] | null }) => number {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const statement = sqlite.prepare(`insert into "${getTableName(table)}" (${names}) values (${places})`)
  const toDriver = columns.map(([key, column]) => {
    const isPlain = column.dataType === 'string' || column.dataType === 'number'
    return (row: Readonly<Record<string, unknown>>) => {
      const value = row[key]
      if (isPlain || value === null || value === undefined) return value ?? null
      return column.dataType === 'json' ? jsonText(value) : column.mapToDriverValue(value)
    }
  })
  return (row) => Number(statement.run(toDriver.map((map) => map(row))).lastInsertRowid)
}

const told = new WeakMap<object, string>()

/** As it is stored. What is frozen, as a rule's sources that stand in thousands of findings, is put into text once. */
export function jsonText(value: unknown): string {
  if (!Object.isFrozen(value) || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = told.get(value) ?? JSON.stringify(value)
  told.set(value, known)
  return known
}
