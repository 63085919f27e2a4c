// What people read: Swedish days and clocks whatever the machine's zone, in both languages.
import { describe, expect, test } from 'vitest'
import {
  formatCertainty,
  formatDay,
  formatInstant,
  formatNumber,
  formatOccurrence,
  formatTimes,
  formatWeekDay,
} from '../../../renderer/ui/format.ts'

describe('days', () => {
  test('within the week a day has its weekday, in text its year', () => {
    expect(formatWeekDay('2024-10-02', 'sv')).toBe('ons 2 okt')
    expect(formatDay('2024-09-13', 'sv')).toBe('13 sep 2024')
    expect(formatWeekDay('2024-10-02', 'en')).toBe('Wed 2 Oct')
  })
})

describe('times', () => {
  test('a Swedish clock is shown, with an en dash between the ends', () => {
    expect(formatTimes('2024-10-02T07:00:00Z', '2024-10-02T12:30:00Z')).toBe('09:00–14:30')
  })

  test('an end on another day is left to the days', () => {
    expect(formatTimes('2024-10-02T07:00:00Z', '2024-10-03T12:30:00Z')).toBe('09:00')
  })

  test('after the change to winter time the clock is one hour from UTC', () => {
    expect(formatTimes('2024-10-28T08:00:00Z', null)).toBe('09:00')
  })
})

describe('an instant', () => {
  const now = '2024-09-20T10:00:00Z'

  test('of today is only a clock, of this year has no year', () => {
    expect(formatInstant('2024-09-20T06:42:00Z', 'sv', now)).toBe('08:42')
    expect(formatInstant('2024-09-11T14:20:00Z', 'sv', now)).toBe('11 sep 16:20')
    expect(formatInstant('2023-09-11T14:20:00Z', 'sv', now)).toBe('11 sep 2023 16:20')
  })

  test('late in the evening UTC belongs to the next Swedish day', () => {
    expect(formatInstant('2024-09-19T22:30:00Z', 'sv', now)).toBe('00:30')
  })
})

describe('an occurrence', () => {
  test('says what is known of it', () => {
    const day = { startsOn: '2024-10-02', endsOn: '2024-10-02', startsAt: null, endsAt: null }
    expect(formatOccurrence(day, 'sv')).toBe('ons 2 okt')
    const timed = { ...day, startsAt: '2024-10-02T08:00:00Z', endsAt: '2024-10-02T09:30:00Z' }
    expect(formatOccurrence(timed, 'sv')).toBe('ons 2 okt 10:00–11:30')
    expect(formatOccurrence({ ...day, startsOn: '2024-09-30' }, 'sv')).toBe('30 sep–2 okt')
    expect(formatOccurrence({ startsOn: null, endsOn: null, startsAt: null, endsAt: null }, 'sv')).toBe('')
  })
})

test('numbers have a no-break space and a comma in Swedish', () => {
  expect(formatNumber(1234.5, 'sv')).toBe('1\u00a0234,5')
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
})

test('certainty has two decimals, so that a column of them stands in line', () => {
  expect(formatCertainty(0.9, 'sv')).toBe('0,90')
  expect(formatCertainty(0.934, 'en')).toBe('0.93')
})
