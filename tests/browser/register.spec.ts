/** The register in a real browser: what it holds, looking up, adding one body with its source, and importing a file. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDesk, test, violationsOf } from './desk.ts'

test('is counted by sector and source, and searched by other names', async ({ page, desk }) => {
  await openRegister(page, desk)
  const { bodies } = await call<{ bodies: number }>(page, 'register/summary')
  const sum = page.getByRole('region', { name: 'Per sektor' }).getByRole('row', { name: /^Alla/ })
  expect(Number((await sum.getByRole('cell').first().innerText()).replace(/\D/g, ''))).toBe(bodies)
  await expect(page.getByRole('region', { name: 'Per källa' }).getByText('följde med').first()).toBeVisible()
  await page.getByLabel('Sök i registret').fill('vinnova')
  await expect(page.getByRole('rowheader', { name: 'Verket för innovationssystem' })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.getByLabel('Sök i registret').fill('finns verkligen inte')
  await expect(page.getByText('Ingen organisation i registret svarar mot det.')).toBeVisible()
})

test('a body is added with its source; a sole trader’s number is refused at its field', async ({
  page,
  desk,
}) => {
  await openRegister(page, desk)
  await page.getByRole('button', { name: 'Lägg till…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lägg till i registret' })
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Skriv var du läste det.')).toBeVisible()
  await dialog.getByLabel('Officiellt namn').fill('Stiftelsen Norrskenets Testbädd')
  await dialog.getByLabel('Sektor').selectOption('Civilsamhälle')
  await dialog.getByLabel('Var du läste det').fill('https://norrskenet.example/om')
  // A made-up identity number with a right check digit.
  await dialog.getByLabel(/^Organisationsnummer/).fill('811218-9876')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByLabel(/^Organisationsnummer/)).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Officiellt namn')).toHaveValue('Stiftelsen Norrskenets Testbädd')
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByLabel(/^Organisationsnummer/).fill('')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Stiftelsen Norrskenets Testbädd är tillagd.')).toBeVisible()
  await page.getByLabel('Sök i registret').fill('norrskenets testbädd')
  await expect(page.getByRole('row', { name: /Norrskenets Testbädd.*tillagd/ })).toBeVisible()
})

test('a file is shown before anything is saved, with the rows that are not taken in and why', async ({
  page,
  desk,
}) => {
  await openRegister(page, desk)
  const { bodies } = await call<{ bodies: number }>(page, 'register/summary')
  const file = {
    name: 'bolag.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Namn;Organisationsnummer;Sektor\nNorrskenets Energi AB;556000-0002;Offentligt ägt bolag\nNorrskenets Buss AB;;Offentligt ägt bolag\n',
    ),
  }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'Ur bolag.csv' })).toBeVisible()
  await expect(page.getByText('1 rad tas inte in')).toBeVisible()
  await expect(page.getByText('2 rader i filen. Inget är sparat än.')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  expect((await call<{ bodies: number }>(page, 'register/summary')).bodies).toBe(bodies)
  await page.getByRole('button', { name: 'Ta in 1 nya' }).click()
  await expect(page.getByText(/^1 nya och 0 ändrade är intagna/)).toBeVisible()
  expect((await call<{ bodies: number }>(page, 'register/summary')).bodies).toBe(bodies + 1)
})

test('what goes against the register is shown first, and stays as it is until somebody chooses otherwise', async ({
  page,
  desk,
}) => {
  await openRegister(page, desk)
  const file = {
    name: 'myndigheter.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Namn;Organisationsnummer;Sektor\nNorrskensverket;202100-5216;Stat\nSkövde kommun;;Stat\n',
    ),
  }
  await page.locator('input[type=file]').setInputFiles(file)
  const conflicts = page.getByRole('region', { name: '2 uppgifter går emot registret' })
  await expect(
    conflicts.getByText('I registret har Verket för innovationssystem numret 202100-5216.'),
  ).toBeVisible()
  await expect(conflicts.getByText('Sektorn är Kommun i registret, Stat i filen.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ta in 0 nya' })).toBeDisabled()
  expect(await violationsOf(page)).toEqual([])
  await conflicts.getByLabel('Rad 2, Norrskensverket').selectOption('Ta filens: ett annat namn för den')
  await page.getByRole('button', { name: 'Ta in 0 nya och 1 ändrade' }).click()
  await expect(page.getByText(/^0 nya och 1 ändrade är intagna/)).toBeVisible()
  await page.getByLabel('Sök i registret').fill('norrskensverket')
  await expect(page.getByRole('rowheader', { name: 'Verket för innovationssystem' })).toBeVisible()
  await page.getByLabel('Sök i registret').fill('skövde kommun')
  await expect(page.getByRole('row', { name: /Skövde kommun Kommun/ })).toBeVisible()
})

async function openRegister(page: Page, desk: Desk) {
  await openDesk(page, desk)
  await goTo(page, '/installningar/register')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible()
}
