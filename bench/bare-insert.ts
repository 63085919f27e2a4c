/** The rows that submissions lead to, read back from a database and inserted again by prepared statements alone. */
import { setImmediate as turn } from 'node:timers/promises'
import { searchTextOf } from '../backend/intake/projection.ts'
import { PAGE_LIMIT } from '../contract/platform.ts'
import type { ReadableDatabase, WritableDatabase } from '../db/database.ts'
import { markedWordsFolded } from '../db/write/submissions.ts'
import type { Content } from '../domain/submission.ts'
import { pagesOf } from './database.ts'

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
export type StoredRows = { rows: [Table, Row[]][]; number: number; marked: string; plain: string }

/** Of all submissions, or of each so-manieth by its number and then only what its newest revision has led to. */
export function readStoredRows({ sqlite }: ReadableDatabase, every = 1): StoredRows[] {
  const chosen = 'select id from submissions where number % @every = 0'
  const byTable = (Object.keys(TABLES) as Table[]).map((table) => {
    const rows = sqlite
      .prepare(`select * from ${table} where ${TABLES[table]} in (${chosen}) order by rowid`)
      .all({ every }) as Row[]
    return [table, Map.groupBy(rows, (row) => row[TABLES[table]])] as const
  })
  const submissions = sqlite
    .prepare('select number, id from submissions where number % ? = 0 order by number')
    .all(every) as { number: number; id: string }[]
  return submissions.map(({ number, id }) => {
    const rows = byTable.map(([table, own]): [Table, Row[]] => {
      const all = own.get(id) ?? []
      return [table, every === 1 ? all : newestOf(table, all)]
    })
    const revision = rows.find(([table]) => table === 'revisions')?.[1].at(-1)
    const marked = searchTextOf(JSON.parse(String(revision?.content)) as Content)
    return { rows, number, marked, plain: markedWordsFolded(marked) }
  })
}

function newestOf(table: Table, rows: readonly Row[]): Row[] {
  if (table === 'state_changes') return []
  if (table === 'revisions') return rows.slice(-1)
  const newest = Math.max(...rows.map(({ revision }) => Number(revision)))
  return table === 'findings' ? rows.filter(({ revision }) => revision === newest) : [...rows]
}

export function countsOf(stored: readonly StoredRows[]): string {
  const counts = new Map<Table, number>()
  for (const { rows } of stored)
    for (const [table, own] of rows) counts.set(table, (counts.get(table) ?? 0) + own.length)
  return [...counts].map(([table, count]) => `${table} ${count.toLocaleString('en')}`).join(', ')
}

/** A transaction for every page of them; `beforePage` is what else belongs to one. */
export async function insertRows(
  database: WritableDatabase,
  stored: readonly StoredRows[],
  beforePage: (page: number) => void = () => undefined,
): Promise<void> {
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
  for (const [index, page] of [...pagesOf(stored, PAGE_LIMIT)].entries()) {
    beforePage(index)
    database.inTransaction(() => {
      for (const { rows, number, marked, plain } of page) {
        for (const [table, own] of rows) for (const row of own) inserts.get(table)?.run(row)
        search.run(number, marked, plain)
      }
    })
    await turn()
  }
}
