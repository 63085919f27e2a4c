/** The log on screen: filtered, opened, saved; a registry sheet of a decision; and both without barriers. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Row = { id: string; revision: number; title: string; judgements: string[] }

/** The demonstration with three decisions: two returns and one of them undone. */
async function openLog(page: Page, desk: Desk): Promise<Row[]> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const { rows } = await call<{ rows: Row[] }>(page, 'queue/block', { query: 'state:new', limit: 2 })
  for (const { id, revision } of rows)
    await call(page, 'queue/decide', {
      submissionId: id,
      revision,
      outcome: 'return',
      reason: 'Fyll i platsen.',
    })
  const { decisions } = await call<{ decisions: { id: string }[] }>(page, 'queue/show', { id: rows[1]?.id })
  await call(page, 'queue/undo', { decisionId: decisions[0]?.id })
  await page.reload()
  await goTo(page, '/installningar/logg')
  await expect(page.getByRole('heading', { name: 'Logg', level: 1 })).toBeVisible()
  return rows
}

const main = (page: Page) => page.getByRole('main')

test('the log is reached from the settings, filtered, opened and closed by keyboard', async ({
  page,
  desk,
}) => {
  const [first, second] = await openLog(page, desk)
  await goTo(page, '/installningar')
  await main(page).getByRole('link', { name: 'Logg' }).click()
  await expect(main(page)).toContainText('3 händelser')
  const rows = main(page).getByRole('row')
  await expect(rows.nth(1)).toContainText(`ångrade beslutet att begära komplettering av ”${second?.title}”`)
  await expect(rows.nth(3)).toContainText(
    `Maja Lind, SKR, begärde komplettering av ”${first?.title}”, revision`,
  )

  await page.getByLabel('Händelse').selectOption('undo')
  await expect(main(page)).toContainText('1 händelse')
  expect(page.url()).toContain('handelse=undo')
  await page.getByRole('button', { name: 'Rensa filter' }).click()
  await page.getByLabel('Innehåller').fill('PLATSEN')
  await expect(main(page)).toContainText('2 händelser')
  await page.getByLabel('Innehåller').fill('finns inte alls')
  await expect(page.getByRole('heading', { name: 'Inga händelser' })).toBeVisible()
  await page.getByRole('button', { name: 'Rensa filter' }).click()

  const open = page.getByRole('button', { name: /^Visa allt om: .*begärde/ }).last()
  await open.focus()
  await page.keyboard.press('Enter')
  await expect(main(page).locator('dl').first()).toContainText('Fyll i platsen.')
  await expect(page.getByRole('button', { name: /^Dölj/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(main(page).locator('dl')).toHaveCount(0)

  await main(page)
    .getByRole('link', { name: `Öppna ”${first?.title}”` })
    .click()
  await expect(page.getByRole('heading', { name: first?.title ?? '' }).first()).toBeVisible()
})

test('the filtered log is saved as a file', async ({ page, desk }) => {
  await openLog(page, desk)
  await page.getByLabel('Händelse').selectOption('decision')
  await expect(main(page)).toContainText('2 händelser')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'JSON-rader' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^logg-\d{4}-\d{2}-\d{2}\.jsonl$/)
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['decision', 'decision'])
})

test('a registry sheet is made from the log, has landmarks and headings in order, and breaks no rule', async ({
  page,
  desk,
}) => {
  const [first] = await openLog(page, desk)
  await page
    .getByRole('button', { name: /^Visa allt om: .*begärde/ })
    .last()
    .click()
  await page.getByRole('button', { name: 'Diarieblad…' }).click()
  const dialog = page.getByRole('dialog')
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByLabel('HTML').check()
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Gör bladet' }).click()
  const download = await downloading
  await expect(dialog.getByRole('status')).toContainText('är sparad')
  const file = test.info().outputPath('blad.html')
  await download.saveAs(file)

  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv-SE')
  await expect(page.getByRole('banner')).toHaveCount(1)
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('article', { name: first?.title ?? '' })).toHaveCount(1)
  const levels = await page
    .locator('h1, h2, h3')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])))
  expect(levels).toEqual([1, 2, 3, 3, 3, 3, 3, 3])
  await expect(page.getByRole('columnheader', { name: 'Utfall' })).toHaveCount(1)
  await expect(page.getByRole('rowheader', { name: 'Part', exact: true })).toHaveCount(1)
  expect(await violationsOf(page)).toEqual([])
})

for (const theme of ['light', 'dark'] as const)
  test(`the log breaks no rule of accessibility, ${theme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openLog(page, desk)
    await page
      .getByRole('button', { name: /^Visa allt om: .*begärde/ })
      .last()
      .click()
    await expect(main(page).locator('dl').first()).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    // At 200 % zoom everything is reached without scrolling sideways.
    await page.setViewportSize({ width: 640, height: 400 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

test('what verify finds is said in words on the screen', async ({ page, desk }) => {
  await openLog(page, desk)
  await call(page, 'maintenance/backup')
  await goTo(page, '/synk')
  await page.getByRole('button', { name: 'Kontrollera nu' }).click()
  await expect(page.getByText('Loggen är som när säkerhetskopior och huvuden sparades')).toBeVisible()
  await expect(page.getByText(/regler håller$/)).toBeVisible()
})
