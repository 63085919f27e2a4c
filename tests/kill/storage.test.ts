/** What a disk does: refuses to write, is full, moves a folder away, or loses the end of the write-ahead log. */
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../backend/maintenance/recover.ts'
import { verify } from '../../backend/maintenance/verify.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { openWorkspaces } from '../../backend/workspace.ts'
import { arrivalOf, decisionAbout, openDesk, restart, rowsOf, takeIn, tempFolder } from '../backend/desk.ts'
import { leaveKilled, letLive, refuseWriting } from './murder.ts'
import type { Operation } from './operations.ts'
import { type Relay, startRelay } from './relay.ts'
import { makeScene, tablesOf } from './scenes.ts'
import { readWal } from './wal.ts'

let relay: Relay
beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.close())

const failing = (workspace: Parameters<typeof verify>[0]) =>
  verify(workspace).checks.flatMap(({ name, ok, problems }) => (ok ? [] : [`${name}: ${problems}`]))

/** Of any file, in KB: at the first write, and, in the long run of tests, later on. */
const SIZES = process.env.DEEP === '1' ? [48, 400] : [48]
const OPERATIONS: readonly Operation[] = ['pull', 'push', 'import', 'decide', 'backup', 'restore', 'dispose']

describe('where the system refuses to write from a size on, nothing is lost or half done', () => {
  for (const operation of OPERATIONS)
    test(operation, { timeout: 120_000 }, async ({ skip }) => {
      skip(process.platform === 'win32', 'Windows knows no largest size of a file for a process')
      const scene = await makeScene(operation, relay)
      const { end } = await letLive(operation, scene, relay)
      const stopped: boolean[] = []
      for (const size of SIZES)
        stopped.push((await refuseWriting(operation, scene, relay, size, end)).wasStopped)
      expect(stopped[0]).toBe(true)
    })
})

