/** The report on screen: it says what the file will hold, and the file that comes opens and agrees. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { readXlsx } from 'hucre'
import { call, goTo, test } from './desk.ts'

test('the workbook downloads, opens, and its activities are as many as the screen says', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url)
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, '/rapport?upplaga=2024')
  await page.getByRole('checkbox', { name: /2023/ }).check()
  await expect(page.getByRole('rowheader', { name: 'Jämförelse', exact: true })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Skapa Excelfil' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/exempeldata\.xlsx$/)
  await expect(page.getByText(`Filen ${download.suggestedFilename()} är skapad`)).toBeVisible()
  const workbook = await readXlsx(await readFile(await download.path()))
  const listed = await page
    .getByRole('region', { name: /innehålla/ })
    .getByRole('rowheader')
    .allTextContents()
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(listed)
  const { total } = await call<{ total: number }>(page, 'queue/block', {
    query: 'edition:2024 state:published',
    language: 'en',
    limit: 1,
  })
  const county = workbook.sheets.find((sheet) => sheet.name === 'Per län')
  const sum = county?.rows.find((row) => row[0] === 'Summa')
  expect(sum).toContain(total)
})
