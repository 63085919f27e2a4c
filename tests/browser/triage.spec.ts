/** Triage by keyboard in a real browser: fifty decisions with focus never lost, claims, snoozes, notes, keys of one's own. */
import { expect, type Page } from '@playwright/test'
import { startPlatform } from '../../demo/server.ts'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Shown = {
  id: string
  title: string
  state: string
  claim: { reviewer: string } | null
  snooze: { untilDay: string | null; reason: string } | null
  notes: { text: string }[]
  caseNumber: string | null
}

const MAJA = { name: 'Maja Lind', organisation: 'Exempelmyndigheten' }
const TOKEN = 'hemlig-nyckel-8f2c41'
const PUBLISHABLE = 'upplaga:2024 läge:ny utfall:uppfyllt,att-bedöma'

test('fifty decisions by keyboard alone: the next opens each time, and focus is on its row', async ({
  page,
  desk,
}) => {
  test.setTimeout(300_000)
  const platform = await startPlatform({ count: 900, seed: 18, token: TOKEN })
  try {
    await openQueue(page, desk, PUBLISHABLE, platform.url)
    const toDo = await total(page, 'edition:2024 state:new outcome:met,to-judge')
    expect(toDo).toBeGreaterThan(50)
    const decided: string[] = []
    for (let done = 1; done <= 50; done += 1) {
      const title = (await panelHeading(page).textContent()) ?? ''
      decided.push(await chosenId(page))
      const isReturn = done % 10 === 0
      if (isReturn) await returnByKeyboard(page)
      else await page.keyboard.press('p')
      const told = isReturn ? 'Begärd komplettering' : 'Publicerad'
      await expect(said(page)).toHaveText(new RegExp(`^${told}\\. ${done} av ${toDo}\\. Nästa: `))
      const next = ((await said(page).textContent()) ?? '').replace(/^.*? Nästa: /, '')
      await expect(panelHeading(page), `after ${done}, ${title}`).toHaveText(next)
      await expect(focusedRow(page)).toContainText(next)
    }
    expect(new Set(decided).size).toBe(50)
    await expect(page.getByText(`50 av ${toDo} klara`)).toBeVisible()
    await expect(statusLine(page)).toContainText('50 beslut väntar på att skickas.')
    const states = await Promise.all(decided.map(async (id) => (await shown(page, id)).state))
    expect(states.filter((state) => state === 'published')).toHaveLength(45)
    expect(states.filter((state) => state === 'returned')).toHaveLength(5)

    // The list has been read again in the meantime; the newest is taken back, and counted back.
    await page.keyboard.press('z')
    await expect(page.getByText(`49 av ${toDo} klara`)).toBeVisible()
  } finally {
    await platform.close()
  }
})

test('what was skipped comes back at the end of the round, and after the last one focus is on the panel', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, `${PUBLISHABLE} form:digitalt`)
  const rows = await total(page, 'edition:2024 state:new outcome:met,to-judge format:digital')
  expect(rows).toBeGreaterThan(1)
  const skipped = (await panelHeading(page).textContent()) ?? ''
  await page.keyboard.press('j')
  await expect(panelHeading(page)).not.toHaveText(skipped)
  for (let done = 1; done < rows; done += 1) {
    await page.keyboard.press('p')
    await expect(said(page)).toContainText(`${done} av ${rows}.`)
    const next = ((await said(page).textContent()) ?? '').replace(/^.*? Nästa[^:]*: /, '')
    await expect(panelHeading(page)).toHaveText(next)
    await expect(focusedRow(page)).toContainText(next)
  }
  await expect(said(page)).toContainText(`Nästa, som du hoppade över: ${skipped}`)
  await page.keyboard.press('p')
  await expect(said(page)).toHaveText(
    `Publicerad. ${rows} av ${rows}. Det finns ingen fler att bedöma i listan.`,
  )
  await expect(panelHeading(page)).toBeFocused()
})

