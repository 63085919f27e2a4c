/** An edition's rules in a real browser: choosing a reading, faults at their fields, what a change does, versions and drafts. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, openDesk, test, violationsOf } from './desk.ts'

type Edition = {
  rulesVersion: number
  rules: { version: number; parameters: { endsOn: string; acceptedSectors: object } }
}

// The demonstration has it alone in 2024: what the long text accepts and the short one does not.
const ASSOCIATION = 'Nätverket Öppna Dörrar'

test('choosing the reading changes what was unclear to met, as it said it would', async ({ page, desk }) => {
  await openSynced(page, desk)
  const before = await total(page, 'edition:2024 criterion:party=unclear')
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'queue/block', {
    query: `edition:2024 state:new organiser:"${ASSOCIATION}"`,
    limit: 1,
  })
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${rows[0]?.id}`)
  await page.getByRole('link', { name: 'Välj läsning för 2024…' }).click()
  await expect(page.getByRole('heading', { name: 'Val av läsning' })).toBeFocused()
  await page.getByRole('radio', { name: /^Långa regeltexten/ }).check()
  await page.getByLabel('Varför den läsningen').fill('Den utförliga texten är den som styr.')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await expect(page.getByRole('heading', { name: 'Vad som ändras' })).toBeFocused()
  const line = page.getByRole('row', { name: /^Part Oklart Uppfyllt/ })
  const changing = Number((await line.getByRole('cell').last().innerText()).replace(/\D/g, ''))
  expect(changing).toBeGreaterThan(0)
  expect(await violationsOf(page)).toEqual([])

  await page.getByRole('button', { name: 'Spara som version 2' }).click()
  await expect(page.getByText('Skriv varför reglerna ändras.')).toBeVisible()
  await expect(page.getByLabel('Varför ändras reglerna?')).toBeFocused()
  await page.getByLabel('Varför ändras reglerna?').fill('Laget har valt läsning.')
  await page.getByRole('button', { name: 'Spara som version 2' }).click()
  await expect(page.getByRole('heading', { name: 'Innovationsveckan 2024' })).toBeVisible()
  await expect(page.getByText(/^Långa regeltexten, vald av Maja Lind, /)).toBeVisible()
  await expect(page.getByText('Laget har valt läsning.')).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(0)
  expect(await total(page, 'edition:2024 criterion:party=unclear')).toBe(before - changing)
})

test('findings by the version before can still be read, and only read', async ({ page, desk }) => {
  await openSynced(page, desk)
  const { rules } = await call<Edition>(page, 'editions/show', { id: '2024' })
  const { acceptedSectors } = rules.parameters
  const choice = { reading: 'long', by: 'x', at: '2024-09-01T08:00:00Z', why: 'Den styr.' }
  const chosen = {
    ...rules,
    parameters: { ...rules.parameters, acceptedSectors: { ...acceptedSectors, choice } },
  }
  await call(page, 'editions/saveRules', { id: '2024', basedOn: 1, rules: chosen, note: 'Läsning vald.' })
  await expect.poll(() => waiting(page)).toBe(0)
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'queue/block', {
    query: `edition:2024 state:new organiser:"${ASSOCIATION}"`,
    limit: 1,
  })
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${rows[0]?.id}`)
  const panel = page.getByRole('region', { name: 'Vald anmälan' })
  await expect(panel.getByRole('button', { name: 'Bedöm Nytta för offentlig sektor…' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: /: Part/ })).toHaveCount(0)
  await panel.getByLabel('Regler', { exact: true }).selectOption('Regler 2024, version 1')
  await expect(panel.getByText(/^Så såg kontrollerna ut enligt version 1/)).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'Oklart: Part krav' })).toBeVisible()
  await expect(panel.getByRole('button', { name: /^Bedöm/ })).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
})

test('what the preview says of days is what saving does', async ({ page, desk }) => {
  await openSynced(page, desk)
  const outside = await total(page, 'edition:2024 criterion:inside-week=not-met')
  await goTo(page, '/upplagor/2024/regler')
  await page.getByLabel('Sista dag', { exact: true }).fill('2024-10-02')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  const worse = page.getByRole('row', { name: /^Inom veckan Uppfyllt Ej uppfyllt/ })
  const changing = Number((await worse.getByRole('cell').last().innerText()).replace(/\D/g, ''))
  expect(changing).toBeGreaterThan(0)
  expect((await call<Edition>(page, 'editions/show', { id: '2024' })).rulesVersion).toBe(1)
  await page.getByLabel('Varför ändras reglerna?').fill('Veckan kortades.')
  await page.getByRole('button', { name: 'Spara som version 2' }).click()
  await expect(page.getByRole('heading', { name: 'Innovationsveckan 2024' })).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(0)
  expect(await total(page, 'edition:2024 criterion:inside-week=not-met')).toBe(outside + changing)
})

test('faults are told at their fields and in a summary that leads there; nothing is saved', async ({
  page,
  desk,
}) => {
  await openDesk(page, desk)
  await goTo(page, '/upplagor/2024/regler')
  await page.reload()
  await page.getByLabel('Sista dag', { exact: true }).fill('2024-09-01')
  await page.getByRole('button', { name: 'Lägg till tema' }).click()
  await page.locator('summary', { hasText: 'Sista dag' }).click()
  await page.locator('details[open]').getByLabel('Vikt').selectOption('Krav')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await expect(page.getByRole('alert').first()).toContainText('fel i reglerna')
  // The shape comes first: what is half-written is not weighed yet.
  await page.getByRole('button', { name: 'Teman, rad 1, kod: Fältet är tomt. Skriv något här.' }).click()
  await expect(page.getByText('parameters.themes[0].code', { exact: true })).toBeVisible()
  await expect(page.getByLabel(/, rad 1$/).first()).toHaveAttribute('aria-invalid', 'true')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Ta bort rad 1' }).click()
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await expect(page.getByRole('button', { name: /^Sista dag: Sista dagen är före den första/ })).toBeVisible()
  await expect(page.getByLabel('Sista dag', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: /^Kriteriet Sista dag, vikt: Att en anmälan är sen/ }).click()
  await expect(page.locator('details[open]').getByLabel('Vikt')).toBeFocused()
  await expect(page.locator('details[open]').getByLabel('Vikt')).toHaveAttribute('aria-invalid', 'true')
  expect((await call<Edition>(page, 'editions/show', { id: '2024' })).rulesVersion).toBe(1)
})

test('what is not saved is still there after leaving, until it is thrown away', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/upplagor/2024/regler')
  await page.reload()
  await page.getByLabel('Sista dag', { exact: true }).fill('2024-10-05')
  await goTo(page, '/upplagor?upplaga=2024')
  await page.getByRole('link', { name: 'Du har osparade ändringar i reglerna' }).click()
  await expect(page.getByText(/är kvar här och är inte sparat\.$/)).toBeVisible()
  await expect(page.getByLabel('Sista dag', { exact: true })).toHaveValue('2024-10-05')
  await page.getByRole('button', { name: 'Kasta ändringarna' }).first().click()
  await expect(page.getByLabel('Sista dag', { exact: true })).toHaveValue('2024-10-04')
  await expect(page.getByText('Osparade ändringar', { exact: true })).toHaveCount(0)
})

test('rules saved by somebody else meanwhile are not written over unseen', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/upplagor/2023/regler')
  await page.reload()
  await page.getByLabel('Sista dag', { exact: true }).fill('2023-10-07')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await page.getByLabel('Varför ändras reglerna?').fill('Lördagen räknas.')
  const { rules } = await call<Edition>(page, 'editions/show', { id: '2023' })
  const others = { ...rules, parameters: { ...rules.parameters, endsOn: '2023-10-08' } }
  await call(page, 'editions/saveRules', { id: '2023', basedOn: 1, rules: others, note: 'Söndagen räknas.' })
  await page.getByRole('button', { name: 'Spara som version 2' }).click()
  await expect(page.getByText(/^Version 2 har sparats medan du ändrade från version 1/)).toBeVisible()
  await expect(page.getByLabel('Sista dag', { exact: true })).toHaveValue('2023-10-07')
  await page.getByRole('link', { name: 'Läs version 2' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Regler 2023, version 2' })).toBeVisible()
  await expect(page.getByText('2–8 okt 2023')).toBeVisible()
  await goTo(page, '/upplagor/2023/regler')
  await expect(page.getByLabel('Sista dag', { exact: true })).toHaveValue('2023-10-07')
})

test('an old version is read as it was, with who made it and why', async ({ page, desk }) => {
  await openDesk(page, desk)
  const { rules } = await call<Edition>(page, 'editions/show', { id: '2024' })
  const changed = { ...rules, parameters: { ...rules.parameters, endsOn: '2024-10-05' } }
  await call(page, 'editions/saveRules', { id: '2024', basedOn: 1, rules: changed, note: 'Lördagen räknas.' })
  await goTo(page, '/upplagor?upplaga=2024')
  await page.reload()
  await expect(page.getByText('Lördagen räknas.')).toBeVisible()
  await page.getByRole('link', { name: 'Läs version 1' }).click()
  await expect(page.getByText('Version 1 gäller inte längre. Nu gäller version 2.')).toBeVisible()
  await expect(page.getByText('30 sep–4 okt 2024')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Läs version 2' }).click()
  await expect(page.getByText('30 sep–5 okt 2024')).toBeVisible()
})

test('rules taken over from the last edition are reviewed with one press', async ({ page, desk }) => {
  await openDesk(page, desk)
  const days = { startsOn: '2025-09-29', endsOn: '2025-10-03' }
  await call(page, 'editions/add', { id: '2025', programme: 'innovationsveckan', ...days })
  await goTo(page, '/upplagor?upplaga=2025')
  await page.reload()
  await expect(page.getByText('Granska reglerna från 2024.')).toBeVisible()
  await expect(page.getByText(/^övertagna från 2024 för granskning, Maja Lind, /)).toBeVisible()
  await expect(page.getByText('följde med programmet')).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Reglerna gäller som de är' }).click()
  await expect(page.getByText('Granska reglerna från 2024.')).toHaveCount(0)
  await expect(page.getByText(/^övertagna från 2024, Maja Lind, .+; granskade av Maja Lind, /)).toBeVisible()
})

test('a criterion is removed and put back with the keyboard; the preview says what disappears', async ({
  page,
  desk,
}) => {
  await openSynced(page, desk)
  await goTo(page, '/upplagor/2024/regler')
  await expect(page.getByText('Alla kriterier som finns är med.')).toBeVisible()
  const links = page.locator('summary', { hasText: 'Länkar' })
  const remove = page.getByRole('button', { name: 'Ta bort kriteriet Länkar…' })
  const dialog = page.getByRole('dialog', { name: 'Ta bort kriteriet Länkar?' })
  await links.press('Enter')
  await page.locator('details[open]').getByLabel('Regeltext på svenska').fill('Länkarna fungerar.')
  await remove.press('Enter')
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(remove).toBeFocused()
  await remove.press('Enter')
  await dialog.getByRole('button', { name: 'Ta bort kriteriet' }).press('Enter')
  const undo = page.getByRole('button', { name: 'Ångra att Länkar togs bort' })
  await expect(undo).toBeFocused()
  await expect(links).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(links).toBeFocused()
  // As it was written when it was taken away, and at its old place.
  await expect(page.locator('details[open]').getByLabel('Regeltext på svenska')).toHaveValue(
    'Länkarna fungerar.',
  )
  const order = await page
    .locator('[data-criterion]')
    .evaluateAll((all) => all.map((one) => one.dataset.criterion))
  expect(order.indexOf('links')).toBe(order.indexOf('placeholder') - 1)

  await remove.press('Enter')
  await dialog.getByRole('button', { name: 'Ta bort kriteriet' }).press('Enter')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await expect(page.getByText(/ Av dem försvinner \d+, för att kriterier tas bort\.$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Länkar .+ finns inte/ }).first()).toBeVisible()
  await page.getByLabel('Varför ändras reglerna?').fill('Länkar kollas av plattformen.')
  await page.getByRole('button', { name: 'Spara som version 2' }).click()
  await expect(page.getByRole('heading', { name: 'Innovationsveckan 2024' })).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(0)
  expect(await total(page, 'edition:2024 criterion:links=met')).toBe(0)

  // It can be added again, as the desk's own check.
  await goTo(page, '/upplagor/2024/regler')
  await expect(page.getByLabel('Kriterium att lägga till')).toHaveValue('links')
  await page.getByRole('button', { name: 'Lägg till kriterium' }).press('Enter')
  await expect(links).toBeFocused()
  await expect(page.locator('details[open]').getByLabel('Slag')).toHaveValue('team')
  await expect(page.getByText('Alla kriterier som finns är med.')).toBeVisible()
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await expect(page.getByText(/ Av dem tillkommer \d+, för att kriterier läggs till\.$/)).toBeVisible()
})

test('what every edition has cannot be removed, and throwing the draft away brings back what was', async ({
  page,
  desk,
}) => {
  await openDesk(page, desk)
  await goTo(page, '/upplagor/2024/regler')
  await page.reload()
  await page.locator('summary', { hasText: 'Inom veckan' }).click()
  await expect(page.locator('details[open]').getByText('Kriteriet finns i alla upplagor')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Ta bort kriteriet/ })).toHaveCount(0)
  await page.locator('summary', { hasText: 'Serie' }).click()
  await page.getByRole('button', { name: 'Ta bort kriteriet Serie…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort kriteriet' }).click()
  // Left and come back to.
  await goTo(page, '/upplagor?upplaga=2024')
  await page.getByRole('link', { name: 'Du har osparade ändringar i reglerna' }).click()
  await expect(page.getByText('borttaget ur utkastet', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Kasta ändringarna' }).first().click()
  await expect(page.getByText('borttaget ur utkastet', { exact: true })).toHaveCount(0)
  await expect(page.locator('summary', { hasText: 'Serie' })).toBeVisible()
})

test('a wording taken from another edition says so, and saving confirms it', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/upplagor?upplaga=2021')
  await page.reload()
  const lent = page.getByText('Ordalydelsen är hämtad från 2022 års upplaga.')
  await expect(lent.first()).toBeVisible()
  const before = await lent.count()
  await goTo(page, '/upplagor/2021/regler')
  const benefit = page.locator('summary', { hasText: 'Nytta för offentlig sektor' })
  await expect(benefit.getByText('hämtad ordalydelse')).toBeVisible()
  await benefit.click()
  const holds = page.locator('details[open]').getByLabel('Ordalydelsen gäller den här upplagan')
  await expect(holds).not.toBeChecked()
  await holds.check()
  await holds.uncheck()
  await expect(page.getByText('Osparade ändringar', { exact: true })).toHaveCount(0)
  await holds.check()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await page.getByLabel('Varför ändras reglerna?').fill('Laget har läst sidan för 2021.')
  await page.getByRole('button', { name: 'Spara som version 2' }).click()
  await expect(page.getByText('Laget har läst sidan för 2021.')).toBeVisible()
  await expect(lent).toHaveCount(before - 1)
})

test('an edition that is not there says so, with a way on', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/upplagor/1999/regler')
  await page.reload()
  await expect(page.getByText('Upplagan 1999 finns inte.')).toBeVisible()
  await page.getByRole('link', { name: 'Se alla upplagor' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Upplagor' })).toBeVisible()
})

for (const [name, size] of [
  ['1920 × 1080, dark', { width: 1920, height: 1080 }],
  ['200 % zoom', { width: 640, height: 400 }],
] as const) {
  test(`the editor has no faults and nothing outside the window, ${name}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(size)
    await openDesk(page, desk)
    await goTo(page, '/upplagor/2024/regler')
    await page.reload()
    await page.locator('summary', { hasText: 'Part' }).click()
    expect(await violationsOf(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(size.width)
  })
}

/** The demonstration, fetched. */
async function openSynced(page: Page, desk: Desk) {
  await openDemo(page, desk)
  // The stream ends with the sync.
  await call(page, 'sync/run')
}

async function total(page: Page, query: string): Promise<number> {
  return (await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })).total
}

async function waiting(page: Page): Promise<number> {
  return (await call<{ waiting: number }>(page, 'assessment/status')).waiting
}
