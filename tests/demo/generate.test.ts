// Made-up data: the same for the same seed, whole in shape, right in codes, days and clocks, and wrong as often as meant.
import { expect, test } from 'vitest'
import { platformSubmission } from '../../contract/platform.ts'
import { FLAWS } from '../../demo/flaws.ts'
import {
  DEFAULT_COUNT,
  DEFAULT_EDITIONS,
  generate,
  generatorFor,
  idOf,
  indexOfId,
} from '../../demo/generate.ts'
import { FORMATS } from '../../domain/submission.ts'
import { weekdayOf } from '../../domain/time.ts'
import edition2022 from '../../resources/editions/2022.json' with { type: 'json' }
import edition2024 from '../../resources/editions/2024.json' with { type: 'json' }
import counties from '../../resources/registers/counties.json' with { type: 'json' }
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }

const all = [...generate({ seed: 1, count: 4_000, editions: DEFAULT_EDITIONS })]
const contents = all.map(({ submission }) => submission.content)

test('the same seed gives the same data, another seed other data', () => {
  const options = { count: 200, editions: DEFAULT_EDITIONS }
  expect([...generate({ seed: 5, ...options })]).toEqual([...generate({ seed: 5, ...options })])
  expect([...generate({ seed: 5, ...options })]).not.toEqual([...generate({ seed: 6, ...options })])
})

test('any submission can be made alone', () => {
  const at = generatorFor({ seed: 1, count: 4_000, editions: DEFAULT_EDITIONS })
  for (const index of [0, 38, 1_000, 2_345, 3_999]) expect(at(index)).toEqual(all[index])
  expect(indexOfId(idOf(999_999))).toBe(999_999)
  expect(indexOfId('something')).toBeNull()
  expect(() => at(4_000)).toThrow(RangeError)
})

test('every item parses, and ids are unique', () => {
  for (const { submission } of all)
    expect(platformSubmission.safeParse(submission).error?.issues ?? []).toEqual([])
  expect(new Set(all.map(({ submission }) => submission.id)).size).toBe(all.length)
})

test('about one in eight has something wrong, and every flaw occurs', () => {
  const flaws = all.flatMap(({ flaw }) => flaw ?? [])
  expect(flaws.length / all.length).toBeGreaterThan(0.1)
  expect(flaws.length / all.length).toBeLessThan(0.15)
  expect(new Set(flaws)).toEqual(new Set(FLAWS))
})

test('each flaw is what it says', () => {
  const deadlines: Record<string, string> = { 2022: edition2022.deadlineAt, 2024: edition2024.deadlineAt }
  const weekOf = (edition: string) => (edition === '2022' ? edition2022 : edition2024)
  for (const { submission, flaw } of all.filter((one) => one.submission.edition !== '2023')) {
    const { content, contacts, edition, receivedAt } = submission
    const week = weekOf(edition)
    const isInside = content.occurrences.every(
      ({ startsOn, endsOn }) =>
        (startsOn ?? '') >= week.startsOn && (endsOn ?? startsOn ?? '') <= week.endsOn,
    )
    expect(isInside, `${submission.id} ${flaw}`).toBe(flaw !== 'outside-week')
    expect(receivedAt >= (deadlines[edition] ?? '')).toBe(flaw === 'late')
    expect(contacts.length === 0).toBe(flaw === 'no-contact')
    expect(content.title === content.title.toUpperCase()).toBe(flaw === 'capitals')
    expect(/\d{8}-\d{4}/.test(content.description)).toBe(flaw === 'identity-number')
    expect(content.format === 'digital' && content.digital.link === null).toBe(flaw === 'no-link')
    expect(content.format === 'on-site' && content.place.venue === null).toBe(flaw === 'no-venue')
    const isBackwards = content.occurrences.some(
      ({ startsAt, endsAt }) => startsAt && endsAt && endsAt <= startsAt,
    )
    expect(isBackwards).toBe(flaw === 'ends-before-start')
  }
})

test('identity numbers are of a range that nobody is given', () => {
  const numbers = contents.flatMap(({ description }) => description.match(/\d{8}-(\d{3})\d/)?.[1] ?? [])
  expect(numbers.length).toBeGreaterThan(0)
  for (const number of numbers) expect(Number(number)).toBeGreaterThanOrEqual(980)
})

test('county and municipality codes are in the registers and belong together', () => {
  const countyCodes = new Set(counties.rows.map(({ code }) => code))
  const byCode = new Map(municipalities.rows.map((row) => [row.code, row]))
  const placed = contents.filter(({ place }) => place.municipalityCode !== null)
  expect(placed.length).toBeGreaterThan(2_000)
  for (const { place } of placed) {
    expect(byCode.get(place.municipalityCode ?? '')).toMatchObject({
      shortName: place.municipality,
      countyCode: place.countyCode,
    })
  }
  expect(new Set(placed.map(({ place }) => place.countyCode))).toEqual(countyCodes)
})

