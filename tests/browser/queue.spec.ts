/** The queue in a real browser: triage by keyboard, search, decisions with words, undo, conflicts, and accessibility. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Listed = { id: string; title: string; revision: number; state: string }

test('a reviewer publishes by keyboard, goes on to the next, and takes it back', async ({ page, desk }) => {
  await openQueue(page, desk)
  const [first, second] = await listed(page, 'edition:2024 state:new')
  await expect(panelHeading(page)).toHaveText(first?.title ?? '')
  await page.keyboard.press('j')
  await expect(panelHeading(page)).toHaveText(second?.title ?? '')
  await expect(titleCell(page, second?.title ?? '')).toBeFocused()
  await page.keyboard.press('k')
  await expect(panelHeading(page)).toHaveText(first?.title ?? '')

  await page.keyboard.press('p')
  await expect(said(page)).toHaveText(/^Publicerad\. \d+ av \d+\. Nästa: /)
  await expect(panelHeading(page)).toHaveText(second?.title ?? '')
  await expect(titleCell(page, second?.title ?? '')).toBeFocused()
  await expect(statusLine(page)).toContainText('1 beslut väntar på att skickas.')
  expect(await stateOf(page, first?.id ?? '')).toBe('published')

  await page.keyboard.press('z')
  await expect(said(page)).toHaveText(`Ångrat: ${first?.title}.`)
  await expect(statusLine(page)).toContainText('Inget väntar på att skickas.')
  await expect(panelHeading(page)).toHaveText(first?.title ?? '')
  expect(await stateOf(page, first?.id ?? '')).toBe('new')
})

test('the next one opens and has focus also where the list has not been fetched that far', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, 'upplaga:2024')
  // What is undecided stands last.
  const sort = [{ column: 'state', direction: 'desc' }]
  const { rows } = await call<{ rows: Listed[] }>(page, 'queue/block', { sort, limit: 1000 })
  const far = rows.findIndex((row, at) => at > 150 && row.state === 'new')
  const next = rows.slice(far + 1).find(({ state }) => state === 'new')
  await goTo(page, `/ko?q=&ordning=-state&id=${rows[far]?.id}`)
  await expect(panelHeading(page)).toHaveText(rows[far]?.title ?? 'none so far down')
  await page.getByRole('button', { name: 'Skjut upp' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Varför/).fill('Väntar på programmet.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(panelHeading(page)).toHaveText(next?.title ?? 'none after it')
  await expect(page.locator(`[row-id="${next?.id}"] [col-id="title"]`)).toBeFocused()
})

test('a round counts what is left without what is put off', async ({ page, desk }) => {
  await openQueue(page, desk)
  const [, second] = await listed(page, 'edition:2024 state:new')
  const left = await total(page, 'edition:2024 state:new')
  const progress = page.locator('.decide-progress')
  await expect(progress).toContainText(`0 av ${left}`)
  await call(page, 'triage/snooze', { submissionId: second?.id, untilDay: null, reason: 'Väntar.' })
  await page.reload()
  await expect(progress).toContainText(`0 av ${left - 1}`)
})

test('search box and status line show the keys as they are set, or none', async ({ page, desk }) => {
  await openQueue(page, desk)
  await expect(searchBox(page)).toHaveAttribute('aria-keyshortcuts', 'F')
  await page.evaluate(() => localStorage.setItem('redaktionen.keys', '{"search":"q","undo":"x"}'))
  await page.reload()
  await expect(searchBox(page)).toHaveAttribute('aria-keyshortcuts', 'Q')
  await expect(page.getByRole('search').locator('kbd')).toHaveText('Q')
  await expect(panelHeading(page)).not.toBeEmpty()
  await page.keyboard.press('p')
  await expect(statusLine(page).locator('kbd')).toHaveText('X')
  await page.keyboard.press('x')
  await expect(said(page)).toHaveText(/^Ångrat: /)
  await page.evaluate(() => localStorage.setItem('redaktionen.keys', '{"search":null}'))
  await page.reload()
  await expect(searchBox(page)).not.toHaveAttribute('aria-keyshortcuts')
  await expect(page.getByRole('search').locator('kbd')).toHaveCount(0)
})

test('letters are text in the search, and commands only outside it', async ({ page, desk }) => {
  await openQueue(page, desk)
  await page.keyboard.press('f')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' par')
  await expect(searchBox(page)).toHaveValue('upplaga:2024 läge:ny par')
  await expect(statusLine(page)).toContainText('Inget väntar på att skickas.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).not.toBeFocused()
})

test('a search narrows the list, and a click on an outcome narrows it further', async ({ page, desk }) => {
  await openQueue(page, desk)
  await searchFor(page, 'upplaga:2024 form:digitalt')
  const digital = await total(page, 'edition:2024 format:digital')
  await expect(page.getByText(`${digital} anmälningar`, { exact: true })).toBeVisible()
  const unclear = await total(page, 'edition:2024 format:digital outcome:unclear')
  await page.getByRole('button', { name: `${unclear} oklart` }).click()
  await expect(searchBox(page)).toHaveValue('upplaga:2024 form:digitalt utfall:oklart')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(unclear + 1))
  await expect(page.getByRole('button', { name: `${unclear} oklart` })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('suggestions are reached by arrows and taken by Enter', async ({ page, desk }) => {
  await openQueue(page, desk)
  await searchBox(page).fill('')
  await searchBox(page).pressSequentially('läg')
  await expect(page.getByRole('option', { name: /^läge:/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await searchBox(page).pressSequentially('pub')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(searchBox(page)).toHaveValue('läge:publicerad ')
  // Without one that is chosen, Enter searches, and nothing more is offered.
  await searchBox(page).pressSequentially('utfall:upp')
  await expect(page.getByRole('option', { name: /^utfall:/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Förslag' })).toBeHidden()
  await expect(searchBox(page)).toHaveValue('läge:publicerad utfall:upp')
})

test('places are completed by name without marks, and a quoted name as one value', async ({ page, desk }) => {
  await openQueue(page, desk)
  await searchBox(page).fill('')
  await searchBox(page).pressSequentially('län:vastra')
  const offered = page.getByRole('listbox', { name: 'Förslag' }).getByRole('option')
  await expect(offered).toHaveText(['län:"västra götaland"'])
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await searchBox(page).pressSequentially('har:egen')
  await expect(offered).toHaveText(['har:egen-organisation'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(searchBox(page)).toHaveValue('län:"västra götaland" har:egen-organisation ')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a query that cannot be read is underlined in plain words while the old list stays', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const rows = await page.getByRole('grid').getAttribute('aria-rowcount')
  await searchFor(page, 'upplaga:2024 ändrad:>2024-13-01')
  await expect(page.getByRole('alert')).toContainText('”>2024-13-01” är ingen dag.')
  await expect(page.getByRole('alert')).toContainText('Tecken 21–31.')
  await expect(page.locator('.search-fault')).toHaveText('>2024-13-01')
  await expect(searchBox(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', rows ?? '')
  await searchFor(page, 'upplaga:2024 läge:ny')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an open must is published only with a written judgement', async ({ page, desk }) => {
  await openQueue(page, desk, 'upplaga:2024 läge:ny utfall:oklart')
  const [open] = await listed(page, 'edition:2024 state:new outcome:unclear')
  await expect(panelHeading(page)).toHaveText(open?.title ?? '')
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'Publicera med bedömning' })
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Skriv din bedömning.')).toBeVisible()
  await expect(dialog.getByLabel('Din bedömning: Part')).toBeFocused()
  await dialog.getByLabel('Din bedömning: Part').fill('Kommunen medverkar enligt programmet.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  const shown = await call<{ state: string; decisions: { criteria: string[]; reason: string }[] }>(
    page,
    'queue/show',
    { id: open?.id },
  )
  expect(shown.state).toBe('published')
  expect(shown.decisions[0]).toMatchObject({
    criteria: ['party'],
    reason: 'Part: Kommunen medverkar enligt programmet.',
  })
})

test('neka says why it does not serve when no must is unmet', async ({ page, desk }) => {
  await openQueue(page, desk, 'upplaga:2024 läge:ny utfall:att-bedöma')
  const reject = page.getByRole('button', { name: /^Neka/ })
  await expect(reject).toHaveAttribute('aria-disabled', 'true')
  await expect(reject).toHaveAccessibleDescription(
    'Publicering bekräftar: Nytta för offentlig sektor. Neka kräver ett krav som är ej uppfyllt. Här finns inget.',
  )
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a completion asks for a text, and Esc leaves everything as it was', async ({ page, desk }) => {
  await openQueue(page, desk)
  const [first] = await listed(page, 'edition:2024 state:new')
  await expect(panelHeading(page)).toHaveText(first?.title ?? '')
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Begär komplettering' })
  // A ready text comes to stand there; without any text nothing is asked of the organiser.
  const text = dialog.getByLabel('Text till arrangören')
  await expect(text).not.toHaveValue('')
  await text.fill('')
  await dialog.getByRole('button', { name: 'Begär komplettering' }).click()
  await expect(dialog.getByText('Skriv skälet. Arrangören får det ordagrant.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await stateOf(page, first?.id ?? '')).toBe('new')
})

test('a decision that the state no longer allows is told, and what was written stays', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk)
  const [first] = await listed(page, 'edition:2024 state:new')
  await expect(panelHeading(page)).toHaveText(first?.title ?? '')
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Begär komplettering' })
  await dialog.getByLabel('Text till arrangören').fill('Skriv var ni håller till.')
  // Somebody else decides meanwhile.
  await call(page, 'queue/decide', { submissionId: first?.id, revision: first?.revision, outcome: 'publish' })
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toContainText('Läget är nu ”Publicerad”')
  await expect(dialog.getByLabel('Text till arrangören')).toHaveValue('Skriv var ni håller till.')
})

test('help lists the keys, and letters can be turned off', async ({ page, desk }) => {
  await openQueue(page, desk)
  const heading = await panelHeading(page).textContent()
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Tangenter' })
  await help.getByLabel('Enstaka bokstäver fungerar som kommandon').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('p')
  await expect(statusLine(page)).toContainText('Inget väntar på att skickas.')
  await expect(panelHeading(page)).toHaveText(heading ?? '')
})

test('rows that come late leave the search to who writes in it', async ({ page, desk }) => {
  await openQueue(page, desk)
  const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route('**/rpc/queue/block', async (route) => {
    asked.resolve()
    await held.promise
    await route.continue()
  })
  await searchBox(page).fill('upplaga:2024 form:digitalt')
  // To the list, which waits for its rows, and back.
  await page.keyboard.press('Escape')
  await asked.promise
  await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toBeVisible()
  await drawn(page)
  await searchBox(page).focus()
  const came = page.waitForResponse('**/rpc/queue/block')
  held.resolve()
  await came
  await expect(page).toHaveURL(/id=/)
  await expect(searchBox(page)).toBeFocused()
})

