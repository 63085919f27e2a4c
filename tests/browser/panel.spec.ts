/** The panel's tabs by keyboard: what changed word by word, the story, and what is like the submission. */
import { expect, type Page } from '@playwright/test'
import type { PlatformSubmission } from '../../contract/platform.ts'
import { type RunningPlatform, startPlatform } from '../../demo/server.ts'
import { type Content, emptyContent } from '../../domain/submission.ts'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

const TOKEN = 'hemlig-nyckel-8f2c41'
const MAJA = { name: 'Maja Lind', organisation: 'SKR' }
const TITLE = 'Öppna data i vardagen: föreningslivet bygger vidare'

const occurrence = (day: string) => ({
  startsOn: day,
  endsOn: day,
  startsAt: `${day}T07:00:00Z`,
  endsAt: `${day}T08:00:00Z`,
})

function contentOf(title: string, changes: Partial<Content> = {}): Content {
  return {
    ...emptyContent(title),
    lead: 'Vi visar hur ideella krafter bygger.',
    description: 'Vi visar vad vi har lärt oss under året, och hur andra kan göra likadant i sin vardag.',
    languages: ['sv'],
    format: 'on-site',
    type: 'workshop',
    occurrences: [occurrence('2024-10-01')],
    place: {
      ...emptyContent('').place,
      venue: 'Stadshuset',
      municipality: 'Gävle',
      municipalityCode: '2180',
    },
    parties: [{ text: 'Gävle kommun', role: 'organiser' }],
    ...changes,
  }
}

const submission = (id: string, edition: string, content: Content): PlatformSubmission => ({
  id,
  edition,
  revision: 1,
  state: 'new',
  receivedAt: '2024-09-10T09:00:00Z',
  changedAt: '2024-09-10T09:00:00Z',
  content,
  contacts: [{ name: 'Kim Kontakt', email: 'kim.kontakt@exempel.test', phone: null }],
})

/** One with a near-duplicate, one in a series with it, one of another edition and one with nothing like it. */
const SUBMISSIONS = [
  submission('a1', '2024', contentOf(TITLE)),
  submission('a2', '2024', contentOf(TITLE, { lead: 'Vi visar hur fyra föreningar bygger.' })),
  submission('a3', '2024', contentOf(TITLE, { occurrences: [occurrence('2024-10-02')] })),
  submission('b1', '2023', contentOf('Öppna data för nybörjare')),
  {
    ...submission(
      'c1',
      '2024',
      contentOf('Vatten', { parties: [{ text: 'Skövde kommun', role: 'organiser' }] }),
    ),
    revision: 3,
  },
]

let platform: RunningPlatform
test.beforeEach(async () => {
  platform = await startPlatform({ submissions: SUBMISSIONS, token: TOKEN })
})
test.afterEach(() => platform.close())

/** The queue of 2024 with one submission open and focus in the list. */
async function openOn(page: Page, desk: Desk, platformId: string) {
  await openDemo(page, desk)
  await call(page, 'sync/connect', { url: platform.url, token: TOKEN })
  await call(page, 'sync/run')
  await call(page, 'session/setReviewer', MAJA)
  await show(page, platformId)
}

