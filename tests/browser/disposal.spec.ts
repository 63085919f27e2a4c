/** Disposal on screen: the list, the decision and the record; retention days; the export of everything. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { enter, expectAccessible, press } from './by-keyboard.ts'
import { publishable } from './demo-platform.ts'
import { call, type Desk, goTo, openDemo, test } from './desk.ts'

/** The demonstration with all retention days of its editions in the past. */
async function openDisposal(page: Page, desk: Desk) {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const editions = await call<{ id: string }[]>(page, 'editions/list')
  for (const { id } of editions)
    await call(page, 'disposal/setRetention', { edition: id, retainedUntil: '2025-01-31' })
  await page.reload()
  await goTo(page, '/gallring')
  await expect(page.getByRole('heading', { name: 'Gallring', level: 1 })).toBeVisible()
}

const main = (page: Page) => page.getByRole('main')

test('what is due is erased under a decision, by keyboard, and told as a record', async ({ page, desk }) => {
  await openDisposal(page, desk)
  const status = page.getByRole('region', { name: 'Status' })
  await expect(status.getByRole('link', { name: /kontakter kan gallras/ })).toBeVisible()
  const button = page.getByRole('button', { name: /^Gallra .* uppgifter$/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ange gallringsbeslutet. Utan det raderas inget.')).toBeVisible()
  await expect(page.getByText('Bekräfta att uppgifterna ska raderas.')).toBeVisible()
  await page.getByLabel('Gallringsbeslut').fill('Gallringsbeslut 2026:14')
  await page.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(
    main(page).getByRole('heading', { name: 'Gallring enligt Gallringsbeslut 2026:14' }),
  ).toBeVisible()
  await expect(main(page)).toContainText('Inget att gallra')
  await expect(page.getByRole('heading', { name: 'Att gallra' })).toBeFocused()
  await expect(main(page)).toContainText('gallrades enligt Gallringsbeslut 2026:14.')
  await expect(status.getByRole('link', { name: /kan gallras/ })).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Gallring enligt Gallringsbeslut 2026:14' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden()
  await expect(page.getByText('Hur länge kontakter bevaras')).toBeHidden()
})

test('a note that was disposed of is told as such in the history, with the decision', async ({
  page,
  desk,
}) => {
  await openDisposal(page, desk)
  const [row] = await publishable(page, 1)
  if (!row) throw new Error('Nothing to write a note on')
  await call(page, 'triage/note', {
    submissionId: row.id,
    revision: row.revision,
    text: 'Ringde arrangören.',
  })
  await page.reload()
  await page.getByLabel('Gallringsbeslut').fill('Gallringsbeslut 2026:14')
  await page.getByRole('checkbox').press('Space')
  await enter(page.getByRole('button', { name: /^Gallra .* uppgifter$/ }))
  await expect(main(page)).toContainText('Noteringar: 1')
  await goTo(page, `/ko?id=${row.id}`)
  await enter(page.getByRole('tab', { name: /^Historik/ }))
  await expect(page.getByRole('tabpanel')).toContainText(
    'Noteringen är gallrad enligt Gallringsbeslut 2026:14.',
  )
  await expect(page.getByRole('tabpanel')).not.toContainText('Ringde')
  await expectAccessible(page)
})

test('a retention day is changed on screen', async ({ page, desk }) => {
  await openDisposal(page, desk)
  const day = page.getByLabel(/Kontakter i .*2024 bevaras/)
  await day.fill('2030-12-31')
  await page.getByRole('button', { name: /Spara gallringsdagen för .*2024/ }).click()
  await expect(page.getByText(/Gallringsdagen för .*2024 är sparad/)).toBeAttached()
  await page.reload()
  await expect(day).toHaveValue('2030-12-31')
})

test('everything is exported from the settings', async ({ page, desk }) => {
  await openDisposal(page, desk)
  await goTo(page, '/installningar')
  const to = join(desk.folder, 'allt.zip')
  await page.getByLabel('Fil eller mapp').fill(to)
  await expectAccessible(page)
  await press(page, 'Exportera allt')
  await expect(main(page)).toContainText(`rader är exporterade till ${to}.`, { timeout: 60_000 })
  expect(existsSync(to)).toBe(true)
})

test('a suggestion that comes late leaves the field to who writes in it', async ({ page, desk }) => {
  await openDisposal(page, desk)
  const held = Promise.withResolvers<void>()
  await page.route('**/rpc/exportAll/suggest', async (route) => {
    await held.promise
    await route.continue()
  })
  await goTo(page, '/installningar')
  const field = page.getByLabel('Fil eller mapp')
  await field.focus()
  const came = page.waitForResponse('**/rpc/exportAll/suggest')
  held.resolve()
  await (await came).finished()
  await page.keyboard.type('allt.zip')
  await expect(field).toHaveValue('allt.zip')
})

test('nothing stands in the way', async ({ page, desk }) => {
  await openDisposal(page, desk)
  await expect(page.getByRole('button', { name: /^Gallra / })).toBeVisible()
  await expectAccessible(page)
})
