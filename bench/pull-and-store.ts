/** Pages of a platform parsed, assessed and stored, beside the same rows inserted by prepared statements alone. */
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspace } from '../backend/workspace.ts'
import { PAGE_LIMIT } from '../contract/platform.ts'
import { countsOf, insertRows, readStoredRows, type StoredRows } from './bare-insert.ts'
import { madeUpItems, removeDatabase, storePages, temporaryFolder, workspaceOn } from './database.ts'
import { type Bench, compareLong } from './measure.ts'

export const pullAndStore: Bench = async (count) => {
  const items = [...madeUpItems(count)]
  const { stored, notes } = await storedRows(items)
  const times = await compareLong(
    () => timed(({ database }) => insertRows(database, stored)),
    () => timed((workspace) => storePages(workspace, items)),
  )
  return {
    ...times,
    target: { kind: 'speed-at-least', ratio: 0.5 },
    floor: `prepared inserts of the resulting rows and the search index, a transaction for every ${PAGE_LIMIT}`,
    own: `parsing, recognising parties, checks and storing, a transaction for every page of ${PAGE_LIMIT}`,
    notes,
  }
}

/** What taking the items in leads to, read back; this run also warms up. */
async function storedRows(items: readonly unknown[]): Promise<{ stored: StoredRows[]; notes: string[] }> {
  const file = join(temporaryFolder(), `${randomUUID()}.db`)
  const workspace = workspaceOn(file)
  await storePages(workspace, items)
  const stored = readStoredRows(workspace.database)
  workspace.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  workspace.database.close()
  const notes = [`rows: ${countsOf(stored)}`, `file: ${(statSync(file).size / 1e6).toFixed(0)} MB`]
  removeDatabase(file)
  return { stored, notes }
}

/** Milliseconds on a new, empty database. */
async function timed(work: (workspace: Workspace) => Promise<void>): Promise<number> {
  const file = join(temporaryFolder(), `${randomUUID()}.db`)
  const workspace = workspaceOn(file)
  const start = performance.now()
  await work(workspace)
  const time = performance.now() - start
  workspace.database.close()
  removeDatabase(file)
  return time
}
