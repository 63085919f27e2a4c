/** Sync on screen when the platform misbehaves: every stop in plain words, a way on by keyboard, and focus kept. */
import { expect, type Page } from '@playwright/test'
import { enter, expectAccessible, expectFocusKept, press } from './by-keyboard.ts'
import { type Platform, platformOf, publishable } from './demo-platform.ts'
import { call, type Desk, goTo, openDemo, test } from './desk.ts'

test('a sync that would withdraw many stops and asks, and goes on only when somebody says so', async ({
  page,
  desk,
}) => {
  const platform = await openSynced(page, desk)
  await call(page, 'sync/setSettings', { withdrawalShare: 0, withdrawalLeast: 3 })
  const gone = await publishable(page, 3)
  for (const { platformId } of gone) await platform.withdraw(platformId)
  await press(page, 'Synka nu')
  const ask = page.getByRole('alert').filter({ hasText: 'Är det här rätt?' })
  await expect(ask).toContainText(/3 av \d+ anmälningar skulle återtas/, { timeout: 30_000 })
  await expect(ask).toContainText(`”${gone[0]?.title}”`)
  await expect(page.getByRole('heading', { name: 'Det här skulle en synk ta in' })).toBeFocused()
  await expectAccessible(page)
  await press(page, 'Ta inte in')
  await expect(page.getByRole('button', { name: 'Synka nu' })).toBeFocused()
  expect(await statesOf(page, gone)).toEqual(['new', 'new', 'new'])

  await press(page, 'Synka nu')
  await expect(ask).toBeVisible({ timeout: 30_000 })
  await call(page, 'session/setLanguage', { language: 'en' })
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'Is this right?' })).toBeVisible()
  await press(page, 'Preview')
  await expect(page.getByText(`“${gone[0]?.title}”`, { exact: false })).toBeVisible({ timeout: 30_000 })
  await press(page, 'Take in anyway')
  await expect(page.getByText('The sync is done.')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page)
  expect(await statesOf(page, gone)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
})

