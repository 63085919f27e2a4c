/** Series: what one organiser repeats at other times in the same place, or says to be a part of several. */
import type { EvidenceCode } from './evidence-codes.ts'
import type { Tell } from './relation.ts'
import { clockOfTime, doOverlap, groupBy, MOST_OTHERS, type SetRow } from './set-row.ts'

/** The same hours in the same room make a series from the third day on; twice may be chance. */
const DAYS_OF_HABIT = 3

type Bond = { code: EvidenceCode; keyOf: (row: SetRow) => string | null; days: number }

const BONDS: readonly Bond[] = [
  { code: 'series.same-title', keyOf: ({ place, title }) => `${place}|${title.base}`, days: 1 },
  {
    code: 'series.same-heading',
    keyOf: ({ place, title }) => (title.heading === null ? null : `${place}|${title.heading}`),
    days: 2,
  },
  { code: 'series.same-hours', keyOf: hoursAndRoom, days: DAYS_OF_HABIT },
]

export function pairSeries(rows: readonly SetRow[], blocks: ReadonlyMap<string, SetRow[]>, tell: Tell): void {
  for (const row of rows) tellOwn(row, tell)
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    for (const { group, bond } of bondedGroups(block)) tellGroup(group, bond, tell)
  }
}

/** Those of a block that are, or were, bonded with one that is asked about, be it too few days for a series. */
export function meetInSeries(
  block: readonly SetRow[],
  isAsked: (row: SetRow) => boolean,
  meet: (row: SetRow) => void,
): void {
  for (const { group } of bondedGroups(block)) if (group.some(isAsked)) group.forEach(meet)
}

function* bondedGroups(block: readonly SetRow[]): Generator<{ group: SetRow[]; bond: Bond }> {
  const timed = block.filter(({ times }) => times.length > 0)
  for (const bond of BONDS) {
    const groups = groupBy(timed, (row) => {
      const key = bond.keyOf(row)
      return key === null ? [] : [key]
    })
    for (const group of groups.values()) yield { group, bond }
  }
}

function tellOwn(row: SetRow, tell: Tell): void {
  const { times, title } = row
  if (times.length > 1) tell(row, 'series', 'series.own-occurrences', [], { occurrences: times.length })
  if (title.part) {
    const { part, of } = title.part
    if (of === null) tell(row, 'series', 'series.part-said', [], { part })
    else if (part <= of && of > 1) tell(row, 'series', 'series.part-of-said', [], { part, of })
  }
}

function tellGroup(group: readonly SetRow[], { code, days }: Bond, tell: Tell): void {
  if (group.length < 2) return
  if (days > 1 && new Set(group.map(({ day }) => day)).size < days) return
  for (const row of group) {
    const others: SetRow[] = []
    for (const other of group) {
      if (others.length >= MOST_OTHERS) break
      const isOther = other.neighbour.id !== row.neighbour.id
      if (isOther && !doOverlap(row, other) && isAnotherDay(row, other, days)) others.push(other)
    }
    if (others.length > 0) tell(row, 'series', code, others)
  }
}

function isAnotherDay(row: SetRow, other: SetRow, days: number): boolean {
  return days === 1 || row.day !== other.day
}

function hoursAndRoom({ venue, place, times }: SetRow): string | null {
  const [only, ...more] = times
  if (!only?.isClocked || more.length > 0 || venue === '' || place === 'digital') return null
  return `${place}|${venue}|${clockOfTime(only.from)}–${clockOfTime(only.to)}`
}
