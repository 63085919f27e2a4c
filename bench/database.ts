/** Databases of made-up submissions, taken in as the desk takes them in, and kept between runs. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { assessStale } from '../backend/eligibility/background-job.ts'
import { prepareIntake } from '../backend/intake/intake.ts'
import { takeItems } from '../backend/sync/take-item.ts'
import { type Workspace, workspaceOn as workspaceOnOpened } from '../backend/workspace.ts'
import { PAGE_LIMIT } from '../contract/platform.ts'
import type { Shell } from '../contract/shell.ts'
import type { ReadableDatabase } from '../db/database.ts'
import { defaultMigrationsFolder, openDatabase } from '../db/open.ts'
import type { Viewpoint } from '../db/read/row-marks.ts'
import { setCursor } from '../db/write/intake.ts'
import { DEFAULT_EDITIONS, generate } from '../demo/generate.ts'
import { multiply } from './copies.ts'
import { leaveTraces, REVIEWER } from './desk-work.ts'

export const SEED = 20_240_930
export const SOURCE = 'https://platform.bench'

/** Before anyone has said who they are, at the time of the made-up work. */
export const NOBODY: Viewpoint = {
  now: '2024-09-20T08:00:00Z',
  today: '2024-09-20',
  ownKeys: [],
  reviewer: null,
}

export function temporaryFolder(): string {
  const folder = join(tmpdir(), 'redaktionen-bench')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The items of a platform's pages, as they come off the wire. */
export function* madeUpItems(count: number): Generator<unknown> {
  for (const { submission } of generate({ seed: SEED, count, editions: DEFAULT_EDITIONS })) yield submission
}

/** Intake asks nothing of the shell. */
export function workspaceOn(file: string): Workspace {
  return workspaceOnOpened(openDatabase(file), {
    shell: {} as Shell,
    isDemo: true,
    now: () => '2024-09-20T08:00:00Z',
    newId: uuid,
  })
}

/** Page by page, each with its cursor in one transaction, as a sync does once a page is there. */
export async function storePages(workspace: Workspace, items: Iterable<unknown>): Promise<void> {
  const { database } = workspace
  const intake = prepareIntake(workspace)
  for (const page of pagesOf(items, PAGE_LIMIT)) {
    takeItems(workspace, intake, SOURCE, page, () =>
      setCursor(database, SOURCE, { cursor: 'c', pulledAt: workspace.now() }),
    )
    await turn()
  }
}

export function* pagesOf<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let page: Item[] = []
  for (const item of items) {
    page.push(item)
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/** More are copies of so many, which is some ten times as fast. */
const MOST_TAKEN_IN = 100_000
/** Another when what is laid in the databases changes. */
const CONTENT_VERSION = '4'

/** A database of that many submissions; made once for each seed, number and shape of the schema. */
export async function databaseOf(rows: number): Promise<ReadableDatabase> {
  return openDatabase(await fileOf(rows))
}

/** With the statistics that a desk's database has once it has been opened and closed. */
export async function fileOf(rows: number): Promise<string> {
  const file = join(temporaryFolder(), `${rows}-${SEED}-${schemaHash()}.db`)
  if (existsSync(file)) return file
  const partial = `${file}.partial`
  removeDatabase(partial)
  if (rows > MOST_TAKEN_IN && rows % MOST_TAKEN_IN === 0) {
    const original = await fileOf(MOST_TAKEN_IN)
    console.error(`  copying to ${rows.toLocaleString('en')} submissions, once for this schema`)
    multiply(original, partial, rows / MOST_TAKEN_IN)
  } else {
    console.error(`  taking in ${rows.toLocaleString('en')} submissions, once for this schema`)
    const workspace = workspaceOn(partial)
    // A crash costs the file, which has no name yet.
    workspace.database.sqlite.pragma('synchronous = OFF')
    await storePages(workspace, madeUpItems(rows))
    // As a sync does at its end.
    await assessStale(workspace)
    leaveTraces(workspace)
    workspace.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    workspace.database.close()
  }
  renameSync(partial, file)
  return file
}

/** A reviewer whose organisation is a party of some submissions, while the made-up claims hold. */
export function atWork({ sqlite }: ReadableDatabase): Viewpoint {
  const keys = sqlite.prepare("select key from parties where key <> '' group by key order by count(*) desc")
  return { ...NOBODY, ownKeys: [keys.pluck().get() as string], reviewer: REVIEWER }
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/** Another when the schema or what is laid in the databases changes. */
export function schemaHash(): string {
  const folder = defaultMigrationsFolder()
  const hash = createHash('sha256').update(CONTENT_VERSION)
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}
