/** Import on screen: a preview that saves nothing, the import, and the same file again. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { call, goTo, openDesk, test, violationsOf } from './desk.ts'

const REAL = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'shared',
  'data',
  'innovationsveckan-activities.json',
)

const PROGRAMME = [
  'Rubrik;Arrangör;Datum;Kl;Ort;Intern anteckning',
  'Frukostmöte om cirkulär ekonomi;Gävle kommun;2022-10-04;07:30;Gävle;',
  'Så styr vi på effekter;Region Skåne;2022-10-05;13:00;Malmö;klart',
  ';Falu kommun;2022-10-05;09:00;Falun;',
].join('\r\n')

test('a file is previewed, its fields changed, imported, and unchanged the second time', async ({
  page,
  desk,
}) => {
  await openImport(page, desk.url)
  await choose(page, PROGRAMME)
  const edition = page.getByLabel('Upplaga', { exact: true })
  await expect(edition).toHaveAccessibleDescription(/Raderna säger inte vilken upplaga/)
  await edition.selectOption('2022')
  await expect(page.getByText('Raden saknar rubrik.')).toBeVisible()
  await expect(page.getByLabel('Arrangör blir')).toHaveValue('organiser')
  await expect(page.getByLabel('Intern anteckning blir')).toHaveValue('extras')
  await expectCounts(page, { nya: 2, ändrade: 0, lika: 0, avvisade: 1 })
  await page.getByLabel('Ort blir').selectOption('venue')
  await expect(page.getByRole('row', { name: /^Ort / })).toContainText('valt av dig')
  expect(await submissions(page)).toBe(0)
  // Nothing tells when the rows came in or whom to reach: what they are is asked, and neither is chosen beforehand.
  await expect(page.getByRole('button', { name: 'Importera 2 rader' })).toBeDisabled()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Nej, anmälningar att bedöma' }).click()
  await expect(page.getByRole('radio', { name: /^anmälningar att bedöma/ })).toBeChecked()

  await page.getByRole('checkbox', { name: 'Kom ihåg fälten som profil' }).check()
  await page.getByLabel('Profilens namn').fill('Program 2022')
  await page.getByRole('button', { name: 'Importera 2 som anmälningar' }).click()
  await expect(page.getByText('2 nya, 0 ändrade, 0 lika och 1 i karantän.')).toBeVisible()
  expect(await submissions(page)).toBe(2)

  await page.getByRole('button', { name: 'Importera en fil till' }).click()
  await choose(page, PROGRAMME)
  await page.getByLabel('Upplaga', { exact: true }).selectOption('2022')
  await page.getByLabel('Profil', { exact: true }).selectOption('Program 2022')
  await expect(page.getByLabel('Ort blir')).toHaveValue('venue')
  await expectCounts(page, { nya: 0, ändrade: 0, lika: 2, avvisade: 1 })
  await goTo(page, '/synk')
  await expect(page.getByRole('heading', { name: 'Karantän, 1' })).toBeVisible()
  await expect(page.getByText('Raden saknar rubrik.')).toBeVisible()
})

test('what is no table is told in words and saves nothing', async ({ page, desk }) => {
  await openImport(page, desk.url)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bild.json', mimeType: 'application/json', buffer: Buffer.from('{"a": ') })
  await expect(page.getByRole('alert')).toContainText('är inte hel JSON')
  await expect(page.getByRole('alert')).toContainText('Inget har sparats.')
  await expect(page.getByRole('button', { name: /^Importera/ })).toBeDisabled()
})

test('the real activities import whole, with their editions from the rows', async ({ page, desk }) => {
  test.skip(!existsSync(REAL), 'the shared data do not stand beside this folder')
  await openImport(page, desk.url)
  await page.locator('input[type=file]').setInputFiles(REAL)
  await expectCounts(page, { nya: 26, ändrade: 0, lika: 0, avvisade: 0 })
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Ja, ett färdigt program' }).click()
  await page.getByRole('button', { name: 'Importera 26 som publicerade' }).click()
  await expect(page.getByText('26 nya, 0 ändrade, 0 lika och 0 i karantän.')).toBeVisible()
  expect(await submissions(page)).toBe(26)
})

test('cells to check are shown with row, column and what stands there, before and after the import', async ({
  page,
  desk,
}) => {
  await openImport(page, desk.url)
  const text = [
    'Rubrik;Datum;Starttid;Sluttid;Föranmälan;Inskickad',
    'Nattvandring;2024-10-02;22:00;01:00;Ja;2024-09-01 10:00',
    'Omöjlig dag;31 feb 2024;09:00;10:00;Kanske;2024-09-01 10:00',
  ].join('\r\n')
  await choose(page, text)
  await page.getByLabel('Upplaga', { exact: true }).selectOption('2024')
  await expect(page.getByRole('radio', { name: /^anmälningar att bedöma/ })).toBeChecked()
  await expect(
    page.getByText('2 rader säger när de kom in, alltså ser de ut att vara anmälningar.'),
  ).toBeVisible()
  const notices = page.getByRole('region', { name: 'Att kontrollera, 3' })
  await expect(notices.getByRole('row', { name: /^3 Datum 31 feb 2024/ })).toContainText(
    'Dagen finns inte: februari 2024 har 29 dagar, inte 31.',
  )
  await expect(notices.getByRole('row', { name: /^2 Sluttid 01:00/ })).toContainText('2024-10-03 kl. 01:00')
  await expect(notices.getByRole('row', { name: /^3 Föranmälan Kanske/ })).toContainText(
    'Varken ja eller nej.',
  )
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Importera 2 som anmälningar' }).click()
  await expect(page.getByText('2 nya, 0 ändrade, 0 lika och 0 i karantän.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Att kontrollera, 3' })).toBeVisible()
})

async function openImport(page: Page, url: string) {
  await openDesk(page, { url })
  await goTo(page, '/import')
  await page.reload()
}

async function choose(page: Page, text: string) {
  // A byte order mark, as Excel writes it.
  const buffer = Buffer.from(`\ufeff${text}`)
  await page.locator('input[type=file]').setInputFiles({ name: 'program.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByRole('heading', { name: 'Fält', exact: true })).toBeVisible()
}

async function expectCounts(page: Page, counts: Record<string, number>) {
  const shown = page.locator('.import-counts')
  for (const [fate, count] of Object.entries(counts))
    await expect(shown.locator('div', { hasText: fate }).locator('dd')).toHaveText(String(count))
}

async function submissions(page: Page): Promise<number> {
  const { total } = await call<{ total: number }>(page, 'queue/block', { query: '', limit: 1 })
  return total
}
