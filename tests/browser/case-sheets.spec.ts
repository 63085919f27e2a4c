/** Case sheets are written by keyboard, kept as they are written, saved as versions, previewed and exported. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { QUOTE } from '../fixtures/case-texts.ts'
import { enter, expectAccessible, expectFocusKept, press } from './by-keyboard.ts'
import { kept, openSheet, preview, setScene, titleField } from './case-sheets-scene.ts'
import { call, goTo, test } from './desk.ts'

const PICTURE = join(import.meta.dirname, '..', 'fixtures', 'pictures', 'baseline.jpg')

const parts = (page: Page) => page.locator('.sheet-parts > li')
const partNames = (page: Page) => parts(page).evaluateAll((all) => all.map((one) => one.ariaLabel))

test('a sheet is made from a template by keyboard, and its statement cannot be taken away', async ({
  page,
  desk,
}) => {
  const { project } = await setScene(page, desk)
  await goTo(page, `/exempel?id=${project}`)
  const ofCase = page.getByRole('complementary')
  await expect(ofCase.getByRole('link', { name: 'Vattenvakten, larm från tysta ledningar' })).toBeVisible()
  await enter(ofCase.getByRole('link', { name: 'Gör ett exempelblad…' }))
  const dialog = page.getByRole('dialog', { name: 'Nytt exempelblad' })
  await expect(dialog.getByRole('checkbox', { name: /Vattenvakten/ })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Engelska' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(preview(page).getByText(/The project group wrote the text/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Följer alltid med' })).toContainText('går inte att ta bort')
  for (let left = await parts(page).count(); left > 0; left -= 1) {
    await enter(
      parts(page)
        .first()
        .getByRole('button', { name: /^Ta bort/ }),
    )
    await expect(parts(page)).toHaveCount(left - 1)
    await expectFocusKept(page)
  }
  await expect(preview(page).getByText(/The project group wrote the text/)).toBeVisible()
})

test('what is written is kept by itself, survives a reload and a killed page, and is saved as a version', async ({
  page,
  desk,
  context,
}) => {
  const { sheet } = await setScene(page, desk)
  await openSheet(page, sheet)
  await titleField(page).fill('Vattenvakten hör läckor')
  await kept(page)
  await page.reload()
  await expect(titleField(page)).toHaveValue('Vattenvakten hör läckor')
  await expect(page.getByText(/^Utkast från \d\d:\d\d som inte är sparat som version/)).toBeVisible()
  await titleField(page).fill('Vattenvakten hör allt')
  await kept(page)
  const other = await context.newPage()
  await other.goto(page.url())
  // Ends the page at once, without a word to it.
  await page.close({ runBeforeUnload: false })
  await expect(titleField(other)).toHaveValue('Vattenvakten hör allt')
  await titleField(other).press('Control+s')
  await expect(other.getByText(/^Version sparad \d\d:\d\d av Maja Lind/)).toBeVisible()
  await press(other, 'Versioner…')
  await expect(other.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
  await enter(
    other
      .getByRole('dialog')
      .getByRole('button', { name: /^Hämta tillbaka/ })
      .last(),
  )
  await expect(titleField(other)).toHaveValue('Vattenvakten, larm från tysta ledningar')
  await kept(other)
})

test('steps go back and forth over the whole sheet, and a draft that was thrown away comes back', async ({
  page,
  desk,
}) => {
  const { sheet } = await setScene(page, desk)
  await openSheet(page, sheet)
  const lead = page.getByRole('textbox', { name: 'Ingress' })
  await titleField(page).fill('')
  await titleField(page).pressSequentially('Hör du')
  await lead.pressSequentially('En ingress')
  await enter(
    parts(page)
      .nth(1)
      .getByRole('button', { name: /^Flytta ned/ }),
  )
  const moved = await partNames(page)
  await expect(
    parts(page)
      .nth(2)
      .getByRole('button', { name: /^Flytta ned/ }),
  ).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => partNames(page)).not.toEqual(moved)
  await page.keyboard.press('Control+z')
  await expect(lead).toHaveValue('')
  await expect(lead).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(titleField(page)).toHaveValue('Vattenvakten, larm från tysta ledningar')
  await page.keyboard.press('Control+y')
  await expect(titleField(page)).toHaveValue('Hör du')
  await page.keyboard.press('Control+Shift+z')
  await expect(lead).toHaveValue('En ingress')
  await press(page, 'Kasta utkastet…')
  await press(page, 'Kasta utkastet')
  await expect(titleField(page)).toHaveValue('Vattenvakten, larm från tysta ledningar')
  await expectFocusKept(page)
  await page.keyboard.press('Control+z')
  await expect(titleField(page)).toHaveValue('Hör du')
  await kept(page)
})

test('who was slower is told who saved, keeps the text, reads the newer one, and may save on top', async ({
  page,
  desk,
  context,
}) => {
  const { sheet } = await setScene(page, desk)
  await openSheet(page, sheet)
  await titleField(page).fill('Min rubrik')
  await kept(page)
  const opened = await call<{ version: string; content: object }>(page, 'caseSheets/open', { id: sheet })
  const other = await context.newPage()
  await other.goto(page.url())
  await call(other, 'session/setReviewer', { name: 'Olle Test', organisation: 'Vinnova' })
  const content = { ...opened.content, title: 'Olles rubrik' }
  await call(other, 'caseSheets/saveVersion', { id: sheet, basedOn: opened.version, content })
  await other.close()
  await titleField(page).press('Control+s')
  const note = page.getByRole('alert').filter({ hasText: 'Olle Test sparade en version' })
  await expect(note).toBeVisible()
  await expect(titleField(page)).toHaveValue('Min rubrik')
  await press(page, 'Titta på den nyare')
  const look = page.getByRole('dialog', { name: /Version av Olle Test/ })
  await expect(look.frameLocator('iframe').getByRole('heading', { name: 'Olles rubrik' })).toBeVisible()
  await page.keyboard.press('Escape')
  await press(page, 'Spara mitt som ny version…')
  await press(page, 'Spara mitt som ny version')
  await expect(page.getByText('Det finns en nyare version.')).toBeHidden()
  await expect(titleField(page)).toHaveValue('Min rubrik')
  const versions = await call<{ title: string }[]>(page, 'caseSheets/versions', { id: sheet })
  expect(versions.map(({ title }) => title).slice(0, 2)).toEqual(['Min rubrik', 'Olles rubrik'])
})

test('a draft that cannot be kept says so, is tried again, and is not lost by leaving the editor', async ({
  page,
  desk,
}) => {
  const { sheet } = await setScene(page, desk)
  await openSheet(page, sheet)
  await page.route('**/rpc/caseSheets/saveDraft', (route) => route.abort())
  await titleField(page).fill('Det som inte får försvinna')
  await expect(page.getByRole('alert').filter({ hasText: 'Utkastet gick inte att spara.' })).toBeVisible()
  await goTo(page, '/exempel/blad')
  await expect(page.getByRole('table')).toBeVisible()
  await openSheet(page, sheet)
  await expect(titleField(page)).toHaveValue('Det som inte får försvinna')
  await page.unroute('**/rpc/caseSheets/saveDraft')
  await kept(page)
  await page.reload()
  await expect(titleField(page)).toHaveValue('Det som inte får försvinna')
})