async function show(page: Page, platformId: string) {
  const { id } = await call<{ id: string }>(page, 'queue/show', { id: platformId })
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${id}`)
  await page.reload()
  await expect(heading(page)).not.toBeEmpty()
  const row = page.getByRole('row', { selected: true })
  await row.getByRole('gridcell').first().focus()
  await expect(focusedRow(page)).toHaveCount(1)
}

/** Given back, revised by the organiser with another lead, and fetched. */
async function revised(page: Page, lead: string, revision = 1) {
  const { id } = await call<{ id: string }>(page, 'queue/show', { id: 'a1' })
  await call(page, 'queue/decide', {
    submissionId: id,
    revision,
    outcome: 'return',
    criteria: [],
    reason: 'Skriv om ingressen.',
    message: null,
    language: 'sv',
  })
  await call(page, 'sync/run')
  platform.control.revise('a1', { lead })
  await call(page, 'sync/run')
}

const panel = (page: Page) => page.getByRole('region', { name: 'Vald anmälan' })
const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 })
const tab = (page: Page, name: RegExp) => panel(page).getByRole('tab', { name })
const tabPanel = (page: Page) => panel(page).getByRole('tabpanel')
const said = (page: Page) => page.locator('[role="status"].visually-hidden').last()
const focusedRow = (page: Page) =>
  page.getByRole('row').filter({ has: page.locator('[role="gridcell"]:focus') })

test('1 to 5 open the tabs from the list, which keeps focus; the tabs say their keys', async ({
  page,
  desk,
}) => {
  await openOn(page, desk, 'a1')
  const names = ['Kontroller', 'Innehåll', 'Ändringar', 'Historik', 'Liknande']
  for (const [place, name] of names.entries()) {
    await page.keyboard.press(`${place + 1}`)
    const one = tab(page, new RegExp(`^${name}`))
    await expect(one).toHaveAttribute('aria-selected', 'true')
    await expect(one).toHaveAttribute('aria-keyshortcuts', `${place + 1}`)
    await expect(tabPanel(page)).toHaveAttribute('aria-labelledby', (await one.getAttribute('id')) ?? '')
    await expect(focusedRow(page)).toHaveCount(1)
  }
  await expect(panel(page).getByRole('tab', { selected: true })).toHaveCount(1)
  // Among the tabs themselves: arrows go round, Home and End go to the ends.
  await tab(page, /^Liknande/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, /^Kontroller/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tab(page, /^Liknande/)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tab(page, /^Kontroller/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(tab(page, /^Liknande/)).toBeFocused()
  await expect(tab(page, /^Liknande/)).toHaveAttribute('aria-selected', 'true')
})

test('D goes from change to change since the own decision, and focus is never lost', async ({
  page,
  desk,
}) => {
  await openOn(page, desk, 'a1')
  await page.keyboard.press('d')
  await expect(said(page)).toHaveText('Här finns ingen ändring att gå till.')
  await expect(tabPanel(page).getByText('Det finns bara en revision.')).toBeVisible()
  await expect(focusedRow(page)).toHaveCount(1)

  await revised(page, 'Vi visar att fyra föreningar bygger nu.')
  await show(page, 'a1')
  await expect(tab(page, /^Ändringar/)).toHaveText(/^Ändringar 1$/)
  await page.keyboard.press('d')
  await expect(tab(page, /^Ändringar/)).toHaveAttribute('aria-selected', 'true')
  const stop = page.locator('[data-change]:focus')
  await expect(stop).toHaveCount(1)
  await expect(said(page)).toHaveText(/^Ändring 1 av \d, Ingress$/)
  await expect(tabPanel(page).getByRole('heading', { level: 3 })).toHaveText(
    /^Ändrat sedan ditt beslut .+ revision 1 → 2$/,
  )
  const stops = await page.locator('[data-change]').count()
  expect(stops).toBeGreaterThan(1)
  for (let place = 2; place <= stops; place += 1) {
    await page.keyboard.press('d')
    await expect(said(page)).toHaveText(`Ändring ${place} av ${stops}, Ingress`)
    await expect(stop).toHaveCount(1)
  }
  await page.keyboard.press('d')
  await expect(said(page)).toHaveText(`Ändring 1 av ${stops}, Ingress`)

  // Another tab takes away what had focus: reading goes on in that tab.
  await page.keyboard.press('4')
  await expect(tabPanel(page)).toBeFocused()
  await page.keyboard.press('3')
  await expect(tabPanel(page)).toBeFocused()
  await page.keyboard.press('d')
  await expect(stop).toHaveCount(1)
  await page.keyboard.press('j')
  await expect(focusedRow(page)).toHaveCount(1)
})

test('what was taken out and put in is told by elements, lines and words, not by colour alone', async ({
  page,
  desk,
}) => {
  await openOn(page, desk, 'a1')
  await revised(page, 'Vi visar hur fyra föreningar bygger.')
  await show(page, 'a1')
  await page.keyboard.press('3')
  const lead = tabPanel(page).locator('[data-field="Ingress"] dd')
  await expect(lead.getByRole('deletion')).toHaveText('borttaget: ideella krafter.')
  await expect(lead.getByRole('insertion')).toHaveText('tillagt: fyra föreningar.')
  for (const colours of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors: colours })
    await expect(lead.getByRole('deletion')).toHaveCSS('text-decoration-line', 'line-through')
    await expect(lead.getByRole('insertion')).toHaveCSS('text-decoration-line', 'underline')
  }
  await expect(tabPanel(page).getByText('21 oförändrade fält. Nästa ändring: D')).toBeVisible()
  // Between two revisions there is nothing to choose.
  await expect(tabPanel(page).getByText('Jämför revisioner')).toHaveCount(0)
})

test('any two of more revisions are compared, and the way back keeps focus', async ({ page, desk }) => {
  await openOn(page, desk, 'a1')
  await revised(page, 'Vi visar hur fyra föreningar bygger.')
  await revised(page, 'Vi visar hur fem föreningar bygger.', 2)
  await show(page, 'a1')
  await page.keyboard.press('3')
  const title = tabPanel(page).getByRole('heading', { level: 3 })
  await expect(title).toHaveText(/revision 2 → 3$/)
  const summary = tabPanel(page).getByText('Jämför revisioner')
  await summary.focus()
  await page.keyboard.press('Enter')
  const from = tabPanel(page).getByLabel('Från')
  await from.focus()
  await from.selectOption({ index: 2 })
  await expect(title).toHaveText(/^Ändrat sedan .*revision 1 → 3$/)
  await expect(from).toBeFocused()
  await expect(tabPanel(page).getByRole('deletion')).toHaveText('borttaget: ideella krafter.')
  await tabPanel(page).getByRole('button', { name: 'Visa sedan senaste beslutet' }).press('Enter')
  await expect(title).toHaveText(/revision 2 → 3$/)
  await expect(summary).toBeFocused()
})

test('the story tells revisions, decisions and changed checks, newest first', async ({ page, desk }) => {
  await openOn(page, desk, 'a1')
  await revised(page, '')
  await show(page, 'a1')
  await page.keyboard.press('4')
  const steps = tabPanel(page).getByRole('region', { name: 'Historik' }).locator('ol.history > li')
  await expect(steps.filter({ hasText: 'Revision 2 från plattformen' })).toHaveCount(1)
  await expect(steps.filter({ hasText: 'Begärd komplettering, revision 1' })).toContainText(
    'Skriv om ingressen.',
  )
  await expect(steps.filter({ hasText: 'Begärd komplettering, revision 1' })).toContainText('Maja Lind, SKR')
  await expect(steps.filter({ hasText: 'Kontrollerna ändrades med revision 2' })).toContainText('→')
  await expect(steps.last()).toContainText('Inkommen från plattformen')
  const times = await steps
    .locator('> time')
    .evaluateAll((all) => all.map((one) => Date.parse(one.getAttribute('datetime') ?? '')))
  expect(times).toEqual([...times].sort((a, b) => b - a))
})

test('what is like it stands beside it, opens, and leads to all of the organiser', async ({ page, desk }) => {
  await openOn(page, desk, 'a1')
  await expect(tab(page, /^Liknande/)).toHaveText('Liknande 2')
  await page.keyboard.press('5')
  const neighbours = tabPanel(page).getByRole('article')
  await expect(neighbours).toHaveCount(2)
  await expect(neighbours.first()).toContainText('Möjlig dubblett.')
  await expect(neighbours.last()).toContainText('Samma serie.')
  const beside = neighbours.first().getByText('Jämför sida vid sida')
  await beside.focus()
  await page.keyboard.press('Enter')
  const table = neighbours.first().getByRole('table')
  const lead = table.getByRole('row', { name: /^Ingress/ })
  await expect(lead.locator('mark')).toHaveText(['ideella krafter', 'fyra föreningar'])
  await expect(table.getByRole('row')).toHaveCount(2)
  await neighbours.first().getByLabel('Visa även det som är lika').check()
  await expect(table.getByRole('row', { name: /^Lokal/ })).toContainText('Stadshuset')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violationsOf(page)).toEqual([])
  }

  const earlier = tabPanel(page).getByRole('region', { name: 'Arrangörens anmälningar' }).first()
  await expect(earlier.getByRole('link', { name: 'Öppna data för nybörjare' })).toBeVisible()
  await tabPanel(page).getByRole('link', { name: 'Visa alla från Gävle kommun' }).click()
  await expect(page.getByRole('combobox', { name: /^Sök/ })).toHaveValue('arrangör:"Gävle kommun"')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5')

  await show(page, 'a1')
  await page.keyboard.press('5')
  await neighbours.last().getByRole('link', { name: TITLE }).click()
  const { id } = await call<{ id: string }>(page, 'queue/show', { id: 'a3' })
  await expect(page).toHaveURL(new RegExp(`id=${id}`))
})

test('where nothing is like it, and no earlier revision was fetched, that is said', async ({
  page,
  desk,
}) => {
  await openOn(page, desk, 'c1')
  await page.keyboard.press('3')
  await expect(tabPanel(page).getByText(/^Bara revision 3 är hämtad/)).toBeVisible()
  await page.keyboard.press('5')
  await expect(tabPanel(page).getByText(/^Ingen annan anmälan i upplagan/)).toBeVisible()
  await expect(
    tabPanel(page).getByText('Arrangören har inga anmälningar till andra upplagor här.'),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`every tab is without faults and fits at 200 % zoom, ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openOn(page, desk, 'a1')
    await revised(page, 'Vi visar hur fyra föreningar bygger.')
    await call(page, 'triage/note', { submissionId: 'a1', revision: 2, text: 'Ringde.' })
    await show(page, 'a1')
    for (const key of ['1', '2', '3', '4', '5']) {
      await page.keyboard.press(key)
      await expect(tabPanel(page).locator('.skeleton')).toHaveCount(0)
      expect(await violationsOf(page), `tab ${key}`).toEqual([])
    }
    const durations = await panel(page).evaluate((one) =>
      [...one.querySelectorAll('*')].map((part) => getComputedStyle(part).transitionDuration),
    )
    expect(new Set(durations.map((one) => Number.parseFloat(one) > 0.01))).toEqual(new Set([false]))
    // 1280 × 800 at 200 %.
    await page.setViewportSize({ width: 640, height: 400 })
    await page.keyboard.press('Enter')
    for (const name of [/^Ändringar/, /^Historik/, /^Liknande/]) {
      await tab(page, name).click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    }
  })

