/** Runs the `desk` command as a process of its own, the way a script would, and looks into the database it leaves. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import SQLite from 'better-sqlite3'
import { afterAll } from 'vitest'

export type Run = { code: number | null; out: string; err: string }
export type Running = ChildProcessByStdio<Writable | null, Readable, Readable>
/** `input` is written to its stdin; without one it has none. */
type Options = { env?: Record<string, string>; cwd?: string; input?: string | Uint8Array }

// Compiled once for a file of tests instead of at every start.
const compiled = mkdtempSync(join(tmpdir(), 'desk-compiled-'))
afterAll(() => rmSync(compiled, { recursive: true, force: true }))

const command = join(import.meta.dirname, '..', '..', 'hosts', 'cli.ts')

/** Nothing of the surroundings: no token, no language, no npm. */
export function startDesk(args: readonly string[], options: Options = {}): Running {
  return spawn(process.execPath, [command, ...args], {
    ...surroundings(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** With a stdin that the test writes to. */
export function startDeskToFeed(args: readonly string[], options: Options = {}) {
  return spawn(process.execPath, [command, ...args], {
    ...surroundings(options),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

function surroundings({ env = {}, cwd = process.cwd() }: Options) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(DESK_|npm_|INIT_CWD)/i.test(name))
  return { cwd, env: { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: compiled, ...env } }
}

export async function desk(args: readonly string[], options: Options = {}): Promise<Run> {
  if (options.input === undefined) return ended(startDesk(args, options))
  const child = startDeskToFeed(args, options)
  child.stdin.end(options.input)
  return ended(child)
}

export async function ended(child: Running): Promise<Run> {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}

/** What a command that must work answered with `--json`: one document and nothing else on stdout. */
export async function deskJson<Shape>(args: readonly string[], options?: Options): Promise<Shape> {
  const { code, out, err } = await desk([...args, '--json'], options)
  if (code !== 0) throw new Error(`desk ${args.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out)
}

/** Every row of every table, and the schema: equal when nothing was changed. */
export function dump(file: string): Record<string, unknown[]> {
  const sqlite = new SQLite(file, { readonly: true })
  try {
    const tables = sqlite
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all()
    const rows = tables.map((name) => [name, sqlite.prepare(`select * from "${name}"`).raw().all()])
    return { ...Object.fromEntries(rows), schema: sqlite.prepare('select sql from sqlite_master').all() }
  } finally {
    sqlite.close()
  }
}
