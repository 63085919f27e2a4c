/** Runs the victim on a copy of a scene, kills it at a boundary or lets it live, and looks at what it left. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect } from 'vitest'
import { foreseeRebuild } from '../../backend/maintenance/rebuild.ts'
import { verify } from '../../backend/maintenance/verify.ts'
import { examineCopy, readFacts } from '../../db/back-up.ts'
import { TOKEN, tempFolder } from '../backend/desk.ts'
import { type Act, OPERATIONS, type Operation, openFile } from './operations.ts'
import type { Relay } from './relay.ts'
import { platformOn, type Scene, tablesOf } from './scenes.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const VICTIM = join(import.meta.dirname, 'victim.ts')
const QUICK_START = join(ROOT, 'hosts', 'quick-start.ts')

export type Deadly = { name: string; time: number }
type Told = {
  code: number | null
  signal: NodeJS.Signals | null
  acts: Act[]
  passed: string[]
  problem: string
}

/** Lets the operation live; returns its boundaries in order, and how everything stands afterwards. */
export async function letLive(operation: Operation, scene: Scene, relay: Relay) {
  return onCopy(scene, relay, async (place) => {
    const { code, passed, problem } = await runVictim(operation, place, scene.now)
    expect(code, problem).toBe(0)
    await finish(operation, place, scene.now)
    return { passed, end: endOf(operation, place) }
  })
}

/** Kills it there, and checks what was promised: then, and when somebody has done the operation again. */
export async function killAt(
  operation: Operation,
  scene: Scene,
  relay: Relay,
  deadly: Deadly,
  expectedEnd: unknown,
): Promise<void> {
  await onCopy(scene, relay, async (place) => {
    const what = `${operation}: ${deadly.name} (${deadly.time})`
    const { signal, acts, problem } = await runVictim(operation, place, scene.now, { dieAt: deadly })
    expect(signal, `${what} was reached. ${problem}`).toBe('SIGKILL')
    inspect(operation, place, scene, acts, what)
    await finish(operation, place, scene.now)
    inspect(operation, place, scene, acts, `${what}, done again`)
    expect(endOf(operation, place), what).toEqual(expectedEnd)
  })
}

/** The same where the disk refuses to write from a size on. Returns whether that stopped it. */
export async function refuseWriting(
  operation: Operation,
  scene: Scene,
  relay: Relay,
  mostKilobytes: number,
  expectedEnd: unknown,
): Promise<{ wasStopped: boolean }> {
  return onCopy(scene, relay, async (place) => {
    const what = `${operation}: no file over ${mostKilobytes} KB`
    const { code, signal, acts } = await runVictim(operation, place, scene.now, { mostKilobytes })
    expect(signal, what).toBeNull()
    inspect(operation, place, scene, acts, what)
    await finish(operation, place, scene.now)
    inspect(operation, place, scene, acts, `${what}, done again`)
    expect(endOf(operation, place), what).toEqual(expectedEnd)
    return { wasStopped: code !== 0 }
  })
}

/** A killed operation's folder, and what it had told. */
export async function leaveKilled(operation: Operation, scene: Scene, relay: Relay, deadly: Deadly) {
  return onCopy(scene, relay, async (place) => {
    const { signal, acts } = await runVictim(operation, place, scene.now, { dieAt: deadly })
    expect(signal).toBe('SIGKILL')
    return { ...place, acts }
  })
}

type Place = { folder: string; file: string }

async function onCopy<Result>(
  scene: Scene,
  relay: Relay,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const folder = tempFolder()
  cpSync(scene.folder, folder, { recursive: true })
  const platform = await platformOn(folder)
  relay.leadTo(platform.url)
  try {
    return await work({ folder, file: join(folder, 'desk.db') })
  } finally {
    await platform.close()
  }
}

type Orders = { dieAt?: Deadly | null; mostKilobytes?: number }

/** `mostKilobytes` is how large a file may become; beyond it the system refuses to write. */
function runVictim(
  operation: Operation,
  { file }: Place,
  now: string,
  { dieAt = null, mostKilobytes }: Orders = {},
): Promise<Told> {
  const about = ['--operation', operation, '--file', file, '--token', TOKEN, '--now', now]
  const args = [
    '--import',
    QUICK_START,
    VICTIM,
    ...about,
    ...(dieAt ? ['--die-at', JSON.stringify(dieAt)] : []),
  ]
  const child =
    mostKilobytes === undefined
      ? spawn(process.execPath, args, { cwd: ROOT })
      : // In blocks of 512 bytes, as POSIX has it.
        spawn('sh', ['-c', `ulimit -f ${mostKilobytes * 2}; exec "$0" "$@"`, process.execPath, ...args], {
          cwd: ROOT,
        })
  const [out, problem] = [textOf(child.stdout), textOf(child.stderr)]
  return new Promise((settle) => {
    child.on('close', (code, signal) => {
      const lines = out().split('\n').filter(Boolean)
      const told = lines.map((line) => JSON.parse(line) as Act | { passed: string[] })
      const acts = told.filter((line): line is Act => 'did' in line)
      const passed = told.flatMap((line) => ('passed' in line ? line.passed : []))
      settle({ code, signal, acts, passed, problem: problem() })
    })
  })
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  return () => text
}

/** As somebody would who starts the app again: the same once more, until it is done. */
async function finish(operation: Operation, { file }: Place, now: string): Promise<void> {
  const later = new Date(Date.parse(now) + 60_000).toISOString()
  const nothing = () => undefined
  await OPERATIONS[operation]({ file, token: TOKEN, now: later, tell: nothing, watch: nothing })
}

