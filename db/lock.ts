/** Keeps a second copy of the app off a database: a lock beside it that the system lets go when its holder is gone. */
import SQLite from 'better-sqlite3'
import { asDatabaseProblem, DatabaseProblem } from './problem.ts'

/** Milliseconds to wait for one that is just closing. */
const PATIENCE_MS = 500

/**
 * Takes the lock of a database; the returned function gives it back. The lock is SQLite's own exclusive one on the
 * empty file `….lock`: a process that was killed holds nothing, so no stale lock is ever in the way. It only keeps out
 * others that ask for it; a command may work on the database beside a window. Throws `DatabaseProblem` `in-use`.
 */
export function lockDatabase(databaseFile: string): () => void {
  let sqlite: SQLite.Database | undefined
  try {
    sqlite = new SQLite(`${databaseFile}.lock`, { timeout: PATIENCE_MS })
    // Nothing is ever written, and no journal is left behind.
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.exec('begin exclusive')
    const held = sqlite
    return () => {
      if (held.open) held.close()
    }
  } catch (error) {
    sqlite?.close()
    throw asLockProblem(error, databaseFile)
  }
}

function asLockProblem(error: unknown, databaseFile: string): unknown {
  const problem = asDatabaseProblem(error, databaseFile)
  // The folder cannot be written in, so neither can the database.
  if (problem instanceof DatabaseProblem && problem.code === 'cannot-open')
    return new DatabaseProblem('read-only', databaseFile, problem.message)
  return problem
}

/**
 * Works while nobody else has the database open, and gives the work a connection to it; null where the file cannot be
 * read. A sound file's write-ahead log is emptied into it afterwards; a damaged one is only read, and is left as it is.
 * Throws `DatabaseProblem` `in-use`.
 */
export function whileAlone<Result>(
  databaseFile: string,
  isDamaged: boolean,
  work: (alone: SQLite.Database | null) => Result,
): Result {
  const sqlite = isDamaged ? openToRead(databaseFile) : openAlone(databaseFile)
  try {
    return work(sqlite)
  } finally {
    sqlite?.close()
  }
}

function openToRead(databaseFile: string): SQLite.Database | null {
  try {
    return new SQLite(databaseFile, { readonly: true, fileMustExist: true })
  } catch {
    return null
  }
}

function openAlone(databaseFile: string): SQLite.Database | null {
  let sqlite: SQLite.Database | undefined
  try {
    sqlite = new SQLite(databaseFile, { fileMustExist: true, timeout: PATIENCE_MS })
    // With a write-ahead log every open connection holds a lock, also one that does nothing just now.
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.exec('begin exclusive; select count(*) from sqlite_master; commit')
    return sqlite
  } catch (error) {
    sqlite?.close()
    const problem = asDatabaseProblem(error, databaseFile)
    if (problem instanceof DatabaseProblem && problem.code === 'in-use') throw problem
    return null
  }
}
