/** What stands around figures, changed as its users would: figures of others, names, breaks, and frozen figures. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

const VIEW = '/installningar/siffror'
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

test('a figure of others is noted with its source, stands beside the count, is changed and taken away', async ({
  page,
  desk,
}) => {
  await open(page, desk, 'publicerade')
  await expect(page.getByText('Ingen publicerad uppgift om 2024 är noterad.')).toBeVisible()
  await page.getByRole('button', { name: 'Notera en uppgift' }).click()
  const form = page.getByRole('dialog', { name: 'Notera en publicerad uppgift om 2024' })
  await form.getByLabel('Antal').fill('över tusen')
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(form.getByText('Skriv ett helt tal, till exempel 200.')).toBeVisible()
  await expect(form.getByText('Ange källan: en länk eller var uppgiften står.')).toBeVisible()
  await expect(form.getByLabel('Antal')).toHaveValue('över tusen')
  await form.getByLabel('Antal').fill('1 100')
  await form.getByLabel('Källa').fill('Årsrapporten, sidan 4')
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(form).toBeHidden()
  const row = page.getByRole('row', { name: /^Aktiviteter minst 1 100 / })
  await expect(row).toContainText('Årsrapporten, sidan 4')
  const counted = await call<{ total: number; published: { value: number; qualifier: string }[] }>(
    page,
    'figures/count',
    { by: ['edition'], where: 'edition:2024' },
  )
  expect(counted.published).toMatchObject([{ value: 1100, qualifier: 'at-least' }])
  expect(counted.total).toBeLessThan(1100)

  await row.getByRole('button', { name: /^Ändra/ }).click()
  const change = page.getByRole('dialog', { name: 'Ändra en publicerad uppgift om 2024' })
  await change.getByLabel('Antal').fill('1200')
  await change.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('row', { name: /^Aktiviteter minst 1 200 / })).toBeVisible()
  await page.getByRole('button', { name: /^Ta bort: Aktiviteter/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText('Ingen publicerad uppgift om 2024 är noterad.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Publicerade uppgifter' })).toBeFocused()
})

test('a name counts as another in a new version, told before it is saved; a colleague who was first loses nothing', async ({
  page,
  desk,
}) => {
  await open(page, desk, 'namn')
  const types = await call<{ rows: { type?: string; value: number }[] }>(page, 'figures/count', {
    measure: 'submissions',
    by: ['type'],
    where: 'edition:2024',
  })
  const [mapped] = types.rows
  if (!mapped?.type) throw new Error('The demonstration has types')
  await addName(page, mapped.type, 'samlat namn')
  const waiting = page.getByRole('region', { name: 'Ändringar som inte är sparade' })
  await expect(waiting).toContainText(`2024: ”${mapped.type}” (${mapped.value}) räknas som ”samlat namn”.`)
  await waiting.getByRole('button', { name: 'Spara ny version' }).click()
  await expect(waiting.getByText('Skriv varför, i några ord.')).toBeVisible()

  const { version, entries } = await call<{ version: number; entries: object[] }>(
    page,
    'figures/concordance/show',
    { dimension: 'type' },
  )
  const theirs = { programme: null, edition: null, from: 'kollegans', to: 'gemensamt' }
  await call(page, 'figures/concordance/save', {
    dimension: 'type',
    basedOn: version,
    entries: [...entries, theirs],
    note: 'Kollegan var först',
  })
  await waiting.getByLabel('Varför').fill('Samma sak under nytt namn')
  await waiting.getByRole('button', { name: 'Spara ny version' }).click()
  await expect(waiting).toContainText(/Översättningstabellen har ändrats sedan version/)
  await waiting.getByRole('button', { name: 'Gör ändringarna i den som gäller nu' }).click()
  await expect(waiting.getByLabel('Varför')).toHaveValue('Samma sak under nytt namn')
  await waiting.getByRole('button', { name: 'Spara ny version' }).click()
  await expect(waiting).toBeHidden()
  const versions = page.getByRole('region', { name: 'Versioner, typ' })
  await expect(versions.getByRole('row').nth(1)).toContainText('Samma sak under nytt namn')
  await expect(versions.getByRole('row').nth(2)).toContainText('Kollegan var först')
  const now = await call<{ entries: { from: string }[] }>(page, 'figures/concordance/show', {
    dimension: 'type',
  })
  expect(now.entries.map(({ from }) => from)).toEqual(expect.arrayContaining(['kollegans', mapped.type]))
})

test('a chain of names is refused at its field, and nothing that was typed is lost', async ({
  page,
  desk,
}) => {
  await open(page, desk, 'namn')
  await addName(page, 'första', 'andra')
  await page.getByRole('button', { name: 'Lägg till ett namn' }).click()
  const form = page.getByRole('dialog', { name: 'Låt ett namn räknas som ett annat' })
  await form.getByLabel('Från').fill('tredje')
  await form.getByLabel('Räknas som').fill('första')
  await form.getByRole('button', { name: 'Använd' }).click()
  await expect(form.getByText(/skulle räknas som något som i sin tur räknas som något annat/)).toBeVisible()
  await expect(form.getByLabel('Från')).toHaveValue('tredje')
})

test('a break is noted and stands in the figures that cross it; one that ships can be taken away', async ({
  page,
  desk,
}) => {
  await open(page, desk, 'brott')
  await page.getByRole('button', { name: 'Notera ett brott' }).click()
  const form = page.getByRole('dialog', { name: 'Notera ett brott' })
  await form.getByLabel('Från och med').selectOption('2024')
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(form.getByText('Skriv vad som ändrades.')).toBeVisible()
  await form.getByLabel('Vad som ändrades').fill('Nytt formulär')
  await form.getByLabel('Källa').fill('Styrgruppen')
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('row', { name: /^2024 Nytt formulär Alla siffror Styrgruppen/ })).toBeVisible()
  const { breaks } = await call<{ breaks: { words: { sv: string } }[] }>(page, 'figures/compare', {
    editions: ['2023', '2024'],
  })
  expect(breaks.map(({ words }) => words.sv)).toEqual(['Nytt formulär'])
  await page.getByRole('button', { name: 'Ta bort: digitalt 2020' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByRole('row', { name: /digitalt 2020/ })).toHaveCount(0)
})

test('frozen figures say later which cells are others, and by which submissions', async ({ page, desk }) => {
  await open(page, desk, 'ogonblick')
  await page.getByRole('button', { name: 'Frys siffrorna' }).click()
  await expect(page.getByText('Skriv ett namn.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Namn' }).fill('Rapporten 2024')
  await page.getByRole('button', { name: 'Frys siffrorna' }).click()
  await expect(page.getByRole('row', { name: /^Rapporten 2024 / })).toBeVisible()
  await page.getByRole('link', { name: 'Visa skillnaden mot i dag: Rapporten 2024' }).click()
  await expect(page.getByRole('heading', { name: '”Rapporten 2024” mot i dag' })).toBeFocused()
  await expect(page.getByText('Siffrorna är desamma i dag.')).toBeVisible()

  const { rows } = await call<{ rows: { id: string; title: string; revision: number }[] }>(
    page,
    'queue/block',
    { query: 'edition:2024 state:published', limit: 1 },
  )
  const [row] = rows
  if (!row) throw new Error('The demonstration has published ones')
  await call(page, 'queue/decide', {
    submissionId: row.id,
    revision: row.revision,
    outcome: 'cancel',
    reason: 'Arrangören har ställt in.',
  })
  await page.reload()
  await expect(page.getByRole('region', { name: 'Siffror som är andra i dag' })).toBeVisible()
  const cells = page.getByRole('region', { name: 'Siffror som är andra i dag' })
  await expect(cells.getByRole('row', { name: /^Aktiviteter Totalt / })).toBeVisible()
  await expect(page.getByText('0 har tillkommit, 0 har fallit bort, 1 är rättade.')).toBeVisible()
  const corrected = `Rättad: ”${row.title}”, läge från publicerad till inställd`
  await page.getByRole('link', { name: corrected }).click()
  await expect(page).toHaveURL(new RegExp(`id=${row.id}`))
})

for (const size of SIZES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing breaks the accessibility rules at ${size.width}, ${colorScheme}`, async ({
      page,
      demo,
    }, info) => {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      await page.goto(demo.url)
      for (const part of ['publicerade', 'namn', 'brott', 'ogonblick']) {
        await goTo(page, `${VIEW}?del=${part}`)
        await expect(page.getByRole('heading', { level: 1, name: 'Siffror och jämförbarhet' })).toBeVisible()
        await expect(page.locator('.skeleton')).toHaveCount(0)
        expect(await violationsOf(page)).toEqual([])
        await page.screenshot({ path: info.outputPath(`${part}-${size.width}-${colorScheme}.png`) })
      }
    })

async function open(page: Page, desk: Desk, part: string) {
  await openDemo(page, desk)
  await call(page, 'session/setReviewer', { name: 'Maja Lind', organisation: 'SKR' })
  await call(page, 'sync/run')
  await goTo(page, `${VIEW}?del=${part}&upplaga=2024`)
  await expect(page.getByRole('heading', { level: 1, name: 'Siffror och jämförbarhet' })).toBeVisible()
}

async function addName(page: Page, from: string, to: string) {
  await page.getByRole('button', { name: 'Lägg till ett namn' }).click()
  const form = page.getByRole('dialog', { name: 'Låt ett namn räknas som ett annat' })
  await form.getByLabel('Från').fill(from)
  await form.getByLabel('Räknas som').fill(to)
  await form.getByRole('button', { name: 'Använd' }).click()
  await expect(form).toBeHidden()
}
