/** Every number of an edition in figures, of three editions, is the one that plain loops count from the raw rows. */
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import { words } from '../../text/catalog.ts'
import type { Naive, Asked as NaivelyAsked } from '../backend/figures/naive-count.ts'
import { type Desk, goTo, test } from './desk.ts'
import { naively, nameOf, numberIn, type Raw, rawRows, shownTable } from './shown-numbers.ts'

type Asked = Pick<NaivelyAsked, 'digital' | 'series'> & { edition: string; filter: string }

const EDITIONS = ['2022', '2023', '2024']
const usual = { filter: '', digital: 'apart', series: 'each' } as const
const { editionFigures, figures } = words('sv')
const PARTS = ['type', 'theme', 'sector', 'audience', 'language', 'municipality'] as const

for (const asked of [
  ...EDITIONS.map((edition): Asked => ({ ...usual, edition })),
  { ...usual, edition: '2024', filter: 'form:digitalt' },
  { edition: '2023', filter: 'form:digitalt', digital: 'organiser', series: 'once' },
] satisfies Asked[])
  test(`numbers of ${Object.values(asked).join(' ')} are those of the raw rows`, async ({ page, demo }) => {
    const raw = rawRows(join(demo.folder, 'desk-demo.db'))
    await openView(page, demo, asked)
    const { value: whole } = count(raw, asked, 'activities').whole
    expect(whole).toBeGreaterThan(10)
    await expect(page.locator('.headline')).toContainText(`: ${whole} aktiviteter.`)
    await counties(page, raw, asked)
    await formats(page, raw, asked)
    for (const dimension of PARTS) await parts(page, raw, asked, dimension)
    await times(page, raw, asked)
    await collaborations(page, raw, asked)
    await organisers(page, raw, asked)
    await numbers(page, raw, asked)
  })