test('a picture without alternative text stops the sheet with words, and leads to its field', async ({
  page,
  desk,
}) => {
  const { sheet, project } = await setScene(page, desk)
  await openSheet(page, sheet)
  await press(page, 'Bild…')
  await page.getByRole('dialog').getByLabel('Hämta bild från fil…').setInputFiles(PICTURE)
  const alternative = page.getByRole('textbox', { name: 'Alternativtext' })
  await expect(alternative).toBeFocused()
  await expect(page.getByText('En bild är inte godkänd och har utelämnats.').first()).toBeVisible()
  const [picture] = await call<{ hash: string }[]>(page, 'casePictures/list', { caseId: project })
  for (const state of ['sent', 'approved'])
    await call(page, 'cases/setConsent', {
      caseId: project,
      subject: 'picture',
      key: picture?.hash,
      state,
      note: '',
    })
  await titleField(page).press('End')
  await page.keyboard.type('!')
  await expect(page.getByText('Bladet går inte att exportera än.')).toBeVisible()
  await press(page, 'Exportera…')
  await page.getByRole('dialog').getByRole('radio', { name: 'Markdown' }).check()
  await press(page, 'Spara version och exportera')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('En bild saknar alternativtext.')
  await page.keyboard.press('Escape')
  await titleField(page).focus()
  await enter(page.getByRole('button', { name: /^Gå dit: En bild saknar/ }))
  await expect(alternative).toBeFocused()
  await page.keyboard.type('En krans av droppar runt ett rör')
  await expect(page.getByText('Bladet går inte att exportera än.')).toBeHidden()
  await expect(preview(page).getByRole('img', { name: 'En krans av droppar runt ett rör' })).toBeVisible()
})

