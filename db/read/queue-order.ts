/** The orders that the list can have, and which rows come before or after another in them. */
import { type SQL, sql } from 'drizzle-orm'
import { arrivedAt, stateStep, submissions } from '../schema/submissions.ts'

type Key = { value: SQL; isNullable?: true }

/** What each column sorts by; the row's id follows, so that every order is total. */
const SORTED_BY = {
  outcome: [{ value: sql`${submissions.outcomeRank}` }],
  title: [{ value: sql`${submissions.titleSort}` }],
  organiser: [{ value: sql`${submissions.organiserSort}` }],
  startsOn: [
    { value: sql`${submissions.startsOn}`, isNullable: true },
    { value: sql`${submissions.startsAt}`, isNullable: true },
  ],
  place: [{ value: sql`${submissions.placeSort}` }],
  county: [{ value: sql`${submissions.countySort}` }],
  municipality: [{ value: sql`${submissions.municipalitySort}` }],
  state: [{ value: sql.raw(stateStep('submissions.')) }],
  received: [{ value: sql.raw(arrivedAt('submissions.')) }],
  changedAt: [{ value: sql`${submissions.changedAt}` }],
  format: [{ value: sql`${submissions.format}` }],
  type: [{ value: sql`${submissions.typeSort}` }],
} as const satisfies Record<string, readonly Key[]>

export type SortedColumn = keyof typeof SORTED_BY
export type QueueOrder = { column: SortedColumn; direction: 'asc' | 'desc' }

export type Step = Key & { column: SortedColumn | 'id'; direction: 'asc' | 'desc' }

/** What rows are compared by, one after another. Unsorted means the longest unchanged first. */
export function stepsOf(sort: readonly QueueOrder[]): Step[] {
  const orders: readonly QueueOrder[] = sort.length > 0 ? sort : [{ column: 'changedAt', direction: 'asc' }]
  const steps = orders.flatMap(({ column, direction }) =>
    SORTED_BY[column].map((key: Key): Step => ({ ...key, column, direction })),
  )
  return [
    ...steps,
    { value: sql`${submissions.id}`, column: 'id', direction: steps.at(-1)?.direction ?? 'asc' },
  ]
}

/** What follows `order by`. */
export function orderSql(steps: readonly Step[]): SQL {
  return sql.join(
    steps.map(({ value, direction }) => sql`${value} ${sql.raw(direction)}`),
    sql`, `,
  )
}

/** A row's own values of the steps, to compare others with. */
export type RowKeys = Readonly<Record<string, string | number | null>>

export function keysSql(steps: readonly Step[]): SQL {
  return sql.join(
    steps.map(({ value }, at) => sql`${value} as ${sql.raw(`"${at}"`)}`),
    sql`, `,
  )
}

export function afterSql(steps: readonly Step[], keys: RowKeys): SQL {
  return beyond(steps, keys, 0)
}

export function beforeSql(steps: readonly Step[], keys: RowKeys): SQL {
  return beyond(
    steps.map((step) => ({ ...step, direction: step.direction === 'asc' ? 'desc' : 'asc' })),
    keys,
    0,
  )
}

/** Further in this key, or the same and further in those that follow. Nulls come first, as SQLite sorts them. */
function beyond(steps: readonly Step[], keys: RowKeys, at: number): SQL {
  const step = steps[at]
  if (!step) return sql`0`
  const { value, direction, isNullable } = step
  const own = keys[at] ?? null
  const rest = sql`(${value} is ${own} and ${beyond(steps, keys, at + 1)})`
  if (direction === 'asc') {
    if (own === null) return sql`(${value} is not null or ${rest})`
    // The first part says nothing new, but lets an index begin there.
    return sql`(${value} >= ${own} and (${value} > ${own} or ${rest}))`
  }
  if (own === null) return rest
  if (isNullable) return sql`(${value} < ${own} or ${value} is null or ${rest})`
  return sql`(${value} <= ${own} and (${value} < ${own} or ${rest}))`
}
