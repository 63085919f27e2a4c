/** The first start in a real browser: who you are, the three ways in, and the demonstration with its progress. */
import { expect } from '@playwright/test'
import { call, test, violationsOf } from './desk.ts'

test('asks who the reviewer is, says what is missing at its field, and then shows three ways in', async ({
  page,
  desk,
}) => {
  await page.goto(desk.url)
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen till Redaktionen' })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByText('Skriv ditt namn.')).toBeVisible()
  await expect(page.getByText('Välj eller skriv din organisation.')).toBeVisible()
  await expect(page.getByLabel('Namn', { exact: true })).toBeFocused()
  await page.getByLabel('Namn', { exact: true }).fill('Maja Lind')
  await page.getByLabel('Annan organisation').check()
  await page.getByLabel('Organisationens namn').fill('Digg')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByText('Du granskar som Maja Lind, Digg.')).toBeVisible()
  for (const way of ['Anslut…', 'Välj fil…', 'Öppna demonstrationen']) {
    await expect(page.getByRole('button', { name: way })).toBeVisible()
  }
  expect(await violationsOf(page)).toEqual([])
})

test('an address where nobody answers is told at its field', async ({ page, desk }) => {
  await page.goto(desk.url)
  await call(page, 'session/setReviewer', { name: 'Maja Lind', organisation: 'SKR' })
  await page.reload()
  await page.getByRole('button', { name: 'Anslut…' }).click()
  // Port 9 is the discard service, which no browser test machine runs.
  await page.getByLabel('Adress').fill('http://127.0.0.1:9')
  await page.getByRole('button', { name: 'Anslut', exact: true }).click()
  await expect(page.getByLabel('Adress')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Adress')).toHaveValue('http://127.0.0.1:9')
})

test('the demonstration is fetched with progress, marked as made up, and left with one click', async ({
  page,
  desk,
}) => {
  await page.goto(desk.url)
  await call(page, 'session/setReviewer', { name: 'Maja Lind', organisation: 'SKR' })
  await page.reload()
  await page.getByRole('button', { name: 'Öppna demonstrationen' }).click()
  // The whole demonstration is fetched first.
  await expect(page.getByRole('heading', { name: 'Att bedöma', level: 1 })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('region', { name: 'Status' }).getByText('Exempeldata')).toBeVisible()
  await page.getByRole('button', { name: 'Lämna demonstrationen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen till Redaktionen' })).toBeVisible()
  await expect(page.getByText('Exempeldata')).toHaveCount(0)
})
