/** Every number of the first view, of three editions on two desks, is the one that plain loops count from the raw rows. */
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }
import { words } from '../../text/catalog.ts'
import type { Naive } from '../backend/figures/naive-count.ts'
import { type Desk, goTo, openDesk, startDesk, test } from './desk.ts'
import { furnishPace } from './pace-scene.ts'
import { naively, nameOf, numberIn, type Raw, rawRows, shownTable, withFile } from './shown-numbers.ts'

const PACE = 'Inkomna, samma dag före sista anmälningsdag'
const { common } = words('sv')

for (const edition of ['2022', '2023', '2024'])
  test(`numbers of the demonstration's ${edition} are those of the raw rows`, async ({ page, demo }) => {
    await page.goto(demo.url)
    await agree(page, demo, 'desk-demo.db', edition)
  })

test('numbers of an edition with a forecast and claims, and of those before it, are those of the raw rows', async ({
  page,
  emptyDatabase,
}) => {
  const desk = await startDesk((folder) => furnishPace(folder, emptyDatabase))
  await openDesk(page, desk)
  await page.reload()
  for (const edition of ['prov-1', 'prov-2', 'prov-3']) await agree(page, desk, 'desk.db', edition)
  await desk.close()
})

async function agree(page: Page, desk: Desk, name: string, edition: string) {
  const file = join(desk.folder, name)
  const raw = rawRows(file)
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, `/nu?upplaga=${edition}`)
  // Nothing of the edition before is left.
  await page.reload()
  await expect(page.getByRole('region', { name: 'Läge i upplagan', exact: true })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await keyFigures(page, raw, edition)
  await states(page, raw, edition)
  await failing(page, raw, edition)
  await missing(page, raw, edition)
  await waiting(page, raw, file, edition)
  await pace(page, raw, edition)
  await wholeEdition(page, raw, edition)
}

const received = ({ submissions }: Raw, edition: string) =>
  submissions.filter((one) => one.edition === edition && one.state !== 'withdrawn')
const isOf = (edition: string) => (one: Naive) => one.edition === edition

async function keyFigures(page: Page, raw: Raw, edition: string) {
  const of = (state: string) => received(raw, edition).filter((one) => one.state === state).length
  const whole = (measure: 'municipalities' | 'organisers') =>
    naively(raw, isOf(edition), { measure, by: [] }).whole.value
  const shown = await page
    .locator('.key-figures')
    .evaluate((list) =>
      [...list.children].map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        one.querySelector('.key-figure-value')?.textContent ?? '',
      ]),
    )
  expect(shown.map(([name, value]) => [name, numberIn(value)])).toEqual([
    ['Inkomna', received(raw, edition).length],
    ['Publicerade', of('published')],
    ['Att bedöma', of('new')],
    ['Kommuner', whole('municipalities')],
    ['Arrangörer', whole('organisers')],
  ])
}

async function states(page: Page, raw: Raw, edition: string) {
  const { rows, total } = await shownTable(page, 'Läge i upplagan')
  const own = raw.submissions.filter(isOf(edition))
  const names = Object.entries(common.states)
  const counted = names.map(([state, name]) => [name, own.filter((one) => one.state === state).length])
  expect(rows.map(([name, value]) => [name, numberIn(value)]).sort()).toEqual(counted.sort())
  expect(numberIn(total[1])).toBe(own.length)
}

async function failing(page: Page, raw: Raw, edition: string) {
  const { rows } = await shownTable(page, 'Kriterier som oftast inte är uppfyllda')
  const counts = new Map<string, number>()
  for (const one of received(raw, edition))
    for (const criterion of one.failed) counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  const own = [...counts].map(([criterion, value]) => [nameOf('criterion', criterion), value])
  expect(rows.map(([name, value]) => [name, numberIn(value)]).sort()).toEqual(own.sort())
  const values = rows.map(([, value]) => numberIn(value) ?? 0)
  expect(values).toEqual([...values].sort((a, b) => b - a))
}