async function openView(page: Page, demo: Desk, { edition, filter, digital, series }: Asked) {
  await page.goto(demo.url)
  await expect(page.getByRole('main')).toBeVisible()
  const address = new URLSearchParams({ upplaga: edition })
  if (filter) address.set('q', filter)
  if (digital === 'organiser') address.set('digitala', 'arrangor')
  if (series === 'once') address.set('serier', 'en')
  await goTo(page, `/upplagor/siffror?${address}`)
  await expect(page.locator('.edition-numbers')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

const isIn = ({ filter }: Asked, { content }: Naive) => filter === '' || content.format === 'digital'

function count(raw: Raw, asked: Asked, measure: Measure, ...by: Dimension[]) {
  const isChosen = (one: Naive) => one.edition === asked.edition && isIn(asked, one)
  return naively(raw, isChosen, { ...asked, measure, by })
}

async function counties(page: Page, raw: Raw, asked: Asked) {
  const { rows, whole } = count(raw, asked, 'activities', 'county')
  const shown = await shownTable(page, 'Aktiviteter per län')
  const some = shown.rows.filter((row) => numberIn(row[1]) !== 0)
  expect(shown.rows).toHaveLength(23)
  expect(inOrder(some.map(([name = '', value]) => [name, numberIn(value)]))).toEqual(
    inOrder([...rows].map(([key, { value }]) => [nameOf('county', key), value])),
  )
  expect(numberIn(shown.total[1])).toBe(whole.value)
}

/** Beside the other editions, of which each has its row. */
async function formats(page: Page, raw: Raw, asked: Asked) {
  const shown = await shownTable(page, 'Aktiviteter per form')
  const own = EDITIONS.map((edition): [string, ...(number | null)[]] => {
    const { rows, whole } = count(raw, { ...asked, edition }, 'activities', 'format')
    const values = ['digital', 'hybrid', 'on-site', 'unknown'].map((format) => rows.get(format)?.value ?? 0)
    return [edition, ...values, whole.value]
  })
  expect(shown.rows.map(([name = '', ...cells]) => [name, ...cells.map(numberIn)])).toEqual(
    own.filter((row) => row.at(-1) !== 0),
  )
}

async function parts(page: Page, raw: Raw, asked: Asked, dimension: (typeof PARTS)[number]) {
  const { rows, whole } = count(raw, asked, 'activities', dimension)
  const shown = await shownTable(page, editionFigures.parts[dimension].name)
  const hasShare = whole.value >= 30
  const share = (value: number) => {
    const rounded = Math.round((value / whole.value) * 100)
    return rounded === 0 && value > 0 ? 'under\u00a01\u00a0%' : `${rounded}\u00a0%`
  }
  expect([dimension, ...inOrder(shown.rows.map(([name = '', ...cells]) => [name, ...cells]))]).toEqual([
    dimension,
    ...inOrder(
      [...rows].map(([key, { value }]) => [
        nameOf(dimension, key),
        String(value),
        ...(hasShare ? [share(value)] : []),
      ]),
    ),
  ])
  expect(numberIn(shown.total[1])).toBe(whole.value)
}

async function times(page: Page, raw: Raw, asked: Asked) {
  const { rows, whole } = count(raw, asked, 'activities', 'weekday', 'hour')
  const shown = await shownTable(page, 'Starttider')
  const weekdays = shown.headings.slice(1, -1).map((name) => {
    const at = editionFigures.times.weekdaysShort.indexOf(name)
    return at < 0 ? 'unknown' : String(at + 1)
  })
  const boxes = shown.rows.flatMap(([hour = '', ...cells]) =>
    weekdays.map((weekday, at): Row => {
      return [`${weekday}|${/^\d/.test(hour) ? hour : 'unknown'}`, numberIn(cells[at])]
    }),
  )
  expect(inOrder(boxes.filter(([, value]) => value !== 0))).toEqual(
    inOrder([...rows].map(([key, { value }]) => [key, value])),
  )
  for (const row of [...shown.rows, shown.total]) {
    const [all, ...days] = row.slice(1).map(numberIn).reverse()
    expect(days.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(all)
  }
  expect(numberIn(shown.total.at(-1))).toBe(whole.value)
}

async function collaborations(page: Page, raw: Raw, asked: Asked) {
  const { rows, whole } = count(raw, asked, 'cross-sector', 'sector')
  const together = count(raw, asked, 'collaborations').whole
  const shown = await shownTable(page, 'Samarbeten över sektorer')
  expect(inOrder(shown.rows.map(([name = '', value, of]) => [name, numberIn(value), numberIn(of)]))).toEqual(
    inOrder([...rows].map(([key, { value, of = 0 }]) => [nameOf('sector', key), value, of])),
  )
  expect(shown.total.slice(1).map(numberIn)).toEqual([whole.value, whole.of])
  const sentence = page.getByText(/aktiviteter har arrangörer från minst två sektorer/)
  await expect(sentence).toContainText(`${whole.value} av ${whole.of} `)
  await expect(sentence).toContainText(` ${together.value} har minst två arrangörer.`)
}

/** Which of those with one name is which does not show, so rows are compared as number and kind. */
async function organisers(page: Page, raw: Raw, asked: Asked) {
  const { rows, whole } = count(raw, asked, 'activities', 'organiser')
  const isNew = count(raw, asked, 'new-organisers', 'organiser').rows
  const [all, fresh, returning] = (['organisers', 'new-organisers', 'returning-organisers'] as const).map(
    (measure) => count(raw, asked, measure).whole.value,
  )
  const hasEarlier = asked.edition !== '2022'
  const kindOf = (key: string) =>
    key === 'unknown' || !hasEarlier ? '' : isNew.get(key)?.value ? 'ny' : 'återkommande'
  const shown = await shownTable(page, 'Arrangörer')
  expect(inOrder(shown.rows.map(([, value, kind = '']) => [kind, numberIn(value)]))).toEqual(
    inOrder([...rows].map(([key, { value }]) => [kindOf(key), value])),
  )
  expect(numberIn(shown.total[1])).toBe(whole.value)
  const sentence = hasEarlier ? `${all} arrangörer: ${fresh} nya och ${returning} åter` : `${all} arrangörer.`
  await expect(page.getByRole('region', { name: 'Arrangörer', exact: true })).toContainText(sentence)
}

async function numbers(page: Page, raw: Raw, asked: Asked) {
  const shown = await shownTable(page, 'Tal för upplagan')
  for (const [name, value, beside = ''] of shown.rows) {
    const [measure] = (Object.keys(figures.measures) as Measure[]).filter(
      (one) => figures.measures[one].name === name,
    )
    if (!measure) throw new Error(`No measure is called ${name}`)
    const { value: own, known, of } = count(raw, asked, measure).whole
    const isMissing = known === 0 && of !== 0
    expect([name, numberIn(value)]).toEqual([name, isMissing ? null : Math.round(own * 10) / 10])
    if (known !== undefined) expect(beside).toBe(`känt för ${known} av ${of}`)
    else if (of !== undefined) expect(beside).toMatch(new RegExp(`^av ${of}\\b`))
  }
  expect(shown.rows.length).toBeGreaterThanOrEqual(9)
}

type Row = readonly [string, ...(string | number | null)[]]

function inOrder(rows: Row[]): Row[] {
  const keyed = rows.map(([name, ...rest]): Row => [name.toLocaleLowerCase('sv'), ...rest])
  return keyed.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
