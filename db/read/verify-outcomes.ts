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
  const lastErased = entries.findLastIndex(({ isErased }) => isErased)
  const expected = new Map<string, { place: number; row: ReturnType<typeof outcomeRow> | null }>()
  entries.forEach(({ id, at, body }, place) => {
    const { data } = outcomeBody.safeParse(body)
    const row = data?.outcome ? outcomeRow(data, data.outcome, { id, at }) : null
    if (data) expected.set(data.submissionId, { place, row })
  })
  const problems = [...new Set([...rows.keys(), ...expected.keys()])].filter((id) => {
    const row = rows.get(id) ?? null
    const told = expected.get(id)
    if (row?.entryId && erased.has(row.entryId)) return false
    // It may have been taken away by a later entry that no longer says what it was about.
    if (!row && told && told.place < lastErased) return false
    return canonicalJson(row) !== canonicalJson(told?.row ?? null)
  })
  return { checked: entries.length, problems }
}
