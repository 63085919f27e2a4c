/** Deciding about many in a real browser: by keyboard alone, with a preview that tells the truth, and undone as a unit. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Counted = {
  willCount: number
  leftCount: number
  total: number
  token: string
  items: { id: string; revision: number; state: string }[]
}

test('all that meet everything are published as a unit by keyboard, and taken back as one', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const { willCount, leftCount, total } = await preview(page)
  expect(willCount).toBeGreaterThan(2)
  await publishAll(page).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page, willCount)).toBeVisible()
  await expect(dialog(page, willCount)).toContainText(`gav ${total} träffar`)
  await expect(dialog(page, willCount)).toContainText(
    `${willCount} publiceras, ${leftCount} lämnas utanför. Inget har gjorts än.`,
  )
  expect(await waiting(page)).toBe(0)

  const first = page.getByRole('dialog').getByRole('checkbox').first()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(dialog(page, willCount - 1)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(said(page)).toHaveText(`Publicerade ${willCount - 1} anmälningar.`)
  await expect(statusLine(page)).toContainText(`Publicerade ${willCount - 1} anmälningar.`)
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1)
  expect(await waiting(page)).toBe(willCount - 1)

  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText(`Ångrat: ${willCount - 1} beslut, som en enhet.`)
  await expect(statusLine(page)).toContainText('Inget väntar på att skickas.')
  expect(await preview(page)).toMatchObject({ willCount, leftCount })
})

test('Esc leaves everything as it was, and focus where it was', async ({ page, desk }) => {
  await openQueue(page, desk)
  await publishAll(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(publishAll(page)).toBeFocused()
  expect(await waiting(page)).toBe(0)
})

test('what has changed since the preview fails the whole, is named, and moves to those left out', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const { willCount, leftCount } = await preview(page)
  await publishAll(page).click()
  await expect(dialog(page, willCount)).toBeVisible()
  const name = await page.getByRole('dialog').getByRole('listitem').first().locator('.label').textContent()
  const { items } = await call<{ items: { id: string; revision: number }[] }>(page, 'bulk/preview', QUERY)
  await call(page, 'queue/decide', {
    submissionId: items[0]?.id,
    revision: items[0]?.revision,
    outcome: 'return',
    reason: 'Skriv mer.',
  })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText(`1 anmälan kan inte beslutas så längre: ”${name}”.`)
  await expect(page.getByRole('alert')).toContainText('Inget är beslutat.')
  expect(await waiting(page)).toBe(1)
  await expect(dialog(page, willCount - 1)).toContainText(
    `${willCount - 1} publiceras, ${leftCount} lämnas utanför.`,
  )
})

test('those left out say why and lead to the submission', async ({ page, desk }) => {
  await openQueue(page, desk)
  await page.evaluate(() => undefined)
  const { id, title } = await call<{ id: string; title: string }>(page, 'queue/show', {
    id: (await call<{ items: { id: string }[] }>(page, 'bulk/preview', QUERY)).items[0]?.id,
  })
  await call(page, 'triage/claim', { submissionId: id })
  await call(page, 'session/setReviewer', { name: 'Kollega Kvist', organisation: 'Vinnova' })
  await page.reload()
  await publishAll(page).click()
  const left = page.getByRole('dialog').getByRole('region', { name: /^Lämnas utanför/ })
  await expect(left).toContainText('Tagen av Maja Lind, SKR till')
  await left.getByRole('link', { name: `Visa: ${title}` }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
})

test('the message is shown as one of them gets it, and an own text is filled for each', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  await publishAll(page).click()
  const open = page.getByRole('dialog')
  await expect(open).toContainText('De andra får sina egna uppgifter.')
  await open.getByRole('button', { name: 'Ändra texten' }).click()
  const text = open.getByLabel('Meddelande till arrangören')
  await expect(text).toBeFocused()
  await text.fill('Hej {namn}!')
  await page.keyboard.press('Control+Enter')
  await expect(open.getByRole('alert')).toContainText('{namn} är inget som finns att fylla i.')
  await expect(text).toHaveValue('Hej {namn}!')
  await text.fill('”{rubrik}” är med.')
  await page.keyboard.press('Control+Enter')
  await expect(open).toHaveCount(0)
  const { bulkId } = (await call<{ bulkId: string }[]>(page, 'bulk/list', {}))[0] ?? { bulkId: '' }
  expect(bulkId).not.toBe('')
})

test('the address brings the decision back after a reload, and Back leaves it', async ({ page, desk }) => {
  await openQueue(page, desk)
  const { willCount } = await preview(page)
  await publishAll(page).click()
  await expect(page).toHaveURL(/#\/ko\/massbeslut\?.*sok=.*steg=publicera/)
  await expect(dialog(page, willCount)).toBeVisible()
  await page.reload()
  await expect(dialog(page, willCount)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(publishAll(page)).toBeVisible()
})

test('rows marked one by one last through a reload, and are told to be gone in another window', async ({
  page,
  desk,
  context,
}) => {
  await openQueue(page, desk)
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('b')
  await expect(page.getByRole('dialog')).toContainText('1 anmälan är markerad.')
  await page.reload()
  await expect(page.getByRole('dialog')).toContainText('1 anmälan är markerad.')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('dialog', { name: 'Markeringarna finns inte kvar' })).toBeVisible()
  await other.keyboard.press('Escape')
  await expect(other.getByRole('dialog')).toHaveCount(0)
  await expect(other).toHaveURL(/#\/ko\?/)
})

test('an own text is seen with the facts of one of them before anything is decided', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  await publishAll(page).click()
  const open = page.getByRole('dialog')
  await open.getByRole('button', { name: 'Ändra texten' }).click()
  await open.getByLabel('Meddelande till arrangören').fill('Hej! ”{rubrik}” är med.')
  const seen = open.getByRole('region', { name: /^Så här får arrangören till/ })
  const heading = (await seen.getByRole('heading').textContent()) ?? ''
  const title = heading.slice(heading.indexOf('”') + 1, heading.lastIndexOf('”'))
  await expect(seen).toContainText(`Hej! ”${title}” är med.`)
  await open.getByLabel('Meddelande till arrangören').fill('Hej {namn}!')
  await expect(seen).toContainText('{namn} är inget som finns att fylla i.')
  expect(await waiting(page)).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`earlier units are listed and taken back by keyboard, ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme })
    await openQueue(page, desk)
    const first = await preview(page)
    await call(page, 'bulk/apply', {
      items: first.items.slice(0, 2),
      token: first.token,
      outcome: 'publish',
    })
    await page.reload()
    await page.getByRole('link', { name: 'Tidigare massbeslut' }).click()
    await expect(page).toHaveURL(/#\/ko\/massbeslut\/tidigare$/)
    const row = page.getByRole('row').filter({ hasText: 'Publicera' })
    await expect(row).toContainText('Väntar på att skickas')
    expect(await violationsOf(page)).toEqual([])
    await row.getByRole('button', { name: /^Ångra: Publicerade 2 anmälningar/ }).focus()
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText('Ångrat: 2 beslut, som en enhet.')
    await expect(row.getByRole('cell', { name: 'Ångrat', exact: true })).toBeFocused()
    await expect(row.getByRole('button')).toHaveCount(0)
    expect(await waiting(page)).toBe(0)
  })

test('a unit that has been sent says so, and has no way back', async ({ page, desk }) => {
  await openQueue(page, desk)
  const { items, token } = await preview(page)
  await call(page, 'bulk/apply', { items: items.slice(0, 2), token, outcome: 'publish' })
  await call(page, 'sync/run')
  await goTo(page, '/ko/massbeslut/tidigare')
  await expect(page.getByRole('row').filter({ hasText: 'Publicera' })).toContainText(
    'Kan inte ångras: 2 har skickats eller följts av något senare',
  )
  await expect(page.getByRole('table').getByRole('button')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the dialog has no faults, and fits at 200 % zoom, ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme })
    await openQueue(page, desk)
    await publishAll(page).click()
    await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.setViewportSize({ width: 640, height: 400 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

const QUERY = {
  marks: { kind: 'search', query: 'edition:2024 state:new outcome:met,to-judge' },
  outcome: 'publish',
}

async function openQueue(page: Page, desk: Desk) {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  await goTo(page, `/ko?${new URLSearchParams({ q: 'upplaga:2024 läge:ny' })}`)
  await page.reload()
  await expect(publishAll(page)).toBeVisible()
}

const publishAll = (page: Page) =>
  page.getByRole('button', { name: /^Publicera alla som uppfyller allt… \(\d+\)$/ })
const dialog = (page: Page, count: number) =>
  page.getByRole('dialog', { name: `Publicera ${count} anmälningar` })
const statusLine = (page: Page) => page.getByRole('region', { name: 'Status' })
const said = (page: Page) => page.locator('[role="status"].visually-hidden').last()

function preview(page: Page): Promise<Counted> {
  return call<Counted>(page, 'bulk/preview', QUERY)
}

async function waiting(page: Page): Promise<number> {
  return (await call<{ waiting: number }>(page, 'session/status')).waiting
}
