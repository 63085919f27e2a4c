/** Pace at the same time before the deadline, and which editions say nothing of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrivals, paceOf } from '../../../domain/figures/pace.ts'

const LAST = 20_000

function arrivals(edition: string, daysBefore: readonly number[], changes: Partial<Arrivals> = {}): Arrivals {
  const days = [...new Set(daysBefore)].map((before) => ({
    day: LAST - before,
    submissions: daysBefore.filter((one) => one === before).length,
  }))
  return {
    edition,
    deadlineDay: LAST,
    days,
    submissions: daysBefore.length,
    timed: daysBefore.length,
    ...changes,
  }
}

const NONE = new Map<string, number>()

describe('pace', () => {
  test('counts what had come in on the days before, and of the very day what came before the hour', () => {
    const earlier = [arrivals('2023', [20, 15, 14, 14, 14, 10, -1])]
    const pace = paceOf({
      current: arrivals('2024', [20, 15, 14]),
      earlier,
      today: LAST - 14,
      untilNow: new Map([['2023', 1]]),
    })
    expect(pace).toMatchObject({ daysBefore: 14, now: 3, noForecast: 'too-few-editions', forecast: null })
    expect(pace.earlier).toEqual([
      {
        edition: '2023',
        toDate: 3,
        final: 7,
        curve: [
          { daysBefore: 20, submissions: 1 },
          { daysBefore: 15, submissions: 2 },
          { daysBefore: 14, submissions: 5 },
          { daysBefore: 10, submissions: 6 },
          { daysBefore: -1, submissions: 7 },
        ],
      },
    ])
  })

  test('names the editions that it leaves out, and why', () => {
    const pace = paceOf({
      current: arrivals('2024', [3]),
      earlier: [
        arrivals('2019', [], { submissions: 0, timed: 0 }),
        arrivals('2020', [5], { deadlineDay: null }),
        arrivals('2021', [5, 4], { submissions: 100 }),
        arrivals(
          '2022',
          Array.from({ length: 95 }, () => 5),
          { submissions: 100 },
        ),
      ],
      today: LAST - 3,
      untilNow: NONE,
    })
    expect(pace.leftOut).toEqual([
      { edition: '2019', why: 'no-submissions', submissions: 0, timed: 0 },
      { edition: '2020', why: 'no-deadline', submissions: 1, timed: 1 },
      { edition: '2021', why: 'no-times', submissions: 100, timed: 2 },
    ])
    expect(pace.earlier.map(({ edition }) => edition)).toEqual(['2022'])
  })

  test('compares nothing without a deadline of its own', () => {
    const current = arrivals('2024', [3, 2], { deadlineDay: null })
    const pace = paceOf({ current, earlier: [arrivals('2023', [3])], today: LAST, untilNow: NONE })
    expect(pace).toMatchObject({ daysBefore: null, now: 2, earlier: [], noForecast: 'no-deadline' })
  })

  test('a curve ends in the final number, and every number is what a plain count gives', () => {
    const days = fc.array(fc.integer({ min: -5, max: 45 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, days, fc.integer({ min: -5, max: 45 }), (own, other, left) => {
        const pace = paceOf({
          current: arrivals('2024', own),
          earlier: [arrivals('2023', other)],
          today: LAST - left,
          untilNow: NONE,
        })
        const [earlier] = pace.earlier
        expect(pace.now).toBe(own.length)
        expect(earlier?.toDate).toBe(other.filter((day) => day > left).length)
        expect(earlier?.final).toBe(other.length)
        expect(earlier?.curve.at(-1)?.submissions).toBe(other.length)
        for (const { daysBefore, submissions } of earlier?.curve ?? [])
          expect(submissions).toBe(other.filter((day) => day >= daysBefore).length)
      }),
    )
  })
})
