/** Links of a case on screen: suggestions with grounds are confirmed or dismissed, and what is linked leads there and back. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

type Row = { id: string; title: string; placeName: string }

/** A project that an organiser of the demonstration coordinates, named as one of its activities is. */
async function openCase(page: Page, desk: Desk): Promise<Row> {
  await openDemo(page, desk)
  await call(page, 'sync/run')
  const { rows } = await call<{ rows: { key: string; name: string }[] }>(page, 'organisers/list', {
    words: '',
  })
  const { key, name } = rows.find((one) => one.key.startsWith('municipality:')) ?? { key: '', name: '' }
  const shown = await call<{ rows: Row[] }>(page, 'organisers/show', { name: key })
  const [row] = shown.rows
  if (!row) throw new Error('The demonstration has no organiser')
  const text = `${row.title}, fortsättningen
Diarienummer
Koordinator ${name}
Projektets löptid januari 2019 - december 2030
Viktiga resultat som projektet gav
Vi arbetade tillsammans med grannarna i Umeå.
Diarienummer 2031-00417`
  await call(page, 'cases/import', { text })
  await goTo(page, '/exempel')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Kopplingar', level: 2 })).toBeVisible()
  return row
}

const links = (page: Page) => page.getByRole('region', { name: 'Kopplingar' })

test('a suggestion says why, is confirmed, leads to the submission, and from there back', async ({
  page,
  desk,
}) => {
  const { title } = await openCase(page, desk)
  const own = links(page).getByRole('listitem').filter({ hasText: title }).first()
  await expect(own.getByText(/Samma organisation i exemplet och bland arrangörerna/)).toBeVisible()
  await links(page)
    .getByRole('button', { name: `Bekräfta kopplingen till ${title}`, exact: true })
    .first()
    .click()
  await expect(
    links(page).getByRole('button', { name: `Ta bort kopplingen till ${title}`, exact: true }),
  ).toBeVisible()
  await expect(links(page).getByRole('heading', { name: 'Kopplingar' })).toBeFocused()
  await expect(links(page).getByText(/Maja Lind/)).toBeVisible()
  await links(page).getByRole('link', { name: title, exact: true }).first().click()
  await expect(page.getByText('Kopplade exempel:')).toBeVisible()
  await page.getByRole('link', { name: `${title}, fortsättningen` }).click()
  await expect(links(page)).toBeVisible()
  await links(page)
    .getByRole('button', { name: `Ta bort kopplingen till ${title}`, exact: true })
    .click()
  await expect(links(page).getByText('Inga kopplingar än.')).toBeVisible()
})

test('a dismissed suggestion is not made again, until somebody wants it', async ({ page, desk }) => {
  await openCase(page, desk)
  await links(page)
    .getByRole('button', { name: /^Visa .* förslag till$/ })
    .click()
  const dismiss = links(page).getByRole('button', { name: 'Avfärda kopplingen till Umeå kommun' })
  await dismiss.click()
  await expect(dismiss).toBeHidden()
  await page.reload()
  await links(page).getByText('1 avfärdat förslag').click()
  await links(page)
    .getByRole('button', { name: /^Visa .* förslag till$/ })
    .click()
  await expect(dismiss).toBeHidden()
  await links(page).getByRole('button', { name: 'Föreslå Umeå kommun igen' }).click()
  await expect(dismiss).toBeVisible()
})

test('anything is found and linked by hand, by keyboard alone', async ({ page, desk }) => {
  await openCase(page, desk)
  await links(page).getByRole('button', { name: 'Lägg till koppling…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Lägg till koppling' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('kiruna')
  await expect(dialog.getByText('Kiruna kommun').first()).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Koppla till Kiruna kommun', exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Bekräftad')).toBeVisible()
  await dialog.getByRole('searchbox').fill('xyzzy')
  await expect(dialog.getByText('Inget stämmer med sökningen.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(links(page).getByRole('link', { name: 'Kiruna kommun' })).toBeVisible()
  await expect(links(page).getByText('Tillagd för hand')).toBeVisible()
})

for (const [width, height, scheme] of [
  [1280, 800, 'light'],
  [1920, 1080, 'dark'],
] as const)
  test(`the section has no fault that axe can find, ${width} wide, ${scheme}`, async ({ page, desk }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await openCase(page, desk)
    await links(page)
      .getByRole('button', { name: /^Bekräfta/ })
      .first()
      .click()
    await expect(links(page).getByRole('button', { name: /^Ta bort/ })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await links(page).scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath(`links-${width}.png`) })
  })
