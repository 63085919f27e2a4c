/** Saved views in a real browser: saved, counted, opened, renamed, replaced and removed by keyboard, in a narrow window too. */
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import SQLite from 'better-sqlite3'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Listed = { id: string; name: string; query: string; count: number | null }
const TO_REVIEW = 'upplaga:2024 läge:ny -har:uppskjuten'

test('by keyboard alone: saved, opened, renamed, replaced when asked to, and removed after a question', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  await searchFor(page, 'upplaga:2024 form:digitalt')
  await expect(page.getByRole('heading', { name: 'Egen sökning', level: 1 })).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Spara vyn…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const saving = page.getByRole('dialog', { name: 'Spara vyn' })
  await expect(saving.getByLabel('Namn')).toBeFocused()
  await expect(saving.getByText('form:digitalt', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(saving.getByText('Skriv ett namn.')).toBeVisible()
  await expect(saving.getByLabel('Namn')).toBeFocused()
  await page.keyboard.type('Digitalt')
  await page.keyboard.press('Enter')
  await expect(saving).toHaveCount(0)
  await expect(said(page)).toHaveText('Vyn Digitalt är sparad.')
  await expect(page.getByRole('heading', { name: 'Digitalt', level: 1 })).toBeVisible()
  const change = page.getByRole('button', { name: 'Ändra vyn Digitalt…' })
  await expect(change).toBeFocused()
  const [view] = await savedViews(page)
  expect(view).toMatchObject({ name: 'Digitalt', query: 'upplaga:2024 form:digitalt' })
  await expect(savedLinks(page)).toHaveText([`Digitalt${view?.count}, ${submissions(view?.count)}`])
  await expect(savedLink(page, 'Digitalt')).toHaveAttribute('aria-current', 'true')

  // A name that is taken is not replaced unless that is ticked.
  await searchFor(page, 'upplaga:2024 form:hybrid')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('digitalt')
  await page.keyboard.press('Control+Enter')
  await expect(saving.getByText('Det finns redan en vy som heter Digitalt.')).toBeVisible()
  await expect(saving.getByLabel('Namn')).toBeFocused()
  await expect(saving.getByText('Den söker nu efter: upplaga:2024 form:digitalt')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(saving.getByText('Det finns redan en vy som heter Digitalt.')).toBeVisible()
  expect(await savedViews(page)).toMatchObject([{ query: 'upplaga:2024 form:digitalt' }])
  await page.keyboard.press('Tab')
  await expect(saving.getByLabel('Ersätt den sparade vyn')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Vyn digitalt är sparad.')
  expect(await savedViews(page)).toMatchObject([{ id: view?.id, query: 'upplaga:2024 form:hybrid' }])

  await expect(page.getByRole('button', { name: 'Ändra vyn digitalt…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const changing = page.getByRole('dialog', { name: 'Vyn digitalt' })
  await expect(changing.getByLabel('Namn')).toBeFocused()
  await expect(changing.getByText(/^Sparad av Maja Lind, /)).toBeVisible()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Åter hybrid')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('Vyn heter nu Åter hybrid.')
  await expect(page.getByRole('heading', { name: 'Åter hybrid', level: 1 })).toBeVisible()

  await page.getByRole('link', { name: /^Att bedöma/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Att bedöma', level: 1 })).toBeVisible()
  await savedLink(page, 'Åter hybrid').focus()
  await page.keyboard.press('Enter')
  await expect(searchBox(page)).toHaveValue('upplaga:2024 form:hybrid')

  await page.getByRole('button', { name: 'Ändra vyn Åter hybrid…' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Ta bort vyn…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const removing = page.getByRole('dialog', { name: 'Ta bort vyn Åter hybrid' })
  await expect(removing.getByText('Vyn tas bort för alla i redaktionen.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(removing).toHaveCount(0)
  expect(await savedViews(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Ändra vyn Åter hybrid…' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Vyn Åter hybrid är borttagen.')
  await expect(page.getByRole('button', { name: 'Spara vyn…' })).toBeFocused()
  await expect(page.getByRole('navigation', { name: 'Sparade vyer' })).toHaveCount(0)
  await expect(searchBox(page)).toHaveValue('upplaga:2024 form:hybrid')
  expect(await savedViews(page)).toEqual([])
})

test('counts come by one call, and follow decisions, what is taken and what is put off', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.reload()
  await expect(viewLink(page, 'Att bedöma')).toHaveText(/\d/)
  await expect(panelHeading(page)).not.toBeEmpty()
  expect(asked.filter((path) => path === '/rpc/views/list')).toHaveLength(1)

  const toReview = await countOf(page, 'to-review')
  const expectCounts = async (counts: Record<string, number>) => {
    for (const [name, count] of Object.entries(counts))
      await expect(viewLink(page, name).locator('.nav-count')).toHaveText(String(count))
  }
  await expectCounts({ 'Att bedöma': toReview, 'Tagna av mig': 0, Uppskjutna: 0 })
  await page.keyboard.press('t')
  await expectCounts({ 'Tagna av mig': 1 })
  await page.keyboard.press('s')
  await page.getByRole('dialog', { name: 'Skjut upp' }).getByLabel('Varför').fill('Väntar.')
  await page.keyboard.press('Control+Enter')
  await expectCounts({ 'Att bedöma': toReview - 1, Uppskjutna: 1 })
})

test('a view follows the edition that is chosen, or keeps to its own, and its address can be copied', async ({
  page,
  context,
  desk,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openQueue(page, desk)
  await searchFor(page, 'upplaga:2024 form:digitalt')
  await save(page, 'Digitalt varje år')
  await searchFor(page, 'upplaga:2024 form:hybrid')
  await save(page, 'Hybrid just 2024', 'Alltid 2024')
  await page.getByLabel('Upplaga', { exact: true }).selectOption('2023')
  await expect(savedLink(page, 'Digitalt varje år')).toHaveAttribute('href', /2023/)
  await expect(savedLink(page, 'Hybrid just 2024')).toHaveAttribute('href', /2024/)
  await savedLink(page, 'Digitalt varje år').click()
  await expect(searchBox(page)).toHaveValue('upplaga:2023 form:digitalt')
  await expect(page.getByRole('heading', { name: 'Digitalt varje år', level: 1 })).toBeVisible()

  await savedLink(page, 'Hybrid just 2024').click()
  await expect(page.getByRole('heading', { name: 'Hybrid just 2024', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Kopiera adress' }).click()
  await expect(said(page)).toHaveText('Adressen är kopierad.')
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URLSearchParams(address.split('?').at(-1)).get('q')).toBe('upplaga:2024 form:hybrid')
})

test('a view that can no longer be read says so, shows where, and is mended or removed', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  await searchFor(page, 'upplaga:2024 form:digitalt')
  await save(page, 'Gammal')
  alter(desk, "update saved_views set query = 'färg:grön'")
  await page.reload()
  await expect(savedLink(page, 'Gammal')).toContainText('går inte att läsa')
  await savedLink(page, 'Gammal').click()
  await expect(searchBox(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('heading', { name: 'Gammal', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Ändra vyn Gammal…' }).click()
  await expect(page.getByText('Sökningen går inte längre att läsa.')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Ta bort vyn…' }).click()
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click()
  await expect(said(page)).toHaveText('Vyn Gammal är borttagen.')
  expect(await savedViews(page)).toEqual([])

  // What cannot be read is not saved either, and what was typed stays.
  await page.getByRole('button', { name: 'Spara vyn…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Spara vyn' })
  await dialog.getByLabel('Namn').fill('Fel')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Sökningen går inte att läsa.')
  await expect(dialog.getByLabel('Namn')).toHaveValue('Fel')
})

test('a view that a colleague has removed meanwhile is said to be gone', async ({ page, desk }) => {
  await openQueue(page, desk)
  await searchFor(page, 'upplaga:2024 form:digitalt')
  await save(page, 'Kort')
  await page.getByRole('button', { name: 'Ändra vyn Kort…' }).click()
  const [view] = await savedViews(page)
  await call(page, 'views/remove', { id: view?.id })
  const dialog = page.getByRole('dialog', { name: 'Vyn Kort' })
  await dialog.getByLabel('Namn').fill('Lång')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Vyn finns inte längre.')
  await expect(savedLinks(page)).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`rail and dialogs break no rule that a program can tell, ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme })
    await openQueue(page, desk)
    await searchFor(page, 'upplaga:2024 form:digitalt')
    await save(page, 'Digitalt')
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Ändra vyn Digitalt…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Ta bort vyn…' }).click()
    await expect(page.getByRole('dialog', { name: /^Ta bort vyn/ })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await searchFor(page, 'upplaga:2024 form:hybrid')
    await page.getByRole('button', { name: 'Spara vyn…' }).click()
    await page.getByRole('dialog').getByLabel('Namn').fill('digitalt')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Ersätt den sparade vyn')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  })

test('in a narrow window, and so at 200 %, the views are a button away', async ({ page, desk }) => {
  await openQueue(page, desk)
  await searchFor(page, 'upplaga:2024 form:digitalt')
  await save(page, 'Digitalt')
  await page.setViewportSize({ width: 640, height: 800 })
  await page.getByRole('button', { name: 'Vyer…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Vyer' })
  await expect(dialog.getByRole('link', { name: /^Digitalt/ })).toHaveAttribute('aria-current', 'true')
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('link', { name: /^Publicerade/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Publicerade', level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
})

test('where only what was put off is left, that is said, with the way to it', async ({ page, desk }) => {
  await openQueue(page, desk)
  await page.keyboard.press('t')
  await expect(viewLink(page, 'Tagna av mig').locator('.nav-count')).toHaveText('1')
  const toReview = await countOf(page, 'to-review')
  alter(
    desk,
    `insert into snoozes select id, (select entry_id from claims), null, 'Väntar.', 'Anna Ek', 'SKR', '2024-09-20T08:00:00.000Z'
     from submissions where state = 'new'`,
  )
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Inget mer att bedöma just nu' })).toBeVisible()
  await expect(page.getByText(`${toReview} anmälningar är uppskjutna.`)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Visa de uppskjutna' }).click()
  await expect(page.getByRole('heading', { name: 'Uppskjutna', level: 1 })).toBeVisible()
  await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible()
})

/** The demonstration, fetched, with the queue open and its first row chosen. */
async function openQueue(page: Page, desk: Desk) {
  await openDemo(page, desk)
  // The stream ends with the sync.
  await call(page, 'sync/run')
  await goTo(page, `/ko?q=${encodeURIComponent(TO_REVIEW)}`)
  await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible()
  await expect(panelHeading(page)).not.toBeEmpty()
}

/** By keyboard from the list to the search and its text. */
async function searchFor(page: Page, query: string) {
  await searchBox(page).fill(query)
  await searchBox(page).press('Enter')
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(query).replaceAll('%20', '[+]')}`))
}

async function save(page: Page, name: string, edition?: string) {
  await page.getByRole('button', { name: 'Spara vyn…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Spara vyn' })
  await dialog.getByLabel('Namn').fill(name)
  if (edition) await dialog.getByLabel(edition).check()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText(`Vyn ${name} är sparad.`)
  await expect(savedLink(page, name)).toBeVisible()
}

/** Behind the desk's back, in the demonstration's own database. */
function alter(desk: Desk, sql: string) {
  const sqlite = new SQLite(join(desk.folder, 'desk-demo.db'))
  sqlite.exec(sql)
  sqlite.close()
}

const views = (page: Page) =>
  call<{ standing: Listed[]; saved: Listed[] }>(page, 'views/list', { edition: '2024' })
const savedViews = async (page: Page) => (await views(page)).saved
const countOf = async (page: Page, name: string) =>
  (await views(page)).standing.find((view) => view.name === name)?.count ?? -1
const viewLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: new RegExp(`^${name}`) })
const savedLinks = (page: Page) => page.getByRole('navigation', { name: 'Sparade vyer' }).getByRole('link')
const savedLink = (page: Page, name: string) => savedLinks(page).filter({ hasText: name })
const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Sök i anmälningarna' })
const panelHeading = (page: Page) =>
  page.getByRole('region', { name: 'Vald anmälan' }).getByRole('heading', { level: 2 })
/** What is read aloud. */
const said = (page: Page) => page.locator('[role="status"].visually-hidden').last()
const submissions = (count: number | null | undefined) =>
  `${count} ${count === 1 ? 'anmälan' : 'anmälningar'}`
