/** Editions side by side: numbers that equal the raw rows and the queue's, breaks and gaps drawn, switches, files and access. */
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import SQLite from 'better-sqlite3'
import type { FiguresCompareOutput } from '../../contract/calls/figures-compare.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import { words } from '../../text/catalog.ts'
import { countNaively, readNaive } from '../backend/figures/naive-count.ts'
import { call, type Desk, goTo, test, violationsOf } from './desk.ts'

const EDITIONS = ['2022', '2023', '2024']
const { comparison, figures } = words('sv')
/** Measures whose number is that of the rows; organisers, places and hours are others than their rows. */
const OF_ROWS = /^(?:Aktiviteter|Anmälningar|Samarbeten)/
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const [by, measure] of [
  ['format', 'activities'],
  ['county', 'activities'],
  ['sector', 'organisers'],
  ['format', 'submissions'],
] as const)
  test(`${measure} by ${by} in the table are those of the raw rows`, async ({ page, demo }) => {
    await openAt(page, demo, { upplagor: EDITIONS.join(), efter: by, matt: measure })
    const counted = EDITIONS.map((edition) => naively(demo, edition, measure, by))
    const parts = await rowsIn(await openTable(page, comparison.multiples.name(figures.dimensions[by])))
    // Named otherwise than by their key, so each row is known by its numbers.
    const keys = [...new Set(counted.flatMap(({ rows }) => [...rows.keys()]))]
    const numbersOf = (key: string) => counted.map(({ rows }) => rows.get(key)?.value ?? 0)
    const inText = (numbers: readonly number[]) => numbers.join(' ')
    expect(parts.map(({ cells }) => inText(cells)).sort()).toEqual(
      keys.map((key) => inText(numbersOf(key))).sort(),
    )
    const changes = await rowsIn(await openTable(page, comparison.changes.name(figures.dimensions[by])))
    expect(changes.at(-1)?.cells.slice(0, 3)).toEqual(counted.map(({ whole }) => whole.value))
    const numbers = new Map(parts.map(({ name, cells }) => [name, cells]))
    for (const { name, cells } of changes.slice(0, -1))
      expect([name, ...cells.slice(0, 3)]).toEqual([name, ...(numbers.get(name) ?? [])])
    for (const { name, cells } of changes) {
      const [, before = 0, last = 0, difference] = cells
      expect([name, difference]).toEqual([name, last - before])
    }
  })

