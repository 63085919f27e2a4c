/** The desks as they stand before each operation, made once, with the platform's own memory beside them. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { makeBackup } from '../../backend/maintenance/back-up.ts'
import { addNote } from '../../backend/moderation/notes.ts'
import { undoDecision } from '../../backend/moderation/undo.ts'
import { connectPlatform } from '../../backend/sync/connect.ts'
import { setAsideRow } from '../../backend/sync/quarantine.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { defaultMigrationsFolder, openDatabase } from '../../db/open.ts'
import { startPlatform } from '../../demo/server.ts'
import {
  contentOf,
  type Desk,
  idOf,
  NOW,
  openDesk,
  privateContent,
  submissionOf,
  syncOnce,
  TOKEN,
  tempFolder,
} from '../backend/desk.ts'
import { decideThree, EARLIER_CSV, importFile, type Operation, THREE } from './operations.ts'
import type { Relay } from './relay.ts'

/** A desk's folder (`desk.db`, `journal.jsonl` of the platform) and the instant of the operation, UTC. */
export type Scene = { folder: string; now: string }

/** After the retention day of 2024. */
const LATER = '2026-02-03T08:00:00.000Z'

/** The last one cannot be read, since nobody has its edition. */
const SUBMISSIONS = Array.from({ length: 10 }, (_, number) =>
  submissionOf(`p${number}`, {
    content: number === 1 ? privateContent('Privat') : contentOf(`Aktivitet ${number}`),
    ...(number === 9 ? { edition: '1999' } : {}),
  }),
)

export function platformOn(folder: string) {
  return startPlatform({
    token: TOKEN,
    now: () => NOW,
    submissions: SUBMISSIONS,
    journalFile: join(folder, 'journal.jsonl'),
  })
}

type Stage = { desk: Desk; platform: Awaited<ReturnType<typeof platformOn>> }

export async function makeScene(operation: Operation, relay: Relay): Promise<Scene> {
  const folder = tempFolder()
  const platform = await platformOn(folder)
  relay.leadTo(platform.url)
  const desk = openDesk({ folder })
  try {
    await connectPlatform(desk.workspace, { url: relay.url, token: TOKEN }, { allowsDemo: true })
    if (operation !== 'first pull') await syncOnce(desk.workspace)
    await prepare[operation]?.({ desk, platform })
  } finally {
    desk.close()
    await platform.close()
  }
  if (operation === 'migrate') makeOlder(folder)
  return { folder, now: operation === 'dispose' ? LATER : NOW }
}

const nobody = () => undefined

const prepare: Partial<Record<Operation, (stage: Stage) => Promise<void>>> = {
  pull: async ({ desk, platform }) => {
    decideThree(desk.workspace, nobody, THREE.slice(0, 1))
    for (const id of ['p1', 'p3', 'p4', 'p5', 'p6'])
      platform.control.revise(id, { lead: 'Nu på en annan plats.' })
    platform.control.withdraw('p7')
  },
  import: ({ desk }) => importFile(desk.workspace, EARLIER_CSV),
  undo: async ({ desk }) => decideThree(desk.workspace, nobody),
  push: async ({ desk, platform }) => {
    decideThree(desk.workspace, nobody)
    platform.control.revise('p2', { lead: 'Nu med tider.' })
  },
  backup: async ({ desk }) => {
    // Two of one day long ago, of which one goes.
    for (const at of ['2024-08-01T08:00:00.000Z', '2024-08-01T09:00:00.000Z'])
      await makeBackup({ ...desk.workspace, now: () => at })
    decideThree(desk.workspace, nobody)
  },
  restore: async ({ desk }) => {
    const { workspace } = desk
    decideThree(workspace, nobody)
    await makeBackup({ ...workspace, now: () => '2024-09-20T07:00:00.000Z' })
    undoDecision(workspace, decisionOf(workspace, 'p2'))
    await syncOnce(workspace)
    decideThree(workspace, nobody, [{ ...(THREE[0] ?? never()), submissionId: 'p4' }])
    await syncOnce(workspace)
    decideThree(workspace, nobody, [{ ...(THREE[0] ?? never()), submissionId: 'p5' }])
  },
  migrate: async ({ desk }) => decideThree(desk.workspace, nobody),
  dispose: async ({ desk: { workspace } }) => {
    decideThree(workspace, nobody)
    addNote(workspace, {
      submissionId: idOf(workspace, 'p0'),
      revision: 1,
      text: 'Ringde om notering-xyzzy.',
    })
    setAsideRow(workspace, {
      source: 'rader.csv',
      sourceRow: '7',
      edition: null,
      raw: 'namn;raatext-xyzzy',
      reason: { code: 'does-not-parse', values: { field: 'name', problem: '', value: 'raatext-xyzzy' } },
    })
  },
}

function decisionOf({ database }: Workspace, platformId: string): string {
  const found = database.sqlite
    .prepare(
      'select d.id from decisions d join submissions s on s.id = d.submission_id where s.platform_id = ?',
    )
    .pluck()
    .get(platformId)
  return String(found)
}

function never(): never {
  throw new Error('There is a first one')
}

const OLDER_THAN = '0005'

/** The same desk as the version before left it. */
function makeOlder(folder: string): void {
  const file = join(folder, 'desk.db')
  const migrations = join(tempFolder(), 'migrations')
  cpSync(defaultMigrationsFolder(), migrations, { recursive: true })
  const journalFile = join(migrations, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const entries = journal.entries.filter(({ tag }) => tag < OLDER_THAN)
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }))
  const older = openDatabase(`${file}.older`, migrations)
  older.sqlite.pragma('foreign_keys = OFF')
  const today = new SQLite(file)
  older.inTransaction(() => {
    for (const table of tablesOf(older.sqlite)) copyRows(today, older.sqlite, table)
  })
  today.close()
  older.close()
  if (existsSync(`${file}-wal`)) throw new Error('The file is still open')
  cpSync(`${file}.older`, file)
}

/** Without those behind the index for search, which fill themselves. */
export function tablesOf(sqlite: SQLite.Database): string[] {
  return sqlite
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')
         and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[]
}

function copyRows(from: SQLite.Database, to: SQLite.Database, table: string): void {
  const columns = (to.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`)
  const own = columns.length
  const insert = to.prepare(
    `insert or replace into "${table}" (rowid, ${columns.join(', ')}) values (?${', ?'.repeat(own)})`,
  )
  const rows = from
    .prepare(`select rowid, ${columns.join(', ')} from "${table}" order by rowid`)
    .raw()
    .all()
  for (const row of rows as unknown[][]) insert.run(...row)
}
