/** Numbers as people read them: shares that are nearly nothing or nearly all are not rounded away. */
import { expect, test } from 'vitest'
import { percent } from '../../text/number.ts'

test.each([
  [0, 300, '0\u00a0%'],
  [1, 300, 'under\u00a01\u00a0%'],
  [2, 300, '1\u00a0%'],
  [150, 300, '50\u00a0%'],
  [298, 300, '99\u00a0%'],
  [299, 300, 'över\u00a099\u00a0%'],
  [300, 300, '100\u00a0%'],
])('%i of %i is %s', (value, base, told) => {
  expect(percent('sv', value, base)).toBe(told)
})

test('English has no space before the sign', () => {
  expect(percent('en', 1, 4)).toBe('25%')
  expect(percent('en', 1, 1000)).toBe('under\u00a01%')
})
