/** Why a database file cannot be used: one code for doors to put in words, read from what SQLite and the system said. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'

export const DATABASE_PROBLEMS = [
  'node-too-old',
  'not-a-database',
  'newer-version',
  'broken-references',
  'damaged',
  'missing',
  'read-only',
  'disk-full',
  'in-use',
  'cannot-open',
] as const
export type DatabaseProblemCode = (typeof DATABASE_PROBLEMS)[number]

/** Why a file cannot be opened; `text` holds the words. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode
  readonly file: string
  constructor(code: DatabaseProblemCode, file: string, detail: string) {
    super(detail)
    this.name = 'DatabaseProblem'
    this.code = code
    this.file = file
  }
}

/** By SQLite's result codes (extended ones begin with the plain one) and the system's, first match counts. */
const CODES: readonly (readonly [string, DatabaseProblemCode])[] = [
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_FULL', 'disk-full'],
  // A file size limit or a quota is not told as a full disk, and is one to people.
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  // Pages that should be there cannot be read.
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_IOERR_READ', 'damaged'],
]

/** The problem that an error is; null for one that says nothing about the file or the machine. */
export function problemCodeOf(error: unknown): DatabaseProblemCode | null {
  if (error instanceof DatabaseProblem) return error.code
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  return CODES.find(([start]) => code.startsWith(start))?.[1] ?? null
}

/** As a `DatabaseProblem`; what says nothing about the file is `cannot-open` when SQLite or the system said it. */
export function asDatabaseProblem(error: unknown, file: string): unknown {
  if (error instanceof DatabaseProblem) return error
  const code = problemCodeOf(error)
  if (code === 'damaged' && !holdsOurTables(file))
    return new DatabaseProblem('not-a-database', file, String(error))
  if (code) return new DatabaseProblem(code, file, String(error))
  const isOfTheMachine =
    error instanceof Error &&
    'code' in error &&
    /^(SQLITE_(CANTOPEN|IOERR|PERM|AUTH|NOLFS|PROTOCOL)|E[A-Z]+$)/.test(String(error.code))
  return isOfTheMachine ? new DatabaseProblem('cannot-open', file, String(error)) : error
}

const ENOUGH_BYTES = 256 * 1024

/** Whether the names of our tables stand near its beginning: a damaged file of ours, and not somebody else's. */
export function holdsOurTables(file: string): boolean {
  if (!existsSync(file)) return false
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(ENOUGH_BYTES)
    const length = readSync(handle, bytes, 0, ENOUGH_BYTES, 0)
    const text = bytes.subarray(0, length).toString('latin1')
    return text.includes('log_entries') && text.includes('state_changes')
  } catch {
    return false
  } finally {
    closeSync(handle)
  }
}
