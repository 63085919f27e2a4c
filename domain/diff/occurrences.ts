/** Which times were added, taken away or moved between two contents. */
import type { Occurrence } from '../submission.ts'
import { leftOver } from './lists.ts'

export type OccurrenceStep =
  | { kind: 'moved'; before: Occurrence; after: Occurrence }
  | { kind: 'added' | 'removed'; occurrence: Occurrence }

/** Those that stay on their day are paired first, the rest in the order of time. */
export function occurrenceSteps(
  before: readonly Occurrence[],
  after: readonly Occurrence[],
): OccurrenceStep[] {
  const { gone, come } = leftOver(before, after, keyOf)
  const [left, right] = [gone.sort(inTime), come.sort(inTime)]
  const moved: OccurrenceStep[] = []
  for (const isPair of [isOnSameDay, () => true]) {
    for (const occurrence of [...left]) {
      const place = right.findIndex((one) => isPair(occurrence, one))
      const [next] = place < 0 ? [] : right.splice(place, 1)
      if (!next) continue
      left.splice(left.indexOf(occurrence), 1)
      moved.push({ kind: 'moved', before: occurrence, after: next })
    }
  }
  return [
    ...moved,
    ...left.map((occurrence): OccurrenceStep => ({ kind: 'removed', occurrence })),
    ...right.map((occurrence): OccurrenceStep => ({ kind: 'added', occurrence })),
  ]
}

function keyOf({ startsOn, endsOn, startsAt, endsAt }: Occurrence): string {
  return `${startsOn} ${endsOn} ${startsAt} ${endsAt}`
}

function isOnSameDay(a: Occurrence, b: Occurrence): boolean {
  return a.startsOn !== null && a.startsOn === b.startsOn
}

function inTime(a: Occurrence, b: Occurrence): number {
  const key = ({ startsOn, startsAt }: Occurrence) => `${startsOn ?? '9999'} ${startsAt ?? ''}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}