test('a preview names what is new, changed, withdrawn, unreadable and in conflict; it is let go or taken in', async ({
  page,
  desk,
}) => {
  const platform = await openSynced(page, desk)
  const [decided, gone] = await publishable(page, 2)
  if (!decided || !gone) throw new Error('Nothing to decide on')
  const { id: submissionId, revision } = decided
  await call(page, 'queue/decide', { submissionId, revision, outcome: 'publish' })
  await platform.revise(decided.platformId, 'En helt ny rubrik')
  await platform.withdraw(gone.platformId)
  await press(page, 'Förhandsgranska')
  await expect(page.getByRole('heading', { name: 'Det här skulle en synk ta in' })).toBeFocused({
    timeout: 30_000,
  })
  for (const kind of ['Ändrade', 'Återtagna', 'Blir konflikter']) await expectCount(page, kind, 1)
  await openRows(page, 'Ändrade, 1')
  await expect(page.getByRole('row', { name: /Rubrik, revision 1 → 2$/ })).toContainText(decided.title)
  await openRows(page, 'Blir konflikter, 1')
  await expect(page.getByRole('row', { name: /beslutet gäller en äldre revision/ })).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Ta inte in')
  await expect(page.getByRole('button', { name: 'Synka nu' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Det här skulle en synk ta in' })).toBeHidden()
  expect(await statesOf(page, [gone])).toEqual(['new'])

  await press(page, 'Förhandsgranska')
  await press(page, 'Ta in')
  await expect(page.getByText('Synken är klar.')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page)
  expect(await statesOf(page, [gone])).toEqual(['withdrawn'])
})

test('what was shown is refused once other pages wait, and nothing is taken in', async ({ page, desk }) => {
  const platform = await openSynced(page, desk)
  const [first, second] = await publishable(page, 2)
  if (!first || !second) throw new Error('Nothing to withdraw')
  await platform.withdraw(first.platformId)
  await press(page, 'Förhandsgranska')
  await expect(page.getByRole('button', { name: 'Ta in', exact: true })).toBeVisible({ timeout: 30_000 })
  await platform.withdraw(second.platformId)
  // As another window would.
  await call(page, 'sync/preview', {})
  await press(page, 'Ta in')
  await expect(page.getByRole('alert')).toContainText('Det som väntar är inte längre det som visades.')
  await expectFocusKept(page)
  expect(await statesOf(page, [first, second])).toEqual(['new', 'new'])
  await press(page, 'Visa vad som skulle tas in')
  await expectCount(page, 'Återtagna', 2)
})

test('what was previewed is taken in after a reload while the platform lets nobody in', async ({
  page,
  desk,
}) => {
  const platform = await openSynced(page, desk)
  const gone = await publishable(page, 1)
  await platform.withdraw(gone[0]?.platformId ?? '')
  await press(page, 'Förhandsgranska')
  await expect(page.getByRole('button', { name: 'Ta in', exact: true })).toBeVisible({ timeout: 30_000 })
  await platform.setFaults({ unavailable: 1000, 'retry-after': 300 })
  await page.reload()
  await expect(page.getByText('Hämtat, men inte intaget')).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Ta in')
  await expect(page.getByText('Synken är klar.')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page)
  expect(await statesOf(page, gone)).toEqual(['withdrawn'])
})

test('counts that differ from the platform’s are shown, and reading everything again puts them right', async ({
  page,
  desk,
}) => {
  const platform = await openSynced(page, desk)
  await expect(page.getByText(/^Samma antal här och på plattformen, jämfört/)).toBeVisible()
  const gone = await publishable(page, 1)
  await platform.setFaults({ 'lost-withdrawals': 1 })
  await platform.withdraw(gone[0]?.platformId ?? '')
  await press(page, 'Synka nu')
  await expect(page.getByText(/^Plattformen räknar annorlunda, jämfört/)).toBeVisible({ timeout: 30_000 })
  const counts = page.getByRole('table', { name: 'Antal här och på plattformen' })
  const { total } = await call<{ total: number }>(page, 'queue/block', { query: 'läge:ny', limit: 1 })
  await expect(counts.getByRole('row', { name: new RegExp(`Ny ${total} ${total - 1}$`) })).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Läs om allt…')
  await expect(page.getByRole('heading', { name: 'Det här skulle ändras om allt läses om' })).toBeFocused({
    timeout: 60_000,
  })
  await expectCount(page, 'Listas inte längre', 1)
  await expectAccessible(page)
  await press(page, 'Ta in')
  await expect(page.getByRole('region', { name: 'Att känna till om det som hämtades' })).toContainText(
    '1 anmälan finns här men listas inte längre av plattformen. Inget är borttaget.',
    { timeout: 60_000 },
  )
  expect(await statesOf(page, gone)).toEqual(['new'])

  await platform.setFaults({ 'lost-withdrawals': 0 })
  await press(page, 'Läs om allt…')
  await press(page, 'Ta in')
  await expect(page.getByText(/^Samma antal här och på plattformen, jämfört/)).toBeVisible({
    timeout: 60_000,
  })
  expect(await statesOf(page, gone)).toEqual(['withdrawn'])
})

test('a refused key is asked for again in place, and the sync goes on with the new one', async ({
  page,
  desk,
}) => {
  const platform = await openSynced(page, desk)
  const [row] = await publishable(page, 1)
  if (!row) throw new Error('Nothing to decide on')
  await call(page, 'queue/decide', { submissionId: row.id, revision: row.revision, outcome: 'publish' })
  await platform.setFaults({ unauthorized: 1 })
  await press(page, 'Synka nu')
  await expect(page.getByRole('alert')).toContainText('Plattformen godtar inte nyckeln.')
  await expectFocusKept(page)
  await expectAccessible(page)
  await press(page, 'Spara nyckeln och synka')
  const field = page.getByLabel('Nyckel', { exact: true })
  await expect(field).toHaveAccessibleDescription(/Skriv eller klistra in nyckeln/)
  await field.fill('fel nyckel')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/Plattformen godtar inte nyckeln/)
  await field.fill(platform.key)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Synken är klar.')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page)
  await expect(page.getByText('1 beslut skickade', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Skriv nyckeln igen' })).toBeHidden()
})

test('without an answer all is calm, and "försök nu" in the status line gets through later', async ({
  page,
  desk,
}) => {
  const platform = await openSynced(page, desk)
  await platform.setFaults({ unavailable: 1000, 'retry-after': 300 })
  await press(page, 'Synka nu')
  const status = page.getByRole('region', { name: 'Status' })
  await expect(status).toContainText('Offline sedan')
  await page.reload()
  await expect(page.getByText(/^Plattformen svarar inte sedan/)).toBeVisible()
  await expectAccessible(page)
  await platform.setFaults({ unavailable: 0 })
  await goTo(page, '/ko')
  await enter(status.getByRole('button', { name: 'Försök nu' }))
  await expect(status).not.toContainText('Offline sedan')
  await expect(status).toContainText('Synkad')
})

test('a network that returns starts a sync by itself, and the screen shows what came', async ({
  page,
  desk,
  context,
}) => {
  await openSynced(page, desk)
  const [row] = await publishable(page, 1)
  if (!row) throw new Error('Nothing to decide on')
  await call(page, 'queue/decide', { submissionId: row.id, revision: row.revision, outcome: 'publish' })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Väntar på att skickas, 1' })).toBeVisible()
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Väntar på att skickas, 0' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Synk Nätet kom tillbaka Klar/ })).toBeVisible()
})

test('progress stands in the status line on every view, and a running sync in the history', async ({
  page,
  desk,
}) => {
  await openDemo(page, desk)
  const platform = await platformOf(page, desk)
  await platform.setFaults({ slow: 3000 })
  await press(page, 'Synka nu')
  const status = page.getByRole('region', { name: 'Status' })
  await goTo(page, '/ko')
  await expect(status).toContainText(/Hämtar \d+ av \d+/)
  await goTo(page, '/synk')
  await expect(page.getByRole('row', { name: /Någon bad om det Pågår/ })).toBeVisible()
  await platform.setFaults({ slow: 0 })
  await expect(page.getByRole('row', { name: /Någon bad om det Klar/ })).toBeVisible({ timeout: 30_000 })
  await expect(status).toContainText('Synkad')
})

test('a newer protocol and a clock that is wrong are said in plain words', async ({ page, desk }) => {
  await openDemo(page, desk)
  const platform = await platformOf(page, desk)
  await platform.setFaults({ 'newer-protocol': 1, skew: 3600 })
  await press(page, 'Synka nu')
  const remarks = page.getByRole('region', { name: 'Att känna till om det som hämtades' })
  await expect(remarks).toContainText('Plattformen talar en nyare version av gränssnittet (2).', {
    timeout: 30_000,
  })
  await expect(remarks).toContainText('Plattformens klocka går 60 minuter före den här datorns.')
  await expectAccessible(page)
})

/** The demonstration with everything taken in. */
async function openSynced(page: Page, desk: Desk): Promise<Platform> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  await page.reload()
  return platformOf(page, desk)
}

async function expectCount(page: Page, kind: string, count: number) {
  const counted = page.locator('dl > div').filter({ has: page.getByText(kind, { exact: true }) })
  await expect(counted.getByRole('definition')).toHaveText(String(count), { timeout: 30_000 })
}

async function openRows(page: Page, name: string) {
  await enter(page.locator('summary', { hasText: name }))
}

async function statesOf(page: Page, rows: readonly { id: string }[]): Promise<string[]> {
  const states: string[] = []
  for (const { id } of rows) {
    const { state } = await call<{ state: string }>(page, 'queue/show', { id })
    states.push(state)
  }
  return states
}
