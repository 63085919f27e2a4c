/** Steps between two lists of times: done to the earlier ones they give the later ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occurrenceSteps } from '../../../domain/diff/occurrences.ts'
import type { Occurrence } from '../../../domain/submission.ts'

const days = fc.constantFrom('2024-10-01', '2024-10-02', '2024-10-03')
const occurrences = fc.array(
  fc.record({
    startsOn: fc.option(days),
    endsOn: fc.option(days),
    startsAt: fc.option(fc.constantFrom('2024-10-01T07:00:00Z', '2024-10-02T07:00:00Z')),
    endsAt: fc.option(fc.constantFrom('2024-10-01T08:00:00Z', '2024-10-02T09:00:00Z')),
  }),
  { maxLength: 6 },
)
const sorted = (list: readonly Occurrence[]) => list.map((one) => JSON.stringify(one)).sort()

function applied(before: readonly Occurrence[], steps: ReturnType<typeof occurrenceSteps>): Occurrence[] {
  const left = before.map((one) => JSON.stringify(one))
  const take = (one: Occurrence) => {
    const place = left.indexOf(JSON.stringify(one))
    if (place < 0) throw new Error('A time that is not there')
    left.splice(place, 1)
  }
  const come = steps.flatMap((step) => {
    if (step.kind === 'moved') take(step.before)
    else if (step.kind === 'removed') take(step.occurrence)
    return step.kind === 'moved' ? [step.after] : step.kind === 'added' ? [step.occurrence] : []
  })
  return [...left.map((one): Occurrence => JSON.parse(one)), ...come]
}

test('the steps done to the earlier times give the later ones, with none for those that stay', () => {
  fc.assert(
    fc.property(occurrences, occurrences, (before, after) => {
      const steps = occurrenceSteps(before, after)
      expect(sorted(applied(before, steps))).toEqual(sorted(after))
      expect(steps.length).toBeLessThanOrEqual(Math.max(before.length, after.length))
      expect(occurrenceSteps(before, [...before].reverse())).toEqual([])
    }),
  )
})
