/** Whether the activity is held within the edition's days; every day of it must be. */
import type { Evidence } from '../finding.ts'
import { addDays, daysBetween } from '../time.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { type HeldDays, heldDays } from './held-days.ts'

type Week = { startsOn: string; endsOn: string }

/** A day outside is not met, and told so that a person may judge a pre- or after-event otherwise. */
export function checkInsideWeek({ content, rules }: Pick<AssessmentInput, 'content' | 'rules'>): CheckResult {
  const { occurrences, recordings } = content
  const week: Week = rules.parameters
  const known = occurrences.map(heldDays).filter((days) => days !== null)
  const outside = new Map<string, Evidence>()
  for (const days of known) {
    for (const evidence of tellOutside(days, week)) outside.set(JSON.stringify(evidence.values), evidence)
  }
  if (outside.size > 0) return result('not-met', ...outside.values(), ...tellRest(known, week))
  const unknown = occurrences.length - known.length
  if (occurrences.length === 0 && recordings.length > 0) {
    return result('unclear', evidenceOf('inside-week.recording-only'))
  }
  if (known.length === 0 || unknown > 0) {
    return result('unclear', evidenceOf('inside-week.day-unknown', { unknown, of: occurrences.length }))
  }
  const days = [...new Set(known.flatMap(({ from, to }) => [from, to]))].sort()
  return result('met', evidenceOf('inside-week.inside', { days }))
}

function tellOutside(held: HeldDays, { startsOn, endsOn }: Week): Evidence[] {
  const { from, to } = held
  const told: Evidence[] = []
  if (to < startsOn) return [tellApart(held, daysBetween(to, startsOn), 'before', { startsOn, endsOn })]
  if (from > endsOn) return [tellApart(held, daysBetween(endsOn, from), 'after', { startsOn, endsOn })]
  if (from < startsOn) {
    told.push(evidenceOf('inside-week.before', { day: from, startsOn, days: daysBetween(from, startsOn) }))
  }
  if (to > endsOn) {
    told.push(evidenceOf('inside-week.after', { day: to, endsOn, days: daysBetween(endsOn, to) }))
  }
  return told
}

/** All of it lies on one side of the week: a pre-event, an after-event, or simply the wrong year. */
function tellApart({ from, to }: HeldDays, days: number, side: 'before' | 'after', week: Week): Evidence {
  const { startsOn, endsOn } = week
  const sameDay = startsOn.slice(0, 4) + from.slice(4)
  if (from.slice(0, 4) !== startsOn.slice(0, 4) && isNear(sameDay, week)) {
    return evidenceOf('inside-week.other-year', { day: from, year: from.slice(0, 4), startsOn, endsOn })
  }
  if (side === 'before') {
    const code = days === 1 ? 'inside-week.day-before' : 'inside-week.pre-event'
    return evidenceOf(code, { day: to, startsOn, days })
  }
  const code = days === 1 ? 'inside-week.day-after' : 'inside-week.after-event'
  return evidenceOf(code, { day: from, endsOn, days })
}

/** The week falls on other dates in other years, but seldom by more than some days. */
function isNear(day: string, { startsOn, endsOn }: Week): boolean {
  return day >= addDays(startsOn, -7) && day <= addDays(endsOn, 7)
}

function tellRest(known: readonly HeldDays[], { startsOn, endsOn }: Week): Evidence[] {
  const inside = known.filter(({ from, to }) => from >= startsOn && to <= endsOn)
  if (inside.length === 0) return []
  return [evidenceOf('inside-week.rest-inside', { inside: inside.length, of: known.length })]
}
