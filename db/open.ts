/** Opens a database file, migrates it with a backup before, and sets what every connection needs. */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { backUp, freeName } from './back-up.ts'
import type { WritableDatabase } from './database.ts'

const N_API_NEEDED = 10
const BUSY_TIMEOUT_MS = 5000
const MIGRATIONS_TABLE = '__drizzle_migrations'

/** Why a file cannot be opened; `text` holds the words. */
export class DatabaseProblem extends Error {
  readonly code: 'node-too-old' | 'not-a-database' | 'newer-version' | 'broken-references' | 'cannot-open'
  readonly file: string
  constructor(code: DatabaseProblem['code'], file: string, detail: string) {
    super(detail)
    this.name = 'DatabaseProblem'
    this.code = code
    this.file = file
  }
}

export function defaultMigrationsFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), 'migrations')
}

/**
 * Opens the file, makes it when missing, and brings it to this version's shape. Throws `DatabaseProblem`; the file
 * is then as it was. Before a migration of a file with content a copy is laid beside it
 * (`….before-N.db`), with the heads of its log (`….before-N.db.head.json`).
 */
export function openDatabase(file: string, migrationsFolder = defaultMigrationsFolder()): WritableDatabase {
  if (Number(process.versions.napi) < N_API_NEEDED)
    throw new DatabaseProblem('node-too-old', file, `Node ${process.versions.node} cannot open the database`)
  const sqlite = connect(file)
  try {
    const database = wrap(file, sqlite)
    migrateSafely(database, migrationsFolder)
    sqlite.pragma('foreign_keys = ON')
    return database
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function connect(file: string): SQLite.Database {
  let sqlite: SQLite.Database
  try {
    mkdirSync(dirname(file), { recursive: true })
    sqlite = new SQLite(file, { timeout: BUSY_TIMEOUT_MS })
  } catch (error) {
    throw new DatabaseProblem('cannot-open', file, String(error))
  }
  try {
    // Before the first change, so that a file that is not ours stays as it is.
    if (isForeign(sqlite))
      throw new DatabaseProblem('not-a-database', file, 'The tables are not those of the desk')
    sqlite.pragma('journal_mode = WAL')
    // A decision must survive a power cut, not only a crash.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('cache_size = -65536')
    sqlite.pragma('temp_store = MEMORY')
    // Without it INSERT OR REPLACE would delete rows past the triggers that keep them.
    sqlite.pragma('recursive_triggers = ON')
    return sqlite
  } catch (error) {
    sqlite.close()
    if (error instanceof DatabaseProblem) throw error
    const isBusy = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw new DatabaseProblem(isBusy ? 'cannot-open' : 'not-a-database', file, String(error))
  }
}

/** Whether it holds tables, and none of ours. */
function isForeign(sqlite: SQLite.Database): boolean {
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  return tables.length > 0 && !tables.includes(MIGRATIONS_TABLE)
}

/**
 * drizzle-kit's table rebuilds switch foreign keys off inside the migrator's transaction, where SQLite ignores it, and
 * a rebuilt parent then empties its children. So they are off before the transaction starts, and checked before it
 * ends. drizzle's own migrator could not be taken back after the check.
 */
function migrateSafely(database: WritableDatabase, folder: string): void {
  const { sqlite, file, inTransaction } = database
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  const missing = () => missingFrom(sqlite, migrations, file)
  if (missing().length === 0) return
  const applied = appliedMigrations(sqlite).length
  if (applied > 0) backUp(database, freeName(file, `before-${applied + 1}`), new Date().toISOString())
  sqlite.pragma('foreign_keys = OFF')
  inTransaction(() => {
    // Read again: another process may have migrated the file since.
    for (const migration of missing()) apply(sqlite, migration)
    const broken = sqlite.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0)
      throw new DatabaseProblem(
        'broken-references',
        file,
        `${broken.length} broken references after migration`,
      )
  })
}

function missingFrom(sqlite: SQLite.Database, migrations: MigrationMeta[], file: string): MigrationMeta[] {
  const applied = appliedMigrations(sqlite)
  const newest = Math.max(0, ...migrations.map((migration) => migration.folderMillis))
  if (applied.some((at) => at > newest))
    throw new DatabaseProblem('newer-version', file, 'The database was made by a newer version')
  return migrations.filter((migration) => !applied.includes(migration.folderMillis))
}

function appliedMigrations(sqlite: SQLite.Database): number[] {
  const table = sqlite.prepare('select 1 from sqlite_master where name = ?').get(MIGRATIONS_TABLE)
  if (!table) return []
  return sqlite.prepare(`select created_at from ${MIGRATIONS_TABLE}`).pluck().all().map(Number)
}

/** Remembered in the table that drizzle's migrator keeps. */
function apply(sqlite: SQLite.Database, { sql, hash, folderMillis }: MigrationMeta): void {
  for (const statement of sql) sqlite.exec(statement)
  sqlite.exec(
    `create table if not exists ${MIGRATIONS_TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  )
  sqlite.prepare(`insert into ${MIGRATIONS_TABLE} (hash, created_at) values (?, ?)`).run(hash, folderMillis)
}

function wrap(file: string, sqlite: SQLite.Database): WritableDatabase {
  return {
    file,
    sqlite,
    orm: drizzle(sqlite),
    inTransaction: (work) => {
      const transaction = sqlite.transaction(work)
      return sqlite.inTransaction ? transaction() : transaction.immediate()
    },
    close: () => sqlite.close(),
  }
}
