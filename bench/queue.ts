/** Blocks of the queue, at the top and in the middle, sorted and searched, beside the same SQL typed by hand. */
import type { ReadableDatabase } from '../db/database.ts'
import { readQueueBlock } from '../db/read/queue.ts'
import type { SortedColumn } from '../db/read/queue-order.ts'
import type { Query } from '../domain/search/query.ts'
import { NOBODY } from './database.ts'
import type { Question } from './question.ts'

const EDITION = '2024'
const BLOCK = 100
const IN_EDITION = 'edition = ?'
const FOUND = 'number in (select rowid from submission_search where submission_search match ?)'
const FILTERED = "edition = ? and state = 'new' and format = 'digital'"

/** As one would type it for each column that has an index of its own. */
const ORDERS: Readonly<Record<SortedColumn, string>> = {
  changedAt: 'changed_at, id',
  title: 'title_sort, id',
  organiser: 'organiser_sort, id',
  startsOn: 'starts_on, starts_at, id',
  place: 'place_sort, id',
  county: 'county_sort, id',
  municipality: 'municipality_sort, id',
  outcome: 'outcome_rank, id',
  received: 'case when submitted_at is null then received_at else submitted_at end, id',
  state: `case state when 'new' then 0 when 'returned' then 1 when 'published' then 2 when 'rejected' then 3
    when 'cancelled' then 4 when 'withdrawn' then 5 end, id`,
  format: 'format, id',
  type: 'type_sort, id',
}

const ROWS_SHOWN = `log n for the seek, the ${BLOCK} rows shown; the matched rows for their exact number`
const ROWS_PASSED = 'the rows passed over and the matched rows for their exact number, in the index alone'
const ROWS_FOUND = 'the matched rows, which are sorted'

export const firstQueueBlock: Question = block('first-queue-block', ROWS_SHOWN, () => ({
  query: { terms: [field('edition', EDITION)] },
  where: IN_EDITION,
  value: EDITION,
}))

export const middleBlocks: readonly Question[] = (Object.keys(ORDERS) as SortedColumn[]).map((column) =>
  block(`middle-by-${column}`, ROWS_PASSED, () => ({
    query: { terms: [field('edition', EDITION)] },
    where: IN_EDITION,
    value: EDITION,
    column,
    isMiddle: true,
  })),
)

export const twoFilters: Question = block('two-filters', ROWS_FOUND, () => ({
  query: { terms: [field('edition', EDITION), field('state', 'new'), field('format', 'digital')] },
  where: FILTERED,
  value: EDITION,
}))

export const searchCommonWord: Question = block('search-common', ROWS_FOUND, (database) =>
  searched(wordIn(database, 'order by doc desc')),
)

export const searchRareWord: Question = block(
  'search-rare',
  'log n: about ten match at any size',
  (database) => searched(wordIn(database, 'order by abs(doc - 10)')),
)

type Asked = { query: Query; where: string; value: string; column?: SortedColumn; isMiddle?: boolean }

/** The floor: two statements prepared once, the rows of the block and their total. */
function block(name: string, growsWith: string, asked: (database: ReadableDatabase) => Asked): Question {
  return {
    name,
    growsWith,
    floor: `${BLOCK} rows and their total, by two statements prepared once`,
    own: 'readQueueBlock',
    ask: (database) => {
      const { query, where, value, column, isMiddle } = asked(database)
      const { sqlite } = database
      const order = ORDERS[column ?? 'changedAt']
      const total = sqlite.prepare(`select count(*) from submissions where ${where}`).pluck()
      const matched = total.get(value) as number
      const offset = isMiddle ? Math.floor(matched / 2) : 0
      const rows = sqlite.prepare(
        `select * from submissions where ${where} order by ${order} limit ${BLOCK} offset ?`,
      )
      const sort = column ? [{ column, direction: 'asc' as const }] : []
      return {
        floor: () => answer(rows.all(value, offset), total.get(value)),
        own: () => {
          const found = readQueueBlock(database, { query, viewpoint: NOBODY, sort, offset, limit: BLOCK })
          return answer(found.rows, found.total)
        },
        notes: [`${matched.toLocaleString('en')} match`],
      }
    },
  }
}

/** The rows' ids stand for them, since the desk gives its columns other names. */
function answer(rows: readonly unknown[], total: unknown) {
  return { ids: rows.map((row) => (row as { id: string }).id), total }
}

function searched(word: string): Asked {
  const term = { kind: 'text' as const, words: word, isPhrase: false, isNegated: false }
  return { query: { terms: [term] }, where: FOUND, value: `"${word}" *` }
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

function field(name: 'edition' | 'state' | 'format', value: string) {
  return { kind: 'field' as const, field: name, values: [value], isNegated: false }
}
