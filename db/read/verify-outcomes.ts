/** Whether outcomes are what the log tells of them. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import { outcomeBody } from '../../domain/outcome.ts'
import type { ReadableDatabase } from '../database.ts'
import { outcomes } from '../schema/figures-facts.ts'
import { outcomeRow } from './outcome-row.ts'
import { entriesOf, type Projected } from './verify-projections.ts'

/**
 * The newest entry about an activity makes its row. Rows without an entry are of before outcomes were logged. One whose
 * entry's body was erased is compared no further. Problems are ids of submissions.
 */
export function checkOutcomes(database: ReadableDatabase): Projected {
  const rows = new Map(
    database.orm
      .select()
      .from(outcomes)
      .all()
      .flatMap((row) => (row.entryId === null ? [] : [[row.submissionId, row] as const])),
  )
  const entries = entriesOf(database, 'outcome')
  const erased = new Set(entries.flatMap(({ id, isErased }) => (isErased ? [id] : [])))
  const expected = new Map<string, ReturnType<typeof outcomeRow> | null>()
  for (const { id, at, body } of entries) {
    const { data } = outcomeBody.safeParse(body)
    if (data) expected.set(data.submissionId, data.outcome && outcomeRow(data, data.outcome, { id, at }))
  }
  const problems = [...new Set([...rows.keys(), ...expected.keys()])].filter((id) => {
    const row = rows.get(id) ?? null
    if (row?.entryId && erased.has(row.entryId)) return false
    if (!row && erased.size > 0) return false
    return canonicalJson(row) !== canonicalJson(expected.get(id) ?? null)
  })
  return { checked: entries.length, problems }
}
