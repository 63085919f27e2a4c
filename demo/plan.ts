/** Where each made-up submission stands: its edition, its turn, when it came in, and the group it belongs to. */
import { type Frame, frameOf, instantOf } from './calendar.ts'
import { between, happens, randomFor } from './random.ts'

/** A series is one activity a day through the week; a nested group is a long activity with items inside it. */
export type Role =
  | { kind: 'single' }
  | { kind: 'series'; part: number; parts: number; groupKey: number }
  | { kind: 'parent'; groupKey: number }
  | { kind: 'item'; part: number; parentIndex: number; groupKey: number }

export type Turn = {
  index: number
  /** The place within the edition, from 0. */
  place: number
  frame: Frame
  role: Role
  isLate: boolean
  revision: number
  receivedAt: string
  changedAt: string
}

export type Section = { frame: Frame; first: number; count: number }

/** Newer editions have more rows. */
const SHARE_STEP = 0.4
const LATE_SHARE = 0.02
const DAY_MS = 86_400_000

/** How the groups lie in every stretch of 64 rows. */
const STRETCH = 64
const SERIES = { start: 8, parts: 5, share: 0.6 }
const NESTED = { start: 30, items: 5, share: 0.5 }

/** Divides the count over the editions, in their order; every edition gets a whole run of indexes. */
export function sectionsOf(count: number, editions: readonly string[]): Section[] {
  const weights = editions.map((_, index) => 1 + index * SHARE_STEP)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let first = 0
  let weightSoFar = 0
  return editions.map((id, index) => {
    weightSoFar += weights[index] ?? 0
    const end = index === editions.length - 1 ? count : Math.round((count * weightSoFar) / total)
    const section = { frame: frameOf(id), first, count: end - first }
    first = end
    return section
  })
}

/** Pure: depends on seed, sections and index alone. Later indexes of an edition changed later. */
export function turnOf(seed: number, sections: readonly Section[], index: number): Turn {
  const section = sections.find(({ first, count }) => index < first + count)
  if (!section || index < 0) throw new RangeError(`There is no submission ${index}`)
  const { frame } = section
  const place = index - section.first
  const random = randomFor(seed, index, 1)
  const onTime = Math.ceil(section.count * (1 - LATE_SHARE))
  const isLate = place >= onTime
  const changed = isLate
    ? spread(frame.deadlineAt + 3_600_000, 2 * DAY_MS, place - onTime, section.count - onTime, random())
    : spread(frame.opensAt, frame.deadlineAt - frame.opensAt, place, onTime, random())
  const revision = happens(random, 0.12) ? between(random, 2, 3) : 1
  const received =
    revision === 1 || isLate
      ? changed
      : Math.max(frame.opensAt, changed - between(random, 1, 240) * 3_600_000)
  return {
    index,
    place,
    frame,
    role: roleOf(seed, section, place),
    isLate,
    revision,
    receivedAt: instantOf(received),
    changedAt: instantOf(changed),
  }
}

/** Evenly over a length of time with a little chance inside each step, so that the order stays. */
function spread(from: number, length: number, place: number, places: number, chance: number): number {
  return from + (length * (place + 0.1 + chance * 0.8)) / places
}

function roleOf(seed: number, section: Section, place: number): Role {
  const stretch = Math.floor(place / STRETCH)
  const offset = place % STRETCH
  const random = randomFor(seed, Number.parseInt(section.frame.id, 10), stretch, 2)
  // The first stretch has both, so that a small demonstration shows them too.
  const hasSeries = happens(random, SERIES.share) || stretch === 0
  const hasNested = happens(random, NESTED.share) || stretch === 0
  const groupKey = (section.first + stretch * STRETCH) * 2
  const part = offset - SERIES.start + 1
  if (hasSeries && part >= 1 && part <= SERIES.parts)
    return { kind: 'series', part, parts: SERIES.parts, groupKey }
  const item = offset - NESTED.start
  if (!hasNested || item < 0 || item > NESTED.items) return { kind: 'single' }
  if (item === 0) return { kind: 'parent', groupKey: groupKey + 1 }
  const parentIndex = section.first + stretch * STRETCH + NESTED.start
  return { kind: 'item', part: item, parentIndex, groupKey: groupKey + 1 }
}
