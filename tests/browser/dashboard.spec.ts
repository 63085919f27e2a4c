/** The first view, editions, comparison and settings: numbers that equal the queue's, and nothing out of reach. */
import { expect, type Page } from '@playwright/test'
import { call, type Desk, goTo, openDemo, test, violationsOf } from './desk.ts'

test('every number leads to as many rows in the queue', async ({ page, demo }) => {
  await openAt(page, demo, '/nu?upplaga=2024')
  await expect(page.getByText(/aktiviteter är publicerade/)).toBeVisible()
  const marks = page.locator('.key-figure-value a, a[data-mark], .figure td.number a')
  await expect(page.getByRole('link', { name: /^Skåne län, / })).toBeVisible()
  await expect(page.getByRole('link', { name: /^2024, .*, räknade$/ })).toBeVisible()
  let compared = 0
  for (const mark of await marks.all()) {
    const href = (await mark.getAttribute('href')) ?? ''
    const name =
      (await mark.getAttribute('aria-label')) ?? (await mark.locator('.visually-hidden').innerText())
    // Municipalities and organisers are not rows of their own, and published figures have no rows here.
    if (!href.startsWith('#/ko?') || /^(Kommuner|Arrangörer):/.test(name)) continue
    const query = new URLSearchParams(href.split('?')[1]).get('q')
    const { total } = await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })
    expect([name, numberIn(name)]).toEqual([name, total])
    compared += 1
  }
  expect(compared).toBeGreaterThan(35)
})

test('a county leads to the queue with the query filled in', async ({ page, demo }) => {
  await openAt(page, demo, '/nu?upplaga=2024')
  const county = page.getByRole('link', { name: /^Stockholms län, / })
  const count = numberIn(await county.locator('.visually-hidden').innerText())
  await county.click()
  await expect(page).toHaveURL(/q=upplaga%3A2024\+l%C3%A4ge%3Apublicerad\+l%C3%A4n%3A01/)
  await expect(page.getByText(new RegExp(`^${count} `)).first()).toBeVisible()
})

test('digital activities move to their organisers’ counties, and the sum stays', async ({ page, demo }) => {
  await openAt(page, demo, '/nu?upplaga=2024')
  await page.getByRole('button', { name: 'Tabell: Aktiviteter per län' }).click()
  const table = page.getByRole('region', { name: 'Tabell för Aktiviteter per län' })
  const digital = table.getByRole('row', { name: /^Digitalt, utan län/ }).getByRole('cell')
  const sum = table.getByRole('row', { name: /^Summa/ }).getByRole('cell')
  const [digitalBefore, sumBefore] = [await digital.textContent(), await sum.textContent()]
  await page.getByRole('radio', { name: 'I arrangörens län' }).check()
  await expect(digital).not.toHaveText(digitalBefore ?? '')
  await expect(sum).toHaveText(sumBefore ?? '')
})

test('arrow keys walk between the marks of a figure, which is one tab stop', async ({ page, demo }) => {
  await openAt(page, demo, '/nu?upplaga=2024')
  const norrbotten = page.getByRole('link', { name: /^Norrbottens län, / })
  await norrbotten.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: /^Västerbottens län, / })).toBeFocused()
  await expect(page.locator('.county-map [tabindex="0"], .county-rest [tabindex="0"]')).toHaveCount(1)
  const bar = page.getByRole('link', { name: '2021, över 200 aktiviteter, publicerad uppgift' })
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('link', { name: /^2022, .*, räknade$/ })).toBeFocused()
})

test('published figures stand beside counts and are never added to them', async ({ page, demo }) => {
  await openAt(page, demo, '/jamfor')
  const formats = page.getByRole('region', { name: 'Tabell: Aktiviteter per form' })
  await expect(formats.getByRole('row', { name: /^Alla/ })).toContainText('över 200')
  await expect(formats.getByRole('row', { name: /^Digitalt/ })).toContainText('..')
  await expect(page.getByText(/Raderna saknas för 2019, 2020 och 2021/)).toBeVisible()
})

test('a new edition is refused at its fields and then made', async ({ page, desk }) => {
  await openDemo(page, desk)
  await goTo(page, '/upplagor')
  await page.getByRole('button', { name: 'Ny upplaga…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny upplaga' })
  await dialog.getByLabel('Kort namn').fill('2024')
  await dialog.getByLabel('Första dag').fill('2025-10-03')
  await dialog.getByLabel('Sista dag').fill('2025-09-29')
  await dialog.getByRole('button', { name: 'Skapa upplagan' }).click()
  await expect(dialog.getByLabel('Sista dag')).toHaveAccessibleDescription(/före den första/)
  await dialog.getByLabel('Första dag').fill('2025-09-29')
  await dialog.getByLabel('Sista dag').fill('2025-10-03')
  await dialog.getByRole('button', { name: 'Skapa upplagan' }).click()
  await expect(dialog.getByLabel('Kort namn')).toHaveAccessibleDescription(
    /finns redan en upplaga som heter 2024/,
  )
  await dialog.getByLabel('Kort namn').fill('2025')
  await dialog.getByLabel('Sista anmälningsdag').fill('2025-09-26')
  await dialog.getByRole('button', { name: 'Skapa upplagan' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('till och med 26 sep 2025')).toBeVisible()
})

test('language and theme change at once', async ({ page, desk }) => {
  await openDemo(page, desk)
  await goTo(page, '/installningar')
  await page.getByRole('radio', { name: 'Mörkt' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

for (const [name, address, heading] of [
  ['now', '/nu?upplaga=2024', 'Aktiviteter per form'],
  ['editions', '/upplagor?upplaga=2024', 'Regler'],
  ['compare', '/jamfor', 'Aktiviteter per län'],
  ['report', '/rapport?upplaga=2024&jamfor=2023', 'Talen i filen just nu'],
  ['settings', '/installningar', 'Tangenter'],
] as const) {
  test(`nothing on the view "${name}" breaks the accessibility rules, light or dark`, async ({
    page,
    demo,
  }) => {
    await openAt(page, demo, address)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      await noLongWait(page)
      expect(await violationsOf(page)).toEqual([])
    }
  })
}

async function openAt(page: Page, demo: Desk, address: string) {
  await page.goto(demo.url)
  await expect(page.getByRole('main')).toBeVisible()
  await goTo(page, address)
}

/** What is still being counted is not there to be looked at. */
async function noLongWait(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The number that a mark's name tells: `Inkomna: 130`, `Skåne län, 22 aktiviteter`, `2024, Hybrid, 18 av 78 …`. */
function numberIn(name: string): number {
  const found = /(?:: |, )([\d\u00a0]+)(?: |$)/.exec(name)?.[1]
  return Number(found?.replaceAll('\u00a0', ''))
}
