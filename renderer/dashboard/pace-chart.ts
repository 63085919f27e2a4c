/** What the pace figure draws: a line an edition over the days before its deadline, within one window and scale. */
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'

type Pace = FiguresNowOutput['pace']
type Point = Pace['curve'][number]

export type PaceLine = {
  edition: string
  isCurrent: boolean
  /** One a day, oldest first: everything that had come in to the end of it. */
  points: Point[]
  /** Everything that came in; of the current edition to date. */
  whole: number
  /** How much came in after the window's last day; nothing of the current edition. */
  after: number
}

export type PaceChart = {
  /** The window's ends in days before the deadline: the first is the larger. */
  first: number
  last: number
  /** Oldest first, the current one at the end. */
  lines: PaceLine[]
  /** Steps of the scale from zero; the last is the top. */
  steps: number[]
  /** Days that the axis names, from first to last. */
  days: number[]
  /** Where the window has it. */
  today: number | null
}

const LONGEST_BEFORE = 90
const SHORTEST_BEFORE = 14
const LONGEST_AFTER = 14

/** Null where nothing can be drawn: without a deadline, or with nothing that has come in to any edition. */
export function paceChart(pace: Pace): PaceChart | null {
  const { daysBefore: today, curve, earlier, forecast } = pace
  if (today === null) return null
  const curves = [...earlier.map((one) => one.curve), curve].filter((points) => points.length > 0)
  if (curves.length === 0) return null
  const first = firstDay(curves, today)
  const last = lastDay(curves)
  const lines: PaceLine[] = earlier.map(({ edition, curve: points, final }) => {
    const daily = dailyPoints(points, first, last)
    return { edition, isCurrent: false, points: daily, whole: final, after: final - valueAt(points, last) }
  })
  lines.push({
    edition: pace.edition,
    isCurrent: true,
    points: dailyPoints(curve, first, Math.max(today, last)),
    whole: pace.now,
    after: 0,
  })
  const highest = Math.max(...lines.map(({ whole }) => whole), isOpen(pace) ? (forecast?.high ?? 0) : 0)
  return {
    first,
    last,
    lines,
    steps: stepsTo(highest),
    days: namedDays(first, last),
    today: today >= last ? today : null,
  }
}

/** After the last day in time there is no final number to foretell. */
export function isOpen({ daysBefore }: Pick<Pace, 'daysBefore'>): boolean {
  return daysBefore !== null && daysBefore >= 0
}

/** From where something had come in, or from today where that is earlier. */
function firstDay(curves: readonly Point[][], today: number): number {
  const began = Math.max(...curves.map((points) => points[0]?.daysBefore ?? 0))
  return Math.max(Math.min(began, LONGEST_BEFORE), today, SHORTEST_BEFORE)
}

function lastDay(curves: readonly Point[][]): number {
  const ended = Math.min(...curves.map((points) => points.at(-1)?.daysBefore ?? 0))
  return Math.max(Math.min(ended, 0), -LONGEST_AFTER)
}

function dailyPoints(points: readonly Point[], first: number, last: number): Point[] {
  return Array.from({ length: first - last + 1 }, (_, place) => {
    const daysBefore = first - place
    return { daysBefore, submissions: valueAt(points, daysBefore) }
  })
}

/** What had come in to the end of a day. */
export function valueAt(points: readonly Point[], daysBefore: number): number {
  return points.findLast((point) => point.daysBefore >= daysBefore)?.submissions ?? 0
}

const MOST_STEPS = 5

/** Even steps of 1, 2 or 5 times a power of ten, from 0 to the first that is not below the highest. */
export function stepsTo(highest: number): number[] {
  const least = Math.max(1, highest / MOST_STEPS)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, place) => place * step)
}

const ROUND_DAYS = [90, 60, 45, 30, 21, 14, 7, 0]
const LEAST_GAP = 0.1

/** The ends, and round numbers of days between them that leave room for each other. */
function namedDays(first: number, last: number): number[] {
  const gap = (first - last) * LEAST_GAP
  const named = last < 0 && -last >= gap ? [first, 0, last] : [first, 0]
  for (const day of [...ROUND_DAYS].reverse())
    if (day < first && named.every((other) => Math.abs(other - day) >= gap)) named.push(day)
  return named.sort((a, b) => b - a)
}
