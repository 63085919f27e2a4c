/** Which row of the list is to be reviewed next: what stands after a submission in the list's order, else from its start. */
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { submissions } from '../schema/submissions.ts'
import { firstRow } from './kept-statement.ts'
import { querySql } from './query-sql.ts'
import {
  afterSql,
  beforeSql,
  keysSql,
  orderSql,
  type QueueOrder,
  type RowKeys,
  type Step,
  stepsOf,
} from './queue-order.ts'
import type { Viewpoint } from './row-marks.ts'

export type NextAsked = {
  /** What the list shows, and which of that may come next. */
  query: Query
  waiting: Query
  viewpoint: Viewpoint
  sort: readonly QueueOrder[]
  /** The submission's id; it never comes next itself. */
  after: string
}

export type NextRow = { id: string; title: string; place: number }

/** `place` is how many rows of the list stand before it. Undefined when there is no such submission to start from. */
export function readNext(database: ReadableDatabase, asked: NextAsked): NextRow | null | undefined {
  const { viewpoint, after } = asked
  const steps = stepsOf(asked.sort)
  // Those that wait are all in one state, which what was decided has left.
  const order = steps.filter(({ column }) => column !== 'state')
  const from = keysOf(database, order, after)
  if (!from) return undefined
  const waiting = and(querySql(asked.waiting, viewpoint), sql`${submissions.id} <> ${after}`)
  const found =
    firstWaiting(database, order, and(waiting, afterSql(order, from))) ??
    firstWaiting(database, order, and(waiting, beforeSql(order, from)))
  if (!found) return null
  const keys = keysOf(database, steps, found.id)
  const isBefore = keys && and(querySql(asked.query, viewpoint), beforeSql(steps, keys))
  const counted = firstRow(database, sql`select count(*) as place from ${submissions} where ${isBefore}`) as {
    place: number
  }
  return { ...found, ...counted }
}

function firstWaiting(
  database: ReadableDatabase,
  order: readonly Step[],
  where: SQL | undefined,
): { id: string; title: string } | undefined {
  const query = sql`select ${submissions.id}, ${submissions.title} from ${submissions}
    where ${where} order by ${orderSql(order)} limit 1`
  return firstRow(database, query) as { id: string; title: string } | undefined
}

function keysOf(database: ReadableDatabase, steps: readonly Step[], id: string): RowKeys | undefined {
  const query = sql`select ${keysSql(steps)} from ${submissions} where ${eq(submissions.id, id)}`
  return firstRow(database, query) as RowKeys | undefined
}
