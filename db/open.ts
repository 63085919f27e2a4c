/** Opens a database file, migrates it with a backup before, and sets what every connection needs. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { backUp } from './back-up.ts'
import { freeName, hasBackups } from './backup-folder.ts'
import type { WritableDatabase } from './database.ts'
import { keptHeadsFile } from './heads.ts'
import { lostCommits } from './lost-wal.ts'
import { asDatabaseProblem, DatabaseProblem, holdsOurTables, problemCodeOf } from './problem.ts'
import { keepStatistics } from './statistics.ts'
import { finishSwap } from './swap.ts'

const N_API_NEEDED = 10
const BUSY_TIMEOUT_MS = 5000
const MIGRATIONS_TABLE = '__drizzle_migrations'

export function defaultMigrationsFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), 'migrations')
}

/**
 * Opens the file, makes it when missing, and brings it to this version's shape. Throws `DatabaseProblem`; the file
 * is then as it was. Before a migration of a file with content a copy is laid beside it
 * (`….before-N.db`), with the heads of its log (`….before-N.db.head.json`). With `looksThrough` every page is read
 * first, unless the file is large: damage shows at once and not in the middle of the work.
 */
export function openDatabase(
  file: string,
  migrationsFolder = defaultMigrationsFolder(),
  looksThrough = false,
): WritableDatabase {
  if (Number(process.versions.napi) < N_API_NEEDED)
    throw new DatabaseProblem('node-too-old', file, `Node ${process.versions.node} cannot open the database`)
  const sqlite = connect(file, looksThrough)
  try {
    const database = wrap(file, sqlite)
    migrateSafely(database, migrationsFolder)
    sqlite.pragma('foreign_keys = ON')
    keepStatistics(sqlite)
    return database
  } catch (error) {
    sqlite.close()
    throw whyNot(error, file)
  }
}

function connect(file: string, looksThrough: boolean): SQLite.Database {
  let sqlite: SQLite.Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    finishSwap(file)
    refuseLostContent(file)
    if (looksThrough) {
      refuseReadOnly(file)
      lookThrough(file)
    }
    sqlite = new SQLite(file, { timeout: BUSY_TIMEOUT_MS })
    // Before the first change, so that a file that is not ours stays as it is.
    if (isForeign(sqlite))
      throw new DatabaseProblem('not-a-database', file, 'The tables are not those of the desk')
    setPragmas(sqlite)
    return sqlite
  } catch (error) {
    sqlite?.close()
    throw whyNot(error, file)
  }
}

/** SQLite opens such a file all the same, and the first decision would be refused. */
function refuseReadOnly(file: string): void {
  if (existsSync(file)) accessSync(file, constants.W_OK)
}

// A second or so; what is damaged in a larger file is met when it is read.
const MOST_LOOKED_THROUGH_BYTES = 256 * 1024 * 1024

/** Through a connection that only reads: a damaged file stays as it is, to the last byte. */
function lookThrough(file: string): void {
  const size = existsSync(file) ? statSync(file).size : 0
  if (size === 0 || size > MOST_LOOKED_THROUGH_BYTES) return
  const sqlite = new SQLite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  try {
    const found = sqlite.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new DatabaseProblem('damaged', file, String(found))
  } catch (error) {
    // What it cannot do without writing, such as ending what a crash left, the real connection does.
    if (problemCodeOf(error) === 'damaged') throw error
  } finally {
    sqlite.close()
  }
}

/** Each connection's settings; `tests/db/open.test.ts` holds them. */
function setPragmas(sqlite: SQLite.Database): void {
  // Readers never wait for the writer, and a commit is one append; needs a disk of this machine, as the desk says.
  sqlite.pragma('journal_mode = WAL')
  // A decision must survive a power cut, not only a crash: each commit waits for the disk.
  sqlite.pragma('synchronous = FULL')
  // References that lead nowhere are refused where they are made. Off only while migrating, see `migrateSafely`.
  sqlite.pragma('foreign_keys = ON')
  // What is deleted is overwritten, so that contacts that were disposed of do not stay in free pages.
  sqlite.pragma('secure_delete = ON')
  // Without it INSERT OR REPLACE would delete rows past the triggers that keep them.
  sqlite.pragma('recursive_triggers = ON')
  // Emptied into the file after about 4 MB, and cut back to 16 MB after a large import, so that it never grows for good.
  sqlite.pragma('wal_autocheckpoint = 1000')
  sqlite.pragma('journal_size_limit = 16777216')
  // A command beside the window waits this long for its turn (set when connecting too, for the lines above).
  sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  sqlite.pragma('cache_size = -65536')
  sqlite.pragma('temp_store = MEMORY')
}

/**
 * A file that is gone or empty would become a new, empty desk; and SQLite passes over a write-ahead log whose head it
 * cannot read, with the newest commits in it. Where something was kept before, people must be told first.
 */
function refuseLostContent(file: string): void {
  const size = existsSync(file) ? statSync(file).size : null
  const hadContent = () => existsSync(keptHeadsFile(file)) || hasBackups(file)
  if (size === null && hadContent()) throw new DatabaseProblem('missing', file, 'The file is gone')
  if (size === 0 && hadContent()) throw new DatabaseProblem('damaged', file, 'The file is empty')
  const lost = size !== null && size > 0 ? lostCommits(file) : null
  if (lost !== null && holdsOurTables(file)) throw new DatabaseProblem('damaged', file, lost)
}

/** SQLite says of a folder without the right to write only that it cannot open. */
function whyNot(error: unknown, file: string): unknown {
  const problem = asDatabaseProblem(error, file)
  if (!(problem instanceof DatabaseProblem) || problem.code !== 'cannot-open') return problem
  return mayWriteIn(dirname(file)) ? problem : new DatabaseProblem('read-only', file, problem.message)
}

function mayWriteIn(folder: string): boolean {
  try {
    if (statSync(folder).isDirectory()) accessSync(folder, constants.W_OK)
    return true
  } catch (error) {
    const isRight = error instanceof Error && 'code' in error
    return !isRight || !['EACCES', 'EROFS', 'EPERM'].includes(String(error.code))
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
    close: () => {
      keepStatistics(sqlite)
      sqlite.close()
    },
  }
}