test('where only one pane shows, the keys of the panel open it first', async ({ page, desk }) => {
  await openOn(page, desk, 'a1')
  await revised(page, 'Vi visar att fyra föreningar bygger nu.')
  await show(page, 'a1')
  await page.setViewportSize({ width: 640, height: 800 })
  const back = panel(page).getByRole('button', { name: 'Tillbaka till listan' })
  const toList = async () => {
    await back.click()
    await expect(panel(page)).toBeHidden()
    await expect(focusedRow(page)).toHaveCount(1)
  }
  await expect(panel(page)).toBeHidden()
  await expect(focusedRow(page)).toHaveCount(1)
  for (const [place, name] of ['Kontroller', 'Innehåll', 'Ändringar', 'Historik', 'Liknande'].entries()) {
    await page.keyboard.press(`${place + 1}`)
    await expect(panel(page)).toBeVisible()
    await expect(tab(page, new RegExp(`^${name}`))).toHaveAttribute('aria-selected', 'true')
    await expect(heading(page)).toBeFocused()
    await toList()
  }
  await page.keyboard.press('d')
  await expect(tab(page, /^Ändringar/)).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('[data-change]:focus')).toHaveCount(1)
  await toList()
  // A dialog within what is hidden would lock the page unseen.
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog', { name: 'Begär komplettering' })).toBeVisible()
})

test('forty thousand characters that are all new are shown, and the list goes on', async ({ page, desk }) => {
  const long = (word: string) => Array.from({ length: 6_000 }, (_, place) => `${word}${place % 97}`).join(' ')
  await openOn(page, desk, 'a1')
  await revised(page, long('ord'))
  await revised(page, long('namn'), 2)
  await show(page, 'a1')
  await page.keyboard.press('d')
  await expect(said(page)).toHaveText('Ändring 1 av 1, Ingress')
  await page.keyboard.press('j')
  await expect(focusedRow(page)).toHaveCount(1)
})