test('at 200 % zoom the panel opens as a surface of its own', async ({ page, desk }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await openQueue(page, desk)
  const panel = page.getByRole('region', { name: 'Vald anmälan' })
  await expect(panel).toBeHidden()
  await page.getByRole('gridcell').nth(1).click()
  await expect(panel).toBeVisible()
  await expect(page.getByRole('grid')).toBeHidden()
  await panel.getByRole('button', { name: 'Tillbaka till listan' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(640)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`queue, panel, dialog and help have no serious faults, ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme })
    await openQueue(page, desk, 'upplaga:2024 utfall:oklart')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('2')
    await expect(page.getByRole('heading', { name: 'Så ser deltagarna det' })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  })
}

test('what organisers write is text, never markup', async ({ page, desk }) => {
  await openQueue(page, desk)
  const [first] = await listed(page, 'edition:2024 state:new')
  await page.route('**/rpc/queue/show', async (route) => {
    const answer = await route.fetch()
    const body = await answer.json()
    body.json.content.description = '<img src=x onerror="window.broken = true"><b>fet</b>'
    body.json.content.links = ['javascript:alert(1)', 'https://skovde.example/program']
    await route.fulfill({ response: answer, json: body })
  })
  await page.reload()
  await expect(panelHeading(page)).toHaveText(first?.title ?? '')
  await page.keyboard.press('2')
  await expect(page.getByText('<img src=x onerror="window.broken = true"><b>fet</b>')).toBeVisible()
  await expect(page.getByText('javascript:alert(1)')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Öppna javascript:alert(1)' })).toHaveCount(0)
  const link = page.getByRole('link', { name: 'Öppna https://skovde.example/program' })
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
})

/** The demonstration, fetched, with the queue open and its first row chosen. */
/** A row's box is named by the title too. */
const titleCell = (page: Page, title: string) =>
  page.getByRole('gridcell', { name: title }).and(page.locator('[col-id="title"]'))

async function openQueue(page: Page, desk: Desk, query = 'upplaga:2024 läge:ny') {
  await openDemo(page, desk)
  // The stream ends with the sync.
  await call(page, 'sync/run')
  expect(await total(page, '')).toBeGreaterThan(0)
  await goTo(page, `/ko?q=${encodeURIComponent(query)}`)
  await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible()
  if ((page.viewportSize()?.width ?? 0) > 960) await expect(panelHeading(page)).not.toBeEmpty()
}

const panelHeading = (page: Page) =>
  page.getByRole('region', { name: 'Vald anmälan' }).getByRole('heading', { level: 2 })
const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Sök i anmälningarna' })
const statusLine = (page: Page) => page.getByRole('region', { name: 'Status' })
/** What is read aloud. */
const said = (page: Page) => page.locator('[role="status"].visually-hidden').last()

/** The list has put its focus where it goes once its rows are drawn anew. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
}

async function searchFor(page: Page, query: string) {
  await searchBox(page).fill(query)
  await searchBox(page).press('Enter')
}

async function listed(page: Page, query: string): Promise<Listed[]> {
  const sort = [{ column: 'changedAt', direction: 'asc' }]
  return (await call<{ rows: Listed[] }>(page, 'queue/block', { query, sort, limit: 5 })).rows
}

async function total(page: Page, query: string): Promise<number> {
  return (await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })).total
}

async function stateOf(page: Page, id: string): Promise<string> {
  return (await call<Listed>(page, 'queue/show', { id })).state
}
