/** A unit of decisions applied and undone, beside a bare insert of as many log entries with bodies and projections. */
import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { remakeEdition } from '../backend/eligibility/remake-edition.ts'
import { applyBulk, previewBulk } from '../backend/moderation/bulk.ts'
import { undoBulk } from '../backend/moderation/undo-bulk.ts'
import { setReviewer } from '../backend/team/reviewer.ts'
import type { Workspace } from '../backend/workspace.ts'
import { editionIds } from '../db/read/editions.ts'
import { madeUpItems, removeDatabase, storePages, temporaryFolder, workspaceOn } from './database.ts'
import { type Bench, compareLong, median } from './measure.ts'

/** A return with a reason, which every new submission may get. */
const STEP = { outcome: 'return', criteria: [], language: 'sv' } as const
const TABLES = ['log_entries', 'log_bodies', 'decisions', 'outbox', 'state_changes', 'messages'] as const
type Row = Record<string, unknown>

export const bulkApplied: Bench = async (count) => {
  const original = await newSubmissions(count)
  const rows = await resultingRows(original)
  const previews: number[] = []
  const undos: number[] = []
  const times = await compareLong(
    () => onCopy(original, async (workspace) => timed(() => insertBare(workspace, rows))),
    () =>
      onCopy(original, async (workspace) => {
        const { preview, apply, undo } = await goThrough(workspace)
        previews.push(preview)
        undos.push(undo)
        return apply
      }),
  )
  removeDatabase(original)
  const said = (name: string, values: number[]) => `${name} ${median(values).toFixed(0)} ms`
  return {
    ...times,
    target: { kind: 'per-second', least: 1000 },
    floor:
      'prepared inserts of the log entries, bodies, decisions, outbox, history and messages, one transaction',
    own: 'weighing, deciding, assessing anew and writing as a unit, one transaction',
    notes: [said('preview', previews), said('undo as a unit', undos)],
  }
}

/** A file with so many new submissions, assessed. */
async function newSubmissions(count: number): Promise<string> {
  const file = join(temporaryFolder(), `${randomUUID()}.db`)
  const workspace = workspaceOn(file)
  await storePages(workspace, asNew(count))
  setReviewer(workspace, { name: 'Bänk Provsson', organisation: 'Provbänken' })
  for (const edition of editionIds(workspace.database)) await remakeEdition(workspace, edition)
  close(workspace)
  return file
}

function* asNew(count: number): Generator<unknown> {
  for (const item of madeUpItems(count)) yield { ...(item as Row), state: 'new' }
}

async function goThrough(workspace: Workspace) {
  const ids = workspace.database.sqlite.prepare('select id from submissions').pluck().all() as string[]
  const marks = { kind: 'rows' as const, ids }
  const asked = performance.now()
  const { items, token } = await previewBulk(workspace, {
    ...STEP,
    criteria: [],
    marks,
    offset: 0,
    limit: 50,
  })
  const seen = performance.now()
  const given = { items, token, reason: 'Skriv mer.', message: null }
  const { bulkId } = await applyBulk(workspace, { ...STEP, criteria: [], ...given })
  const done = performance.now()
  return { preview: seen - asked, apply: done - seen, undo: timed(() => undoBulk(workspace, bulkId)) }
}

/** What applying leads to, read back. */
async function resultingRows(original: string): Promise<Map<string, Row[]>> {
  return onCopy(original, async (workspace) => {
    const { sqlite } = workspace.database
    const ids = sqlite.prepare('select id from submissions').pluck().all() as string[]
    const marks = { kind: 'rows' as const, ids }
    const { items, token } = await previewBulk(workspace, {
      ...STEP,
      criteria: [],
      marks,
      offset: 0,
      limit: 0,
    })
    const entries = new Map(TABLES.map((table) => [table as string, lastRow(workspace, table)]))
    await applyBulk(workspace, { ...STEP, criteria: [], items, token, reason: 'Skriv mer.', message: null })
    return new Map(
      TABLES.map((table) => {
        const asked = sqlite.prepare(`select * from ${table} where rowid > ? order by rowid`)
        return [table as string, asked.all(entries.get(table)) as Row[]]
      }),
    )
  })
}

function lastRow({ database }: Workspace, table: string): number {
  return database.sqlite.prepare(`select coalesce(max(rowid), 0) from ${table}`).pluck().get() as number
}

function insertBare({ database }: Workspace, rows: ReadonlyMap<string, Row[]>): void {
  database.inTransaction(() => {
    for (const [table, own] of rows) {
      const names = Object.keys(own[0] ?? {})
      if (names.length === 0) continue
      const places = names.map((name) => `@${name}`).join(', ')
      const insert = database.sqlite.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`)
      for (const row of own) insert.run(row)
    }
  })
}

async function onCopy<Answer>(
  original: string,
  work: (workspace: Workspace) => Promise<Answer>,
): Promise<Answer> {
  const file = join(temporaryFolder(), `${randomUUID()}.db`)
  copyFileSync(original, file)
  const workspace = workspaceOn(file)
  try {
    return await work(workspace)
  } finally {
    close(workspace)
    removeDatabase(file)
  }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function close({ database }: Workspace): void {
  database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
