/** The two faces of the database: read functions take the first, write functions the second. */
import type SQLite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

export type ReadableDatabase = {
  readonly file: string
  readonly sqlite: SQLite.Database
  readonly orm: BetterSQLite3Database
}

export type WritableDatabase = ReadableDatabase & {
  /** Runs the work in one transaction, all or nothing; inside another it is a part that can fail by itself (savepoint). */
  readonly inTransaction: <T>(work: () => T) => T
  readonly close: () => void
}
