/** A person's judgement in a real browser: refused without a why, a ground for rejection, taken back, and followed in the list. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Shown = {
  id: string
  revision: number
  state: string
  outcome: string
  groundsForRejection: string[]
  judgements: { criterion: string; outcome: string; note: string; holds: boolean }[]
}

test('judged not met needs a why, and is then a ground for rejection', async ({ page, desk }) => {
  const id = await openOne(page, desk, 'edition:2024 state:new outcome:to-judge')
  await expect(panel(page).getByRole('button', { name: /^Neka/ })).toHaveAttribute('aria-disabled', 'true')
  await panel(page).getByRole('button', { name: 'Bedöm Nytta för offentlig sektor…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bedöm: Nytta för offentlig sektor' })
  await expect(dialog.getByText('Kontrollen säger:')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Välj uppfyllt eller ej uppfyllt.')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])

  await dialog.getByLabel('Ej uppfyllt').check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Skriv varför\. Det behövs/)).toBeVisible()
  await expect(dialog.getByLabel('Varför')).toBeFocused()
  await dialog.getByLabel('Varför').fill('Säljer bara en produkt.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  await expect(panel(page).getByRole('heading', { name: /^Ej uppfyllt: Nytta/ })).toBeFocused()
  await expect(panel(page).getByText(/^Bedömt som ej uppfyllt av Maja Lind, SKR/)).toBeVisible()
  await expect(panel(page).getByText('Säljer bara en produkt.')).toBeVisible()
  expect(await shown(page, id)).toMatchObject({ outcome: 'not-met', groundsForRejection: ['benefit'] })

  await panel(page).getByRole('button', { name: /^Neka/ }).click()
  const rejecting = page.getByRole('dialog', { name: 'Neka publicering' })
  await expect(rejecting.getByLabel(/^Nytta för offentlig sektor/)).toBeChecked()
  await rejecting.getByLabel('Skäl till nekad publicering').fill('Aktiviteten säljer bara en produkt.')
  await page.keyboard.press('Control+Enter')
  await expect(rejecting).toHaveCount(0)
  expect((await shown(page, id)).state).toBe('rejected')
})

test('judged met says so with who and when, and can be taken back', async ({ page, desk }) => {
  const id = await openOne(page, desk, 'edition:2024 state:new outcome:to-judge')
  await panel(page).getByRole('button', { name: 'Bedöm Nytta för offentlig sektor…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Bedöm/ })
  await dialog.getByLabel('Uppfyllt', { exact: true }).check()
  await expect(dialog.getByLabel('Varför (behövs inte)')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(panel(page).getByRole('heading', { name: /^Uppfyllt: Nytta/ })).toBeVisible()
  await expect(panel(page).getByText('Kontrollen själv: att bedöma.')).toBeVisible()
  await expect(panel(page).getByText(/^Publicering bekräftar/)).toHaveCount(0)
  expect(await shown(page, id)).toMatchObject({ outcome: 'met' })
  expect(await violationsOf(page)).toEqual([])

  await panel(page)
    .getByRole('button', { name: 'Ta tillbaka bedömningen av Nytta för offentlig sektor' })
    .click()
  await expect(panel(page).getByRole('heading', { name: /^Att bedöma: Nytta/ })).toBeVisible()
  expect(await shown(page, id)).toMatchObject({ outcome: 'to-judge', judgements: [] })
})

test('what only a person judges is confirmed by publishing, and said beforehand', async ({ page, desk }) => {
  await openOne(page, desk, 'edition:2024 state:new outcome:to-judge')
  await expect(panel(page).getByText('Publicering bekräftar: Nytta för offentlig sektor.')).toBeVisible()
  const publish = panel(page).getByRole('button', { name: /^Publicera/ })
  await expect(publish).toHaveClass(/button-primary/)
  await expect(publish).toHaveAccessibleDescription(/Publicering bekräftar: Nytta/)
})

test('the sentences for a judgement stand as quotations, and what is met is one line that opens', async ({
  page,
  desk,
}) => {
  await openOne(page, desk, 'edition:2024 state:new outcome:to-judge criterion:inside-week=met')
  await panel(page).getByText('Visa underlag').first().click()
  await expect(panel(page).getByText(/ligger i veckan\.$/)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})

test('submissions that a check names are opened by a link', async ({ page, desk }) => {
  await openOne(page, desk, 'edition:2024 criterion:duplicate=unclear')
  const related = panel(page).locator('.related a').first()
  const title = await related.innerText()
  await related.click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(title)
})

test("the reviewer's own organisation is said at the top", async ({ page, desk }) => {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const id = await idOf(page, 'edition:2024 organiser:SKR')
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${id}`)
  await expect(panel(page).getByText('Egen organisation.')).toBeVisible()
  await expect(panel(page).getByText(/^Din egen organisation är part: /)).toBeVisible()
})

const panel = (page: Page) => page.getByRole('region', { name: 'Vald anmälan' })

/** The demonstration, fetched, with the first submission of the query open. */
async function openOne(page: Page, desk: Desk, query: string): Promise<string> {
  await openDemo(page, desk)
  // The stream ends with the sync.
  await call(page, 'sync/run')
  const id = await idOf(page, query)
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${id}`)
  await expect(panel(page).getByRole('heading', { level: 2 })).not.toBeEmpty()
  return id
}

async function idOf(page: Page, query: string): Promise<string> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'queue/block', { query, limit: 1 })
  expect(rows).toHaveLength(1)
  return rows[0]?.id ?? ''
}

async function shown(page: Page, id: string): Promise<Shown> {
  return call<Shown>(page, 'queue/show', { id })
}
