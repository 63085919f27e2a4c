/** Runs the `desk` command: in this process where only its answer matters, and as one of its own, as a script would. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import SQLite from 'better-sqlite3'
import { runDesk } from '../../hosts/cli/run.ts'

export type Run = { code: number | null; out: string; err: string }
export type Running = ChildProcessByStdio<Writable | null, Readable, Readable>
type Options = { env?: Record<string, string>; cwd?: string }

const command = join(import.meta.dirname, '..', '..', 'hosts', 'cli.ts')

let last: Promise<unknown> = Promise.resolve()

/** In this process, one after the other: the whole command from its arguments to its exit code. */
export function desk(args: readonly string[], options: Options = {}): Promise<Run> {
  const run = last.then(() => runHere(args, options))
  last = run.catch(() => {})
  return run
}

/** What a command that must work answered with `--json`: one document and nothing else on stdout. */
export async function deskJson<Shape>(args: readonly string[], options?: Options): Promise<Shape> {
  const { code, out, err } = await desk([...args, '--json'], options)
  if (code !== 0) throw new Error(`desk ${args.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out)
}

/** As a process of its own, to its end. */
export function deskProcess(args: readonly string[], options: Options = {}): Promise<Run> {
  return ended(startDesk(args, options))
}

export function startDesk(args: readonly string[], options: Options = {}): Running {
  const { env, cwd } = surroundings(options)
  return spawn(process.execPath, [command, ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** With a stdin that the test writes to. */
export function startDeskToFeed(args: readonly string[], options: Options = {}) {
  const { env, cwd } = surroundings(options)
  return spawn(process.execPath, [command, ...args], { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] })
}

export async function ended(child: Running): Promise<Run> {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
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

/** Nothing of the tests' own: no token, no language, no npm. */
function surroundings({ env = {}, cwd = process.cwd() }: Options) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(DESK_|npm_|INIT_CWD)/i.test(name))
  return { cwd, env: { ...Object.fromEntries(kept), ...env } }
}

/** With this process's streams, environment, folder and exit code lent to the command while it runs. */
async function runHere(args: readonly string[], options: Options): Promise<Run> {
  const { env, cwd } = surroundings(options)
  const own = { env: process.env, cwd: process.cwd(), exitCode: process.exitCode }
  const [out, err] = [listenTo(process.stdout), listenTo(process.stderr)]
  try {
    process.env = env
    process.exitCode = undefined
    process.chdir(cwd)
    await runDesk([process.execPath, command, ...args])
    return { code: Number(process.exitCode ?? 0), out: out.text(), err: err.text() }
  } finally {
    process.chdir(own.cwd)
    process.exitCode = own.exitCode
    process.env = own.env
    out.stop()
    err.stop()
  }
}

/** Takes what is written to a stream in place of the stream. */
function listenTo(stream: NodeJS.WriteStream) {
  const pieces: Buffer[] = []
  const { write } = stream
  stream.write = (piece: string | Uint8Array) => {
    pieces.push(Buffer.from(piece))
    return true
  }
  return {
    text: () => Buffer.concat(pieces).toString(),
    stop: () => {
      stream.write = write
    },
  }
}
