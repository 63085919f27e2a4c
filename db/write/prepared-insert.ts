/** Inserts prepared once for a table, for paths that write many rows. */
import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadableDatabase } from '../database.ts'

/** Every column is given; the row's number may be null to let SQLite choose it. Returns the row's number. */
export function prepareInsert<Table extends SQLiteTable>(
  { orm }: ReadableDatabase,
  table: Table,
): (row: { [Column in keyof Table['$inferSelect']]: Table['$inferSelect'][Column] | null }) => number {
  const placeholders = Object.fromEntries(
    Object.keys(getTableColumns(table)).map((column) => [column, sql.placeholder(column)]),
  )
  const statement = orm
    .insert(table)
    .values(placeholders as Table['$inferInsert'])
    .prepare()
  return (row) => Number(statement.run(row).lastInsertRowid)
}