async function missing(page: Page, raw: Raw, edition: string) {
  const { rows, total } = await shownTable(page, 'Kommuner som inte är med än')
  const there = new Set(received(raw, edition).map(({ content }) => content.place.municipalityCode))
  const gone = municipalities.rows.filter(({ code }) => !there.has(code))
  expect(rows).toHaveLength(21)
  for (const [name = '', ...cells] of rows) {
    const own = municipalities.rows.filter(({ countyCode }) => nameOf('county', countyCode) === name)
    const names = own.filter((one) => gone.includes(one)).map(({ shortName }) => shortName)
    const [value, of, told = ''] = cells
    expect([name, numberIn(value), numberIn(of)]).toEqual([name, names.length, own.length])
    expect(told.split(', ').filter(Boolean).sort()).toEqual(names.sort())
  }
  expect(total.slice(1, 3).map(numberIn)).toEqual([gone.length, 290])
}

type Waiting = { id: string; since: string; reviewer: string | null; organisation: string | null }

async function waiting(page: Page, raw: Raw, file: string, edition: string) {
  const [now, today] = [new Date().toISOString(), dayOf(new Date().toISOString())]
  const rows = withFile(file, (sqlite) => ({
    changed: sqlite.prepare('select id, revision, changed_at as at from submissions').all(),
    claims: sqlite.prepare('select submission_id as id, reviewer, organisation, until from claims').all(),
    putOff: sqlite.prepare('select submission_id as id, until_day as until from snoozes').all(),
  })) as {
    changed: { id: string; revision: number; at: string }[]
    claims: { id: string; reviewer: string; organisation: string; until: string }[]
    putOff: { id: string; until: string | null }[]
  }
  const own = received(raw, edition)
    .filter(({ state }) => state === 'new')
    .filter(
      ({ id }) => !rows.putOff.some((one) => one.id === id && (one.until === null || one.until > today)),
    )
    .map(({ id, submittedAt, receivedAt }): Waiting => {
      const changed = rows.changed.find((one) => one.id === id)
      const claim = rows.claims.find((one) => one.id === id && one.until > now)
      const since = changed && changed.revision > 1 ? changed.at : (submittedAt ?? receivedAt)
      return { id, since, reviewer: claim?.reviewer ?? null, organisation: claim?.organisation ?? null }
    })
  const groups = new Map<string, Waiting[]>()
  for (const one of own) {
    const name = one.reviewer === null ? 'Ingen har tagit' : `${one.reviewer}, ${one.organisation}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  const overdue = (some: Waiting[]) => some.filter(({ since }) => workingDaysBetween(since, now) >= 3).length
  const shown = await shownTable(page, 'Väntar på beslut')
  expect(shown.rows.map(([name, ...cells]) => [name, ...cells.map(numberIn)]).sort()).toEqual(
    [...groups].map(([name, some]) => [name, some.length, overdue(some)]).sort(),
  )
  expect(shown.total.slice(1).map(numberIn)).toEqual([own.length, overdue(own)])
}

/** Whole working days that lie between two days. */
function workingDaysBetween(from: string, to: string): number {
  let days = 0
  for (let day = dayCount(dayOf(from)) + 1; day < dayCount(dayOf(to)); day += 1) {
    // The first day of all counts was a Thursday.
    if ((day + 3) % 7 < 5) days += 1
  }
  return days
}

async function pace(page: Page, raw: Raw, edition: string) {
  const now = new Date().toISOString()
  const editionOf = (id: string) => raw.editions.find((one) => one.id === id)
  const lastDay = (id: string) => {
    const deadline = editionOf(id)?.deadlineAt
    if (!deadline) throw new Error(`${id} has no deadline`)
    return dayCount(dayOf(new Date(Date.parse(deadline) - 1).toISOString()))
  }
  const left = lastDay(edition) - dayCount(dayOf(now))
  const { headings, rows } = await shownTable(page, PACE)
  const compared = rows.filter(([name = '']) => editionOf(name))
  const ahead = (name: string) => name === edition && left >= 0
  for (const [name = '', ...cells] of compared) {
    const came = received(raw, name).map(({ submittedAt, receivedAt }) => submittedAt ?? receivedAt)
    const before = (at: string) => lastDay(name) - dayCount(dayOf(at))
    const sameTime = (at: string) => before(at) > left || (before(at) === left && timeOf(at) <= timeOf(now))
    const own = headings.slice(1, -2).map((heading) => {
      const day = daysIn(heading)
      return name === edition && day < left ? null : came.filter((at) => before(at) >= day).length
    })
    const toDate = name === edition ? came.length : came.filter(sameTime).length
    expect([name, ...cells.map(numberIn)]).toEqual([name, ...own, toDate, ahead(name) ? null : came.length])
  }
  const earlier = raw.editions.filter(
    (one) =>
      one.programme === editionOf(edition)?.programme &&
      one.startsOn <= (editionOf(edition)?.startsOn ?? '') &&
      received(raw, one.id).length > 0,
  )
  expect(compared.map(([name]) => name).sort()).toEqual(earlier.map(({ id }) => id).sort())
  const range = rows
    .filter(([name = '']) => /trolig slutsiffra/.test(name))
    .map((row) => numberIn(row.at(-1)))
  expect(range).toEqual(edition === 'prov-3' ? rangeFrom(compared) : [])
}

/** From two editions: the mean of their growth, in logarithms, and 3.0777 of its spread for a third of them. */
function rangeFrom(rows: string[][]): number[] {
  const [toDate, ...growth] = [...rows]
    .reverse()
    .map((row, at) =>
      at === 0 ? (numberIn(row.at(-2)) ?? 0) : (numberIn(row.at(-1)) ?? 0) / (numberIn(row.at(-2)) ?? 1),
    )
  const [one = 0, other = 0] = growth.map(Math.log)
  const [mean, spread] = [(one + other) / 2, Math.abs(one - other) / Math.SQRT2]
  return [-1, 1].map((side) => {
    const factor = Math.exp(mean + side * 3.0777 * spread * Math.sqrt(1.5))
    return Math.max(toDate ?? 0, Math.round((toDate ?? 0) * factor))
  })
}

/** `Sista dag` is 0, `7 dagar före` 7, `3 dagar efter` -3. */
function daysIn(heading: string): number {
  if (heading === 'Sista dag') return 0
  return (numberIn(heading) ?? Number.NaN) * (heading.endsWith('efter') ? -1 : 1)
}

async function wholeEdition(page: Page, raw: Raw, edition: string) {
  const counties = await shownTable(page, 'Aktiviteter per län')
  const own = naively(raw, isOf(edition), { measure: 'activities', by: ['county'] })
  const some = counties.rows.filter(([, value]) => numberIn(value) !== 0)
  expect(some.map(([name, value]) => [name, numberIn(value)]).sort()).toEqual(
    [...own.rows].map(([key, { value }]) => [nameOf('county', key), value]).sort(),
  )
  expect(numberIn(counties.total[1])).toBe(own.whole.value)
  for (const [name = '', ...cells] of (await shownTable(page, 'Aktiviteter per form')).rows) {
    const { rows, whole } = naively(raw, isOf(name), { measure: 'activities', by: ['format'] })
    const values = ['digital', 'hybrid', 'on-site', 'unknown'].map((format) => rows.get(format)?.value ?? 0)
    expect([name, ...cells.map(numberIn)]).toEqual([name, ...values, whole.value])
  }
  for (const [name = '', counted] of (await shownTable(page, 'Aktiviteter per upplaga')).rows) {
    const all = raw.submissions.filter(isOf(name))
    const published = all.filter(({ state }) => state === 'published').length
    expect([name, numberIn(counted)]).toEqual([name, all.length === 0 ? null : published])
  }
}

const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})
const dayOf = (at: string) => swedish.format(new Date(at)).slice(0, 10)
const timeOf = (at: string) => swedish.format(new Date(at)).slice(11)
const dayCount = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
