/** The first view: numbers that equal the queue's under any filter, a forecast told or refused, files, and nothing out of reach. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import { call, type Desk, goTo, openDemo, openDesk, startDesk, test, violationsOf } from './desk.ts'
import { furnishPace, LONG_NAME } from './pace-scene.ts'

const PACE = 'Inkomna, samma dag före sista anmälningsdag'
const FIGURES = [
  PACE,
  'Väntar på beslut',
  'Kriterier som oftast inte är uppfyllda',
  'Kommuner som inte är med än',
  'Läge i upplagan',
]

for (const filter of ['', 'form:digitalt', 'form:digitalt -läge:nekad'])
  test(`every number leads to as many rows in the queue, filtered by "${filter}"`, async ({ page, demo }) => {
    await openAt(page, demo, `/nu?${new URLSearchParams({ upplaga: '2024', q: filter })}`)
    await allFigures(page)
    const marks = page.locator('.key-figure-value a, a[data-mark], .figure-tools a')
    let compared = 0
    for (const mark of await marks.all()) {
      const href = (await mark.getAttribute('href')) ?? ''
      const name =
        (await mark.getAttribute('aria-label')) ?? (await mark.locator('.visually-hidden').innerText())
      // Municipalities and organisers are not rows of their own, published figures have none here, and a figure's own
      // link tells no number.
      if (!href.startsWith('#/ko?') || /^(Kommuner|Arrangörer|Visa raderna):/.test(name)) continue
      expect([name, numberIn(name)]).toEqual([name, await rowsOf(page, href)])
      compared += 1
    }
    for (const figure of FIGURES) {
      const table = await openTable(page, figure)
      for (const link of await table.locator('td.number a').all()) {
        const shown = Number((await link.innerText()).replaceAll('\u00a0', ''))
        expect([figure, shown]).toEqual([figure, await rowsOf(page, (await link.getAttribute('href')) ?? '')])
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(25)
  })

test('the key figures are those of the filter, and a filter that cannot be read leaves them as they are', async ({
  page,
  demo,
}) => {
  await openAt(page, demo, '/nu?upplaga=2024')
  const received = page.getByRole('link', { name: /^Inkomna: / })
  const all = numberIn((await received.getAttribute('aria-label')) ?? '')
  const search = page.getByRole('combobox', { name: 'Sök' })
  await search.fill('form:hybrid')
  await search.press('Enter')
  await expect(page.getByText('Alla siffror på sidan följer filtret form:hybrid.')).toBeVisible()
  const query = 'upplaga:2024 -läge:återtagen form:hybrid'
  const { total } = await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })
  expect(total).toBeLessThan(all)
  await expect(received).toHaveAccessibleName(`Inkomna: ${total}`)
  expect(new URL(page.url()).hash).toContain('q=form%3Ahybrid')
  await search.fill('form:rund')
  await search.press('Enter')
  await expect(search).toHaveAttribute('aria-invalid', 'true')
  await expect(received).toHaveAccessibleName(`Inkomna: ${total}`)
})

test('a number leads to the queue with the query filled in', async ({ page, demo }) => {
  await openAt(page, demo, '/nu?upplaga=2024&q=form:digitalt')
  const query = 'upplaga:2024 läge:publicerad form:digitalt'
  const { total: count } = await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })
  const state = page.getByRole('link', { name: /^Publicerad, / })
  // What the view showed before its address had a search may stand for a moment.
  await expect(state.locator('.visually-hidden')).toHaveText(new RegExp(`\\b${count}\\b`))
  await state.click()
  await expect(page).toHaveURL(/q=l%C3%A4ge%3Apublicerad\+upplaga%3A2024\+form%3Adigitalt/)
  await expect(page.getByText(new RegExp(`^${count} `)).first()).toBeVisible()
})

test('a county leads to its rows, and digital activities move to their organisers’ counties', async ({
  page,
  demo,
}) => {
  await openAt(page, demo, '/nu?upplaga=2024')
  const county = page.getByRole('link', { name: /^Stockholms län, / })
  const count = numberIn(await county.locator('.visually-hidden').innerText())
  expect(count).toBe(await rowsOf(page, (await county.getAttribute('href')) ?? ''))
  const table = await openTable(page, 'Aktiviteter per län')
  const digital = table.getByRole('row', { name: /^Digitalt, utan län/ }).getByRole('cell')
  const sum = table.getByRole('row', { name: /^Summa/ }).getByRole('cell')
  const [digitalBefore, sumBefore] = [await digital.textContent(), await sum.textContent()]
  await page.getByRole('radio', { name: 'I arrangörens län' }).check()
  await expect(digital).not.toHaveText(digitalBefore ?? '')
  await expect(sum).toHaveText(sumBefore ?? '')
})

test.describe('an edition with two weeks left and two before it', () => {
  let desk: Desk
  test.beforeEach(async ({ page, emptyDatabase }) => {
    desk = await startDesk((folder) => furnishPace(folder, emptyDatabase))
    await openDesk(page, desk)
    await page.reload()
  })
  test.afterEach(() => desk.close())

  test('tells the pace, the range with its ground, and how it is made', async ({ page }) => {
    await goTo(page, '/nu?upplaga=prov-3')
    const { pace } = await call<FiguresNowOutput>(page, 'figures/now', { edition: 'prov-3' })
    const { low, high } = pace.forecast ?? { low: 0, high: 0 }
    expect(low).toBeGreaterThan(pace.now)
    const behind = (pace.earlier.at(-1)?.toDate ?? 0) - pace.now
    expect(behind).toBeGreaterThan(0)
    const headline = `${pace.now} anmälningar har kommit in, ${behind} färre än samma dag prov-2. Slutsiffran blir troligen ${low}–${high}.`
    await expect(page.getByText(headline)).toBeVisible()
    const figure = page.getByRole('region', { name: PACE })
    await expect(figure.getByText('i dag, 14 kvar')).toBeVisible()
    await expect(figure.getByText(`${low}–${high}`, { exact: true })).toBeVisible()
    await expect(
      figure.getByText(
        /Bygger på 2 tidigare upplagor, ett litet underlag\..*Metod: samma andel sent som förr\..*80–83 gånger av 100/,
      ),
    ).toBeVisible()
    await figure.getByRole('button', { name: 'Så beräknas slutsiffran' }).click()
    const dialog = page.getByRole('dialog', { name: 'Så beräknas slutsiffran' })
    await expect(dialog).toContainText('mellan 70 och 90 godtas')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(figure.getByRole('button', { name: 'Så beräknas slutsiffran' })).toBeFocused()
    const table = await openTable(page, PACE)
    await expect(table.getByRole('row', { name: /högst/ }).getByRole('cell').last()).toHaveText(String(high))
    const earlier = table.getByRole('row', { name: /^prov-2/ }).getByRole('cell')
    await expect(earlier.last()).toHaveText('90')
  })

  test('says in words why there is no range, and of a name however long', async ({ page }) => {
    const said = (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()
    await goTo(page, '/nu?upplaga=prov-2')
    await said('Sista anmälningsdag har passerat, så ingen slutsiffra beräknas.')
    await goTo(page, '/nu?upplaga=prov-4')
    await said('1 anmälan har kommit in.')
    await said(/^Sista anmälningsdag är inte känd, så inget går att jämföra dag för dag\./)
    await said(/^Ingen slutsiffra beräknas: sista anmälningsdag är inte känd\./)
    await said('289 av 290 kommuner saknas, 1 är med.')
    // One edition's municipality leaves none of the others to compare with.
    await goTo(page, '/nu?upplaga=prov-3&q=kommun:0114')
    await said(/^Ingen slutsiffra beräknas än: det behövs minst fem/)
    await goTo(page, '/nu?upplaga=prov-3')
    await said(`${LONG_NAME}, Upphandlingsmyndigheten`)
    expect(await sideways(page)).toBe(0)
  })

  test('a county unfolds by key, and arrows walk between the marks of a figure', async ({ page }) => {
    await goTo(page, '/nu?upplaga=prov-3')
    await allFigures(page)
    const figure = page.getByRole('region', { name: 'Kommuner som inte är med än' })
    const county = figure.locator('summary', { hasText: 'Gotlands län' })
    await expect(figure.getByText('Gotland', { exact: true })).toBeHidden()
    await county.focus()
    await page.keyboard.press('Enter')
    await expect(figure.getByText('Gotland', { exact: true })).toBeVisible()
    const state = page.getByRole('region', { name: 'Läge i upplagan' })
    await state.getByRole('link', { name: /^Ny, / }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(state.getByRole('link', { name: /^Publicerad, / })).toBeFocused()
    await expect(state.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
    const pace = page.getByRole('region', { name: PACE })
    await pace.getByRole('link', { name: /^prov-3: / }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(pace.locator('[data-mark]:focus')).toHaveAccessibleName(/^\d+ prov-/)
  })

  test('files of the pace have what the figure says', async ({ page }) => {
    await goTo(page, '/nu?upplaga=prov-3')
    await page.emulateMedia({ colorScheme: 'dark' })
    await allFigures(page)
    const { pace } = await call<FiguresNowOutput>(page, 'figures/now', { edition: 'prov-3' })
    const range = `${pace.forecast?.low}–${pace.forecast?.high}`
    const svg = (await exported(page, PACE, 'Bild att ändra (SVG)')).toString('utf8')
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        faults: parsed.querySelectorAll('parsererror').length,
        // A rim behind letters is no word of its own; letters with a rim upon them could not be read.
        words: [...parsed.querySelectorAll('text:not([aria-hidden])')].map((one) => one.textContent),
        covered: parsed.querySelectorAll('text:not([aria-hidden])[stroke]:not([stroke="none"])').length,
        curves: parsed.querySelectorAll('path[stroke]').length,
        outside: parsed.querySelectorAll('a, image, script, style').length,
      }
    }, svg)
    expect(read).toMatchObject({ faults: 0, outside: 0, covered: 0 })
    expect(read.words).toEqual(
      expect.arrayContaining([PACE, range, `prov-3: ${pace.now}`, '90 prov-2', '60 prov-1', 'sista dag']),
    )
    expect(read.words.join(' ')).toContain('Metod: samma andel sent som förr.')
    expect(read.curves).toBeGreaterThanOrEqual(3)
    expect(svg).not.toMatch(/var\(--/)
    const png = await exported(page, PACE, 'Bild (PNG)')
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const csv = (await exported(page, PACE, 'Tabell (CSV)')).toString('utf8')
    const lines = csv.replace('\uFEFF', '').split('\r\n')
    expect(lines[0]).toMatch(/^Upplaga;.*;Till slut$/)
    expect(lines.find((line) => line.startsWith('prov-2;'))).toMatch(/;90$/)
    expect(lines.find((line) => line.includes('högst'))).toMatch(new RegExp(`;${pace.forecast?.high}$`))
  })

  test('files of the other figures are whole, each name once', async ({ page }) => {
    await goTo(page, '/nu?upplaga=prov-3&q=form:digitalt')
    await allFigures(page)
    for (const figure of FIGURES.slice(1)) {
      const svg = (await exported(page, figure, 'Bild att ändra (SVG)')).toString('utf8')
      const words = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        return parsed.querySelector('parsererror') ? null : parsed.documentElement.textContent
      }, svg)
      expect(words).toContain(figure)
      expect(words).toContain('Filter: form:digitalt')
      // What is folded on screen is folded in the file.
      expect(words).not.toContain('Härnösand, Kramfors')
    }
    const csv = (await exported(page, 'Kommuner som inte är med än', 'Tabell (CSV)')).toString('utf8')
    expect(csv.split('\r\n').filter((line) => /^(?!Alla ).* län;/.test(line))).toHaveLength(21)
    expect(csv).toMatch(/^Alla län;\d+;290;$/m)
  })

  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const)
    test(`nothing breaks the accessibility rules or reaches sideways at ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await goTo(page, '/nu?upplaga=prov-3&q=form:digitalt')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await allFigures(page)
        expect(await violationsOf(page)).toEqual([])
      }
      for (const figure of FIGURES) await openTable(page, figure)
      expect(await violationsOf(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
    })
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
  ['now', '/nu?upplaga=2024', 'Läge i upplagan'],
  ['editions', '/upplagor?upplaga=2024', 'Regler'],
  ['compare', '/jamfor', 'Mått sida vid sida'],
  ['report', '/rapport?upplaga=2024&jamfor=2023', 'Talen just nu'],
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

/** Every figure of the view stands there, counted. */
async function allFigures(page: Page) {
  for (const name of FIGURES) await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: PACE }).locator('a[data-mark]').first()).toBeVisible()
  await noLongWait(page)
}

