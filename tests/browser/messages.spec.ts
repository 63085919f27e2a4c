/** Messages to organisers in a real browser: the reason filled in and kept, the message sent, reminders, and the texts. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, openDesk, test, violationsOf } from './desk.ts'

type Row = { id: string; title: string; organiser: string; isOwnOrganisation: boolean }

test('a return is filled in from the ready texts, keeps what is typed, and leaves by e-mail', async ({
  page,
  desk,
}) => {
  const rows = await openQueue(page, desk, 'edition:2024 state:new criterion:place=not-met')
  const row = rows.find(({ isOwnOrganisation }) => !isOwnOrganisation)
  if (!row) throw new Error('The demonstration has no submission without a place')
  await call(page, 'messages/setWay', { way: 'email' })
  await goTo(page, `/ko?q=${encodeURIComponent(row.title)}&id=${row.id}`)
  await panel(page)
    .getByRole('button', { name: /^Komplettera/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Begär komplettering' })
  const reason = dialog.getByLabel('Text till arrangören', { exact: true })
  await expect(dialog.getByLabel(/^Plats och anslutning/)).toBeChecked()
  // The submission may be in English only, and then the text is too.
  await dialog.getByLabel('Svenska', { exact: true }).check()
  await expect(reason).toHaveValue(/hitta till aktiviteten/)
  const preview = dialog.getByRole('region', { name: 'Så här ser meddelandet ut' })
  await expect(preview).toContainText(`”${row.title}”`)
  await expect(preview).toContainText('Läggs under Meddelanden')
  await expect(preview).not.toContainText(/[{}]/)
  expect(await violationsOf(page)).toEqual([])

  await reason.fill('Skriv vilken lokal ni är i.')
  await expect(preview).toContainText('Skriv vilken lokal ni är i.')
  await dialog.getByLabel('Engelska', { exact: true }).check()
  await expect(preview).toContainText('Please change your submission')
  await expect(reason).toHaveValue('Skriv vilken lokal ni är i.')
  await dialog.getByLabel('Svenska', { exact: true }).check()

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await panel(page)
    .getByRole('button', { name: /^Komplettera/ })
    .click()
  await expect(dialog.getByText('Ditt utkast finns kvar sedan sist.')).toBeVisible()
  await expect(reason).toHaveValue('Skriv vilken lokal ni är i.')
  await dialog.getByRole('button', { name: /^Infoga text för .*Plats och anslutning/ }).click()
  await expect(reason).toHaveValue(/^Skriv vilken lokal ni är i\.[\s\S]*hitta till aktiviteten/)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  await goTo(page, '/ko/meddelanden')
  const waiting = page.getByRole('region', { name: 'Att skicka' })
  const open = waiting.getByRole('link', { name: `Öppna i e-post: ${row.title}` })
  await expect(open).toHaveAttribute('href', /^mailto:[^?]+@[^?]+\?subject=Komplettera/)
  await expect(waiting.getByText('Beslutet är inte skickat än och går att ångra.')).toBeVisible()
  const download = page.waitForEvent('download')
  await waiting.getByRole('button', { name: 'Spara utskicksfil' }).click()
  expect((await download).suggestedFilename()).toMatch(/^utskick-\d{4}-\d\d-\d\d\.xlsx$/)
  expect(await violationsOf(page)).toEqual([])
  await waiting.getByRole('button', { name: `Markera som skickat: ${row.title}` }).click()
  await expect(waiting.getByText('Inget väntar på att skickas')).toBeVisible()
  await expect(waiting.getByRole('heading', { name: 'Att skicka', exact: true })).toBeFocused()

  const unanswered = page.getByRole('region', { name: 'Väntar på arrangör' }).first()
  await unanswered.getByRole('button', { name: `Påminn om ${row.title}` }).click()
  await expect(unanswered.getByText('Väntar på att skickas', { exact: true })).toBeVisible()
  await waiting.getByText('Läs meddelandet').click()
  await expect(waiting.getByText('Vi väntar på ert svar')).toBeVisible()
})

test('an own organisation needs a reason of its own, also for publishing', async ({ page, desk }) => {
  const [row] = await openQueue(page, desk, 'edition:2024 state:new outcome:to-judge')
  if (!row) throw new Error('The demonstration has nothing to judge')
  await call(page, 'session/setReviewer', { name: 'Maja Lind', organisation: row.organiser })
  await goTo(page, `/ko?q=${encodeURIComponent(row.title)}&id=${row.id}`)
  await panel(page)
    .getByRole('button', { name: /^Publicera/ })
    .click()
  const dialog = page.getByRole('dialog', { name: /^Publicera/ })
  await expect(dialog.getByText('Egen organisation.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel('Varför du beslutar själv')).toBeFocused()
  await expect(dialog.getByText(/^Skriv varför du beslutar själv, eller/)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})

test('a text is changed with a preview, refused with an unknown word, and restored', async ({
  page,
  desk,
}) => {
  await openDesk(page, desk)
  await call(page, 'session/openDemonstration')
  await goTo(page, '/installningar/texter?text=return.place')
  await page.reload()
  const area = page.getByLabel('Text: Plats och anslutning')
  await expect(area).toHaveValue(/\{det som hittades\}/)
  await area.fill('Fyll i lokalen för {rubrikk}.')
  await expect(
    page.getByText('{rubrikk} är inget ord som går att fylla i. Rätta eller ta bort det.'),
  ).toBeVisible()
  await area.fill('Fyll i lokalen för {rubrik} den {dag}.')
  const preview = page.getByRole('region', { name: 'Så här blir den' })
  await expect(preview).toContainText('Fyll i lokalen för Öppet labb om välfärdsteknik den 2 oktober 2024.')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText(/^Ändrad av Maja Lind/)).toBeVisible()
  await page.getByRole('button', { name: 'Återställ' }).click()
  await expect(page.getByText('Texten är som den levererades.')).toBeVisible()
  await expect(area).toHaveValue(/\{det som hittades\}/)
})

test('dark, and at a phone’s width', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openDesk(page, demo)
  for (const address of ['/ko/meddelanden', '/installningar/texter', '/installningar']) {
    await goTo(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  }
  await page.setViewportSize({ width: 480, height: 800 })
  await goTo(page, '/installningar/texter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

function panel(page: Page) {
  return page.getByRole('region', { name: 'Vald anmälan' })
}

/** The demonstration, synced; the rows that a search finds. */
async function openQueue(page: Page, desk: Desk, query: string): Promise<Row[]> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const { rows } = await call<{ rows: Row[] }>(page, 'queue/block', { query, limit: 200 })
  return rows
}
