/** Whether the submission came in time. A late one is never a ground for refusal. */
import type { RuleParameters } from '../edition.ts'
import { addDays, clockOf, dayOf, daysBetween } from '../time.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { isMidnight } from './held-days.ts'

export function checkDeadline({
  submittedAt,
  rules,
  origin,
}: Pick<AssessmentInput, 'submittedAt' | 'rules' | 'origin'>): CheckResult {
  if (submittedAt === null) {
    const isFinished = origin === 'imported'
    return result(
      'not-applicable',
      evidenceOf(isFinished ? 'deadline.not-submitted-here' : 'deadline.arrival-unknown'),
    )
  }
  const deadline = deadlineOf(rules.parameters)
  if (deadline === null) return result('not-applicable', evidenceOf('deadline.unknown'))
  const isInTime = Date.parse(submittedAt) < deadline.at
  const day = dayOf(submittedAt)
  const { deadlineDay, deadlineTime } = deadline
  const values = { day, time: clockOf(submittedAt), deadlineDay, deadlineTime }
  return isInTime
    ? result('met', evidenceOf('deadline.in-time', values))
    : result('not-met', evidenceOf('deadline.late', { ...values, days: daysBetween(deadlineDay, day) }))
}

/** `at` in milliseconds since the epoch. */
type Deadline = { at: number; deadlineDay: string; deadlineTime: string }
const deadlines = new WeakMap<RuleParameters, Deadline>()

/** Read once for each version of the rules. */
function deadlineOf(parameters: RuleParameters): Deadline | null {
  const { deadlineAt } = parameters
  if (deadlineAt === null) return null
  const known = deadlines.get(parameters)
  if (known) return known
  const made = { at: Date.parse(deadlineAt), ...lastMoment(deadlineAt) }
  deadlines.set(parameters, made)
  return made
}

/** A deadline at midnight is said as the end of the day before: 24:00. */
function lastMoment(deadlineAt: string): Omit<Deadline, 'at'> {
  const day = dayOf(deadlineAt)
  return isMidnight(deadlineAt)
    ? { deadlineDay: addDays(day, -1), deadlineTime: '24:00' }
    : { deadlineDay: day, deadlineTime: clockOf(deadlineAt) }
}
