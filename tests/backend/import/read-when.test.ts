/** Days and times as people write them, and their way back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readDays,
  readDayWithTimes,
  readEndMoment,
  readEndTime,
  readInstant,
  readMoment,
  readTime,
  readTimes,
} from '../../../backend/import/read-when.ts'
import { addDays, clockOf, dayOf, instantAt } from '../../../domain/time.ts'

describe('a moment', () => {
  test.each([
    ['2024-10-02', '2024-10-02', null],
    [' 2024-10-2 ', '2024-10-02', null],
    ['2024-10-02 09:00', '2024-10-02', '09:00'],
    ['2024-10-02 09:00:00', '2024-10-02', '09:00'],
    ['2024-10-02T09:00', '2024-10-02', '09:00'],
    ['2024-10-02, kl. 9.00', '2024-10-02', '09:00'],
    ['2 okt 2024', '2024-10-02', null],
    ['2 oktober 2024 kl. 9.00', '2024-10-02', '09:00'],
    ['2 oktober 2024, 9:05', '2024-10-02', '09:05'],
    ['onsdag 2 oktober 2024', '2024-10-02', null],
    ['onsdagen den 2 oktober 2024 kl 9', '2024-10-02', '09:00'],
    ['ons 2 okt 2024', '2024-10-02', null],
    ['den 2 okt. 2024', '2024-10-02', null],
    ['30 sept 2024', '2024-09-30', null],
    ['1 maj 2024', '2024-05-01', null],
    ['1 May 2024', '2024-05-01', null],
    ['12 mars 2024', '2024-03-12', null],
    ['12 March 2024', '2024-03-12', null],
    ['3 JANUARI 2024', '2024-01-03', null],
    ['2/10 2024', '2024-10-02', null],
    ['2/10/2024 13:30', '2024-10-02', '13:30'],
    ['2.10.2024', '2024-10-02', null],
    ['29 februari 2024', '2024-02-29', null],
  ])('%j', (text, day, time) => {
    expect(readMoment(text)).toEqual({ day, time, at: null })
  })

  test.each([
    ['2024-10-02T07:00:00Z', '2024-10-02', '09:00', '2024-10-02T07:00:00Z'],
    ['2024-10-02T07:00:00.000Z', '2024-10-02', '09:00', '2024-10-02T07:00:00Z'],
    ['2024-12-02T23:30:00+01:00', '2024-12-02', '23:30', '2024-12-02T22:30:00Z'],
    ['2024-10-02T23:30:00Z', '2024-10-03', '01:30', '2024-10-02T23:30:00Z'],
    ['2024-10-02 09:00+0200', '2024-10-02', '09:00', '2024-10-02T07:00:00Z'],
    // Half past two comes twice that night: the zone tells which.
    ['2024-10-27T00:30:00Z', '2024-10-27', '02:30', '2024-10-27T00:30:00Z'],
    ['2024-10-27T01:30:00Z', '2024-10-27', '02:30', '2024-10-27T01:30:00Z'],
    ['2024-03-31T01:00:00Z', '2024-03-31', '03:00', '2024-03-31T01:00:00Z'],
  ])('%j with its zone', (text, day, time, at) => {
    expect(readMoment(text)).toEqual({ day, time, at })
  })

  test.each([
    ['31 feb 2024'],
    ['2023-02-29'],
    ['2024-02-31T10:00:00Z'],
    ['2024-13-01'],
    ['32/1 2024'],
    ['2024-10-02 25:00'],
    ['2024-10-02T25:00:00Z'],
    ['2024-10-02 halv tio'],
    ['12 marknad 2024'],
    ['12 ma 2024'],
    ['oktober 2024'],
    ['tisdag'],
    ['2 oktober'],
    ['09:00'],
    ['45567'],
    [''],
  ])('%j is none', (text) => {
    expect(readMoment(text)).toBeNull()
  })
})

test.each([
  ['2019-09-30/2019-10-04', { from: '2019-09-30', to: '2019-10-04' }],
  ['2019-09-30 – 2019-10-04', { from: '2019-09-30', to: '2019-10-04' }],
  ['2019-09-30 - 2019-10-04', { from: '2019-09-30', to: '2019-10-04' }],
  ['2019-09-30 till 2019-10-04', { from: '2019-09-30', to: '2019-10-04' }],
  ['2019-09-30', null],
  ['2019-09-31/2019-10-04', null],
  ['2019-09-30-2019-10-04', null],
  ['30 sep–4 okt', null],
])('days %j', (text, days) => {
  expect(readDays(text)).toEqual(days)
})

test.each([
  ['09:00', '09:00'],
  ['9.00', '09:00'],
  ['9:05', '09:05'],
  ['kl. 9', '09:00'],
  ['kl 13.30', '13:30'],
  ['Kl. 9.00', '09:00'],
  ['09:00:00', '09:00'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['09:60', null],
  ['09:00:30', null],
  ['9', null],
  ['kl halv tio', null],
  ['halv tio', null],
  ['0.375', null],
  ['', null],
])('time %j', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each([
  ['24:00', '24:00'],
  ['kl. 24.00', '24:00'],
  ['kl 24', '24:00'],
  ['24:00:00', '24:00'],
  ['23.30', '23:30'],
  ['24:30', null],
  ['24', null],
])('end time %j', (text, time) => {
  expect(readEndTime(text)).toBe(time)
})

test('a day can end at 24:00', () => {
  expect(readEndMoment('2 oktober 2024 kl. 24.00')).toEqual({ day: '2024-10-02', time: '24:00' })
  expect(readEndMoment('2024-10-02 23:00')).toBeNull()
})

test.each([
  ['09:00-10:30', { from: '09:00', to: '10:30' }],
  ['kl. 9.00 – 10.30', { from: '09:00', to: '10:30' }],
  ['kl 9-11', { from: '09:00', to: '11:00' }],
  ['22:00–24:00', { from: '22:00', to: '24:00' }],
  ['kl 20-24', { from: '20:00', to: '24:00' }],
  ['24:00-24:00', null],
  ['13:00 till 14:00', { from: '13:00', to: '14:00' }],
  ['9-11', null],
  ['09:00', null],
  ['09:00-', null],
  ['förmiddag', null],
])('times %j', (text, times) => {
  expect(readTimes(text)).toEqual(times)
})

test('a day with times', () => {
  expect(readDayWithTimes('2 oktober 2024 kl. 9–10.30')).toEqual({
    day: '2024-10-02',
    from: '09:00',
    to: '10:30',
  })
  expect(readDayWithTimes('2024-10-02')).toBeNull()
})

describe('an instant', () => {
  test.each([
    ['2024-08-30', '2024-08-29T22:00:00Z'],
    ['2024-08-30 09:15', '2024-08-30T07:15:00Z'],
    ['2024-08-30 9.15.42', '2024-08-30T07:15:42Z'],
    ['2024-08-30 09:15:42', '2024-08-30T07:15:42Z'],
    ['2024-08-30T09:15:42.123', '2024-08-30T07:15:42Z'],
    ['2024-08-30T07:15:42Z', '2024-08-30T07:15:42Z'],
    ['2024-08-30T07:15:42.5Z', '2024-08-30T07:15:42.500Z'],
    ['2024-12-30 09:15', '2024-12-30T08:15:00Z'],
    // Spring skips an hour, autumn repeats one: the first is meant.
    ['2024-03-31 01:59', '2024-03-31T00:59:00Z'],
    ['2024-03-31 02:30', '2024-03-31T01:30:00Z'],
    ['2024-03-31 03:00', '2024-03-31T01:00:00Z'],
    ['2024-10-27 02:30', '2024-10-27T00:30:00Z'],
    ['2024-10-27 03:00', '2024-10-27T02:00:00Z'],
    ['2024-02-31', null],
    ['2024-08-30 09:15:99', null],
    ['i går', null],
  ])('%j', (text, instant) => {
    expect(readInstant(text)).toBe(instant)
  })
})

describe('what is written is read back', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
  const times = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  const months =
    'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
  const numbersOf = (day: string) => day.split('-').map(Number) as [number, number, number]
  const forms: ((day: string, time: string) => string)[] = [
    (day, time) => `${day} ${time}`,
    (day, time) => `${day}T${time}:00`,
    (day, time) => {
      const [year, month, number] = numbersOf(day)
      return `${number} ${months[month - 1]} ${year} kl. ${time.replace(':', '.')}`
    },
    (day, time) => {
      const [year, month, number] = numbersOf(day)
      return `${number}/${month} ${year} ${time}`
    },
    (day, time) =>
      new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(
        new Date(`${day}T${time}Z`),
      ),
    (day, time) =>
      new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' }).format(
        new Date(`${day}T${time}Z`),
      ),
  ]

  test('a day and a time in any form', () => {
    fc.assert(
      fc.property(days, times, fc.constantFrom(...forms), (day, time, form) => {
        expect(readMoment(form(day, time)), form(day, time)).toEqual({ day, time, at: null })
      }),
      { numRuns: 500 },
    )
  })

  test('an instant by its zone, and by the Swedish clock where that shows it once', () => {
    fc.assert(
      fc.property(days, times, (day, time) => {
        const instant = instantAt(day, time)
        expect(readInstant(instant)).toBe(instant)
        expect(readMoment(instant)).toEqual({ day: dayOf(instant), time: clockOf(instant), at: instant })
        expect(readInstant(`${dayOf(instant)} ${clockOf(instant)}`)).toBe(instant)
      }),
      { numRuns: 500 },
    )
  })

  test('anything at all is read or null, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const reader of [readMoment, readDays, readTime, readTimes, readDayWithTimes, readInstant])
          expect(() => reader(text)).not.toThrow()
      }),
    )
  })
})
