/** Means of satisfaction: weighed by answers, never across scales, and never without knowing how many answered. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weighSatisfaction } from '../../domain/satisfaction.ts'

test('many answers weigh more than few', () => {
  const told = [
    { mean: 5, scale: 5, answers: 1 },
    { mean: 3, scale: 5, answers: 3 },
  ]
  expect(weighSatisfaction(told)).toEqual([{ scale: 5, mean: 3.5, answers: 4, weighed: 2, apart: 0 }])
})

test('scales stay apart, the longest first', () => {
  const told = [
    { mean: 4, scale: 5, answers: 10 },
    { mean: 8, scale: 10, answers: 10 },
  ]
  expect(weighSatisfaction(told).map(({ scale, mean }) => [scale, mean])).toEqual([
    [10, 8],
    [5, 4],
  ])
})

test('a mean of nobody knows how many has no weight, and is counted apart', () => {
  const told = [
    { mean: 1, scale: 5, answers: null },
    { mean: 2, scale: 5, answers: 0 },
  ]
  expect(weighSatisfaction(told)).toEqual([{ scale: 5, mean: null, answers: 0, weighed: 0, apart: 2 }])
  expect(weighSatisfaction([...told, { mean: 4, scale: 5, answers: 2 }])).toEqual([
    { scale: 5, mean: 4, answers: 2, weighed: 1, apart: 2 },
  ])
  expect(weighSatisfaction([])).toEqual([])
})

test('the mean lies between the lowest and the highest, and no report is lost', () => {
  const report = fc.record({
    mean: fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10),
    scale: fc.constantFrom(5, 6, 10),
    answers: fc.option(fc.integer({ min: 0, max: 5000 })),
  })
  fc.assert(
    fc.property(fc.array(report), (reports) => {
      const weighed = weighSatisfaction(reports)
      expect(weighed.reduce((sum, one) => sum + one.weighed + one.apart, 0)).toBe(reports.length)
      for (const { scale, mean } of weighed) {
        const means = reports.filter((one) => one.scale === scale && one.answers).map((one) => one.mean)
        if (mean === null) expect(means).toEqual([])
        else {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9)
          expect(mean).toBeLessThanOrEqual(Math.max(...means) + 1e-9)
        }
      }
    }),
  )
})
