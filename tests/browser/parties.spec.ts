/** Correcting a party in a real browser: by the register or by sector, for all editions, listed, withdrawn and restored. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Shown = {
  findings: { criterion: string; outcome: string }[]
  parties: { name: string; sector: string }[]
}

// The demonstration has it in two editions, and the register does not know whether it is a public party.
const NAME = 'Movexum AB'

test('a correction holds in other editions too, is listed, withdrawn, and made again', async ({
  page,
  desk,
}) => {
  await openParty(page, desk)
  const elsewhere = await idOf(page, `edition:2022 organiser:"${NAME}"`)
  expect(await partyOutcome(page, elsewhere)).toBe('unclear')

  await panel(page)
    .getByRole('button', { name: `Rätta ${NAME}…` })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Rätta part' })
  await dialog.getByLabel('Något annat, som du anger').check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Välj sektor.')).toBeVisible()
  await dialog.getByLabel('Sektor', { exact: true }).selectOption('Offentligt ägt bolag')
  await expect(dialog.getByLabel('Oklart')).toBeChecked()
  await dialog.getByLabel('Ja').check()
  await dialog.getByLabel('Varför').fill('Ägs av kommunerna i länet.')
  await expect(dialog.getByText(/^Gäller i alla upplagor.*\d anmälningar\.$/)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(panel(page).getByText(/Rättad av Maja Lind.*Ägs av kommunerna i länet\./)).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(0)
  const before = await partyOutcome(page, elsewhere)
  expect(before).not.toBe('not-met')

  await goTo(page, '/installningar/parter')
  const row = page.getByRole('row', { name: new RegExp(NAME) })
  await expect(row).toContainText('Offentligt ägt bolag. Offentlig part.')
  await expect(row).toContainText('Maja Lind, SKR')
  await expect(row.getByRole('cell').nth(3)).toHaveText(/^[1-9]\d*$/)
  expect(await violationsOf(page)).toEqual([])
  await row.getByRole('button', { name: `Dra tillbaka rättelsen av ${NAME}…` }).click()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Rättelsen av ${NAME} är tillbakadragen.`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ingen part är rättad' })).toBeVisible()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(row).toContainText('Ägs av kommunerna i länet.')
})

test('a name is said to be a body of the register, found by keyboard alone', async ({ page, desk }) => {
  await openParty(page, desk)
  const elsewhere = await idOf(page, `edition:2022 organiser:"${NAME}"`)
  await panel(page)
    .getByRole('button', { name: `Rätta ${NAME}…` })
    .focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rätta part' })
  const field = dialog.getByRole('combobox', { name: 'Organisation i registret' })
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Sök och välj en organisation i registret.')).toBeVisible()
  await expect(field).toBeFocused()
  await field.pressSequentially('gävle kommun')
  await expect(dialog.getByRole('option', { name: /^Gävle kommun/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('option')).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await field.press('Backspace')
  await expect(dialog.getByRole('option', { name: /^Gävle kommun/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', /-0$/)
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Gävle kommun')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(panel(page).getByText('I registret: Gävle kommun.')).toBeVisible()
  await expect.poll(() => partyOutcome(page, elsewhere)).toBe('met')
})

const panel = (page: Page) => page.getByRole('region', { name: 'Vald anmälan' })

/** The demonstration, fetched, with a submission of the party open. */
async function openParty(page: Page, desk: Desk) {
  await openDemo(page, desk)
  // The stream ends with the sync.
  await call(page, 'sync/run')
  const id = await idOf(page, `edition:2024 state:new organiser:"${NAME}"`)
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${id}`)
  await expect(panel(page).getByRole('heading', { level: 2 })).not.toBeEmpty()
}

async function idOf(page: Page, query: string): Promise<string> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'queue/block', { query, limit: 1 })
  expect(rows).toHaveLength(1)
  return rows[0]?.id ?? ''
}

async function partyOutcome(page: Page, id: string): Promise<string | undefined> {
  const { findings } = await call<Shown>(page, 'queue/show', { id })
  return findings.find(({ criterion }) => criterion === 'party')?.outcome
}

async function waiting(page: Page): Promise<number> {
  return (await call<{ waiting: number }>(page, 'assessment/status')).waiting
}
