/** Whether the activity is held within the edition's days; every day of it must be. */
import type { Evidence } from '../finding.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { heldDays } from './held-days.ts'

export function checkInsideWeek({
  content,
  edition,
}: Pick<AssessmentInput, 'content' | 'edition'>): CheckResult {
  const held = content.occurrences.map(heldDays)
  const known = held.filter((days) => days !== null)
  const outside = new Map<string, Evidence>()
  for (const { from, to } of known) {
    const { startsOn, endsOn } = edition
    if (from < startsOn) outside.set(from, evidenceOf('inside-week.before', { day: from, startsOn }))
    if (to > endsOn) outside.set(to, evidenceOf('inside-week.after', { day: to, endsOn }))
  }
  if (outside.size > 0) return result('not-met', ...outside.values())
  const unknown = held.length - known.length
  if (known.length === 0 || unknown > 0) {
    return result('unclear', evidenceOf('inside-week.day-unknown', { unknown, of: held.length }))
  }
  const days = [...new Set(known.flatMap(({ from, to }) => [from, to]))].sort()
  return result('met', evidenceOf('inside-week.inside', { days }))
}
