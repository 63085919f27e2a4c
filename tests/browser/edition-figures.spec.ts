/** An edition in figures: numbers that equal the queue's, tables that equal drawings, switches, both maps, and access. */
import { expect, type Locator, type Page } from '@playwright/test'
import { call, type Desk, goTo, test, violationsOf } from './desk.ts'

const VIEW = '/upplagor/siffror?upplaga=2024'
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const filter of ['', 'form:digitalt'])
  for (const switched of ['', '&digitala=arrangor'])
    test(`every number leads to as many rows, filtered by "${filter}", with "${switched}"`, async ({
      page,
      demo,
    }) => {
      await openAt(page, demo, `${VIEW}${switched}&${new URLSearchParams({ q: filter })}`)
      let compared = 0
      for (const mark of await page.locator('a[data-mark]').all()) {
        const name = await heard(mark)
        expect([name, numberIn(name)]).toEqual([name, await rowsOf(page, mark)])
        compared += 1
      }
      expect(compared).toBeGreaterThan(30)
    })

test('tables have the numbers of their drawings, and each leads to as many rows', async ({ page, demo }) => {
  await openAt(page, demo, VIEW)
  for (const name of [
    'Aktiviteter per typ',
    'Aktiviteter per tema',
    'Aktiviteter per sektor',
    'Starttider',
    'Arrangörer',
    'Samarbeten över sektorer',
  ]) {
    const figure = page.getByRole('region', { name, exact: true })
    const drawn = await figure.locator('a[data-mark]').count()
    expect([name, drawn > 0]).toEqual([name, true])
    await page.getByRole('button', { name: `Tabell: ${name}`, exact: true }).click()
    const links = page.getByRole('region', { name: `Tabell för ${name}` }).locator('td.number a')
    expect(await links.count()).toBeGreaterThanOrEqual(drawn)
    const all = await links.all()
    for (const link of all.slice(0, 25)) {
      const shown = Number((await link.innerText()).replaceAll('\u00a0', ''))
      expect([name, shown]).toEqual([name, await rowsOf(page, link)])
    }
  }
})

test('switches change the figures, stand in the address and are named', async ({ page, demo }) => {
  await openAt(page, demo, VIEW)
  const told = page.locator('.told-switches')
  await expect(told).toContainText('Digitala räknas för sig, utan län. Varje aktivitet i en serie räknas.')
  await page.getByRole('button', { name: 'Tabell: Aktiviteter per län' }).click()
  const table = page.getByRole('region', { name: 'Tabell för Aktiviteter per län' })
  const digital = table.getByRole('row', { name: /^Digitalt, utan län/ }).getByRole('cell')
  const before = (await digital.textContent()) ?? ''
  await page.getByRole('radio', { name: 'I arrangörens län' }).check()
  await expect(digital).not.toHaveText(before)
  await expect(told).toContainText('Digitala räknas i arrangörens län.')
  await page.getByRole('radio', { name: 'En gång' }).check()
  await expect(told).toContainText('En serie räknas en gång.')
  expect(page.url()).toContain('digitala=arrangor')
  expect(page.url()).toContain('serier=en')
  const figure = page.getByRole('region', { name: 'Aktiviteter per län', exact: true })
  await figure.getByText('Så räknas det').click()
  await expect(figure.getByText('En serie räknas en gång.')).toBeVisible()
  // No search finds just the first of a series, so nothing pretends to.
  await expect(figure.locator('a[data-mark]')).toHaveCount(0)
})

test('the filter is followed by the whole view', async ({ page, demo }) => {
  await openAt(page, demo, VIEW)
  const headline = page.locator('.headline')
  const before = (await headline.textContent()) ?? ''
  const search = page.getByRole('combobox', { name: 'Sök' })
  await search.fill('form:hybrid')
  await search.press('Enter')
  await expect(headline).not.toHaveText(before)
  const { total } = await call<{ total: number }>(page, 'queue/block', {
    query: 'upplaga:2024 läge:publicerad form:hybrid',
    limit: 1,
  })
  await expect(headline).toContainText(`: ${total} `)
  await search.fill('form:hybrid rubrik:finnsinte')
  await search.press('Enter')
  await expect(page.getByText('Inga aktiviteter svarar mot filtret.')).toBeVisible()
  await counted(page)
  expect(await violationsOf(page)).toEqual([])
})

test('the geography has the tiles’ numbers, one tab stop, arrow keys and its source', async ({
  page,
  demo,
}) => {
  await openAt(page, demo, VIEW)
  const figure = page.getByRole('region', { name: 'Aktiviteter per län', exact: true })
  const tiles = await namesIn(figure.locator('.county-map a'))
  await page.getByRole('radio', { name: 'Geografi' }).check()
  await expect(figure.locator('.county-shape')).toHaveCount(21)
  expect(await namesIn(figure.locator('a.county-shape'))).toEqual(tiles)
  await expect(figure.locator('[tabindex="0"][data-mark]')).toHaveCount(1)
  await expect(figure.getByText(/@svg-maps\/sweden 1\.0\.1 \(CC BY 4\.0\)/)).toBeVisible()
  await figure.getByRole('link', { name: /^Norrbottens län, / }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(figure.getByRole('link', { name: /^Västerbottens län, / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/l%C3%A4n%3A24/)
})

test('the view is reached from Upplagor, which the rail marks', async ({ page, demo }) => {
  await openAt(page, demo, '/upplagor?upplaga=2024')
  await page.getByRole('link', { name: 'Upplagan i siffror' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Upplagan i siffror' })).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Upplagor' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('an edition with published figures alone says them, and counts nothing', async ({ page, demo }) => {
  await openAt(page, demo, '/upplagor/siffror?upplaga=2021')
  await expect(page.getByText(/^Inga anmälningar finns här för /)).toBeVisible()
  await expect(page.getByText(/över 200/)).toBeVisible()
  await expect(page.locator('.figure')).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
})

for (const size of SIZES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing breaks the accessibility rules at ${size.width}, ${colorScheme}`, async ({
      page,
      demo,
    }, info) => {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      for (const map of ['', '&karta=geografi']) {
        await openAt(page, demo, VIEW + map)
        expect(await violationsOf(page)).toEqual([])
        const isTooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        )
        expect(isTooWide).toBe(false)
        const path = info.outputPath(`${size.width}-${colorScheme}${map.replace(/\W/g, '-')}.png`)
        await page.locator('.edition-figures').screenshot({ path })
      }
    })

async function openAt(page: Page, demo: Desk, address: string) {
  await page.goto(demo.url)
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, address)
  const isHere = address.startsWith(VIEW)
  await expect(page.locator(isHere ? '.edition-numbers' : 'h1')).toBeVisible()
  await counted(page)
}

/** What is still being counted is not there to be looked at. */
async function counted(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

async function heard(mark: Locator): Promise<string> {
  const label = await mark.getAttribute('aria-label')
  return label ?? (await mark.locator('.visually-hidden').textContent()) ?? ''
}

async function namesIn(marks: Locator): Promise<string[]> {
  return Promise.all((await marks.all()).map(heard))
}

async function rowsOf(page: Page, link: Locator): Promise<number> {
  const href = (await link.getAttribute('href')) ?? ''
  const query = new URLSearchParams(href.split('?')[1]).get('q')
  const { total } = await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })
  return total
}

/** The number that a mark's name tells last before its unit or its whole. */
function numberIn(name: string): number {
  const found = /, ([\d\u00a0]+) (?:aktivitet|av |samarbete)/.exec(name)?.[1]
  return Number(found?.replaceAll('\u00a0', ''))
}