/** What is still being counted is not there to be looked at. */
async function noLongWait(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** How far the page reaches out of the window; none is 0. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const view = document.querySelector('.page')
    return view ? view.scrollWidth - view.clientWidth : -1
  })
}

async function rowsOf(page: Page, href: string): Promise<number> {
  const query = new URLSearchParams(href.split('?')[1]).get('q')
  return (await call<{ total: number }>(page, 'queue/block', { query, limit: 1 })).total
}

async function openTable(page: Page, figure: string) {
  const table = page.getByRole('region', { name: `Tabell för ${figure}` })
  if (!(await table.isVisible())) await page.getByRole('button', { name: `Tabell: ${figure}` }).click()
  await expect(table).toBeVisible()
  return table
}

async function exported(page: Page, figure: string, form: string): Promise<Buffer> {
  const button = page.getByRole('button', { name: `Exportera: ${figure}` })
  await button.click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: figure, exact: true }).getByRole('button', { name: form }).click(),
  ])
  await expect(button).toBeFocused()
  return readFileSync(await file.path())
}

/** The number that a mark's name tells: `Inkomna: 130`, `Ny, 22 anmälningar`, `Part: ej uppfyllt för 5`, `103 2023, …`. */
function numberIn(name: string): number {
  const found = /^([\d\u00a0]+) \S+, |(?:: |, |för )([\d\u00a0]+)(?: |$)/.exec(name)
  return Number((found?.[1] ?? found?.[2])?.replaceAll('\u00a0', ''))
}