test('a full disk refuses the decision; with room again it is taken', () => {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('a2'))
  decide(desk.workspace, decisionAbout('a1'))
  const { sqlite } = desk.workspace.database
  const before = rowsOf(desk.workspace, 'select * from log_entries')
  sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`)
  // Whatever free pages there are, this fills them.
  const tooMuch = decisionAbout('a2', { outcome: 'return', reason: 'x'.repeat(200_000) })
  expect(() => decide(desk.workspace, tooMuch)).toThrow(/full/)
  expect(rowsOf(desk.workspace, 'select * from log_entries')).toEqual(before)
  expect(failing(desk.workspace)).toEqual([])
  sqlite.pragma('max_page_count = 1073741823')
  decide(desk.workspace, decisionAbout('a2'))
  const again = restart(desk)
  expect(rowsOf(again.workspace, "select outcome from decisions where status = 'standing'")).toHaveLength(2)
  expect(failing(again.workspace)).toEqual([])
})

test('a folder that is moved away under an open desk loses no decision that was acknowledged', () => {
  const parent = tempFolder()
  const folder = join(parent, 'here')
  const desk = openDesk({ folder: makeFolder(folder) })
  takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('a2'))
  const acknowledged = [decide(desk.workspace, decisionAbout('a1'))]
  renameSync(folder, join(parent, 'elsewhere'))
  // Where the system lets it go on, it goes on in the folder that was moved.
  acknowledged.push(...ifItCan(() => decide(desk.workspace, decisionAbout('a2'))))
  renameSync(join(parent, 'elsewhere'), folder)
  const again = restart(desk)
  expect(rowsOf(again.workspace, 'select id from decisions order by id')).toEqual(
    acknowledged.toSorted().map((id) => ({ id })),
  )
  expect(failing(again.workspace)).toEqual([])
})

function ifItCan(work: () => string): string[] {
  try {
    return [work()]
  } catch {
    return []
  }
}

test('of a write-ahead log that was cut off everything is there up to the last whole commit', {
  timeout: 120_000,
}, async () => {
  const scene = await makeScene('decide', relay)
  const last = { name: 'after commit of log_entries … submissions', time: 3 }
  const { file, acts } = await leaveKilled('decide', scene, relay, last)
  const bytes = readFileSync(`${file}-wal`)
  const { frameEnds, commitEnds } = readWal(bytes)
  expect(commitEnds.length).toBeGreaterThanOrEqual(3)
  const openedAt = (length: number, spoil = (cut: Buffer) => cut) => {
    const folder = tempFolder()
    cpSync(file, join(folder, 'desk.db'))
    writeFileSync(join(folder, 'desk.db-wal'), spoil(Buffer.from(bytes.subarray(0, length))))
    const desk = openDesk({ folder })
    const found = { broken: failing(desk.workspace), ...dumpOf(desk.workspace.database.sqlite) }
    desk.close()
    return found
  }
  const whole = new Map([0, ...commitEnds].map((end) => [end, openedAt(end)]))
  expect([...whole.values()].map(({ decisions }) => decisions.length)).toEqual(
    expect.arrayContaining([0, 1, 2, 3]),
  )
  expect(whole.get(commitEnds.at(-1) ?? 0)?.decisions).toEqual(
    expect.arrayContaining(acts.flatMap((act) => ('id' in act ? [act.id] : []))),
  )
  const lastWhole = (length: number) => Math.max(0, ...commitEnds.filter((end) => end <= length))
  const cuts = commitEnds.flatMap((end) => {
    const frameBefore = frameEnds[frameEnds.indexOf(end) - 1] ?? 32
    return [frameBefore, end - 1, end + 12, end + 24, end + 2000].filter((cut) => cut <= bytes.length)
  })
  for (const cut of cuts) expect(openedAt(cut), `cut at ${cut}`).toEqual(whole.get(lastWhole(cut)))
  for (const end of commitEnds) {
    const at = end - 100
    const spoil = (cut: Buffer) => {
      cut.fill(0xa5, at, at + 16)
      return cut
    }
    expect(openedAt(bytes.length, spoil), `spoilt at ${at}`).toEqual(whole.get(lastWhole(at)))
  }
})

test('a write-ahead log that is gone or too short for what was committed is told of before anything is opened', {
  timeout: 120_000,
}, async () => {
  const scene = await makeScene('decide', relay)
  const last = { name: 'after commit of log_entries … submissions', time: 3 }
  const { file, acts } = await leaveKilled('decide', scene, relay, last)
  const bytes = readFileSync(`${file}-wal`)
  const { commitEnds } = readWal(bytes)
  const wholeEnd = commitEnds.at(-1) ?? 0
  /** The problem at the start, and what the file holds afterwards; null leaves the log out. */
  const startedWith = (log: Buffer | null, hasIndex = true) => {
    const folder = tempFolder()
    const copy = join(folder, 'desk.db')
    cpSync(file, copy)
    if (hasIndex) cpSync(`${file}-shm`, `${copy}-shm`)
    if (log) writeFileSync(`${copy}-wal`, log)
    const before = readFileSync(copy)
    const workspaces = openWorkspaces({ databaseFile: copy, shell: {} as never, startsClosed: true })
    const problem = workspaces.problem()
    if (!problem) return { problem, decisions: decisionsIn(workspaces.current().database.sqlite, workspaces) }
    expect(readFileSync(copy).equals(before)).toBe(true)
    expect(existsSync(`${copy}-shm`)).toBe(true)
    const saved = recover(workspaces)
    workspaces.close()
    const sqlite = new SQLite(saved.file ?? '', { readonly: true })
    return { problem, decisions: decisionsIn(sqlite, { close: () => sqlite.close() }) }
  }
  const decided = acts.flatMap((act) => (act.did === 'decided' ? [act.id] : []))
  // The last one was committed and not yet told.
  expect(startedWith(bytes)).toMatchObject({ problem: null, decisions: expect.arrayContaining(decided) })
  expect(startedWith(null)).toMatchObject({
    problem: { code: 'damaged', message: expect.stringMatching(/gone/) },
    decisions: [],
  })
  expect(startedWith(Buffer.alloc(0))).toMatchObject({
    problem: { message: expect.stringMatching(/cut off/) },
    decisions: [],
  })
  const short = startedWith(bytes.subarray(0, wholeEnd - 100))
  expect(short).toMatchObject({ problem: { code: 'damaged', message: expect.stringMatching(/cut off/) } })
  expect(short.decisions).toEqual(decided)
  // What was never committed is not missed, and without the index nobody knows of more.
  expect(startedWith(bytes.subarray(0, wholeEnd)).problem).toBeNull()
  expect(startedWith(null, false).problem).toBeNull()
})

function decisionsIn(sqlite: SQLite.Database, { close }: { close: () => unknown }): string[] {
  const ids = sqlite.prepare('select id from decisions order by id').pluck().all() as string[]
  close()
  return ids
}

function makeFolder(folder: string): string {
  const empty = openDesk()
  empty.close()
  cpSync(empty.folder, folder, { recursive: true })
  return folder
}

/** Every table's rows. */
function dumpOf(sqlite: SQLite.Database): { decisions: string[]; rows: Record<string, string> } {
  // What an opening desk sets by itself is the same each time, but for who it is.
  const tables = tablesOf(sqlite).filter((table) => !['settings', 'bodies'].includes(table))
  return {
    decisions: sqlite.prepare('select id from decisions order by id').pluck().all() as string[],
    rows: Object.fromEntries(
      tables.map((table) => [table, JSON.stringify(sqlite.prepare(`select * from "${table}"`).raw().all())]),
    ),
  }
}
