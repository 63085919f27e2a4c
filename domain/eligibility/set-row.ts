/** A neighbour made ready for comparison with others: title key, times in order, place. */
import { foldMarks } from '../swedish.ts'
import { addDays, clockOf, dayOf, instantAt } from '../time.ts'
import type { Neighbour } from './neighbour.ts'
import { type TitleKey, titleKey } from './title-key.ts'

/** Milliseconds since the epoch, the end not included. Not clocked: whole days, because no times are known. */
export type HeldTime = { from: number; to: number; isClocked: boolean }

export type SetRow = {
  neighbour: Neighbour
  title: TitleKey
  /** By start; empty when no day is known. */
  times: readonly HeldTime[]
  /** From the first start to the last end; without known times it holds every time. */
  from: number
  to: number
  /** The folded municipality or, without one, venue; `digital`; empty when not known. */
  place: string
  venue: string
  /** The Swedish day of the first start; empty when not known. */
  day: string
}

/** At most this many others are named in an evidence; nobody reads more. */
export const MOST_OTHERS = 20

const HOUR = 60 * 60 * 1000

/** In the order of first times and then ids, whatever the order of the neighbours. */
export function prepareRows(neighbours: readonly Neighbour[]): SetRow[] {
  const startOf = memo((day: string) => Date.parse(instantAt(day, '00:00')))
  const keyOf = memo(titleKey)
  const foldedOf = memo(fold)
  const dayAt = memo(dayOfTime)
  return neighbours
    .map((neighbour): SetRow => {
      const times = timesOf(neighbour, startOf)
      return {
        neighbour,
        title: keyOf(neighbour.title),
        times,
        from: times[0]?.from ?? Number.NEGATIVE_INFINITY,
        to: times.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...times.map(({ to }) => to)),
        place: placeOf(neighbour, foldedOf),
        venue: foldedOf(neighbour.place.venue ?? ''),
        day: times[0] ? dayAt(times[0].from) : '',
      }
    })
    .sort(inOrder)
}

/** In the same order. */
export function mergeRows(some: readonly SetRow[], others: readonly SetRow[]): SetRow[] {
  return [...some, ...others].sort(inOrder)
}

function inOrder(a: SetRow, b: SetRow): number {
  return compare(a.from, b.from) || compare(a.neighbour.id, b.neighbour.id)
}

function timesOf({ occurrences }: Neighbour, startOf: (day: string) => number): HeldTime[] {
  return occurrences
    .flatMap(({ startsOn, endsOn, startsAt, endsAt }): HeldTime[] => {
      const to = endsAt === null ? null : Date.parse(endsAt)
      if (startsAt !== null) {
        const from = Date.parse(startsAt)
        // Without an end, or with an impossible one, an hour stands for it.
        return [{ from, to: to !== null && to > from ? to : from + HOUR, isClocked: true }]
      }
      const first = startsOn ?? endsOn ?? (endsAt && dayOf(endsAt))
      if (!first) return []
      const last = endsOn && endsOn > first ? endsOn : first
      return [{ from: startOf(first), to: startOf(addDays(last, 1)), isClocked: false }]
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

function placeOf({ format, place }: Neighbour, folded: (text: string) => string): string {
  if (format === 'digital') return 'digital'
  return place.municipalityCode ?? folded(place.municipality ?? place.venue ?? '')
}

/** In the order of the keys, which does not hang on who else there is. */
export function byOrganiser(rows: readonly SetRow[]): Map<string, SetRow[]> {
  const blocks = groupBy(rows, (row) => [...new Set(row.neighbour.organisers)])
  return new Map([...blocks].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function groupBy(
  rows: readonly SetRow[],
  keysOf: (row: SetRow) => readonly string[],
): Map<string, SetRow[]> {
  const groups = new Map<string, SetRow[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  }
  return groups
}

export function doOverlap(a: SetRow, b: SetRow): boolean {
  if (a.from >= b.to || b.from >= a.to) return false
  return a.times.some((one) => b.times.some((other) => one.from < other.to && other.from < one.to))
}

export function dayOfTime(at: number): string {
  return dayOf(new Date(at).toISOString())
}

export function clockOfTime(at: number): string {
  return clockOf(new Date(at).toISOString())
}

function fold(text: string): string {
  return foldMarks(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function memo<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new Map<Given, Made>()
  return (given) => {
    const known = made.get(given)
    if (known !== undefined) return known
    const fresh = make(given)
    made.set(given, fresh)
    return fresh
  }
}

function compare<Key extends number | string>(a: Key, b: Key): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