test('taken, released and taken over with T; a colleague’s hands keep the decision away', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, PUBLISHABLE)
  const id = await chosenId(page)
  await page.keyboard.press('t')
  await expect(panel(page).getByText(/^Tagen av dig till \d\d:\d\d$/)).toBeVisible()
  expect((await shown(page, id)).claim?.reviewer).toBe('Maja Lind')
  await page.keyboard.press('t')
  await expect(said(page)).toHaveText(/^Släppt: /)
  await expect(panel(page).getByRole('button', { name: 'Ta', exact: true })).toBeVisible()

  await as(page, { name: 'Anna Ek', organisation: 'Vinnova' }, () =>
    call(page, 'triage/claim', { submissionId: id }),
  )
  await page.reload()
  await expect(panel(page).getByText(/^Tagen av Anna Ek, Vinnova till \d\d:\d\d$/)).toBeVisible()
  await expect(
    panel(page).getByText(/^Tagen av Anna Ek till .* Ta över den för att besluta\.$/),
  ).toBeVisible()
  await expect(panel(page).getByRole('button', { name: /^Publicera/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('t')
  await expect(panel(page).getByText(/^Tagen av dig till/)).toBeVisible()
  await page.keyboard.press('p')
  await expect(said(page)).toHaveText(/^Publicerad\./)
  expect(await shown(page, id)).toMatchObject({ state: 'published', claim: null })
})

test('put off with S needs a why, goes on to the next, and is taken up again', async ({ page, desk }) => {
  await openQueue(page, desk, 'upplaga:2024 läge:ny')
  const id = await chosenId(page)
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Skjut upp' })
  await expect(dialog.getByLabel('Dag', { exact: true })).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Skriv varför, så att kollegorna vet.')).toBeVisible()
  await expect(dialog.getByLabel('Varför')).toBeFocused()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.type('Väntar på programmet.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(said(page)).toHaveText(/^Uppskjuten till .+\. Nästa: /)
  const next = ((await said(page).textContent()) ?? '').replace(/^.*? Nästa: /, '')
  await expect(panelHeading(page)).toHaveText(next)
  await expect(focusedRow(page)).toContainText(next)
  expect((await shown(page, id)).snooze).toMatchObject({ reason: 'Väntar på programmet.' })

  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${id}`)
  await expect(panel(page).getByText(/^Uppskjuten till /)).toBeVisible()
  await expect(panel(page).getByText('Maja Lind: Väntar på programmet.')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Ta upp igen' }).click()
  await expect(panel(page).getByText(/^Uppskjuten till /)).toHaveCount(0)
  expect((await shown(page, id)).snooze).toBeNull()
})

test('noted with N, taken back by its writer; a case number given', async ({ page, desk }) => {
  await openQueue(page, desk, PUBLISHABLE)
  await page.keyboard.press('j')
  await expect(focusedRow(page)).toHaveCount(1)
  const id = await chosenId(page)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Ny notering' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Skriv något i noteringen.')).toBeVisible()
  await page.keyboard.type('Ringde, lokalen är bokad.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(focusedRow(page)).toHaveCount(1)
  expect((await shown(page, id)).notes).toMatchObject([{ text: 'Ringde, lokalen är bokad.' }])

  await panel(page)
    .getByRole('tab', { name: /^Historik/ })
    .click()
  const history = panel(page).getByRole('region', { name: 'Historik' })
  await expect(history.getByText('Ringde, lokalen är bokad.')).toBeVisible()
  await history.getByRole('button', { name: 'Ange diarienummer…' }).click()
  await page.getByRole('dialog', { name: 'Diarienummer' }).getByRole('textbox').fill('2024/0412')
  await page.keyboard.press('Control+Enter')
  await expect(history.getByText('2024/0412', { exact: true })).toBeVisible()
  await expect(history.getByRole('listitem').first()).toContainText('Diarienummer 2024/0412')
  expect((await shown(page, id)).caseNumber).toBe('2024/0412')
  await history.getByRole('button', { name: /^Ta tillbaka noteringen/ }).click()
  await expect(history.getByRole('listitem').first()).toContainText('Tog tillbaka en notering')
  await expect(history.getByText('tillbakatagen')).toBeVisible()
  await expect(history.getByRole('button', { name: /^Ta tillbaka/ })).toHaveCount(0)
  await expect(panel(page).getByRole('tabpanel')).toBeFocused()
  expect((await shown(page, id)).notes).toEqual([])
  expect(await violationsOf(page)).toEqual([])
})

test('O shows the address before anything is opened', async ({ page, desk }) => {
  await openQueue(page, desk, PUBLISHABLE)
  await page.route('**/rpc/queue/show', async (route) => {
    const answer = await route.fetch()
    const body = await answer.json()
    body.json.content.links = ['javascript:alert(1)', 'https://skovde.example/program']
    await route.fulfill({ response: answer, json: body })
  })
  await page.reload()
  await expect(panelHeading(page)).not.toBeEmpty()
  await page.keyboard.press('o')
  const dialog = page.getByRole('dialog', { name: 'Öppna länk' })
  await expect(dialog.getByText('https://skovde.example/program', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'Öppna https://skovde.example/program' })).toBeVisible()
  await expect(dialog.getByText('javascript:alert(1)')).toHaveCount(0)
})

test('keys are changed in the settings, a conflict is told, and the buttons and the help follow', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, PUBLISHABLE)
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/#\/nu/)
  await goTo(page, '/installningar')
  const row = page.getByRole('row', { name: /^Publicera/ })
  await row.getByRole('button', { name: 'Byt tangent för Publicera' }).press('Enter')
  await page.keyboard.press('r')
  await expect(row.getByRole('alert')).toContainText('R används redan: Komplettera.')
  await page.keyboard.press('?')
  await expect(row.getByRole('alert')).toContainText('? används redan: Alla tangenter.')
  await page.keyboard.press('x')
  await expect(row.getByText('X', { exact: true })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])

  await goTo(page, `/ko?q=${encodeURIComponent(PUBLISHABLE)}`)
  const publish = panel(page).getByRole('button', { name: /^Publicera/ })
  await expect(publish).toHaveAttribute('aria-keyshortcuts', 'X')
  await page.reload()
  await expect(publish).toHaveAttribute('aria-keyshortcuts', 'X')
  const id = await chosenId(page)
  await page.keyboard.press('p')
  expect((await shown(page, id)).state).toBe('new')
  await page.keyboard.press('x')
  await expect(said(page)).toHaveText(/^Publicerad\./)
  expect((await shown(page, id)).state).toBe('published')

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Tangenter' })
  await expect(help.locator('div', { hasText: /^XPublicera$/ })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await goTo(page, '/installningar')
  await page.getByRole('button', { name: 'Återställ alla tangenter' }).click()
  await expect(row.getByText('P', { exact: true })).toBeVisible()
})

test('letters in a text field, and with modifiers, are no commands', async ({ page, desk }) => {
  await openQueue(page, desk, PUBLISHABLE)
  const id = await chosenId(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Sök i anmälningarna' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' prastnzobdgk?')
  await expect(page.getByRole('combobox', { name: 'Sök i anmälningarna' })).toHaveValue(
    `${PUBLISHABLE} prastnzobdgk?`,
  )
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Inga träffar' })).toBeVisible()
  await goTo(page, `/ko?q=${encodeURIComponent(PUBLISHABLE)}&id=${id}`)
  await page.reload()
  await expect(panelHeading(page)).not.toBeEmpty()
  await page.keyboard.press('Alt+t')
  await page.keyboard.press('Control+Alt+p')
  expect(await shown(page, id)).toMatchObject({ state: 'new', claim: null })
})

test('Space and Shift with arrows mark rows, Ctrl+A the whole search', async ({ page, desk }) => {
  await openQueue(page, desk, 'upplaga:2024')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await expect(said(page)).toContainText('1')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('.marks-line')).toContainText('3')
  await page.keyboard.press('Control+a')
  await expect(page.locator('.marks-line')).toContainText(String(await total(page, 'edition:2024')))
})

test('F6 goes between regions in the desktop window, and is the browser’s own elsewhere', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, PUBLISHABLE)
  await page.keyboard.press('j')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.evaluate(() => {
    window.redaktionen = { door: 'electron' }
  })
  await page.keyboard.press('F6')
  await expect(panelHeading(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(statusLine(page).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(page.locator('.rail :focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.keyboard.press('Shift+F6')
  await expect(page.locator('.rail :focus')).toHaveCount(1)
})

test('the own organisation is told before the buttons, and publishing asks for a reason', async ({
  page,
  desk,
}) => {
  await openQueue(page, desk, PUBLISHABLE)
  const id = await chosenId(page)
  const { parties } = await call<{ parties: { name: string }[] }>(page, 'queue/show', { id })
  const own = parties[0]?.name ?? ''
  await call(page, 'session/setReviewer', { name: 'Maja Lind', organisation: own })
  await page.reload()
  await expect(panel(page).getByText(new RegExp(`${own} är part\\. Be en kollega besluta`))).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await shown(page, id)).state).toBe('new')
})

/** The demonstration, fetched, with the queue open and its first row chosen; from another platform where one is given. */
async function openQueue(page: Page, desk: Desk, query: string, platform?: string) {
  await openDemo(page, desk)
  if (platform) await call(page, 'sync/connect', { url: platform, token: TOKEN })
  // The stream ends with the sync.
  await call(page, 'sync/run')
  await call(page, 'session/setReviewer', MAJA)
  await page.reload()
  await goTo(page, `/ko?q=${encodeURIComponent(query)}`)
  await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible()
  await expect(panelHeading(page)).not.toBeEmpty()
}

async function returnByKeyboard(page: Page) {
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Begär komplettering' })
  await expect(dialog).toBeVisible()
  const text = dialog.getByLabel('Text till arrangören')
  for (let step = 0; step < 40 && !(await text.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Tab')
  await expect(text).toBeFocused()
  await page.keyboard.type('Skriv var ni håller till. ')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
}

async function as(page: Page, reviewer: typeof MAJA, work: () => Promise<unknown>) {
  await call(page, 'session/setReviewer', reviewer)
  await work()
  await call(page, 'session/setReviewer', MAJA)
}

const panel = (page: Page) => page.getByRole('region', { name: 'Vald anmälan' })
const panelHeading = (page: Page) => panel(page).getByRole('heading', { level: 2 })
const statusLine = (page: Page) => page.getByRole('region', { name: 'Status' })
/** What is read aloud. */
const said = (page: Page) => page.locator('[role="status"].visually-hidden').last()
/** The list's row that has focus within it. */
const focusedRow = (page: Page) =>
  page.getByRole('row').filter({ has: page.locator('[role="gridcell"]:focus') })

async function chosenId(page: Page): Promise<string> {
  await expect(page).toHaveURL(/[?&]id=/)
  return new URLSearchParams(page.url().split('?').at(-1)).get('id') ?? ''
}

async function total(page: Page, query: string): Promise<number> {
  return (await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })).total
}

async function shown(page: Page, id: string): Promise<Shown> {
  return call<Shown>(page, 'queue/show', { id })
}
