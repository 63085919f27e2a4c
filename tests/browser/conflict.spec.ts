/** Conflicts and differing judgements in a real browser: both reasons, settled by keyboard with a why, focus and axe. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { ConflictShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Row = { id: string; platformId: string; title: string; revision: number }

test('two decisions against each other: both reasons by keyboard, settled with a why, both ways', async ({
  page,
  desk,
}) => {
  const [first, second] = await openDisagreements(page, desk)
  const one = conflict(page, first.title)
  await expect(one.getByRole('heading', { level: 3, name: /^Ditt beslut/ })).toBeVisible()
  await expect(one.getByText('Lokalen är stängd.')).toBeVisible()
  await expect(one.getByText('Fel länk.')).toBeVisible()
  await expect(one.getByText('Kollega Prov, Vinnova', { exact: false }).first()).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await violationsOf(page)).toEqual([])
  }

  // Without a why nothing is done, and the field says so.
  await tabTo(page, 'Dra tillbaka mitt beslut')
  const isFirst = await one.evaluate((article) => article.contains(document.activeElement))
  const [here, there] = isFirst ? [first, second] : [second, first]
  await page.keyboard.press('Enter')
  const why = conflict(page, here.title).getByRole('textbox', { name: 'Varför' })
  await expect(why).toBeFocused()
  await expect(why).toHaveAccessibleDescription(/Skriv varför/)
  expect(await openConflicts(page)).toHaveLength(2)
  expect(await violationsOf(page)).toEqual([])

  await page.keyboard.type('Kollegan har rätt.')
  await tabTo(page, 'Dra tillbaka mitt beslut')
  await page.keyboard.press('Enter')
  await expect(conflict(page, here.title)).toHaveCount(0)
  await expect(conflict(page, there.title).getByRole('heading', { level: 2 })).toBeFocused()

  await tabTo(page, /^Varför/)
  await page.keyboard.type('Lokalen är stängd, länk eller ej.')
  // The platform has returned it, and what is returned cannot be cancelled: the words say what can be done.
  await expect(conflict(page, there.title).getByText(/går inte att besluta i läget/)).toBeVisible()
  await tabTo(page, 'Dra tillbaka mitt beslut')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Inga konflikter' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const story = await call<{ what: { kind: string; note?: string } }[]>(page, 'submission/timeline', {
    id: here.id,
  })
  expect(story.map(({ what }) => what)).toContainEqual(
    expect.objectContaining({ kind: 'settlement', choice: 'drop', note: 'Kollegan har rätt.' }),
  )
  await page.getByRole('link', { name: 'Avgjorda konflikter i loggen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Logg' })).toBeVisible()
  await expect(page.getByRole('row', { name: /löste konflikten om/ })).toHaveCount(2)
})

test('what moved on meanwhile is refused with the note kept, and then decided again with the later ones', async ({
  page,
  desk,
}) => {
  const row = await openStale(page, desk)
  const one = conflict(page, row.title)
  await expect(one.getByText('Ett senare beslut lades också åt sidan:')).toBeVisible()
  await one.getByRole('textbox', { name: /^Varför/ }).fill('Rubriken gör ingen skillnad.')
  await asPlatform(desk, `/demo/submissions/${row.platformId}/revise`, { lead: 'Ännu en ingress.' })
  await call(page, 'sync/run')
  await one.getByRole('button', { name: /^Besluta samma sak om revision 2/ }).focus()
  await page.keyboard.press('Enter')
  await expect(one.getByRole('alert')).toContainText('nu gäller revision 3')
  await tabTo(page, 'Visa hur det står nu')
  await page.keyboard.press('Enter')
  await expect(one.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(one.getByRole('textbox', { name: /^Varför/ })).toHaveValue('Rubriken gör ingen skillnad.')
  await expect(one.getByRole('alert')).toHaveCount(0)

  await tabTo(page, /^Besluta samma sak om revision 3/)
  await expect(page.locator(':focus')).toHaveAccessibleDescription(/”Publicera”, ”.+” fattas på nytt/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Inga konflikter' })).toBeVisible()
  const shown = await call<SubmissionShown>(page, 'queue/show', { id: row.id })
  expect(shown).toMatchObject({ state: 'cancelled', pendingDecision: 'cancel', conflict: null })
  expect(shown.decisions.filter(({ status }) => status === 'superseded')).toHaveLength(2)
})

test('judgements that differ stand with both whys, and judging again settles them', async ({
  page,
  desk,
}) => {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const [row] = await rows(page, 'edition:2024 state:new outcome:to-judge', 1)
  if (!row) throw new Error('The demonstration has nothing to judge')
  const judge = (outcome: string, note: string) =>
    call(page, 'queue/judge', {
      submissionId: row.id,
      revision: row.revision,
      criterion: 'benefit',
      outcome,
      note,
    })
  await judge('met', 'Kommuner kan göra likadant.')
  await call(page, 'session/setReviewer', { name: 'Bo Alm', organisation: 'Vinnova' })
  await judge('not-met', 'Säljer bara en produkt.')
  await goTo(page, `/ko?q=${encodeURIComponent('upplaga:2024')}&id=${row.id}`)
  const panel = page.getByRole('region', { name: 'Vald anmälan' })
  await expect(panel.getByText('Oeniga bedömningar.')).toBeVisible()
  await expect(panel.getByText('Maja Lind: Kommuner kan göra likadant.')).toBeVisible()
  await expect(panel.getByText('Säljer bara en produkt.')).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await violationsOf(page)).toEqual([])
  }
  await panel.getByRole('button', { name: /^Bedöm på nytt: Nytta/ }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Bedöm/ })
  await dialog.getByLabel('Uppfyllt', { exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(panel.getByRole('heading', { name: /^Uppfyllt: Nytta/ })).toBeFocused()
  await expect(panel.getByText('Oeniga bedömningar.')).toHaveCount(0)
})

const conflict = (page: Page, title: string) => page.getByRole('article', { name: title })
const openConflicts = (page: Page) => call<ConflictShown[]>(page, 'queue/conflicts')
const rows = async (page: Page, query: string, limit: number) =>
  (await call<{ rows: Row[] }>(page, 'queue/block', { query, limit })).rows

/** Two published ones that the reviewer has cancelled and a colleague has taken down, on the conflicts' view. */
async function openDisagreements(page: Page, desk: Desk): Promise<[Row, Row]> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const [first, second] = await rows(page, 'edition:2024 state:published', 2)
  if (!first || !second) throw new Error('The demonstration has two published ones')
  for (const { id, platformId, revision } of [first, second]) {
    await decide(page, { id, revision }, 'cancel', 'Lokalen är stängd.')
    await asPlatform(desk, `/v1/submissions/${platformId}/decisions`, {
      revision,
      outcome: 'take-down',
      criteria: [],
      reason: 'Fel länk.',
      message: null,
      language: 'sv',
      decidedAt: '2024-09-19T08:00:00Z',
      decidedBy: { name: 'Kollega Prov', organisation: 'Vinnova' },
    })
  }
  await call(page, 'sync/run')
  await goTo(page, '/ko/konflikter')
  await expect(conflict(page, first.title)).toBeVisible()
  return [first, second]
}

