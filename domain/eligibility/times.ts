/** Whether each occurrence ends after it starts, lasts a plausible time, and says the same in days and instants. */
import type { Occurrence } from '../submission.ts'
import { clockOf, dayOf, millisecondsBetween } from '../time.ts'
import type { AssessmentInput } from './assessment-input.ts'
import {
  type CheckResult,
  doubtful,
  evidenceOf,
  type Remark,
  result,
  resultOf,
  wrong,
} from './evidence-codes.ts'
import { heldDays } from './held-days.ts'

const MINUTE = 60_000
const SHORTEST_MINUTES = 5
/** On one day, or into the night after it. */
const LONGEST_MINUTES = 14 * 60
/** Swedish clock: nobody is invited between these without a slip of the pen. */
const NIGHT_FROM = '23:00'
const NIGHT_TO = '05:30'

export function checkTimes({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const { occurrences } = content
  if (occurrences.length === 0) return result('unclear', evidenceOf('times.none'))
  const remarks = occurrences.flatMap((one) => [...wrongIn(one), ...missingIn(one), ...oddIn(one)])
  return resultOf([...remarks, ...overlapsAmong(occurrences)], evidenceOf('times.plausible'))
}

function missingIn({ startsOn, endsOn, startsAt, endsAt }: Occurrence): Remark[] {
  const day = startsOn ?? endsOn ?? (startsAt && dayOf(startsAt)) ?? (endsAt && dayOf(endsAt))
  if (!day) return [doubtful('times.day-missing')]
  const missing: Remark[] = []
  if (!startsAt) missing.push(doubtful('times.start-missing', { day }))
  if (!endsAt) missing.push(doubtful('times.end-missing', { day }))
  return missing
}

function wrongIn(occurrence: Occurrence): Remark[] {
  const { startsOn, endsOn, startsAt, endsAt } = occurrence
  if (startsOn && endsOn && endsOn < startsOn) {
    return [wrong('times.ends-before-start', { day: startsOn })]
  }
  const remarks: Remark[] = []
  const startDay = startsAt && dayOf(startsAt)
  if (startsOn && startDay && startDay !== startsOn) {
    remarks.push(wrong('times.start-on-other-day', { day: startsOn, otherDay: startDay }))
  }
  if (endsOn && endsAt) {
    const endDay = dayOf(endsAt)
    // What ends at midnight may be said to end on either day.
    const isEndDay = endsOn === endDay || endsOn === heldDays({ ...occurrence, endsOn: null })?.to
    if (!isEndDay) remarks.push(wrong('times.end-on-other-day', { day: endsOn, otherDay: endDay }))
  }
  return [...remarks, ...wrongLength(occurrence)]
}

function wrongLength({ startsOn, endsOn, startsAt, endsAt }: Occurrence): Remark[] {
  if (!startsAt || !endsAt || isWholeDays(startsAt, endsAt)) return []
  const milliseconds = millisecondsBetween(startsAt, endsAt)
  const minutes = Math.round(milliseconds / MINUTE)
  const isSaidToLastDays = startsOn !== null && endsOn !== null && endsOn > startsOn
  if (minutes >= SHORTEST_MINUTES && (isSaidToLastDays || minutes <= LONGEST_MINUTES)) return []
  const day = dayOf(startsAt)
  if (milliseconds <= 0) return [wrong('times.ends-before-start', { day })]
  if (minutes < SHORTEST_MINUTES) return [wrong('times.too-short', { day, minutes })]
  return [wrong('times.too-long', { day, hours: Math.round(minutes / 60) })]
}

/** From midnight to midnight: days whose times nobody filled in. */
function isWholeDays(startsAt: string, endsAt: string): boolean {
  const end = clockOf(endsAt)
  const isEnd = end === '00:00' || end === '23:59'
  return clockOf(startsAt) === '00:00' && isEnd && millisecondsBetween(startsAt, endsAt) > 20 * 60 * MINUTE
}

function oddIn({ startsAt }: Occurrence): Remark[] {
  if (!startsAt) return []
  const time = clockOf(startsAt)
  const day = dayOf(startsAt)
  // Midnight mostly means that a system filled in a time where there was none.
  if (time === '00:00') return [doubtful('times.from-midnight', { day })]
  return time >= NIGHT_FROM || time < NIGHT_TO ? [doubtful('times.at-night', { day, time })] : []
}

/** Two occurrences of one activity at the same time; one of them is probably a slip. */
function overlapsAmong(occurrences: readonly Occurrence[]): Remark[] {
  if (occurrences.length < 2) return []
  const timed = occurrences
    .flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : []))
    .map(({ startsAt, endsAt }) => ({ startsAt, from: Date.parse(startsAt), to: Date.parse(endsAt) }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const days = timed.flatMap(({ from, startsAt }, at) =>
    timed.slice(0, at).some((earlier) => from < earlier.to) ? [dayOf(startsAt)] : [],
  )
  return [...new Set(days)].map((day) => doubtful('times.overlapping', { day }))
}
