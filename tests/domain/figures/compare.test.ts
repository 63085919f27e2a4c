/** Change, coming and going, and the mix: the parts always make the whole. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf, comingAndGoing, shiftOfMix } from '../../../domain/figures/compare.ts'

describe('change', () => {
  test('is in per cent only of a base of 30 or more', () => {
    expect(changeOf(118, 163)).toEqual({ from: 118, to: 163, difference: 45, percent: (100 * 45) / 118 })
    expect(changeOf(30, 15).percent).toBe(-50)
    expect(changeOf(29, 58)).toEqual({ from: 29, to: 58, difference: 29, percent: null })
    expect(changeOf(0, 4).percent).toBeNull()
  })
})

describe('coming and going', () => {
  const keys = fc
    .uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
    .map((some) => new Set(some))

  test('everybody stands in one list, and the lists make both editions again', () => {
    fc.assert(
      fc.property(keys, keys, keys, (from, to, before) => {
        const { stayed, new: fresh, returned, lost } = comingAndGoing(from, to, before)
        expect([...stayed, ...fresh, ...returned].sort()).toEqual([...to].sort())
        expect([...stayed, ...lost].sort()).toEqual([...from].sort())
        expect(fresh.some((key) => before.has(key))).toBe(false)
        expect(returned.every((key) => before.has(key))).toBe(true)
      }),
    )
  })
})

describe('the mix', () => {
  test('shifts sum to nothing where the parts make the whole', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 10, max: 90 }), {
      minKeys: 3,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
        const whole = (map: Map<string, number>) => [...map.values()].reduce((sum, one) => sum + one, 0)
        const { parts, moved } = shiftOfMix(from, to, { from: whole(from), to: whole(to) })
        expect(parts.reduce((sum, { shift }) => sum + (shift ?? Number.NaN), 0)).toBeCloseTo(0, 8)
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(100.000001)
      }),
    )
  })

  test('has no shares where a whole is below 30', () => {
    const { parts, moved } = shiftOfMix(new Map([['a', 29]]), new Map([['b', 40]]), { from: 29, to: 40 })
    expect(moved).toBeNull()
    expect(parts).toEqual([
      { key: 'a', from: 29, to: 0, fromShare: null, toShare: null, shift: null },
      { key: 'b', from: 0, to: 40, fromShare: null, toShare: null, shift: null },
    ])
  })
})
