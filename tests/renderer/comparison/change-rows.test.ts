/** Parts in the order they are drawn, cut to those that changed most, with per cent of a base of 30 or more alone. */
import { expect, test } from 'vitest'
import { changeRows, mostChanged } from '../../../renderer/comparison/change-rows.ts'

const STEP = { from: '2023', to: '2024' }
const row = (key: string, ...values: (number | null)[]) => ({ key, values, change: null })
const compared = {
  editions: [{ edition: '2021' }, { edition: '2023' }, { edition: '2024' }],
  rows: [
    row('unknown', null, 0, 50),
    row('ö', null, 29, 31),
    row('ä', null, 30, 32),
    row('lost', null, 9, 0),
    row('earlier', 7, 0, 0),
    row('most', null, 1, 8),
  ],
}
const inStep = changeRows(compared, STEP, (key) => key)

test('the largest increase first, equals in Swedish order, what is in neither unchanged, what is not known last', () => {
  expect(inStep.map(({ key }) => key)).toEqual(['most', 'ä', 'ö', 'earlier', 'lost', 'unknown'])
})

test('per cent is told of 30 and not of 29', () => {
  const percentOf = (key: string) => inStep.find((one) => one.key === key)?.change.percent
  expect(percentOf('ä')).toBeCloseTo((100 * 2) / 30)
  expect(percentOf('ö')).toBeNull()
})

test('the cut keeps what changed most, in the same order', () => {
  expect(mostChanged(inStep, 3).map(({ key }) => key)).toEqual(['most', 'lost', 'unknown'])
  expect(mostChanged(inStep, 6)).toEqual(inStep)
})