for (const [filter, more] of [
  ['', {}],
  ['form:digitalt', {}],
  ['', { digitala: 'arrangor' }],
  ['', { efter: 'format' }],
  ['', { efter: 'type', namn: 'egna' }],
  ['', { efter: 'municipality' }],
  ['', { efter: 'organiser' }],
  ['', { efter: 'sector', matt: 'collaborations' }],
] as const)
  test(`every number leads to as many rows, filtered by "${filter}", with ${JSON.stringify(more)}`, async ({
    page,
    demo,
  }) => {
    await openAt(page, demo, { upplagor: EDITIONS.join(), q: filter, ...more })
    let compared = 0
    for (const mark of await page.locator('a[data-mark][href^="#/ko?"]').all()) {
      const name = await heard(mark)
      const number = numberIn(name)
      if (number === null) continue
      expect([name, number]).toEqual([name, await rowsOf(page, mark)])
      compared += 1
    }
    for (const figure of await page.locator('.figure > header h2').allTextContents()) {
      const table = await openTable(page, figure)
      const rows = table.getByRole('row', figure === comparison.measures.name ? { name: OF_ROWS } : {})
      for (const link of (await rows.locator('td.number a[href^="#/ko?"]').all()).slice(0, 12)) {
        const shown = digitsIn((await link.textContent()) ?? '')
        expect([figure, shown]).toEqual([figure, await rowsOf(page, link)])
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(10)
  })

test('the newest edition is told against the one before, with per cent of at least 30 alone', async ({
  page,
  demo,
}) => {
  const compared = await compare(page, demo)
  const [step] = compared.steps.slice(-1)
  await openAt(page, demo, { upplagor: EDITIONS.join() })
  const headline = page.locator('.headline')
  await expect(headline).toContainText(`2024: ${step?.change.to}`)
  await expect(headline).toContainText(`2023 (${step?.change.from}, `)
  const told = comparison.signed(Math.round(step?.change.percent ?? 0))
  await expect(headline).toContainText(`${told} %`)
  const small = await call<FiguresCompareOutput>(page, 'figures/compare', {
    editions: EDITIONS,
    where: 'län:09',
  })
  expect(small.steps.every(({ change }) => change.percent === null)).toBe(true)
  await openAt(page, demo, { upplagor: EDITIONS.join(), q: 'län:09' })
  await expect(headline).not.toContainText('%')
})

test('a break stands as a line in the drawing, in words, and in every table', async ({ page, demo }) => {
  await openAt(page, demo, { upplagor: EDITIONS.join() })
  const name = comparison.editions.name('Aktiviteter')
  const figure = page.getByRole('region', { name, exact: true })
  await expect(figure.locator('.recharts-reference-line')).toHaveCount(1)
  await expect(figure.getByText(/Brott mellan 2022 och 2023: regel ändrad 2023/).first()).toBeVisible()
  const table = await openTable(page, name)
  await expect(table.locator('tr[data-break="true"]')).toHaveCount(1)
  await expect(table.locator('tr[data-break="true"]')).toContainText('2023')
  const changes = await openTable(page, comparison.changes.name('Län'))
  await expect(changes.locator('th[data-break="true"]')).toHaveText('2023')
  await page.getByRole('combobox', { name: comparison.step }).selectOption('2023')
  await expect(changes.getByRole('columnheader', { name: '2022 till 2023' })).toBeVisible()
  expect(page.url()).toContain('steg=2023')
})

test('published figures stand beside counts, and never under a filter', async ({ page, demo }) => {
  await openAt(page, demo, {})
  await expect(page.getByText(/Raderna saknas för 2019, 2020 och 2021/)).toBeVisible()
  const name = comparison.editions.name('Aktiviteter')
  const table = await openTable(page, name)
  await expect(table.getByRole('row', { name: /^2021/ })).toContainText('..')
  await expect(table.getByRole('row', { name: /^2021/ })).toContainText('200')
  const changes = await openTable(page, comparison.changes.name('Län'))
  const missing = await changes
    .getByRole('row', { name: /^Stockholms län/ })
    .getByRole('cell')
    .allTextContents()
  expect(missing.slice(0, 3)).toEqual(['..', '..', '..'])
  expect(missing.slice(3, 6).map(digitsIn)).not.toContain(Number.NaN)
  await openAt(page, demo, { q: 'form:digitalt' })
  await expect(table.getByRole('row', { name: /^2021/ })).not.toContainText('200')
})

test('who is new, back and gone is what the rows of the editions say', async ({ page, demo }) => {
  await openAt(page, demo, { upplagor: EDITIONS.join() })
  const { submissions } = rawOf(demo)
  const placesIn = (...editions: string[]) =>
    new Set(
      submissions
        .filter(({ edition, state }) => state === 'published' && editions.includes(edition))
        .flatMap(({ content }) => content.place.municipalityCode ?? []),
    )
  const [before, last, earlier] = [placesIn('2023'), placesIn('2024'), placesIn('2022', '2023')]
  const figure = page.getByRole('region', { name: comparison.coming.municipalities, exact: true })
  const said = comparison.coming.sentence(
    '2024',
    [...last].filter((one) => !earlier.has(one)).length,
    [...last].filter((one) => earlier.has(one) && !before.has(one)).length,
    [...before].filter((one) => !last.has(one)).length,
    [...last].filter((one) => before.has(one)).length,
  )
  await expect(figure.getByText(said).first()).toBeVisible()
})

test('choices change the figures and stand in the address', async ({ page, demo }) => {
  await openAt(page, demo, { upplagor: EDITIONS.join() })
  const headline = page.locator('.headline')
  const before = (await headline.textContent()) ?? ''
  await page.getByRole('combobox', { name: comparison.measure }).selectOption('organisers')
  await expect(headline).not.toHaveText(before)
  await page.getByRole('combobox', { name: comparison.by }).selectOption('type')
  await expect(page.getByRole('region', { name: comparison.changes.name('Typ'), exact: true })).toBeVisible()
  await page.getByRole('radio', { name: comparison.names.written }).check()
  await expect(page).toHaveURL(/matt=organisers.*efter=type.*namn=egna/)
  await page.getByRole('checkbox', { name: '2022' }).uncheck()
  await expect(page.getByRole('columnheader', { name: '2022' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: '2023' }).uncheck()
  await expect(page.getByRole('heading', { name: comparison.chooseTwoTitle })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})

test('nothing under the filter is said so', async ({ page, demo }) => {
  await openAt(page, demo, { upplagor: EDITIONS.join(), q: 'rubrik:finnsinte' })
  await expect(page.getByText(comparison.changes.none).first()).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})

test('each figure is one tab stop, with arrow keys between its marks', async ({ page, demo }) => {
  await openAt(page, demo, { upplagor: EDITIONS.join(), efter: 'format' })
  for (const figure of await page.locator('.figure').all()) {
    if ((await figure.locator('[data-mark]').count()) === 0) continue
    await expect(figure.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  }
  const bars = page.getByRole('region', { name: comparison.editions.name('Aktiviteter'), exact: true })
  await bars.getByRole('link', { name: /^2023, .*räknat$/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(bars.getByRole('link', { name: /^2024, .*räknat$/ })).toBeFocused()
  const changes = page.getByRole('region', { name: comparison.changes.name('Form'), exact: true })
  await changes.locator('[data-mark]').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(changes.locator('[data-mark]').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/ko\?q=/)
})

for (const size of SIZES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing breaks the accessibility rules at ${size.width}, ${colorScheme}`, async ({
      page,
      demo,
    }, info) => {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      for (const [name, values] of [
        ['all', {}],
        ['format', { upplagor: EDITIONS.join(), efter: 'format' }],
        ['organiser', { upplagor: EDITIONS.join(), efter: 'organiser', q: 'form:digitalt' }],
      ] as const) {
        await openAt(page, demo, values)
        expect(await violationsOf(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        const path = info.outputPath(`${name}-${size.width}-${colorScheme}.png`)
        await page.locator('.page').screenshot({ path })
      }
    })

async function openAt(page: Page, demo: Desk, values: Readonly<Record<string, string>>) {
  if (!page.url().startsWith('http')) await page.goto(demo.url)
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, `/jamfor?${new URLSearchParams(values)}`)
  await expect(page.locator('.headline')).toBeVisible()
  await counted(page)
}

/** What is still being counted is not there to be looked at. */
async function counted(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

async function compare(page: Page, demo: Desk): Promise<FiguresCompareOutput> {
  await page.goto(demo.url)
  return call<FiguresCompareOutput>(page, 'figures/compare', { editions: EDITIONS, by: 'county' })
}

function rawOf({ folder }: Desk): ReturnType<typeof readNaive> {
  const sqlite = new SQLite(join(folder, 'desk-demo.db'), { readonly: true })
  const raw = readNaive({ database: { sqlite } } as Parameters<typeof readNaive>[0])
  sqlite.close()
  return raw
}

/** Counted in plain loops over the raw rows of one edition. */
function naively(desk: Desk, edition: string, measure: Measure, by: Dimension) {
  const raw = rawOf(desk)
  const chosen = new Set(raw.submissions.filter((one) => one.edition === edition).map(({ id }) => id))
  return countNaively(raw, chosen, { measure, by: [by], digital: 'apart', series: 'each', names: 'mapped' })
}

/** A figure without a drawing is its table. */
async function openTable(page: Page, name: string): Promise<Locator> {
  const button = page.getByRole('button', { name: `Tabell: ${name}`, exact: true })
  if ((await button.count()) > 0 && (await button.getAttribute('aria-pressed')) === 'false')
    await button.click()
  const table = page.getByRole('region', { name: `Tabell för ${name}`, exact: true })
  await expect(table).toBeVisible()
  return table
}

async function rowsIn(table: Locator): Promise<{ name: string; cells: number[] }[]> {
  const read = await table.locator('tbody tr, tfoot tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th')?.textContent ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
    })),
  )
  return read.map(({ name, cells }) => ({ name, cells: cells.map(digitsIn) }))
}

/** `+1 234`, `−3` and `±0` as numbers. */
function digitsIn(shown: string): number {
  const plain = shown
    .replaceAll(/[\u00a0\s+±]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  return plain === '' ? Number.NaN : Number(plain)
}

async function heard(mark: Locator): Promise<string> {
  const label = await mark.getAttribute('aria-label')
  return label ?? (await mark.locator('.visually-hidden').textContent()) ?? ''
}

/** How many rows a mark's name promises; null where it tells shares or places. */
function numberIn(name: string): number | null {
  const change = /, från ([\d\u00a0]+) till ([\d\u00a0]+), [+±−]/.exec(name)
  if (change) return digitsIn(change[2] ?? '') || digitsIn(change[1] ?? '')
  if (name.includes('procent')) return null
  const found = /[,:] ([\d\u00a0]+)(?:$|, räknat$)/.exec(name)?.[1]
  return found === undefined ? null : digitsIn(found)
}

async function rowsOf(page: Page, link: Locator): Promise<number> {
  const href = (await link.getAttribute('href')) ?? ''
  const query = new URLSearchParams(href.split('?')[1]).get('q')
  return (await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })).total
}

/** How far the page reaches out of the window; none is 0. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const view = document.querySelector('.page')
    return view ? view.scrollWidth - view.clientWidth : -1
  })
}
