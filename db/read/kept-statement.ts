/** Runs composed SQL with statements kept for the next time: lists ask the same question for every block. */
import type SQLite from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

const MOST_KEPT = 200

const dialect = new SQLiteSyncDialect()
const keptStatements = remembered(() => new Map<string, SQLite.Statement>())

/** Rows as SQLite has them, by the names that the query gives its columns. */
export function allRows(database: ReadableDatabase, query: SQL): unknown[] {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return statementOf(database, text).all(...params)
}

/** The first row, or undefined. */
export function firstRow(database: ReadableDatabase, query: SQL): unknown {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return statementOf(database, text).get(...params)
}

/** Written into the statement: the planner looks at a bound limit, and so plans anew each time that one is bound. */
export function atMost(rows: number): SQL {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`${rows} is no number of rows`)
  return sql.raw(`limit ${rows}`)
}

function statementOf(database: ReadableDatabase, text: string): SQLite.Statement {
  const kept = keptStatements(database)
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const statement = database.sqlite.prepare(text)
  kept.set(text, statement)
  return statement
}
