/** What the pace figure draws: its window, its lines day by day, and its scale from zero. */
import { describe, expect, it } from 'vitest'
import { paceChart, stepsTo, valueAt } from '../../../renderer/dashboard/pace-chart.ts'
import { paceOf } from './pace.ts'

describe('the pace figure', () => {
  it('draws nothing without a deadline, or where nothing has come in to any edition', () => {
    expect(paceChart(paceOf({ daysBefore: null, now: 3 }))).toBeNull()
    expect(paceChart(paceOf({ daysBefore: 20, now: 0, curve: [] }))).toBeNull()
  })

  it('has a point a day, level where nothing came, and ends this edition today', () => {
    const chart = paceChart(
      paceOf({
        daysBefore: 3,
        now: 9,
        curve: [
          { daysBefore: 20, submissions: 4 },
          { daysBefore: 5, submissions: 9 },
        ],
      }),
    )
    const [line] = chart?.lines ?? []
    expect(chart).toMatchObject({ first: 20, last: 0, today: 3 })
    expect(line?.points).toHaveLength(18)
    expect(line?.points.slice(-4)).toEqual([
      { daysBefore: 6, submissions: 4 },
      { daysBefore: 5, submissions: 9 },
      { daysBefore: 4, submissions: 9 },
      { daysBefore: 3, submissions: 9 },
    ])
  })

  it('begins at most ninety days before, with what had come in until then, and tells what came after its last day', () => {
    const curve = [
      { daysBefore: 300, submissions: 2 },
      { daysBefore: 10, submissions: 8 },
      { daysBefore: -40, submissions: 11 },
    ]
    const chart = paceChart(
      paceOf({ daysBefore: 30, now: 0, earlier: [{ edition: '2023', toDate: 2, final: 11, curve }] }),
    )
    const [earlier] = chart?.lines ?? []
    expect(chart).toMatchObject({ first: 90, last: -14 })
    expect(earlier?.points[0]).toEqual({ daysBefore: 90, submissions: 2 })
    expect(earlier?.points.at(-1)).toEqual({ daysBefore: -14, submissions: 8 })
    expect(earlier).toMatchObject({ whole: 11, after: 3 })
  })

  it('begins today where today is earlier than anything that came, and has no today once that is past its end', () => {
    const curve = [{ daysBefore: 30, submissions: 2 }]
    const early = paceOf({ daysBefore: 120, earlier: [{ edition: '2023', toDate: 0, final: 2, curve }] })
    expect(paceChart(early)).toMatchObject({ first: 120, today: 120 })
    expect(paceChart(paceOf({ daysBefore: -400, now: 2, curve }))).toMatchObject({ last: 0, today: null })
  })

  it('makes room for the forecast, but not once the deadline has passed', () => {
    const forecast = { method: 'late-share' as const, level: 0.8, low: 10, high: 97, middle: 30, restsOn: [] }
    const curve = [{ daysBefore: 10, submissions: 9 }]
    expect(paceChart(paceOf({ daysBefore: 5, now: 9, curve, forecast }))?.steps.at(-1)).toBe(100)
    expect(paceChart(paceOf({ daysBefore: -2, now: 9, curve, forecast }))?.steps.at(-1)).toBe(10)
  })

  it('names the ends and round days that leave room for each other', () => {
    const chart = paceChart(paceOf({ daysBefore: 12, now: 1, curve: [{ daysBefore: 44, submissions: 1 }] }))
    expect(chart?.days).toEqual([44, 30, 21, 14, 7, 0])
  })
})

describe('a scale', () => {
  it('begins at zero, has whole even steps, and ends at or above the highest', () => {
    expect(stepsTo(0)).toEqual([0, 1])
    expect(stepsTo(1)).toEqual([0, 1])
    expect(stepsTo(3)).toEqual([0, 1, 2, 3])
    expect(stepsTo(134)).toEqual([0, 50, 100, 150])
    for (let highest = 1; highest < 3000; highest += 7) {
      const steps = stepsTo(highest)
      const step = steps[1] ?? 0
      expect(steps.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(steps.at(-1)).toBeLessThan(highest + step)
      expect(steps.length).toBeLessThanOrEqual(6)
      expect(steps.every(Number.isInteger)).toBe(true)
    }
  })
})

it('nothing had come in before the first', () => {
  expect(valueAt([{ daysBefore: 10, submissions: 4 }], 11)).toBe(0)
  expect(valueAt([{ daysBefore: 10, submissions: 4 }], 10)).toBe(4)
})
