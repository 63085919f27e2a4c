/** Whether the submission came in time. A late one is never a ground for refusal. */
import { addDays, clockOf, dayOf, millisecondsBetween } from '../time.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { isMidnight } from './held-days.ts'

export function checkDeadline({
  submittedAt,
  edition,
}: Pick<AssessmentInput, 'submittedAt' | 'edition'>): CheckResult {
  const { deadlineAt } = edition
  if (submittedAt === null) return result('not-applicable', evidenceOf('deadline.not-submitted-here'))
  if (deadlineAt === null) return result('not-applicable', evidenceOf('deadline.unknown'))
  const isInTime = millisecondsBetween(submittedAt, deadlineAt) > 0
  const values = {
    day: dayOf(submittedAt),
    time: clockOf(submittedAt),
    ...lastMoment(deadlineAt),
  }
  return isInTime
    ? result('met', evidenceOf('deadline.in-time', values))
    : result('not-met', evidenceOf('deadline.late', values))
}

/** A deadline at midnight is said as the end of the day before: 24:00. */
function lastMoment(deadlineAt: string): { deadlineDay: string; deadlineTime: string } {
  const day = dayOf(deadlineAt)
  return isMidnight(deadlineAt)
    ? { deadlineDay: addDays(day, -1), deadlineTime: '24:00' }
    : { deadlineDay: day, deadlineTime: clockOf(deadlineAt) }
}
