/** Pace: what has come in to date, beside what had come in to earlier editions at the same time before their deadline. */
import { type Forecast, type ForecastProblem, forecastFinal } from './forecast.ts'

/** What of an edition came in when; days are Swedish calendar days as `dayNumber`. */
export type Arrivals = {
  edition: string
  /** The last day in time; null where no deadline is known. */
  deadlineDay: number | null
  days: readonly { day: number; submissions: number }[]
  /** Of how many submissions, and for how many of them the time of submission is known. */
  submissions: number
  timed: number
}

export type PacePoint = { daysBefore: number; submissions: number }

export type EarlierPace = {
  edition: string
  /** What had come in at the same time before its deadline, and in the end. */
  toDate: number
  final: number
  /** To the end of each day on which something came. */
  curve: PacePoint[]
}

export type LeftOut = {
  edition: string
  why: 'no-deadline' | 'no-times' | 'no-submissions'
  submissions: number
  timed: number
}

export type Pace = {
  edition: string
  /** Days left of which the last is the last day in time: 0 on that day, negative after; null without a deadline. */
  daysBefore: number | null
  /** Everything that has come in to date. */
  now: number
  curve: PacePoint[]
  earlier: EarlierPace[]
  leftOut: LeftOut[]
  forecast: Forecast | null
  noForecast: ForecastProblem | 'no-deadline' | null
}

/** An edition of whose submissions fewer have a known time says too little of its pace. */
const LEAST_TIMED = 0.95

export type PaceAsked = {
  current: Arrivals
  earlier: readonly Arrivals[]
  /** The Swedish day that it is. */
  today: number
  /**
   * Of what came to an earlier edition on the very day as far before its deadline, how much came before the hour that it
   * is now, so that a morning is compared with a morning.
   */
  untilNow: ReadonlyMap<string, number>
}

/** Earlier editions in the order given. */
export function paceOf({ current, earlier, today, untilNow }: PaceAsked): Pace {
  const { deadlineDay } = current
  const judged = earlier.map((edition) => ({ edition, why: reasonToLeaveOut(edition) }))
  const leftOut = judged.flatMap(({ edition: { edition, submissions, timed }, why }) =>
    why === null ? [] : [{ edition, why, submissions, timed }],
  )
  const now = current.days.reduce((sum, { submissions }) => sum + submissions, 0)
  const own = { edition: current.edition, now, leftOut }
  if (deadlineDay === null)
    return { ...own, daysBefore: null, curve: [], earlier: [], forecast: null, noForecast: 'no-deadline' }
  const daysBefore = deadlineDay - today
  const compared = judged.flatMap(({ edition, why }) =>
    why === null ? [comparedAt(edition, daysBefore, untilNow.get(edition.edition) ?? 0)] : [],
  )
  const result = forecastFinal(now, compared)
  return {
    ...own,
    daysBefore,
    curve: curveOf(current.days, deadlineDay),
    earlier: compared,
    forecast: result.ok ? result.forecast : null,
    noForecast: result.ok ? null : result.problem,
  }
}

function reasonToLeaveOut({ deadlineDay, submissions, timed }: Arrivals): LeftOut['why'] | null {
  if (submissions === 0) return 'no-submissions'
  if (deadlineDay === null) return 'no-deadline'
  return timed < LEAST_TIMED * submissions ? 'no-times' : null
}

function comparedAt(
  { edition, deadlineDay, days }: Arrivals,
  daysBefore: number,
  sameDay: number,
): EarlierPace {
  const last = deadlineDay ?? 0
  const before = days.filter(({ day }) => last - day > daysBefore)
  const sum = (some: typeof before) => some.reduce((total, { submissions }) => total + submissions, 0)
  return { edition, toDate: sum(before) + sameDay, final: sum([...days]), curve: curveOf(days, last) }
}

/** Cumulated to the end of each day. */
function curveOf(days: Arrivals['days'], deadlineDay: number): PacePoint[] {
  let submissions = 0
  return [...days]
    .sort((a, b) => a.day - b.day)
    .map((one) => {
      submissions += one.submissions
      return { daysBefore: deadlineDay - one.day, submissions }
    })
}
