/** Makes a large database out of a smaller one: whole submissions copied by SQL, with names of their own. */
import { copyFileSync } from 'node:fs'
import { searchTextOf } from '../backend/intake/projection.ts'
import type { WritableDatabase } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { markedWordsFolded } from '../db/write/submissions.ts'
import type { Content } from '../domain/submission.ts'

/** What a copy has otherwise than its original, as SQL over the original's row; `@copy` is 1 and up. */
const CHANGED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  log_entries: { id: renamed('id'), desk: renamed('desk') },
  log_bodies: { entry_id: renamed('entry_id') },
  submissions: {
    number: 'number + @copy * @size',
    id: renamed('id'),
    platform_id: "platform_id || '-' || @copy",
    title: "title || ' ' || @copy",
    title_sort: "title_sort || ' ' || @copy",
  },
  submission_values: { number: 'number + @copy * @size' },
  organising_parties: { number: 'number + @copy * @size' },
  outcomes: { submission_id: renamed('submission_id') },
  revisions: { submission_id: renamed('submission_id') },
  occurrences: { submission_id: renamed('submission_id') },
  parties: { submission_id: renamed('submission_id') },
  contacts: { submission_id: renamed('submission_id') },
  findings: { submission_id: renamed('submission_id') },
  decisions: { id: renamed('id'), submission_id: renamed('submission_id') },
  state_changes: {
    id: 'null',
    submission_id: renamed('submission_id'),
    entry_id: renamed('entry_id'),
  },
  outbox: {
    decision_id: renamed('decision_id'),
    submission_id: renamed('submission_id'),
    position: 'position + @copy * @size',
  },
  conflicts: {
    id: renamed('id'),
    submission_id: renamed('submission_id'),
    decision_id: renamed('decision_id'),
  },
  claims: { submission_id: renamed('submission_id'), entry_id: renamed('entry_id') },
  snoozes: { submission_id: renamed('submission_id'), entry_id: renamed('entry_id') },
  notes: { id: renamed('id'), submission_id: renamed('submission_id') },
}

/** A UUIDv7 of a later time, so that copies come after their originals as if they had arrived after them. */
function renamed(column: string): string {
  return `printf('%02x', 1 + @copy) || substr(${column}, 3)`
}

/** Writes `file` with `times` as many submissions as `original`, whose SQLite settings a crash would not survive. */
export function multiply(original: string, file: string, times: number): void {
  copyFileSync(original, file)
  const database = openDatabase(file)
  const { sqlite } = database
  for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF', 'journal_mode = OFF'])
    sqlite.pragma(pragma)
  // Sorted and written once at the end, instead of a page here and there for every row.
  const indexes = sqlite.prepare(
    "select name, sql from sqlite_master where type = 'index' and sql is not null",
  )
  const kept = indexes.all() as { name: string; sql: string }[]
  for (const { name } of kept) sqlite.exec(`drop index ${name}`)
  const size = sqlite.prepare('select max(number) from submissions').pluck().get() as number
  const tables = Object.entries(CHANGED).map(([table, changed]) => copier(database, table, changed))
  for (const copyTable of tables) for (let copy = 1; copy < times; copy++) copyTable({ copy, size })
  copySearch(database, times, size)
  for (const { sql } of kept) sqlite.exec(sql)
  sqlite.pragma('journal_mode = WAL')
  database.close()
}

/** Only the original's rows: copies are known by their later ids. */
function copier({ sqlite }: WritableDatabase, table: string, changed: Readonly<Record<string, string>>) {
  const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const values = columns.map((name) => changed[name] ?? name)
  const key = Object.entries(changed).find(([, sql]) => sql.startsWith('printf'))?.[0]
  // Rows without a text of their own are known by their number.
  const [own, order] = key ? [`${key} < '02'`, key] : ['number <= @size', 'number']
  const insert = sqlite.prepare(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table}
     where ${own} and @copy <= 254 and @size > 0 order by ${order}`,
  )
  return (copy: { copy: number; size: number }) => insert.run(copy)
}

/** The index keeps no text, so that it is read from the revisions once more. */
function copySearch({ sqlite }: WritableDatabase, times: number, size: number): void {
  const rows = sqlite
    .prepare(
      `select s.number, r.content from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision
       where s.number <= ? order by s.number`,
    )
    .all(size) as { number: number; content: string }[]
  const texts = rows.map(({ number, content }) => {
    const marked = searchTextOf(JSON.parse(content) as Content)
    return { number, marked, plain: markedWordsFolded(marked) }
  })
  const insert = sqlite.prepare('insert into submission_search (rowid, marked, plain) values (?, ?, ?)')
  for (let copy = 1; copy < times; copy++)
    sqlite.transaction(() => {
      for (const { number, marked, plain } of texts) insert.run(number + copy * size, marked, plain)
    })()
}