test('a quote stands in the preview while it is approved, and goes when it is withdrawn', async ({
  page,
  desk,
}) => {
  const { interview, interviewSheet } = await setScene(page, desk)
  const consent = (state: string) =>
    call(page, 'cases/setConsent', { caseId: interview, subject: 'quote', key: QUOTE, state, note: '' })
  await consent('sent')
  await consent('approved')
  await openSheet(page, interviewSheet)
  const shown = preview(page).getByText('ingen hade sett på elva år')
  await expect(shown).toBeVisible()
  await consent('withdrawn')
  await titleField(page).fill('Hallå där')
  await expect(shown).toHaveCount(0)
  await expect(page.getByText(/Följer inte med/)).toBeVisible()
  await expect(page.getByText('Godkännande: återtaget.')).toBeVisible()
})

test('a figure is asked for, frozen with its day, and counted anew', async ({ page, desk }) => {
  const { sheet } = await setScene(page, desk)
  await openSheet(page, sheet)
  await press(page, 'Siffror')
  await page.keyboard.type('Så många var med')
  await expect(page.getByText(/^Nu: 0/)).toBeVisible()
  await page.getByLabel('Uppdelning').selectOption('format')
  await press(page, 'Frys siffrorna')
  await expect(page.getByText(/^Fryst .* 0$/)).toBeVisible()
  await expect(page.getByLabel('Uppdelning')).toBeHidden()
  await expect(preview(page).getByText(/^Fryst /)).toBeVisible()
  await press(page, 'Räkna på nytt igen')
  await page.getByRole('textbox', { name: 'Sökning' }).fill('läge:')
  await expect(page.getByText('Sökningen går inte att läsa. Rätta den, eller lämna den tom.')).toBeVisible()
})

test('one sheet and a collection are exported', async ({ page, desk }) => {
  const { sheet } = await setScene(page, desk)
  const exported = async (button: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }
  await openSheet(page, sheet)
  await titleField(page).fill('Vattenvakten hör')
  await press(page, 'Exportera…')
  await page.getByRole('radio', { name: 'Markdown' }).check()
  const one = await exported('Spara version och exportera')
  expect(one.text).toContain('# Vattenvakten hör')
  expect(one.text).toContain('Projektgruppen har själv skrivit texten.')
  await page.keyboard.press('Escape')
  await goTo(page, '/exempel/blad')
  const choices = page.getByRole('checkbox', { name: /^Välj/ })
  await expect(choices).toHaveCount(2)
  for (const box of await choices.all()) await box.check()
  await press(page, 'Exportera som samling…')
  await page.getByRole('radio', { name: 'Webbsida' }).check()
  await page.getByRole('textbox', { name: 'Samlingens rubrik' }).fill('Två blad')
  const both = await exported('Exportera')
  expect(both.name).toMatch(/\.html$/)
  expect(both.text).toContain('Vattenvakten hör')
  expect(both.text).toContain('Hallå där arrangör')
})

test('reading in the preview stays where it was while the sheet is written', async ({ page, desk }) => {
  const { sheet } = await setScene(page, desk)
  await openSheet(page, sheet)
  const scrolledTo = () =>
    page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.scrollY)
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.scrollTo(0, 120))
  await expect.poll(scrolledTo).toBe(120)
  await titleField(page).fill('En annan rubrik')
  await expect(preview(page).getByRole('heading', { name: 'En annan rubrik' })).toBeVisible()
  await expect.poll(scrolledTo).toBe(120)
})

test('list, editor and dialogs are accessible in both themes', async ({ page, desk }) => {
  const { interviewSheet } = await setScene(page, desk)
  await goTo(page, '/exempel/blad')
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Nytt exempelblad…')
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await openSheet(page, interviewSheet)
  await press(page, 'Siffror')
  await enter(
    parts(page)
      .first()
      .getByRole('button', { name: /^Lägg till under/ }),
  )
  await expect(page.getByText(/^Nu: 0/)).toBeVisible()
  await expectAccessible(page)
  for (const button of ['Versioner…', 'Exportera…', 'Lägg till exempel…', 'Ta bort bladet…']) {
    await press(page, button)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
  }
})
