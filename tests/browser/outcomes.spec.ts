/** Outcomes on screen: written in the panel, read from a file, and the recordings of all editions on a page of their own. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Row = { id: string; title: string }

/** A desk of its own with the demonstration's rows; gives two published activities. */
async function openSynced(page: Page, desk: Desk): Promise<[Row, Row]> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const { rows } = await call<{ rows: Row[] }>(page, 'queue/block', {
    query: 'edition:2024 state:published',
    language: 'en',
    limit: 2,
  })
  const [first, second] = rows
  if (!first || !second) throw new Error('The demonstration has no published activities')
  return [first, second]
}

test('what the organiser told is written in the panel, with its faults told beside the field', async ({
  page,
  desk,
}) => {
  const [{ id, title }] = await openSynced(page, desk)
  await goTo(page, `/ko?q=upplaga:2024+läge:publicerad&id=${id}`)
  const panel = page.getByRole('region', { name: 'Vald anmälan' })
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title)
  await panel.getByRole('tab', { name: /Innehåll/ }).click()
  await expect(panel.getByText('Inget utfall är rapporterat.')).toBeVisible()
  await panel.getByRole('button', { name: 'Skriv utfall…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Utfall' })
  await dialog.getByRole('textbox', { name: 'Deltagare på plats' }).fill('över 200')
  await dialog.getByRole('textbox', { name: 'Inspelningar' }).fill('https://example.org/film')
  await dialog.getByRole('textbox', { name: 'Nöjdhet' }).fill('4,2')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(dialog.getByText('Skriv ett helt tal, eller lämna tomt.')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'Deltagare på plats' }).fill('1 240')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(dialog).toBeHidden()
  await expect(panel.getByText('4,2 av 5')).toBeVisible()
  await expect(panel.getByText(/1\s240/)).toBeVisible()

  await goTo(page, '/exempel/utfall')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expect(page.getByText('1 inspelning', { exact: true })).toBeVisible()
  const editions = page.getByRole('region', { name: 'Upplagorna' }).getByRole('row')
  await expect(editions.filter({ hasText: '2024' })).toContainText(/1 av \d+/)
  await expect(editions.filter({ hasText: '2024' })).toContainText(/1\s240 \(känt för 1\)/)
  await expect(editions.filter({ hasText: '2024' })).toContainText(
    '1 aktivitet på skalan 1–5 säger inte hur många som svarade',
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara som CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('inspelningar.csv')
})

test('a file is previewed row by row, refused rows first, and taken in at once', async ({ page, desk }) => {
  const [first, second] = await openSynced(page, desk)
  await goTo(page, '/exempel/utfall')
  await expect(page.getByText('Inga inspelningar är rapporterade än.')).toBeVisible()
  const text = `Id;Deltagare;Inspelning;Telefon\n${first.id};12;https://example.org/a;x\n${second.id};ca 30;;x\n`
  await page.locator('input[type=file]').setInputFiles({
    name: 'utfall.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  await expect(page.getByText('1 nya, 0 ändrade, 0 oförändrade, 1 läses inte in.')).toBeVisible()
  const rows = page.getByRole('region', { name: 'Rader' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('”ca 30” är inget antal')
  await expect(page.getByRole('combobox', { name: 'Telefon läses som' })).toHaveValue('')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violationsOf(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`outcomes-${colorScheme}.png`), fullPage: true })
  }
  // What somebody says of a heading holds, and the choice keeps its focus while the rows are read anew.
  const participants = page.getByRole('combobox', { name: 'Deltagare läses som' })
  await participants.focus()
  await participants.selectOption('')
  await expect(page.getByText('1 nya, 0 ändrade, 0 oförändrade, 1 läses inte in.')).toBeVisible()
  await expect(rows.nth(1)).toContainText('Raden säger inget om aktiviteten.')
  await expect(participants).toBeFocused()
  await page.getByRole('combobox', { name: 'Telefon läses som' }).selectOption('lessons')
  await expect(page.getByText('2 nya, 0 ändrade, 0 oförändrade, 0 läses inte in.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Telefon läses som' }).selectOption('')
  await participants.selectOption('participants')
  await expect(rows.nth(1)).toContainText('”ca 30” är inget antal')
  await page.getByRole('button', { name: 'Läs in 1 rad' }).click()
  await expect(page.getByText('1 utfall är inläst.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: first.title })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Sök i titel, arrangör och adress' }).fill('zzz')
  await expect(page.getByText('Ingen inspelning stämmer med sökningen.')).toBeVisible()
})
