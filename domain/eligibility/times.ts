/** Whether each occurrence ends after it starts, lasts a plausible time, and says the same in days and instants. */
import type { Evidence } from '../finding.ts'
import type { Occurrence } from '../submission.ts'
import { dayOf, millisecondsBetween } from '../time.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, type EvidenceCode, evidenceOf, result } from './evidence-codes.ts'
import { heldDays } from './held-days.ts'

const MINUTE = 60_000
const SHORTEST_MINUTES = 5
/** On one day, or into the night after it. */
const LONGEST_MINUTES = 14 * 60
const WRONG: readonly string[] = [
  'times.ends-before-start',
  'times.too-short',
  'times.too-long',
  'times.start-on-other-day',
  'times.end-on-other-day',
] satisfies EvidenceCode[]

export function checkTimes({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  if (content.occurrences.length === 0) return result('unclear', evidenceOf('times.none'))
  const remarks = content.occurrences.flatMap((one) => [...wrongIn(one), ...missingIn(one)])
  if (remarks.length === 0) return result('met', evidenceOf('times.plausible'))
  return result(remarks.some(({ code }) => WRONG.includes(code)) ? 'not-met' : 'unclear', ...remarks)
}

function missingIn({ startsOn, endsOn, startsAt, endsAt }: Occurrence): Evidence[] {
  const day = startsOn ?? endsOn ?? (startsAt && dayOf(startsAt)) ?? (endsAt && dayOf(endsAt))
  if (!day) return [evidenceOf('times.day-missing')]
  const missing: Evidence[] = []
  if (!startsAt) missing.push(evidenceOf('times.start-missing', { day }))
  if (!endsAt) missing.push(evidenceOf('times.end-missing', { day }))
  return missing
}

function wrongIn(occurrence: Occurrence): Evidence[] {
  const { startsOn, endsOn, startsAt, endsAt } = occurrence
  if (startsOn && endsOn && endsOn < startsOn) {
    return [evidenceOf('times.ends-before-start', { day: startsOn })]
  }
  const wrong: Evidence[] = []
  const startDay = startsAt && dayOf(startsAt)
  if (startsOn && startDay && startDay !== startsOn) {
    wrong.push(evidenceOf('times.start-on-other-day', { day: startsOn, otherDay: startDay }))
  }
  if (endsOn && endsAt) {
    const endDay = dayOf(endsAt)
    // What ends at midnight may be said to end on either day.
    const isEndDay = endsOn === endDay || endsOn === heldDays({ ...occurrence, endsOn: null })?.to
    if (!isEndDay) wrong.push(evidenceOf('times.end-on-other-day', { day: endsOn, otherDay: endDay }))
  }
  return [...wrong, ...wrongLength(occurrence)]
}

function wrongLength({ startsOn, endsOn, startsAt, endsAt }: Occurrence): Evidence[] {
  if (!startsAt || !endsAt) return []
  const milliseconds = millisecondsBetween(startsAt, endsAt)
  const minutes = Math.round(milliseconds / MINUTE)
  const isSaidToLastDays = startsOn !== null && endsOn !== null && endsOn > startsOn
  if (minutes >= SHORTEST_MINUTES && (isSaidToLastDays || minutes <= LONGEST_MINUTES)) return []
  const day = dayOf(startsAt)
  if (milliseconds <= 0) return [evidenceOf('times.ends-before-start', { day })]
  if (minutes < SHORTEST_MINUTES) return [evidenceOf('times.too-short', { day, minutes })]
  return [evidenceOf('times.too-long', { day, hours: Math.round(minutes / 60) })]
}
