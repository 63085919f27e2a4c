/** Days and instants in Swedish time, around the changes to and from summer time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clockOf,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  isDay,
  millisecondsBetween,
  weekdayOf,
} from '../../domain/time.ts'

const anyDay = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['2024-10-01T00:00:00Z', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

describe('a Swedish clock to an instant', () => {
  test.each([
    ['2024-10-01', '09:00', '2024-10-01T07:00:00Z'],
    ['2024-12-01', '09:00', '2024-12-01T08:00:00Z'],
    ['2024-10-01', '00:00', '2024-09-30T22:00:00Z'],
    ['2024-10-01', '09:00:30', '2024-10-01T07:00:30Z'],
    // Autumn repeats 02:00 to 03:00: the first is meant.
    ['2024-10-27', '02:30', '2024-10-27T00:30:00Z'],
    ['2024-10-27', '03:00', '2024-10-27T02:00:00Z'],
    // Spring skips 02:00 to 03:00: 02:30 becomes 03:30.
    ['2024-03-31', '02:30', '2024-03-31T01:30:00Z'],
    ['2024-03-31', '03:00', '2024-03-31T01:00:00Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant)
  })

  test('day and clock come back, but for the hour that spring skips', () => {
    const clocks = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    fc.assert(
      fc.property(anyDay, clocks, (day, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = instantAt(day, time)
        expect(dayOf(instant)).toBe(day)
        if (hour !== 2) expect(clockOf(instant)).toBe(time)
      }),
    )
  })
})

describe('the end of a day', () => {
  test.each([
    ['2024-09-27', '2024-09-27T22:00:00Z'],
    ['2024-10-26', '2024-10-26T22:00:00Z'],
    ['2024-10-27', '2024-10-27T23:00:00Z'],
    ['2024-03-30', '2024-03-30T23:00:00Z'],
    ['2024-03-31', '2024-03-31T22:00:00Z'],
    ['2023-12-31', '2023-12-31T23:00:00Z'],
    ['2024-02-28', '2024-02-28T23:00:00Z'],
  ])('%s ends at %s', (day, instant) => {
    expect(endOfDay(day)).toBe(instant)
  })

  test('it is the first instant of the next day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfDay(day)
        expect(clockOf(end)).toBe('00:00')
        expect(daysBetween(day, dayOf(end))).toBe(1)
        expect(dayOf(new Date(Date.parse(end) - 1).toISOString())).toBe(day)
      }),
    )
  })
})

test('a day lasts 25 hours in autumn and 23 in spring', () => {
  const hours = (day: string) => millisecondsBetween(instantAt(day, '00:00'), endOfDay(day)) / 3_600_000
  expect([hours('2024-10-27'), hours('2024-03-31'), hours('2024-10-01')]).toEqual([25, 23, 24])
})

test('days between and weekdays', () => {
  expect(daysBetween('2024-09-30', '2024-10-04')).toBe(4)
  expect(daysBetween('2024-10-04', '2024-09-30')).toBe(-4)
  expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2)
  expect(['2019-09-30', '2020-10-05', '2024-09-30'].map(weekdayOf)).toEqual([1, 1, 1])
  expect(weekdayOf('2024-10-06')).toBe(7)
})

test('milliseconds take fractions into account', () => {
  expect(millisecondsBetween('2024-10-01T00:00:00Z', '2024-10-01T00:00:00.250Z')).toBe(250)
})
