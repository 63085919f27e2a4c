/** Lets the desk die in the middle of its work: at a boundary everything it does from then on fails, as if it were gone. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import SQLite from 'better-sqlite3'
import type { Crash } from './events.ts'

type Boundary = Crash['at']
type Method = (this: SQLite.Statement, ...values: unknown[]) => unknown

/** With a code of its own, so that nobody takes it for an expected fault of a row or of the network. */
class Died extends Error {
  readonly code = 'SQLITE_DIED'
}

let fuse: { at: Boundary; left: number; onDeath: () => void } | null = null
let isDead = false

/** Once in a process, before anything is opened. */
export function placeFuse(): void {
  const memory = new SQLite(':memory:')
  const prototype = Object.getPrototypeOf(memory.prepare('select 1')) as Record<'run' | 'get' | 'all', Method>
  memory.close()
  for (const name of ['run', 'get', 'all'] as const) {
    const original = prototype[name]
    prototype[name] = function (...values) {
      return within(this, () => original.apply(this, values))
    }
  }
  placeFuseInFiles()
}

/** What a backup and a restoring do to whole files. */
const FILE_WORK = ['renameSync', 'linkSync', 'copyFileSync', 'writeFileSync', 'mkdirSync', 'rmSync'] as const

function placeFuseInFiles(): void {
  const methods = fs as unknown as Record<string, (...given: unknown[]) => unknown>
  for (const name of FILE_WORK) {
    const original = methods[name]
    if (!original) throw new Error(`node:fs has no ${name}`)
    methods[name] = (...given) => {
      pass('before file')
      return original.apply(fs, given)
    }
  }
  syncBuiltinESMExports()
}

/** From now on, until `comeBack`. `onDeath` is called before anything else can be done. */
export function armFuse(crash: Crash | null, onDeath: () => void): void {
  fuse = crash && { at: crash.at, left: crash.nth, onDeath }
}

/** The fuse burns at each boundary of its kind. Throws once it is over, and ever after. */
export function pass(boundary: Boundary): void {
  if (isDead) throw new Died(boundary)
  if (fuse?.at !== boundary) return
  fuse.left -= 1
  if (fuse.left > 0) return
  const { onDeath } = fuse
  fuse = null
  onDeath()
  isDead = true
  throw new Died(boundary)
}

/** Returns whether it had died meanwhile. */
export function comeBack(): boolean {
  const died = isDead
  fuse = null
  isDead = false
  return died
}

const WRITE = /^\s*(insert|update|delete)/i

function within(statement: SQLite.Statement, work: () => unknown): unknown {
  const { source, database } = statement
  // What SQLite does by itself with a transaction that was never ended.
  if (/^\s*rollback/i.test(source)) return work()
  if (isDead) throw new Died(source)
  if (/^\s*commit/i.test(source)) return around(work)
  if (!WRITE.test(source)) return work()
  if (!database.inTransaction) return around(work)
  const result = work()
  pass('after write')
  return result
}

function around(work: () => unknown): unknown {
  pass('before commit')
  const result = work()
  pass('after commit')
  return result
}
