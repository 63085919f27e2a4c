// Sources on screen: a ready-made profile, a test, a word given its code, taking in, and the quarantine's way back.
import { expect } from '@playwright/test'
import { startSource } from '../backend/sources/source-server.ts'
import { enter, expectAccessible, press } from './by-keyboard.ts'
import { goTo, openDesk, test } from './desk.ts'

const ROWS = [
  { id: '1', rubrik: 'Öppet hus', datum: '2024-10-01', form: 'IRL' },
  { id: '2', rubrik: 'Samtal', datum: '2024-10-02', upplaga: 'iv24' },
]

test('a list is tested, saved, taken in, and its refused row read after the mapping is changed', async ({
  page,
  desk,
}) => {
  const source = await startSource(() => ({ body: JSON.stringify(ROWS) }))
  try {
    await openDesk(page, desk)
    await goTo(page, '/import/kallor')
    await enter(page.getByRole('link', { name: 'Lista: CSV, Excel eller JSON' }))
    await page.getByLabel('Namn', { exact: true }).fill('Kommunens lista')
    await page.getByLabel('Adress', { exact: true }).fill(source.url)
    await press(page, 'Spara')
    await expect(page.getByRole('button', { name: 'Spara ändå' })).toBeVisible()
    await press(page, 'Prova')
    await expect(page.getByText('1 rad gick att läsa. Inget är sparat.')).toBeVisible()
    await press(page, 'Ge det en kod: IRL')
    await expect(page.getByLabel('IRL läses som')).toBeFocused()
    await page.keyboard.type('på plats')
    await expectAccessible(page)
    await press(page, 'Prova')
    await expect(page.getByText('Ord utan kod, 1')).toBeHidden()
    await press(page, 'Spara')
    await enter(page.getByRole('link', { name: 'Hämta från Kommunens lista' }))
    await press(page, 'Ta in 2 rader')
    await expect(page.getByText('1 ny, 0 ändrade, 0 lika och 1 i karantän.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Hämtat från Kommunens lista' })).toBeFocused()

    await goTo(page, '/synk')
    await expect(page.getByRole('heading', { name: /^Rad 2: Upplagan iv24 finns inte/ })).toBeVisible()
    await enter(page.getByRole('link', { name: 'Ändra hur källan läses, för Rad 2' }))
    await page.getByLabel('iv24 läses som').fill('2024')
    await press(page, 'Prova')
    await expect(page.getByText('2 rader gick att läsa. Inget är sparat.')).toBeVisible()
    await press(page, 'Spara')
    await expect(page.getByRole('region', { name: 'Sparade källor' })).toBeVisible()
    await expectAccessible(page)
    await goTo(page, '/synk')
    await enter(page.getByRole('button', { name: 'Försök igen' }).first())
    await expect(page.getByText('Lästa de senaste 30 dagarna, 1')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Karantän, 0' })).toBeFocused()
    await expectAccessible(page)
  } finally {
    await source.close()
  }
})
