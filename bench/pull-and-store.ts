/** Pages of a platform parsed, assessed and stored, beside the same rows inserted by prepared statements alone. */
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { searchTextOf } from '../backend/intake/projection.ts'
import type { Workspace } from '../backend/workspace.ts'
import { PAGE_LIMIT } from '../contract/platform.ts'
import { markedWordsFolded } from '../db/write/submissions.ts'
import type { Content } from '../domain/submission.ts'
import { madeUpItems, pagesOf, removeDatabase, storePages, temporaryFolder, workspaceOn } from './database.ts'
import { type Bench, compareLong } from './measure.ts'

/** In the order in which one submission's rows refer to each other; the key that leads to the submission. */
const TABLES = {
  submissions: 'id',
  state_changes: 'submission_id',
  revisions: 'submission_id',
  occurrences: 'submission_id',
  parties: 'submission_id',
  contacts: 'submission_id',
  findings: 'submission_id',
} as const
type Table = keyof typeof TABLES
type Row = Record<string, unknown>
type Stored = { rows: [Table, Row[]][]; number: number; marked: string; plain: string }

export const pullAndStore: Bench = async (count) => {
  const items = [...madeUpItems(count)]
  const { stored, notes } = await storedRows(items)
  const times = await compareLong(
    () => timed((workspace) => insertRows(workspace, stored)),
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
async function storedRows(items: readonly unknown[]): Promise<{ stored: Stored[]; notes: string[] }> {
  const file = join(temporaryFolder(), `${randomUUID()}.db`)
  const workspace = workspaceOn(file)
  await storePages(workspace, items)
  const { sqlite } = workspace.database
  const byTable = (Object.keys(TABLES) as Table[]).map((table) => {
    const rows = sqlite.prepare(`select * from ${table} order by rowid`).all() as Row[]
    return [table, Map.groupBy(rows, (row) => row[TABLES[table]]), rows.length] as const
  })
  const submissions = sqlite.prepare('select number, id from submissions order by number').all() as {
    number: number
    id: string
  }[]
  const stored = submissions.map(({ number, id }): Stored => {
    const rows = byTable.map(([table, own]): [Table, Row[]] => [table, own.get(id) ?? []])
    const revision = rows.find(([table]) => table === 'revisions')?.[1][0]
    const marked = searchTextOf(JSON.parse(String(revision?.content)) as Content)
    return { rows, number, marked, plain: markedWordsFolded(marked) }
  })
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  workspace.database.close()
  const counts = byTable.map(([table, , rows]) => `${table} ${rows.toLocaleString('en')}`)
  const notes = [`rows: ${counts.join(', ')}`, `file: ${(statSync(file).size / 1e6).toFixed(0)} MB`]
  removeDatabase(file)
  return { stored, notes }
}

async function insertRows({ database }: Workspace, stored: readonly Stored[]): Promise<void> {
  const { sqlite } = database
  const inserts = new Map(
    (Object.keys(TABLES) as Table[]).map((table) => {
      const columns = sqlite.pragma(`table_info(${table})`) as { name: string }[]
      const names = columns.map((column) => column.name)
      const values = names.map((name) => `@${name}`)
      return [
        table,
        sqlite.prepare(`insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`),
      ]
    }),
  )
  const search = sqlite.prepare('insert into submission_search (rowid, marked, plain) values (?, ?, ?)')
  for (const page of pagesOf(stored, PAGE_LIMIT)) {
    database.inTransaction(() => {
      for (const { rows, number, marked, plain } of page) {
        for (const [table, own] of rows) for (const row of own) inserts.get(table)?.run(row)
        search.run(number, marked, plain)
      }
    })
    await turn()
  }
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
