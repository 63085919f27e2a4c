/** Backups on screen, and the one view while the database cannot be opened: by keyboard, in both languages, and back to work. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { enter, expectAccessible, press } from './by-keyboard.ts'
import { call, goTo, openDesk, startDesk, test } from './desk.ts'

const edition = { id: 'prov', programme: 'prov', startsOn: '2027-09-27', endsOn: '2027-10-01' }

test('a backup is made, and restored after having been told what is lost', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/installningar/sakerhetskopior')
  await press(page, 'Gör en kopia nu')
  await expect(page.getByRole('row', { name: /Säkerhetskopia.*Läst och räknad/ })).toHaveCount(1)
  expect(readdirSync(join(desk.folder, 'desk-backups'))).toHaveLength(2)
  await expectAccessible(page)

  await call(page, 'editions/add', edition)
  await enter(page.getByRole('button', { name: /^Återställ kopian från/ }))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 händelse i loggen är gjorda efter kopian')
  await expectAccessible(page)
  await enter(dialog.getByRole('button', { name: 'Återställ' }))
  await expect(dialog).toContainText('Den förra databasen ligger i')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: /Lagd åt sidan/ })).toHaveCount(1)
  const { editions } = await call<{ editions: { id: string }[] }>(page, 'editions/list').then((list) =>
    Array.isArray(list) ? { editions: list } : list,
  )
  expect(editions.map(({ id }) => id)).not.toContain('prov')
})

test('a folder for backups is refused with words where it cannot be used', async ({ page, desk }) => {
  await openDesk(page, desk)
  await goTo(page, '/installningar/sakerhetskopior')
  const folder = page.getByLabel('Säkerhetskopiornas mapp')
  await folder.fill(join(desk.folder, 'desk.db', 'inuti'))
  await press(page, 'Byt mapp')
  await expect(page.getByRole('alert')).toContainText('Mappen går inte att använda')
  await folder.fill(join(desk.folder, 'annan'))
  await press(page, 'Byt mapp')
  await expect(page.getByRole('button', { name: 'Använd den vanliga mappen' })).toBeVisible()
  await press(page, 'Gör en kopia nu')
  await expect(page.getByRole('row', { name: /Läst och räknad/ })).toHaveCount(1)
  expect(readdirSync(join(desk.folder, 'annan')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
})

test('a damaged database: one calm view, in English too, a report of what can be read, and a backup put back by keyboard', async ({
  page,
  emptyDatabase,
}) => {
  const brokenDesk = await startDesk((folder) => breakHead(folder, emptyDatabase))
  await page.goto(brokenDesk.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Databasen är stängd')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('Databasen är skadad.')
  await expectAccessible(page)
  await press(page, 'In English')
  await expect(page.getByRole('alert')).toContainText('The database is damaged.')
  await press(page, 'På svenska')

  const before = readFileSync(join(brokenDesk.folder, 'desk.db'))
  await press(page, 'Läs det som går')
  await expect(page.getByText(/^Det som gick att läsa ligger i/)).toBeVisible()
  expect(readFileSync(join(brokenDesk.folder, 'desk.db')).equals(before)).toBe(true)

  await page
    .getByRole('row', { name: /Säkerhetskopia/ })
    .getByRole('button')
    .press('Enter')
  await expect(page.getByRole('dialog')).toContainText('läggs åt sidan orörd')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('Den förra databasen ligger i')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Databasen är stängd' })).toBeHidden()
  expect(await call<{ databaseFile: string }>(page, 'session/status')).toMatchObject({
    databaseFile: join(brokenDesk.folder, 'desk.db'),
  })
  await brokenDesk.close()
})

test('a second window says that the first is open', async ({ page, emptyDatabase }) => {
  const first = await startDesk((folder) => copyFileSync(emptyDatabase, join(folder, 'desk.db')))
  const second = await startDesk(() => {}, first.folder)
  await page.goto(second.url)
  await expect(page.getByRole('alert')).toContainText('Redaktionen är redan öppen')
  await expectAccessible(page)
  await first.stop()
  await press(page, 'Försök igen')
  await expect(page.getByRole('heading', { name: 'Databasen är stängd' })).toBeHidden()
  await second.close()
})

/** A desk with a backup, whose database has lost its first hundred bytes: without them SQLite reads nothing. */
function breakHead(folder: string, emptyDatabase: string): void {
  const file = join(folder, 'desk.db')
  copyFileSync(emptyDatabase, file)
  execFileSync(process.execPath, ['hosts/cli.ts', 'backup', '--db', file])
  writeFileSync(file, readFileSync(file).fill(0xa5, 0, 100))
}