test('instants are whole quarter-hours of a Swedish clock, on the day that they name, Monday to Friday', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const inWeek = all.filter(({ flaw }) => flaw === null || flaw === 'late')
  for (const { submission } of inWeek) {
    for (const { startsOn, endsOn, startsAt, endsAt } of submission.content.occurrences) {
      expect(weekdayOf(startsOn ?? '')).toBeLessThanOrEqual(5)
      for (const [day, at] of [[startsOn, startsAt] as const, [endsOn ?? startsOn, endsAt] as const]) {
        if (at === null) continue
        const [shownDay, shownTime = ''] = clock.format(new Date(at)).split(' ')
        expect(shownDay).toBe(day)
        expect(shownTime).toMatch(/^(0[6-9]|1\d|2[01]):(00|15|30|45)$/)
      }
    }
  }
})

test('days without times, several days, several occurrences, series and nested items are there', () => {
  const occurrences = contents.map((content) => content.occurrences)
  expect(occurrences.some((ones) => ones.every(({ startsAt }) => startsAt === null))).toBe(true)
  expect(occurrences.some((ones) => ones.some(({ endsOn }) => endsOn !== null))).toBe(true)
  expect(occurrences.some((ones) => ones.length > 1)).toBe(true)
  const parts = contents.filter(({ title }) => /, del \d av 5$/.test(title)).slice(0, 5)
  expect(parts.map(({ title }) => title.at(-6))).toEqual(['1', '2', '3', '4', '5'])
  expect(new Set(parts.map(({ parties, place }) => JSON.stringify([parties, place]))).size).toBe(1)
  const items = all.filter(({ submission }) => submission.content.extras.huvudaktivitet !== undefined)
  expect(items.length).toBeGreaterThan(0)
  for (const { submission } of items) {
    const parent =
      all[indexOfId(String(submission.content.extras.huvudaktivitet)) ?? -1]?.submission.content
        .occurrences[0]
    const own = submission.content.occurrences[0]
    expect(
      (own?.startsAt ?? '') >= (parent?.startsAt ?? '') && (own?.endsAt ?? '') <= (parent?.endsAt ?? ''),
    ).toBe(true)
  }
})

test('all formats and types occur, and several parties in one text', () => {
  expect(new Set(contents.map(({ format }) => format))).toEqual(new Set(FORMATS))
  const types = new Set(contents.map(({ type }) => type))
  for (const { code, sv } of edition2024.types) if (code !== 'other') expect(types).toContain(sv)
  const texts = contents.flatMap(({ parties }) => parties.map(({ text }) => text))
  expect(texts.some((text) => /, .* och /.test(text))).toBe(true)
})

test('rows come in the order in which they changed, and none was received after it changed', () => {
  const changed = all.map(({ submission }) => submission.changedAt)
  expect(changed).toEqual([...changed].sort())
  expect(all.every(({ submission }) => submission.receivedAt <= submission.changedAt)).toBe(true)
})

test('contacts are made up: example.se and numbers kept for fiction', () => {
  for (const { email, phone } of all.flatMap(({ submission }) => submission.contacts)) {
    expect(email).toMatch(/^[a-z.]+@example\.se$/)
    if (phone !== null) expect(phone).toMatch(/^070-174 06 (0[5-9]|[1-9]\d)$/)
  }
})

test('the demonstration has finished editions and one with work to do', () => {
  const shown = [...generate({ seed: 1, count: DEFAULT_COUNT, editions: DEFAULT_EDITIONS })]
  const share = (edition: string, state: string) => {
    const ofEdition = shown.filter(({ submission }) => submission.edition === edition)
    return (
      ofEdition.filter((one) => !one.isWithdrawn && one.submission.state === state).length / ofEdition.length
    )
  }
  expect(share('2022', 'published')).toBeGreaterThan(0.8)
  expect(share('2022', 'new')).toBe(0)
  expect(share('2024', 'published')).toBeGreaterThan(0.45)
  expect(share('2024', 'published')).toBeLessThan(0.65)
  expect(share('2024', 'new')).toBeGreaterThan(0.2)
  expect(share('2024', 'new')).toBeLessThan(0.4)
})

test('an edition that is not known is refused with those that are', () => {
  expect(() => generatorFor({ seed: 1, count: 10, editions: ['1999'] })).toThrow(
    /"1999"; there are 2019.*2024/,
  )
})
