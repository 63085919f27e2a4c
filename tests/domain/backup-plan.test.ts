/** Backups: when one is due, and that thinning keeps what it promises whatever is there. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupsToKeep, dueForBackup, type PlannedBackup } from '../../domain/backup-plan.ts'
import { dayOf, daysBetween } from '../../domain/time.ts'

const NOW = '2024-09-20T08:00:00.000Z'
const HOUR = 60 * 60 * 1000
const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * HOUR).toISOString()
const trusted = (hours: number): PlannedBackup => ({ at: hoursAgo(hours), isTrusted: true })
const age = ({ at }: PlannedBackup) => daysBetween(dayOf(at), dayOf(NOW))

describe('a backup is due', () => {
  test('when there is none, or the last is four hours old', () => {
    expect(dueForBackup([], NOW)).toBe(true)
    expect(dueForBackup([hoursAgo(3.9)], NOW)).toBe(false)
    expect(dueForBackup([hoursAgo(4), hoursAgo(90)], NOW)).toBe(true)
  })
  test('also when the clock was set back far past the last one', () => {
    expect(dueForBackup([hoursAgo(-1)], NOW)).toBe(false)
    expect(dueForBackup([hoursAgo(-100)], NOW)).toBe(true)
  })
})

describe('thinning', () => {
  const hourly = Array.from({ length: 24 * 500 }, (_, hour) => trusted(hour + 0.25))
  const kept = backupsToKeep(hourly, NOW)

  test('keeps all of two days, one a day to two weeks, one a week to ten weeks, one a month to a year', () => {
    const ofAge = (from: number, to: number) => kept.filter((one) => age(one) >= from && age(one) <= to)
    expect(ofAge(0, 2)).toHaveLength(hourly.filter((one) => age(one) <= 2).length)
    expect(ofAge(3, 14).map((one) => dayOf(one.at))).toEqual([
      ...new Set(ofAge(3, 14).map((one) => dayOf(one.at))),
    ])
    expect(ofAge(3, 14)).toHaveLength(12)
    // Eight Sundays, and the ends of July and August.
    expect(ofAge(15, 70)).toHaveLength(10)
    expect(ofAge(71, 365).map((one) => dayOf(one.at).slice(0, 7))).toHaveLength(10)
    expect(ofAge(366, 9999)).toEqual([])
  })

  test('goes by Swedish days: late evening in UTC is the next day', () => {
    const [late, early] = ['2024-09-10T22:30:00.000Z', '2024-09-11T05:00:00.000Z']
    const two = [late, early].map((at) => ({ at, isTrusted: true }))
    expect(backupsToKeep([...two, trusted(1)], NOW).map(({ at }) => at)).toEqual([early, hoursAgo(1)])
  })

  test('takes a trusted one of a day before a later one that is not', () => {
    const good = { at: '2024-09-10T08:00:00.000Z', isTrusted: true }
    const bad = { at: '2024-09-10T12:00:00.000Z', isTrusted: false }
    expect(backupsToKeep([bad, good, trusted(1)], NOW)).toEqual([good, trusted(1)])
  })

  const backup = fc.record({
    at: fc
      .integer({ min: Date.parse('2021-01-01'), max: Date.parse('2024-12-31') })
      .map((ms) => new Date(ms).toISOString()),
    isTrusted: fc.boolean(),
  })

  test('never takes the newest, the newest trusted, anything of two days, or the last of a day, week or month too early', () => {
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 60 }), (all) => {
        const stay = backupsToKeep(all, NOW)
        const newest = (some: PlannedBackup[]) =>
          some
            .map(({ at }) => at)
            .sort()
            .at(-1)
        expect(stay.length).toBeGreaterThan(0)
        expect(newest(stay)).toBe(newest(all))
        const sound = (some: PlannedBackup[]) => some.filter(({ isTrusted }) => isTrusted)
        expect(newest(sound(stay))).toBe(newest(sound(all)))
        for (const one of all) {
          if (age(one) <= 2) expect(stay).toContain(one)
          const within = (span: (day: string) => string) =>
            stay.some((other) => span(dayOf(other.at)) === span(dayOf(one.at)))
          if (age(one) <= 14) expect(within((day) => day)).toBe(true)
        }
      }),
    )
  })

  test('done twice takes nothing more, and what goes today would have gone tomorrow', () => {
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (all, days) => {
        const later = new Date(Date.parse(NOW) + days * 24 * HOUR).toISOString()
        const once = backupsToKeep(all, NOW)
        expect(backupsToKeep(once, NOW)).toEqual(once)
        const reached = backupsToKeep(once, later)
        expect(once).toEqual(expect.arrayContaining(reached))
      }),
    )
  })
})
