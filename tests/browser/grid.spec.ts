/** The list as a table in a real browser: columns, order, filters in the headings, marks, and files of rows. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

const QUERY = 'upplaga:2024 läge:ny'

test('columns are chosen and moved by keyboard, and remembered', async ({ page, desk }) => {
  await openQueue(page, desk)
  await expect(headings(page)).toHaveText(['', 'Utfall', 'Anmälan och arrangör', 'Tid och plats'])
  await page.getByRole('button', { name: 'Kolumner…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Kolumner och ordning' })
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('checkbox', { name: 'Län', exact: true }).press('Space')
  await dialog.getByRole('checkbox', { name: 'Utfall' }).press('Space')
  const up = dialog.getByRole('button', { name: 'Flytta upp Län' })
  for (let presses = 0; presses < 8; presses += 1) await up.press('Enter')
  await expect(up).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Flytta ned Län' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  const chosen = ['', 'Län', 'Anmälan och arrangör', 'Tid och plats', 'Läge, ålder, filtrerad']
  await expect(headings(page)).toHaveText(chosen)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', '5')
  await page.reload()
  await expect(headings(page)).toHaveText(chosen)

  await page.getByRole('button', { name: 'Kolumner…' }).click()
  await dialog.getByRole('button', { name: 'Återställ' }).click()
  await expect(headings(page)).toHaveText(['', 'Utfall', 'Anmälan och arrangör', 'Tid och plats'])
})

test('a width set by keyboard stays', async ({ page, desk }) => {
  await openQueue(page, desk)
  const outcome = heading(page, 'Utfall')
  const before = (await outcome.boundingBox())?.width ?? 0
  await outcome.focus()
  for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await outcome.boundingBox())?.width ?? 0).toBeGreaterThan(before)
  const after = (await outcome.boundingBox())?.width ?? 0
  await page.reload()
  await expect.poll(async () => (await outcome.boundingBox())?.width).toBe(after)
})

test('several columns sort together, in the order of the backend, and the address has it', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, 'upplaga:2024')
  await heading(page, 'Utfall').locator('.heading-name').click()
  await heading(page, 'Anmälan och arrangör')
    .locator('.heading-name')
    .click({ modifiers: ['Shift'] })
  await heading(page, 'Anmälan och arrangör')
    .locator('.heading-name')
    .click({ modifiers: ['Shift'] })
  await expect(heading(page, 'Utfall')).toHaveAttribute('aria-sort', 'ascending')
  await expect(heading(page, 'Anmälan och arrangör')).toHaveAttribute('aria-sort', 'descending')
  await expect(heading(page, 'Anmälan och arrangör')).toHaveAccessibleName(/plats 2 i ordningen/)
  await expect(page).toHaveURL(/ordning=outcome%2C-title/)
  const sort = [
    { column: 'outcome', direction: 'asc' },
    { column: 'title', direction: 'desc' },
  ]
  const { rows } = await block(page, 'edition:2024', sort)
  await expect(titles(page).first()).toHaveText(rows[0]?.title ?? '')
  await expect(titles(page).nth(4)).toHaveText(rows[4]?.title ?? '')

  await page.reload()
  await expect(titles(page).first()).toHaveText(rows[0]?.title ?? '')
  await page.getByRole('button', { name: 'Efter ålder' }).click()
  await expect(page).not.toHaveURL(/ordning=/)
  await expect(page.getByRole('button', { name: 'Äldst först' })).toBeVisible()
})

test('the dialog sets the order as well', async ({ page, desk }) => {
  await openQueue(page, desk)
  await page.getByRole('button', { name: 'Kolumner…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kolumner och ordning' })
  await dialog.getByLabel('Sortera efter', { exact: true }).selectOption('Arrangör')
  await dialog.getByLabel('Därefter efter', { exact: true }).selectOption('Anmälan och arrangör')
  await dialog.getByLabel('Därefter efter: riktning').selectOption('fallande')
  await dialog.getByRole('button', { name: 'Använd' }).click()
  await expect(page).toHaveURL(/ordning=organiser%2C-title/)
  const { rows } = await block(page, 'edition:2024 state:new', [
    { column: 'organiser', direction: 'asc' },
    { column: 'title', direction: 'desc' },
  ])
  await expect(titles(page).first()).toHaveText(rows[0]?.title ?? '')
})

test('a filter in a heading and the search say the same, both ways', async ({ page, desk }) => {
  await openQueue(page, desk)
  await heading(page, 'Tid och plats').focus()
  await page.keyboard.press('Alt+ArrowDown')
  const filter = page.getByRole('dialog', { name: 'Filtrera: Tid och plats' })
  await expect(filter.getByLabel('Från och med')).toBeFocused()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.type('2024-13-01')
  await page.keyboard.press('Enter')
  await expect(filter.getByText('Skriv dagen som 2024-10-02.')).toBeVisible()
  await expect(filter.getByLabel('Från och med')).toBeFocused()
  await filter.getByLabel('Från och med').fill('2024-10-01')
  await filter.getByRole('checkbox', { name: 'Digitalt', exact: true }).press('Space')
  await filter.getByRole('checkbox', { name: 'Hybrid' }).press('Space')
  await filter.getByRole('button', { name: 'Använd' }).press('Enter')
  await expect(filter).toBeHidden()
  await expect(searchBox(page)).toHaveValue(`${QUERY} dag:>=2024-10-01 form:digitalt,hybrid`)
  const { total } = await block(page, 'edition:2024 state:new day:>=2024-10-01 format:digital,hybrid')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(total + 1))
  await expect(heading(page, 'Tid och plats')).toBeFocused()
  await expect(heading(page, 'Tid och plats')).toHaveAccessibleName(/filtrerad/)

  await searchBox(page).fill('upplaga:2024 utfall:oklart,att-bedöma')
  await searchBox(page).press('Enter')
  await expect(heading(page, 'Utfall')).toHaveAccessibleName(/filtrerad/)
  await expect(heading(page, 'Tid och plats')).not.toHaveAccessibleName(/filtrerad/)
  await heading(page, 'Utfall').hover()
  await heading(page, 'Utfall').locator('.funnel').click()
  const outcomes = page.getByRole('dialog', { name: 'Filtrera: Utfall' })
  await expect(outcomes.getByRole('checkbox', { name: 'Oklart' })).toBeChecked()
  await expect(outcomes.getByRole('checkbox', { name: 'Att bedöma' })).toBeChecked()
  await expect(outcomes.getByRole('checkbox', { name: 'Uppfyllt', exact: true })).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(outcomes).toBeHidden()
  await expect(searchBox(page)).toHaveValue('upplaga:2024 utfall:oklart,att-bedöma')
})

test('a long list of a filter is sought by name, and who has taken a row can be filtered by', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  await page.getByRole('button', { name: 'Kolumner…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kolumner och ordning' })
  await dialog.getByRole('checkbox', { name: 'Kommun', exact: true }).check()
  await dialog.getByRole('checkbox', { name: 'Tagen av' }).check()
  await dialog.getByRole('button', { name: 'Använd' }).click()
  await heading(page, 'Kommun').focus()
  await page.keyboard.press('Alt+ArrowDown')
  const places = page.getByRole('dialog', { name: 'Filtrera: Kommun' })
  await expect(places.getByLabel('Sök i listan')).toBeFocused()
  await page.keyboard.type('upps')
  await expect(places.getByRole('checkbox')).toHaveCount(1)
  expect(await violationsOf(page)).toEqual([])
  await places.getByRole('checkbox', { name: 'Uppsala' }).press('Space')
  await places.getByLabel('Sök i listan').fill('malmo')
  await places.getByRole('checkbox', { name: 'Malmö' }).press('Space')
  await places.getByRole('button', { name: 'Använd' }).press('Enter')
  await expect(searchBox(page)).toHaveValue(`${QUERY} kommun:malmö,uppsala`)
  await searchBox(page).fill(`${QUERY} tagen:mig`)
  await searchBox(page).press('Enter')
  await expect(heading(page, 'Tagen av')).toHaveAccessibleName(/filtrerad/)
  await heading(page, 'Tagen av').focus()
  await page.keyboard.press('Alt+ArrowDown')
  const claimed = page.getByRole('dialog', { name: 'Filtrera: Tagen av' })
  await expect(claimed.getByRole('checkbox', { name: 'Mig' })).toBeChecked()
})

test('every column that sorts does so in the order of the backend', async ({ page, desk }) => {
  await openQueue(page, desk, 'upplaga:2024')
  for (const column of ['county', 'municipality', 'received', 'state', 'format'] as const) {
    await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&ordning=-${column}`)
    const { rows } = await block(page, 'edition:2024', [{ column, direction: 'desc' }])
    await expect(titles(page).first()).toHaveText(rows[0]?.title ?? '')
    await expect(titles(page).nth(5)).toHaveText(rows[5]?.title ?? '')
  }
})

test('rows are marked one by one, in ranges and as a whole search', async ({ page, desk }) => {
  await openQueue(page, desk)
  const { total } = await block(page, 'edition:2024 state:new')
  const marked = page.getByRole('region', { name: 'Markerade anmälningar' })
  await expect(marked).toHaveCount(0)
  await boxes(page).nth(0).click()
  await expect(marked).toContainText('1 markerad')
  await boxes(page)
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await expect(marked).toContainText('4 markerade')
  await boxes(page).nth(1).click()
  await expect(marked).toContainText('3 markerade')
  await expect(boxes(page).nth(1)).not.toBeChecked()
  await expect(boxes(page).nth(2)).toBeChecked()

  await marked.getByRole('button', { name: 'Markera hela sökningen' }).click()
  await expect(marked).toContainText(`Hela sökningen: ${total} markerade`)
  await boxes(page).nth(0).click()
  await expect(marked).toContainText(`Hela sökningen: ${total - 1} markerade`)
  expect(await violationsOf(page)).toEqual([])
  await marked.getByRole('button', { name: 'Avmarkera' }).click()
  await expect(marked).toHaveCount(0)
  await expect(said(page)).toHaveText('Ingen är markerad.')
  await expect(page.locator('.ag-cell:focus')).toHaveCount(1)
})

test('the heading marks the whole search by keyboard, and another search lets go of it', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const { total } = await block(page, 'edition:2024 state:new')
  const marked = page.getByRole('region', { name: 'Markerade anmälningar' })
  await page.getByRole('columnheader').first().focus()
  await page.keyboard.press('Space')
  await expect(marked).toContainText(`Hela sökningen: ${total} markerade`)
  await expect(boxes(page).nth(5)).toBeChecked()
  await page.keyboard.press('Space')
  await expect(marked).toHaveCount(0)
  await page.keyboard.press('Space')
  await page.getByRole('link', { name: /^Publicerade/ }).click()
  await expect(marked).toHaveCount(0)
})

test('the grid tells its size, its order and what a row is, in the order of the page', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const { total } = await block(page, 'edition:2024 state:new')
  const grid = page.getByRole('grid', { name: 'Anmälningar' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(total + 1))
  await expect(grid).toHaveAttribute('aria-colcount', '4')
  await expect(heading(page, 'Tid och plats')).toHaveAttribute('aria-haspopup', 'dialog')
  const rows = await page
    .locator('.ag-center-cols-container [role="row"]')
    .evaluateAll((elements) => elements.map((element) => Number(element.getAttribute('aria-rowindex'))))
  expect(rows).toEqual([...rows].sort((a, b) => a - b))
  await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(1)
})

test('the view is exported as CSV and as a workbook, with as many rows as was said', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const { total } = await block(page, 'edition:2024 state:new')
  await page.getByRole('button', { name: 'Exportera…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exportera vyn' })
  await expect(dialog).toContainText(`${total} anmälningar`)
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('radio', { name: /^CSV/ }).check()
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Exportera' }).click(),
  ])
  expect(csv.suggestedFilename()).toMatch(/^anmälningar-\d{4}-\d\d-\d\d-exempeldata\.csv$/)
  const text = readFileSync(await csv.path(), 'utf8')
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFFUtfall;Att se på först;Nummer;Rubrik;Arrangör;Första dag;Börjar;Sista dag;Form;Plats;Läge;Ändrad;Exempeldata',
  )
  expect(text.trimEnd().split('\r\n')).toHaveLength(total + 1)
  await expect(dialog).toContainText('.csv är klar.')

  await dialog.getByRole('radio', { name: /^Excel/ }).check()
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Exportera' }).click(),
  ])
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/)
  expect(
    readFileSync(await xlsx.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('the address of a view is copied with its order, or shown selected', async ({ page, desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openQueue(page, desk, 'upplaga:2024 form:digitalt')
  await heading(page, 'Utfall').locator('.heading-name').click()
  await expect(page).toHaveURL(/ordning=outcome/)
  await page.getByRole('button', { name: 'Kopiera adress' }).click()
  await expect(said(page).last()).toHaveText('Adressen är kopierad.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${new URL(page.url()).origin}/#/ko?q=upplaga%3A2024+form%3Adigitalt&ordning=outcome`)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
  })
  await page.getByRole('button', { name: 'Kopiera adress' }).click()
  const address = page.getByRole('dialog', { name: 'Vyns adress' }).getByLabel('Adress')
  await expect(address).toHaveValue(copied)
  expect(await address.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(copied.length)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`list, marks and more columns have no serious faults, ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 1920, height: 1080 })
    await openQueue(page, desk)
    await boxes(page).nth(1).click()
    await heading(page, 'Utfall').hover()
    expect(await violationsOf(page)).toEqual([])
  })
}

test('at 200 % zoom the list, the filter and the dialog fit', async ({ page, desk }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await openQueue(page, desk)
  await heading(page, 'Utfall').focus()
  await page.keyboard.press('Alt+ArrowDown')
  const filter = page.getByRole('dialog', { name: 'Filtrera: Utfall' })
  const box = await filter.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kolumner…' }).click()
  await expect(page.getByRole('dialog', { name: 'Kolumner och ordning' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
})

type Rows = { total: number; rows: { id: string; title: string }[] }

function block(page: Page, query: string, sort: unknown[] = []): Promise<Rows> {
  return call<Rows>(page, 'queue/block', { query, language: 'sv', sort })
}

async function openQueue(page: Page, desk: Desk, query = QUERY) {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  await goTo(page, `/ko?q=${encodeURIComponent(query)}`)
  await expect(titles(page).first()).toBeVisible()
}

const headings = (page: Page) => page.getByRole('columnheader')
const heading = (page: Page, name: string) => page.getByRole('columnheader').filter({ hasText: name })
const titles = (page: Page) => page.locator('.cell-title b')
const boxes = (page: Page) => page.getByRole('gridcell').getByRole('checkbox')
const searchBox = (page: Page) => page.getByRole('combobox', { name: /^Sök/ })
const said = (page: Page) => page.locator('[role="status"].visually-hidden')