/** One that was published and cancelled here, while its organiser changed it. */
async function openStale(page: Page, desk: Desk): Promise<Row> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const [row] = await rows(page, 'edition:2024 state:new outcome:to-judge', 1)
  if (!row) throw new Error('The demonstration has nothing to judge')
  await decide(page, row, 'publish', null)
  await decide(page, row, 'cancel', 'Lokalen är stängd.')
  await asPlatform(desk, `/demo/submissions/${row.platformId}/revise`, { lead: 'En ny ingress.' })
  await call(page, 'sync/run')
  await goTo(page, '/ko/konflikter')
  await expect(conflict(page, row.title)).toBeVisible()
  return row
}

const decide = (
  page: Page,
  { id, revision }: Pick<Row, 'id' | 'revision'>,
  outcome: string,
  reason: string | null,
) => call(page, 'queue/decide', { submissionId: id, revision, outcome, reason })

/** What others do at the platform, with the token that the desk keeps. */
async function asPlatform(desk: Desk, path: string, body: unknown): Promise<void> {
  const kept = await readFile(join(desk.folder, 'secrets-not-encrypted.json'), 'utf8')
  const [key = '', token = ''] = Object.entries(JSON.parse(kept) as Record<string, string>)[0] ?? []
  const answer = await fetch(`${key.replace(/^token /, '')}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': path,
    },
    body: JSON.stringify(body),
  })
  expect(answer.status, await answer.text()).toBe(200)
}

/** Tab until something of this name has focus; fails where the keyboard does not reach it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const element = document.activeElement
      if (element instanceof HTMLTextAreaElement) return element.labels?.[0]?.textContent ?? ''
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (typeof name === 'string' ? said.trim() === name : name.test(said.trim())) return
  }
  throw new Error(`The keyboard does not reach ${name}`)
}
