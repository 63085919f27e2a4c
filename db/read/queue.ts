/** Blocks of the queue's rows, sorted and counted by SQL. */
import { and, count, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { submissions } from '../schema/submissions.ts'
import { allRows, atMost, firstRow } from './kept-statement.ts'
import { querySql } from './query-sql.ts'
import { orderSql, type QueueOrder, stepsOf } from './queue-order.ts'
import type { Viewpoint } from './row-marks.ts'
import type { SubmissionRow } from './submissions.ts'

export type QueueBlock = {
  query: Query
  viewpoint: Viewpoint
  sort: readonly QueueOrder[]
  offset: number
  limit: number
}

/** All columns of the rows `offset` to `offset + limit`, and how many match in all. */
export function readQueueBlock(
  database: ReadableDatabase,
  block: QueueBlock,
): { total: number; rows: SubmissionRow[] } {
  const where = querySql(block.query, block.viewpoint)
  const query = sql`select ${NAMED_COLUMNS} from ${submissions} where ${where ?? sql`1`}
    order by ${orderSql(stepsOf(block.sort))} ${atMost(block.limit)} offset ${block.offset}`
  const rows = allRows(database, query) as Unmapped[]
  // A block that is not full ends with the last row; only beyond it, or before the end, it takes counting.
  const isLast = rows.length < block.limit && (rows.length > 0 || block.offset === 0)
  const total = isLast ? block.offset + rows.length : countSubmissions(database, where)
  return { total, rows: rows.map(toSubmissionRow) }
}

/** Each column by its name in the code, so that rows need no mapping but of their booleans. */
const NAMED_COLUMNS = sql.raw(
  Object.entries(getTableColumns(submissions))
    .map(([name, column]) => `"submissions"."${column.name}" as "${name}"`)
    .join(', '),
)

type Flag = 'isDemo' | 'hasConflict' | 'isSetStale'
type Unmapped = Omit<SubmissionRow, Flag> & Record<Flag, number>

function toSubmissionRow(row: Unmapped): SubmissionRow {
  const { isDemo, hasConflict, isSetStale } = row
  return Object.assign(row, {
    isDemo: isDemo === 1,
    hasConflict: hasConflict === 1,
    isSetStale: isSetStale === 1,
  })
}

/** How many submissions match, by overall outcome. */
export function countByOutcome(
  { orm }: ReadableDatabase,
  query: Query,
  viewpoint: Viewpoint,
): Map<string, number> {
  const rows = orm
    .select({ outcome: submissions.outcome, submissions: count() })
    .from(submissions)
    .where(querySql(query, viewpoint))
    .groupBy(submissions.outcome)
    .all()
  return new Map(rows.map((row) => [row.outcome, row.submissions]))
}

/** How many submissions wait for a decision, in all editions. */
export function countToReview(database: ReadableDatabase): number {
  return countSubmissions(database, eq(submissions.state, 'new'))
}

export function hasSubmissions({ orm }: ReadableDatabase): boolean {
  return orm.select({ one: sql`1` }).from(submissions).limit(1).get() !== undefined
}

/** Whether anything is made up, here or in the editions named, so that screens and files can say so. */
export function hasDemoRows({ orm }: ReadableDatabase, editions?: readonly string[]): boolean {
  const isThere = editions && inArray(submissions.edition, [...editions])
  // As the partial index says it; a bound value would not find the index.
  const isDemo = and(sql`${submissions.isDemo} = 1`, isThere)
  return orm.select({ one: sql`1` }).from(submissions).where(isDemo).limit(1).get() !== undefined
}

function countSubmissions(database: ReadableDatabase, where: SQL | undefined): number {
  const query = sql`select count(*) as submissions from ${submissions} where ${where ?? sql`1`}`
  return (firstRow(database, query) as { submissions: number }).submissions
}
