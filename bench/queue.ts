/** Blocks of the queue, sorted and searched, beside the same SQL typed by hand. */
import type { ReadableDatabase } from '../db/database.ts'
import { type QueueBlock, readQueueBlock } from '../db/read/queue.ts'
import { databaseOf } from './database.ts'
import { type Bench, compare } from './measure.ts'

const EDITION = '2024'
const BLOCK = 100
const IN_EDITION = 'edition = ?'
const FOUND = 'number in (select rowid from submission_search where submission_search match ?)'

export const firstQueueBlock: Bench = async (rows) => {
  const block = { query: { terms: [edition()] }, sort: [], offset: 0, limit: BLOCK }
  return measured(await databaseOf(rows), block, IN_EDITION, 'changed_at, id', EDITION)
}

export const sortedBlock: Bench = async (rows) => {
  const sort = [{ column: 'title' as const, direction: 'asc' as const }]
  const block = { query: { terms: [edition()] }, sort, offset: 0, limit: BLOCK }
  return measured(await databaseOf(rows), block, IN_EDITION, 'title_sort, id', EDITION)
}

export const searchCommonWord: Bench = async (rows) => {
  const database = await databaseOf(rows)
  return search(database, wordIn(database, 'order by doc desc'))
}

export const searchRareWord: Bench = async (rows) => {
  const database = await databaseOf(rows)
  return search(database, wordIn(database, 'order by abs(doc - 10)'))
}

function search(database: ReadableDatabase, word: string) {
  const term = { kind: 'text' as const, words: word, isPhrase: false, isNegated: false }
  const block = { query: { terms: [term] }, sort: [], offset: 0, limit: BLOCK }
  return measured(database, block, FOUND, 'changed_at, id', `"${word}" *`, `word: ${word}`)
}

/** The floor: two statements prepared once, the rows of the block and their total. */
function measured(
  database: ReadableDatabase,
  block: QueueBlock,
  where: string,
  order: string,
  value: string,
  ...notes: string[]
) {
  const { sqlite } = database
  const rows = sqlite.prepare(`select * from submissions where ${where} order by ${order} limit ? offset 0`)
  const total = sqlite.prepare(`select count(*) from submissions where ${where}`).pluck()
  const floor = () => ({ rows: rows.all(value, BLOCK), total: total.get(value) as number })
  const own = () => readQueueBlock(database, block)
  const ids = (found: readonly unknown[]) => JSON.stringify(found.map((row) => (row as { id: string }).id))
  if (ids(floor().rows) !== ids(own().rows) || floor().total !== own().total)
    throw new Error('The floor finds other rows than the desk')
  return {
    ...compare(floor, own),
    target: { kind: 'time-at-most' as const, ratio: 1.5 },
    floor: `the first ${BLOCK} rows and their total, by two statements prepared once`,
    own: 'readQueueBlock',
    notes: [...notes, `${floor().total.toLocaleString('en')} match`],
  }
}

/** A word of plain letters that no other word begins with, so that looking for its beginning finds it alone. */
function wordIn({ sqlite }: ReadableDatabase, order: string): string {
  sqlite.exec('create virtual table if not exists temp.words using fts5vocab(main, submission_search, row)')
  const words = sqlite
    .prepare(
      `select term from temp.words where length(term) >= 4 and term not glob '*[^a-z]*' ${order} limit 1`,
    )
    .pluck()
  return words.get() as string
}

function edition() {
  return { kind: 'field' as const, field: 'edition' as const, values: [EDITION], isNegated: false }
}
