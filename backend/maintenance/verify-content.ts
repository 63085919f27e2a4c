/** Whether what lists, search and figures read equals what the current revisions, parties and findings lead to now. */
import type { ReadableDatabase } from '../../db/database.ts'
import { type Check, toCheck } from '../../db/read/verify.ts'
import { readCurrent, type StoredSubmission } from '../../db/read/verify-current.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { content as contentShape } from '../../domain/submission.ts'
import { heldOccurrences, projectFindings, projectSubmission } from '../intake/projection.ts'

/** Goes through the submissions one by one. A content of an earlier form, which reads otherwise today, is passed over. */
export function verifyContent(database: ReadableDatabase): Check[] {
  const lists: string[] = []
  const times: string[] = []
  const outcomes: string[] = []
  let checked = 0
  for (const stored of readCurrent(database)) {
    checked += 1
    if (!isOutcomeOfFindings(stored)) outcomes.push(stored.id)
    const { data } = contentShape.safeParse(stored.content)
    if (!data) continue
    const {
      outcome: _o,
      outcomeRank: _r,
      attention: _a,
      ...columns
    } = projectSubmission(data, stored.parties, [])
    const isSame = Object.entries(columns).every(([name, value]) => stored.columns[name] === value)
    if (!isSame) lists.push(stored.id)
    if (canonicalJson(heldOccurrences(data)) !== canonicalJson(stored.occurrences)) times.push(stored.id)
  }
  return [
    toCheck('lists-as-content', checked, lists),
    toCheck('occurrences-as-content', checked, times),
    toCheck('outcomes-as-findings', checked, outcomes),
  ]
}

function isOutcomeOfFindings({ columns, findings }: StoredSubmission): boolean {
  const { outcome, outcomeRank } = projectFindings(findings)
  return columns.outcome === outcome && columns.outcomeRank === outcomeRank
}
