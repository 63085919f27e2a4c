/** Cases on screen: text is pasted and read, a quote goes its way to consent, and what leaves follows it. */
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { INTERVIEW, PROJECT_PAGE, QUOTE } from '../fixtures/case-texts.ts'
import { type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

async function openCases(page: Page, desk: Desk) {
  await openDemo(page, desk)
  await goTo(page, '/exempel')
  await expect(page.getByRole('heading', { name: 'Exempel', level: 1 })).toBeVisible()
}

async function paste(page: Page, text: string) {
  await page.getByRole('button', { name: 'Klistra in text…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(text)
  await dialog.getByRole('button', { name: 'Läs in' }).click()
  await expect(dialog).toBeHidden()
}

test('a pasted project page shows its facts, what is missing, its statement, and its difference when it changes', async ({
  page,
  desk,
}) => {
  await openCases(page, desk)
  await expect(page.getByText('Inga exempel än')).toBeVisible()
  await paste(page, PROJECT_PAGE)
  await expect(page.getByRole('heading', { name: /Vattenvakten/, level: 2 })).toBeVisible()
  const facts = page.getByRole('complementary')
  await expect(facts.getByText(/1\s250\s000 kr/)).toBeVisible()
  await expect(facts.getByText('2031-02', { exact: true })).toBeVisible()
  await expect(facts.getByText('Anges inte i källan').first()).toBeVisible()
  await expect(page.getByText(/Projektgruppen har själv skrivit/)).toBeVisible()
  await paste(page, PROJECT_PAGE.replace('1 250 000', '1 300 000'))
  const row = page
    .getByRole('region', { name: /Skillnad/ })
    .getByRole('row')
    .nth(1)
  await expect(row).toContainText(/Bidrag\s*1\s250\s000\s*1\s300\s000/)
})

test('numbers that an interview names stand with their sentences, a floor as a floor', async ({
  page,
  desk,
}) => {
  await openCases(page, desk)
  await paste(page, INTERVIEW.replace('hur det låter.', 'hur det låter. Över 200 personer lyssnade.'))
  const [number, sentence] = [page.getByRole('term'), page.getByRole('definition')]
  await expect(number.filter({ hasText: 'över 200' })).toBeVisible()
  await expect(sentence.filter({ hasText: 'Över 200 personer lyssnade.' })).toBeVisible()
})

test('a quote that is asked about stands whole, with who said it', async ({ page, desk }) => {
  await openCases(page, desk)
  const long = `${QUOTE} ${'Sedan lyssnade vi igen, och igen. '.repeat(3)}Till sist hördes det.`
  await paste(page, INTERVIEW.replace(QUOTE, long))
  const asked = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Utkast' })
  await expect(asked).toContainText(`”${long}”`)
  await expect(asked).toContainText('en av våra medarbetare')
})

test('a quote leaves only while it is approved', async ({ page, desk }) => {
  await openCases(page, desk)
  await paste(page, INTERVIEW)
  await page.getByLabel('Exportera som').selectOption('md')
  const exported = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportera', exact: true }).click(),
    ])
    return readFile(await download.path(), 'utf8')
  }
  expect(await exported()).not.toContain('ingen hade sett')
  await expect(page.getByText(/1 citat, bild eller text är inte med/)).toBeVisible()
  await page.getByRole('button', { name: 'Markera som skickat' }).click()
  await page.getByRole('button', { name: 'Markera som godkänt' }).click()
  await expect(page.getByRole('button', { name: 'Dra tillbaka' })).toBeVisible()
  expect(await exported()).toContain('ingen hade sett')
  await page.getByRole('button', { name: 'Dra tillbaka' }).click()
  await expect(page.getByText('Återtaget', { exact: true })).toBeVisible()
  expect(await exported()).not.toContain('ingen hade sett')
})

test('what cannot be read says why and keeps the text; numbers are checked before they are asked for', async ({
  page,
  desk,
}) => {
  await openCases(page, desk)
  await page.getByRole('button', { name: 'Klistra in text…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('bara några ord')
  await dialog.getByRole('button', { name: 'Läs in' }).click()
  await expect(dialog.getByText(/Det går inte att se vad det är/)).toBeVisible()
  await expect(dialog.getByRole('textbox')).toHaveValue('bara några ord')
  await dialog.getByRole('textbox').fill(PROJECT_PAGE)
  await dialog.getByRole('combobox', { name: 'Vad det är' }).selectOption('Intervju')
  await dialog.getByRole('button', { name: 'Läs in' }).click()
  await expect(dialog.getByText(/inga frågor med svar/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Hämta med diarienummer…' }).click()
  await dialog.getByRole('textbox').fill('16-4008')
  await dialog.getByRole('button', { name: 'Hämta' }).click()
  await expect(dialog.getByText(/Skriv diarienummer som/)).toBeVisible()
})

test('G and E lead there by keyboard', async ({ page, desk }) => {
  await openDemo(page, desk)
  await page.getByRole('main').focus()
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: 'Exempel', level: 1 })).toBeVisible()
})

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
] as const)
  test(`the view has no fault that axe can find, ${width} wide`, async ({ page, desk }) => {
    await page.setViewportSize({ width, height })
    await openCases(page, desk)
    await paste(page, PROJECT_PAGE)
    await paste(page, INTERVIEW)
    await expect(page.getByRole('heading', { name: /Hallå där/, level: 2 })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`cases-${width}.png`) })
  })
