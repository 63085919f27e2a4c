/** One way to write a value: equal values have equal texts, and what is not JSON is refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../domain/canonical-json.ts'

test('keys are sorted by code unit, at every depth, and nothing is padded', () => {
  expect(canonicalJson({ ö: 1, b: { d: [2, { z: 1, a: null }], c: true }, a: 'x' })).toBe(
    '{"a":"x","b":{"c":true,"d":[2,{"a":null,"z":1}]},"ö":1}',
  )
})

test('numbers as RFC 8785 writes them', () => {
  expect(canonicalJson([1.0, 1e21, 0.000001, 1e-7, -0])).toBe('[1,1e+21,0.000001,1e-7,0]')
})

test('the order in which keys were set does not show, and the value comes back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
    }),
  )
})

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1])('%s is not JSON', (value) => {
  expect(() => canonicalJson(value)).toThrow()
})