/** What holds at any moment after a kill. */
function inspect(
  operation: Operation,
  { folder, file }: Place,
  { now }: Scene,
  acts: Act[],
  what: string,
): void {
  const workspaces = openFile({ file, token: TOKEN, now })
  const { database } = workspaces.current()
  try {
    // A copy that was being prepared holds contacts, and nobody would know of it.
    expect(
      readdirSync(folder).filter((name) => PREPARED.test(name)),
      what,
    ).toEqual([])
    const failing = verify(workspaces.current()).checks.flatMap(({ name, ok, problems }) =>
      ok ? [] : [`${name}: ${problems}`],
    )
    expect(failing, what).toEqual([])
    // Its findings may wait to be made, so just what is stored of history is compared.
    const { revisions, states, waiting, occurrences } = foreseeRebuild(workspaces.current())
    expect({ revisions, states, waiting, occurrences }, what).toEqual(AS_REBUILT)
    expect(database.sqlite.pragma('integrity_check', { simple: true }), what).toBe('ok')
    expect(missingActs(database.sqlite, acts), what).toEqual([])
    const keys = keysAtPlatform(folder)
    expect([...new Set(keys)], `${what}: a key was taken twice`).toEqual(keys)
    const acknowledged = database.sqlite
      .prepare("select decision_id from outbox where status = 'acknowledged'")
      .pluck()
      .all() as string[]
    expect(
      acknowledged.filter((id) => !keys.includes(id)),
      `${what}: never arrived`,
    ).toEqual([])
  } finally {
    workspaces.close()
  }
  expect(untrustworthy(folder), what).toEqual([])
  if (operation === 'restore') expect(setAsideBroken(folder), what).toEqual([])
}

/** Told to somebody and not in the log. */
function missingActs(sqlite: SQLite.Database, acts: Act[]): Act[] {
  const decided = sqlite.prepare("select 1 from log_entries where id = ? and kind = 'decision'")
  const undone = sqlite.prepare("select 1 from decisions where id = ? and status = 'undone'")
  return acts.filter((act) => {
    if (act.did === 'finished') return false
    return !(act.did === 'decided' ? decided : undone).get(act.id)
  })
}

function changesAtPlatform(folder: string): { kind: string; id: string; key: string }[] {
  const file = join(folder, 'journal.jsonl')
  if (!existsSync(file)) return []
  // The first line tells only what the file belongs to.
  const lines = readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean)
  return lines.map((line) => JSON.parse(line) as { kind: string; id: string; key: string })
}

function keysAtPlatform(folder: string): string[] {
  return changesAtPlatform(folder).flatMap(({ kind, key }) => (kind === 'decision' ? [key] : []))
}

/** Backups that say of themselves that they hold, and do not. */
function untrustworthy(folder: string): string[] {
  const beside = join(folder, 'desk-backups')
  const names = existsSync(beside) ? readdirSync(beside).filter((name) => name.endsWith('.db')) : []
  const copies = names.map((name) => join(beside, name))
  const before = readdirSync(folder).filter((name) => /^desk\.before-.*\.db$/.test(name))
  return [...copies, ...before.map((name) => join(folder, name))].filter((copy) => {
    const { problems, facts } = examineCopy(copy, '')
    return readFacts(copy) !== null && (problems.length > 0 || facts === null)
  })
}

/** What was set aside is read without being changed. */
function setAsideBroken(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^desk\.set-aside-.*\.db$/.test(name))
    .filter((name) => {
      const copy = join(tempFolder(), name)
      for (const companion of ['', '-wal'])
        if (existsSync(join(folder, name + companion)))
          cpSync(join(folder, name + companion), copy + companion)
      const sqlite = new SQLite(copy)
      const found = sqlite.pragma('integrity_check', { simple: true })
      const decided = Number(sqlite.prepare('select count(*) from decisions').pluck().get())
      sqlite.close()
      return found !== 'ok' || decided === 0
    })
}

/** Everything that must be the same as after a run that nobody cut off; rows by table, states, what the platform took. */
function endOf(operation: Operation, { folder, file }: Place) {
  const sqlite = new SQLite(file, { readonly: true })
  const rows = (sql: string) => sqlite.prepare(sql).raw().all()
  try {
    const counted = tablesOf(sqlite).filter((table) => !UNLIKE.includes(table))
    return {
      operation,
      submissions: rows(
        'select platform_id, row_key, state, platform_state, revision, title, outcome, pending_decision from submissions order by title, platform_id',
      ),
      decisions: rows(
        'select s.platform_id, d.outcome, d.status, o.status from decisions d join submissions s on s.id = d.submission_id left join outbox o on o.decision_id = d.id order by s.platform_id, d.outcome, d.status',
      ),
      waiting: rows("select count(*) from outbox where status = 'waiting'"),
      quarantined: rows(
        'select source_row, resolved_at is null, raw is null from quarantine order by source_row',
      ),
      counts: Object.fromEntries(counted.map((table) => [table, rows(`select count(*) from "${table}"`)[0]])),
      platform: changesAtPlatform(folder).map(({ kind, id }) => `${kind} ${id}`),
      secrets: operation === 'dispose' ? secretsIn(folder) : [],
      leftOver: readdirSync(folder).filter((name) => LEFT_OVER.test(name)),
    }
  } finally {
    sqlite.close()
  }
}

/** Every sync that was begun and every import that ended has a row. */
const UNLIKE = ['sync_runs', 'import_runs']
const AS_REBUILT = { revisions: 0, states: 0, waiting: 0, occurrences: 0 }
const PREPARED = /\.(restoring|swap\.json)/
const LEFT_OVER = /\.(part|restoring|swap\.json)/

function secretsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.startsWith('desk.db'))
  return files.filter((name) => readFileSync(join(folder, name)).includes('-xyzzy'))
}
