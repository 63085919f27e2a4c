/** Watches where a process writes, without changing the product: statements, commits, files and requests, each by name. */
import fs, { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import SQLite from 'better-sqlite3'

/** Called at each boundary, in order; it may never come back. */
type Pass = (name: string) => void

let pass: Pass | null = null

/** From now on each boundary is told. Null ends it. */
export function watchBoundaries(next: Pass | null): void {
  pass = next
}

/** Once in a process that is there to be watched, before anything is opened. */
export function placeWatches(): void {
  watchStatements()
  watchScripts()
  watchBackups()
  watchFiles()
  watchRequests()
}

/** Past the watch itself, at once: what stands here was told before whatever comes next. */
export function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

function around<Result>(name: string, work: () => Result): Result {
  pass?.(`before ${name}`)
  const result = work()
  pass?.(`after ${name}`)
  return result
}

type Written = { first: string; last: string }
/** By connection: what its transaction has written so far. */
const open = new WeakMap<object, Written>()
type Method = (this: SQLite.Statement, ...values: unknown[]) => unknown
const METHODS = ['run', 'get', 'all'] as const

function watchStatements(): void {
  const memory = new SQLite(':memory:')
  const prototype = Object.getPrototypeOf(memory.prepare('select 1')) as Record<
    (typeof METHODS)[number],
    Method
  >
  memory.close()
  for (const name of METHODS) {
    const original = prototype[name]
    prototype[name] = function (...values) {
      return watched(this, () => original.apply(this, values))
    }
  }
}

const WRITE = /^\s*(insert(?: or \w+)?(?: into)?|update(?: or \w+)?|delete from)\s+["`]?(\w+)/i

function watched(statement: SQLite.Statement, work: () => unknown): unknown {
  const { source, database } = statement
  if (pass === null) return work()
  if (/^\s*begin/i.test(source)) open.delete(database)
  if (/^\s*commit/i.test(source)) {
    const written = open.get(database)
    return written ? around(`commit of ${rangeOf(written)}`, work) : work()
  }
  if (/^\s*vacuum/i.test(source)) return around('vacuum into a copy', work)
  const pragma = /^\s*pragma\s+(wal_checkpoint|journal_mode *=)/i.exec(source)
  if (pragma) return around(`pragma ${pragma[1]?.replace(/\W+$/, '')}`, work)
  const write = WRITE.exec(source)
  if (!write) return work()
  const table = String(write[2])
  const name = `${String(write[1]).split(' ')[0]?.toLowerCase()} ${table}`
  if (!database.inTransaction) return around(`${name} alone`, work)
  open.set(database, { first: open.get(database)?.first ?? table, last: table })
  const result = work()
  pass?.(`after ${name}`)
  return result
}

function rangeOf({ first, last }: Written): string {
  return first === last ? first : `${first} … ${last}`
}

function watchScripts(): void {
  const prototype = SQLite.prototype as { exec: (this: SQLite.Database, sql: string) => SQLite.Database }
  const original = prototype.exec
  prototype.exec = function (sql) {
    const what = /^\s*((?:create|drop|alter|insert|update|delete|vacuum)\b[^(;\n]{0,60})/i.exec(sql)?.[1]
    if (what === undefined) return original.call(this, sql)
    return around(what.replace(/["`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase(), () =>
      original.call(this, sql),
    )
  }
}

/** In so small steps that there is something between them. */
function watchBackups(): void {
  const prototype = SQLite.prototype as {
    backup: (this: SQLite.Database, file: string, options: SQLite.BackupOptions) => Promise<unknown>
  }
  const original = prototype.backup
  prototype.backup = async function (file) {
    pass?.('before copying pages')
    const progress = () => {
      pass?.('between pages of the copy')
      return 20
    }
    const done = await original.call(this, file, { progress })
    pass?.('after copying pages')
    return done
  }
}

const FILE_ACTS = {
  renameSync: 1,
  writeFileSync: 0,
  rmSync: 0,
  linkSync: 1,
  copyFileSync: 1,
  mkdirSync: 0,
} as const

function watchFiles(): void {
  const acts = fs as unknown as Record<string, (...values: unknown[]) => unknown>
  for (const [name, target] of Object.entries(FILE_ACTS)) {
    const original = acts[name]
    if (!original) continue
    acts[name] = (...values) => {
      const of = `${name.replace('Sync', '')} ${roleOf(String(values[target]))}`
      // Most of what is removed is not there, and most folders are.
      const isThere = fs.existsSync(String(values[0]))
      if ((name === 'rmSync' && !isThere) || (name === 'mkdirSync' && isThere)) return original(...values)
      return around(of, () => original(...values))
    }
  }
  syncBuiltinESMExports()
}

function roleOf(file: string): string {
  return basename(file).replace(/\d{8}T\d{9}Z/g, 'INSTANT')
}

function watchRequests(): void {
  const original = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const path = new URL(String(input)).pathname.replace(/submissions\/[^/]+/, 'submissions/ID')
    const name = `${init?.method ?? 'GET'} ${path}`
    pass?.(`before ${name}`)
    const answer = await original(input, init)
    pass?.(`after the answer to ${name}`)
    return answer
  }
}
