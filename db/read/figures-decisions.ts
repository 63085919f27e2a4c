/** Days from arrival to the first answer: the median and the mean, from how many took how long. */
import { type SQL, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { type CountedRow, type FigureQuestion, keysOf, type RawRow } from './figures-question.ts'

type Taken = { days: number; submissions: number }

/** Submissions without an answer of theirs, or with one that no longer stands, are left out; `of` tells how many are in. */
export function decisionDays(
  { orm }: ReadableDatabase,
  { by }: FigureQuestion,
  keys: readonly SQL[],
  from: SQL,
): CountedRow[] {
  const columns = keys.map((key, at) => sql`${key} as ${sql.raw(`k${at}`)}`)
  const taken = [sql`submissions.decision_days as days`, sql`count(*) as submissions`]
  const order = sql.raw([...keys, 'days'].map((_, at) => at + 1).join(', '))
  const rows = orm.all<RawRow & Taken>(
    sql`select ${sql.join([...columns, ...taken], sql`, `)} ${from}
      and submissions.decision_days is not null group by ${order} order by ${order}`,
  )
  const groups = Map.groupBy(rows, (row) => JSON.stringify(keysOf(by, row)))
  return [...groups].map(([keysText, group]) => ({
    keys: JSON.parse(keysText) as CountedRow['keys'],
    ...summaryOf(group),
  }))
}

/** Of days in rising order. */
function summaryOf(taken: readonly Taken[]) {
  const of = taken.reduce((sum, { submissions }) => sum + submissions, 0)
  const total = taken.reduce((sum, { days, submissions }) => sum + days * submissions, 0)
  return { value: (rankOf(taken, (of - 1) / 2) + rankOf(taken, of / 2)) / 2, of, mean: total / of }
}

/** The days of the one at a place from 0, rounded as the two middle ones of an even number need. */
function rankOf(taken: readonly Taken[], place: number): number {
  let passed = 0
  for (const { days, submissions } of taken) {
    passed += submissions
    if (passed > Math.floor(place)) return days
  }
  return taken.at(-1)?.days ?? 0
}
