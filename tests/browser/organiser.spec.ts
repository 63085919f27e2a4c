/** Organisers on screen: the list with its search, one organiser over the editions, and the ways there. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Listed = { key: string; name: string; activities: number; submissions: number }

async function openOrganisers(page: Page, desk: Desk): Promise<Listed> {
  await openDemo(page, desk)
  const { rows } = await call<{ rows: Listed[] }>(page, 'organisers/list', { words: '' })
  const [most] = rows
  if (!most) throw new Error('The demonstration has no organiser')
  await goTo(page, '/arrangorer')
  await expect(page.getByRole('heading', { name: 'Arrangörer', level: 1 })).toBeVisible()
  return most
}

test('the list is searched, and leads to the one with its numbers', async ({ page, demo }) => {
  const { name, activities, submissions } = await openOrganisers(page, demo)
  await page.getByLabel('Sök efter arrangör').fill(name)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
  await expect(row).toContainText(String(activities))
  await row.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  const editions = page.getByRole('region', { name: 'Över upplagorna' }).getByRole('table')
  const counts = await editions.getByRole('cell').evaluateAll((cells) => cells.map((one) => one.textContent))
  const sumOf = (column: number) =>
    counts.filter((_, at) => at % 3 === column).reduce((sum, text) => sum + Number(text), 0)
  expect([sumOf(0), sumOf(1)]).toEqual([activities, submissions])
  await expect(page.getByText('Skrivet som')).toBeVisible()
  await page.getByRole('link', { name: 'Alla arrangörer' }).click()
  await expect(page.getByRole('heading', { name: 'Arrangörer', level: 1 })).toBeVisible()
  await page.getByLabel('Sök efter arrangör').fill('xyzzy')
  await expect(page.getByText('Ingen arrangör stämmer med sökningen.')).toBeVisible()
})

test('the panel of a submission and the edition’s figures lead to an organiser', async ({ page, demo }) => {
  const { key, name } = await openOrganisers(page, demo)
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'organisers/show', { name: key })
  await goTo(page, `/ko?id=${rows[0]?.id}`)
  const parties = page.getByRole('heading', { name: /^Parter/ })
  await parties.scrollIntoViewIfNeeded()
  await page.locator('.party').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Vem det är' })).toBeVisible()
  await goTo(page, '/upplagor/siffror')
  await page.getByRole('link', { name: 'Arrangörer i alla upplagor' }).click()
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
})

test('one that has sent in nothing says so', async ({ page, demo }) => {
  await openOrganisers(page, demo)
  await goTo(page, `/arrangorer?id=${encodeURIComponent('Ingen alls')}`)
  await expect(page.getByText('”Ingen alls” har ingen anmälan här.')).toBeVisible()
})

for (const [width, height, scheme] of [
  [1280, 800, 'light'],
  [1920, 1080, 'dark'],
] as const)
  test(`the views have no fault that axe can find, ${width} wide, ${scheme}`, async ({ page, demo }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    const { key } = await openOrganisers(page, demo)
    await expect(page.getByRole('table')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`organisers-${width}.png`) })
    await goTo(page, `/arrangorer?id=${encodeURIComponent(key)}`)
    await expect(page.getByRole('region', { name: 'Över upplagorna' }).getByRole('table')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`organiser-${width}.png`) })
  })
