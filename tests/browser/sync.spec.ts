/** Sync on screen: progress and totals, the outbox on its way, the manual door, and what cannot be reached. */
import { expect, type Page } from '@playwright/test'
import type { OutboxRow } from '../../contract/calls/sync.ts'
import { call, goTo, openDemo, openDesk, test, violationsOf } from './desk.ts'

test('a sync tells its progress and ends with its totals', async ({ page, desk }) => {
  await openDemo(page, desk)
  const said: string[] = []
  await page.exposeFunction('remember', (text: string) => said.push(text))
  await page.evaluate(() => {
    const remember = (window as unknown as { remember: (text: string) => void }).remember
    new MutationObserver(() => {
      const text = document.querySelector('.progress [role="status"]')?.textContent
      if (text) remember(text)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await syncNow(page)
  expect(said.some((text) => /^Hämtar \d+ av \d+$/.test(text.replaceAll('\u00a0', '')))).toBe(true)
  const { total } = await call<{ total: number }>(page, 'queue/block', { query: '', limit: 1 })
  expect(total).toBeGreaterThan(100)
  await expect(page.getByText(`${total} anmälningar hämtade, inga beslut att skicka.`)).toBeVisible()
})

test('a decision waits in the outbox, can be undone there, and is sent by the next sync', async ({
  page,
  desk,
}) => {
  await openDemo(page, desk)
  await syncNow(page)
  const [first, second] = [await publishOne(page), await publishOne(page)]
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Väntar på att skickas, 2' })).toBeVisible()
  await page.getByRole('button', { name: `Ångra beslutet om ${first}` }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Väntar på att skickas, 1' })).toBeFocused()
  await expect(page.getByRole('rowheader', { name: second })).toBeVisible()
  await syncNow(page)
  await expect(page.getByText('1 beslut skickade', { exact: false })).toBeVisible()
  await expect(page.getByText('Alla beslut har kommit fram.')).toBeVisible()
})

test('by the manual door the outbox is a checklist, and the tick is the acknowledgement', async ({
  page,
  desk,
}) => {
  await openDemo(page, desk)
  await syncNow(page)
  const title = await publishOne(page)
  await page.reload()
  await page.getByRole('switch', { name: 'Plattformen har inget gränssnitt' }).check()
  await expect(page.getByText('0 av 1 registrerade')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: `Kopiera texten om ${title}` }).click()
  await expect(page.getByText('Kopierad', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(title)
  await page.getByRole('checkbox', { name: `Registrerad: ${title}` }).check()
  await expect(page.getByText('1 av 1 registrerade')).toBeVisible()
  const outbox = await call<OutboxRow[]>(page, 'sync/outbox')
  expect(outbox.map((row) => [row.door, row.status])).toEqual([['manual', 'acknowledged']])
})

test('a wrong address is told at its field, and what was typed stays', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/synk')
  await page.reload()
  await page.getByLabel('Adress').fill('http://127.0.0.1:9')
  await page.getByRole('button', { name: 'Anslut' }).click()
  await expect(page.getByLabel('Adress')).toHaveAccessibleDescription(/Plattformen gick inte att nå/)
  await expect(page.getByLabel('Adress')).toHaveValue('http://127.0.0.1:9')
})

test('the check of the database is said in words', async ({ page, desk }) => {
  await openDemo(page, desk)
  await syncNow(page)
  await page.getByRole('button', { name: 'Kontrollera nu' }).click()
  await expect(page.getByText(/^(\d+) av \1 regler håller$/)).toBeVisible()
})

test('what a sync would take in is shown, waits with its age, and is taken in when somebody says so', async ({
  page,
  desk,
}) => {
  await openDemo(page, desk)
  await page.getByRole('button', { name: 'Förhandsgranska' }).click()
  await expect(page.getByRole('heading', { name: 'Det här skulle en synk ta in' })).toBeFocused({
    timeout: 30_000,
  })
  expect((await call<{ total: number }>(page, 'queue/block', { query: '', limit: 1 })).total).toBe(0)
  expect(await violationsOf(page)).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: 'Visa vad som skulle tas in' }).click()
  await page.getByRole('button', { name: 'Ta in', exact: true }).click({ timeout: 30_000 })
  await expect(page.getByText('Synken är klar.')).toBeVisible({ timeout: 30_000 })
  expect((await call<{ total: number }>(page, 'queue/block', { query: '', limit: 1 })).total).toBeGreaterThan(
    100,
  )
})

test('how often syncs come by themselves is set on screen', async ({ page, desk }) => {
  await openDemo(page, desk)
  await page.getByLabel('Minuter mellan synkar').fill('0')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByLabel('Minuter mellan synkar')).toHaveAccessibleDescription(
    /heltal från 1 till 1440/,
  )
  await page.getByLabel('Minuter mellan synkar').fill('45')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect
    .poll(async () => (await call<{ everyMinutes: number }>(page, 'sync/settings')).everyMinutes)
    .toBe(45)
})

test('nothing on the view breaks the accessibility rules', async ({ page, desk }) => {
  await openDemo(page, desk)
  await syncNow(page)
  await publishOne(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Väntar på att skickas, 1' })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})

async function syncNow(page: Page) {
  await page.getByRole('button', { name: 'Synka nu' }).click()
  await expect(page.getByText('Synken är klar.')).toBeVisible({ timeout: 30_000 })
}

/** Publishes a submission that needs no judgement and returns its title. */
async function publishOne(page: Page): Promise<string> {
  const { rows } = await call<{ rows: { id: string; revision: number; title: string }[] }>(
    page,
    'queue/block',
    {
      query: 'state:new outcome:met,to-judge',
      language: 'en',
      limit: 1,
    },
  )
  const row = rows[0]
  if (!row) throw new Error('Nothing to publish')
  await call(page, 'queue/decide', { submissionId: row.id, revision: row.revision, outcome: 'publish' })
  return row.title
}
