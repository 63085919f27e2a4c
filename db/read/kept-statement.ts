/** Runs composed SQL with statements kept for the next time: lists ask the same question for every block. */
import type SQLite from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

const MOST_KEPT = 200

const dialect = new SQLiteSyncDialect()
const keptStatements = remembered(() => new Map<string, SQLite.Statement>())

/** Rows as SQLite has them, by the names that the query gives its columns. */
export function allRows(database: ReadableDatabase, query: SQL): unknown[] {
  const { sql, params } = dialect.sqlToQuery(query)
  return statementOf(database, sql).all(...params)
}

/** The first row, or undefined. */
export function firstRow(database: ReadableDatabase, query: SQL): unknown {
  const { sql, params } = dialect.sqlToQuery(query)
  return statementOf(database, sql).get(...params)
}

function statementOf(database: ReadableDatabase, sql: string): SQLite.Statement {
  const kept = keptStatements(database)
  const known = kept.get(sql)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const statement = database.sqlite.prepare(sql)
  kept.set(sql, statement)
  return statement
}
