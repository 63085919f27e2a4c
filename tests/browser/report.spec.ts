/** The report on screen: its preview says what the files will hold, the files that come agree, and a file can be checked. */
import { readFile, writeFile } from 'node:fs/promises'
import { type Download, expect, type Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { call, type Desk, goTo, test, violationsOf } from './desk.ts'

async function openReport(page: Page, demo: Desk, address = '/rapport?upplaga=2024') {
  await page.goto(demo.url)
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, address)
  await expect(page.getByRole('tab').first()).toBeVisible()
}

/** Makes one kind of file and waits for it. */
async function make(page: Page, kind: RegExp): Promise<Download> {
  for (const name of [/Publicerade tabeller/, /Analysarbetsbok/])
    await page
      .getByRole('group', { name: 'Filer' })
      .getByRole('checkbox', { name })
      .setChecked(String(name) === String(kind))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Skapa filen' }).click(),
  ])
  return download
}

test('the tables hold the sheets that the preview names, and the sum that the queue counts', async ({
  page,
  demo,
}) => {
  await openReport(page, demo)
  await page.getByRole('checkbox', { name: /2023/ }).check()
  await page
    .getByRole('group', { name: 'Filer' })
    .getByRole('checkbox', { name: /Analys/ })
    .uncheck()
  await expect(page.getByRole('tab', { name: /Jämförelse/ }).first()).toBeVisible()
  const named = await page.getByRole('tablist', { name: 'Blad i filen' }).getByRole('tab').allTextContents()
  const download = await make(page, /Publicerade tabeller/)
  expect(download.suggestedFilename()).toMatch(/exempeldata.*\.xlsx$/)
  await expect(page.getByText(`Filen ${download.suggestedFilename()} är skapad`)).toBeVisible()
  const workbook = await readXlsx(await readFile(await download.path()))
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(named)
  const { total } = await call<{ total: number }>(page, 'queue/block', {
    query: 'edition:2024 state:published',
    language: 'en',
    limit: 1,
  })
  const sums = workbook.sheets.flatMap((sheet) => sheet.rows.filter((row) => row[0] === 'Summa'))
  expect(sums.length).toBeGreaterThan(0)
  expect(sums.some((row) => row.includes(total))).toBe(true)
})

test('both files come, one after the other, each by its own name', async ({ page, demo }) => {
  await openReport(page, demo)
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.getByRole('button', { name: 'Skapa 2 filer' }).click()
  await expect(page.getByText(/är skapad och sparad/)).toHaveCount(2)
  await expect.poll(() => downloads.length).toBe(2)
  expect(new Set(downloads.map((one) => one.suggestedFilename())).size).toBe(2)
})

test('a section that is left out has no sheet, in the preview and in the file', async ({ page, demo }) => {
  await openReport(page, demo)
  const tabs = page.getByRole('tablist', { name: 'Blad i filen' }).getByRole('tab')
  const before = await tabs.count()
  await page.getByRole('group', { name: 'Avsnitt' }).getByRole('checkbox', { name: 'Veckodagar' }).uncheck()
  await expect(tabs).toHaveCount(before - 1)
  const named = await tabs.allTextContents()
  const workbook = await readXlsx(await readFile(await (await make(page, /Publicerade tabeller/)).path()))
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(named)
})

test('the sheets are walked by arrows, and the one shown is the tab that has the focus', async ({
  page,
  demo,
}) => {
  await openReport(page, demo)
  const tabs = page.getByRole('tablist', { name: 'Blad i filen' }).getByRole('tab')
  await tabs.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.nth(1)).toBeFocused()
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(tabs.last()).toBeFocused()
  await expect(page.getByRole('tabpanel')).toHaveAccessibleName((await tabs.last().textContent()) ?? '')
})

test('nothing can be made without a section, and the view says so', async ({ page, demo }) => {
  await openReport(page, demo)
  const sections = page.getByRole('group', { name: 'Avsnitt' }).getByRole('checkbox')
  for (const box of await sections.all()) await box.uncheck()
  await expect(page.getByText('Välj minst ett avsnitt.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Skapa 2 filer' })).toBeDisabled()
})

test('a saved file is checked: first it is right, then a changed number is named by its cell', async ({
  page,
  demo,
}, info) => {
  await openReport(page, demo)
  const saved = await (await make(page, /Publicerade tabeller/)).path()
  const choose = page.getByLabel('Välj rapport att kontrollera')
  const file = info.outputPath('rapport.xlsx')
  const bytes = await readFile(saved)
  await writeFile(file, bytes)
  await choose.first().setInputFiles(file)
  await expect(page.getByText(/Filen stämmer: \d/)).toBeVisible()

  await writeFile(file, withChangedNumber(bytes))
  await choose.first().setInputFiles(file)
  await expect(page.getByText(/celler är andra i databasen nu/)).toBeVisible()
  await expect(page.getByText('Filens egna tal har ändrats')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Celler som skiljer sig' }).getByRole('row').nth(1),
  ).toContainText('987654')

  await writeFile(file, 'inte en arbetsbok')
  await choose.first().setInputFiles(file)
  await expect(page.getByText(/Det är ingen rapport från Redaktionen/)).toBeVisible()
})

/** One number of the fourth sheet becomes another, as somebody might do by hand. */
function withChangedNumber(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook)
  const name = 'xl/worksheets/sheet4.xml'
  const sheet = strFromU8(parts[name] ?? new Uint8Array())
  const changed = sheet.replace(/(<c (?![^>]*t=)[^>]*>\s*<v>)\d+(<\/v>)/, '$1987654$2')
  expect(changed).not.toBe(sheet)
  return zipSync({ ...parts, [name]: strToU8(changed) })
}

for (const width of [1280, 1920])
  test(`the view has no fault that axe can find, ${width} wide`, async ({ page, demo }) => {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 })
    await openReport(page, demo, '/rapport?upplaga=2024&jamfor=2023')
    expect(await violationsOf(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`report-${width}.png`) })
  })
