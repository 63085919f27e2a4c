/** Where projects are fetched from, on screen: a choice, a key, a trial, and a saved source that is then used. */
import { expect } from '@playwright/test'
import { FUNDED_ACTIVITY, GDP_KEY, startDouble } from '../backend/cases/vinnova-double.ts'
import { goTo, openDesk, test, violationsOf } from './desk.ts'

test('the newer interface is chosen, refused without its key, tried, saved and used', async ({
  page,
  desk,
}) => {
  const double = await startDouble()
  await openDesk(page, desk)
  await goTo(page, '/installningar')
  const form = page.getByRole('region', { name: 'Projekt från Vinnova' })
  await form
    .getByRole('combobox', { name: 'Gränssnitt' })
    .selectOption('Vinnova, Gemensamma dataprojektet (GDP)')
  await form.getByText('Adress, fråga och antal').click()
  await form.getByRole('textbox', { name: 'Adress' }).fill(double.address.slice(0, -1))
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(form.getByText('Skriv adressen hel')).toBeVisible()
  await form.getByRole('textbox', { name: 'Adress' }).fill(double.address)
  await form.getByRole('textbox', { name: 'Prova med diarienumret' }).fill(FUNDED_ACTIVITY.diarienummer)
  await form.getByRole('button', { name: 'Prova' }).click()
  await expect(form.getByText(/godtar inte nyckeln/)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await form.getByLabel('Nyckel eller lösenord').fill(GDP_KEY)
  await form.getByRole('button', { name: 'Prova' }).click()
  await expect(form.getByText(`Källan svarade: ${FUNDED_ACTIVITY.titel}. Inget är sparat.`)).toBeVisible()
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(form.getByText('Sparat.', { exact: true })).toBeVisible()
  await expect(form.getByText('En nyckel är sparad.')).toBeVisible()

  await goTo(page, '/exempel')
  await page.getByRole('button', { name: 'Hämta med diarienummer…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Hämtas från Vinnova, Gemensamma dataprojektet/)).toBeVisible()
  await dialog.getByRole('textbox').fill(FUNDED_ACTIVITY.diarienummer)
  await dialog.getByRole('button', { name: 'Hämta' }).click()
  await expect(page.getByRole('heading', { name: FUNDED_ACTIVITY.titel })).toBeVisible()
  await double.close()
})
