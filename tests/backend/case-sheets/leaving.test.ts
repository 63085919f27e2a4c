/** What leaves the house of a saved sheet: only what is consented to now, always with its statement, with figures as counted. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { setConsent, showCase } from '../../../backend/cases/cases.ts'
import { exportSavedSheets } from '../../../backend/cases/export-saved.ts'
import { addPicture } from '../../../backend/cases/pictures.ts'
import { sheetFigure } from '../../../backend/cases/sheet-figure.ts'
import { sheetMaterial } from '../../../backend/cases/sheet-material.ts'
import { previewSheet } from '../../../backend/cases/sheet-preview.ts'
import { createSheet, openSheet, saveSheetVersion, sheetVersions } from '../../../backend/cases/sheets.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { SheetOpened } from '../../../contract/calls/case-sheets.ts'
import { CASE_FORMATS } from '../../../contract/calls/cases.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { QUOTE } from '../../fixtures/case-texts.ts'
import { arrivalOf, openDesk, takeIn } from '../desk.ts'
import { eraseBodies } from '../erase-bodies.ts'
import { addInterview, addProject, pictureWithPlace } from './material.ts'

const SAID = 'ingen hade sett'
const STATEMENT = 'Projektgruppen har själv skrivit texten'

async function deskWithInterview() {
  const { workspace } = openDesk()
  const caseId = await addInterview(workspace)
  const sheet = createSheet(workspace, { template: 'interview', language: 'sv', caseIds: [caseId] })
  return { workspace, caseId, sheet }
}

const consent = (workspace: Workspace, caseId: string, state: 'approved' | 'withdrawn' | 'sent') =>
  setConsent(workspace, { caseId, subject: 'quote', key: QUOTE, state, note: '' })

const withBlocks = (
  workspace: Workspace,
  { id, version, content }: SheetOpened,
  blocks: SheetBlock[],
  lead = '',
) => saveSheetVersion(workspace, { id, basedOn: version, content: { ...content, lead, blocks } })

async function textOf(workspace: Workspace, id: string, format: (typeof CASE_FORMATS)[number] = 'md') {
  const { files, withheld } = await exportSavedSheets(workspace, { ids: [id], format, title: '' })
  const [{ bytes }] = files
  const text =
    format === 'docx' ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? bytes) : strFromU8(bytes)
  return { text: text.replace(/<[^>]+>/g, ''), withheld: withheld.map(({ why }) => why) }
}

test.each(CASE_FORMATS.filter((format) => format !== 'pdf'))(
  'a withdrawn consent takes the quote out of every later %s, also where a text or the lead repeats it',
  async (format) => {
    const { workspace, caseId, sheet } = await deskWithInterview()
    const repeated: SheetBlock[] = [
      ...sheet.content.blocks,
      { kind: 'text', id: 't', text: `En rad som får stå.\nHon säger: ${QUOTE.toUpperCase()}` },
    ]
    const saved = withBlocks(workspace, sheet, repeated, `”${QUOTE}”`)
    consent(workspace, caseId, 'approved')
    const before = await textOf(workspace, saved.id, format)
    expect(before.withheld).toEqual([])
    expect(before.text.toLowerCase().split(SAID)).toHaveLength(4)
    consent(workspace, caseId, 'withdrawn')
    const after = await textOf(workspace, saved.id, format)
    expect(after.text.toLowerCase()).not.toContain(SAID)
    expect(after.text).toContain('En rad som får stå.')
    expect(after.withheld.toSorted()).toEqual([
      'holds-withdrawn-quote',
      'holds-withdrawn-quote',
      'quote-not-approved',
    ])
    const preview = previewSheet(workspace, saved.content)
    expect(preview.html?.toLowerCase()).not.toContain(SAID)
    expect(preview.withheld).toHaveLength(3)
  },
)

test('somebody asked again has not consented: the words stay out of texts until they are approved anew', async () => {
  const { workspace, caseId, sheet } = await deskWithInterview()
  const { id } = withBlocks(workspace, sheet, [{ kind: 'text', id: 't', text: QUOTE }])
  consent(workspace, caseId, 'withdrawn')
  consent(workspace, caseId, 'sent')
  expect((await textOf(workspace, id)).text).not.toContain(SAID)
  consent(workspace, caseId, 'approved')
  expect((await textOf(workspace, id)).text).toContain(SAID)
})

test('a withdrawn quote leaves by no other sheet, such as one that names no case', async () => {
  const { workspace, caseId } = await deskWithInterview()
  const other = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [] })
  const content = {
    ...other.content,
    title: 'Samlat',
    blocks: [{ kind: 'text' as const, id: 't', text: QUOTE }],
  }
  const { id } = saveSheetVersion(workspace, { id: other.id, basedOn: other.version, content })
  expect(await textOf(workspace, id)).toMatchObject({
    text: expect.not.stringContaining(SAID),
    withheld: ['holds-unapproved-quote'],
  })
  consent(workspace, caseId, 'approved')
  expect((await textOf(workspace, id)).text).toContain(SAID)
  consent(workspace, caseId, 'withdrawn')
  expect((await textOf(workspace, id)).text).not.toContain(SAID)
})

test('a picture leaves with consent and alternative text, and not after it is withdrawn', async () => {
  const { workspace, caseId, sheet } = await deskWithInterview()
  const { hash } = addPicture(workspace, { caseId, bytes: pictureWithPlace(), name: 'Slussen.jpg' })
  const picture = { kind: 'picture' as const, id: 'p', caseId, hash, caption: 'Slussen', credit: 'Kim' }
  const saved = withBlocks(workspace, sheet, [{ ...picture, alternative: '' }])
  const approve = (state: 'approved' | 'withdrawn') =>
    setConsent(workspace, { caseId, subject: 'picture', key: hash, state, note: '' })
  expect(previewSheet(workspace, saved.content)).toMatchObject({
    faults: [],
    withheld: [{ blockId: 'p', why: 'picture-not-approved' }],
  })
  approve('approved')
  expect(previewSheet(workspace, saved.content)).toMatchObject({
    html: null,
    faults: [{ blockId: 'p', why: 'no-alternative' }],
  })
  await expect(textOf(workspace, saved.id)).rejects.toMatchObject({
    code: 'CASE_UNFIT',
    data: { why: ['no-alternative'] },
  })
  const fit = withBlocks(workspace, saved, [{ ...picture, alternative: 'En sluss i dimma' }])
  expect(previewSheet(workspace, fit.content).html).toContain('alt="En sluss i dimma"')
  const asked = { ids: [fit.id], format: 'md' as const, title: '' }
  expect((await exportSavedSheets(workspace, asked)).files).toHaveLength(2)
  approve('withdrawn')
  expect((await exportSavedSheets(workspace, asked)).files).toHaveLength(1)
  expect(previewSheet(workspace, fit.content).html).not.toContain('<img')
})

test('the statement follows a project whatever is taken off the sheet, in both languages', async () => {
  const { workspace } = openDesk()
  const caseId = await addProject(workspace)
  for (const [language, statement] of [
    ['sv', STATEMENT],
    ['en', 'The project group wrote'],
  ] as const) {
    const sheet = createSheet(workspace, { template: 'project', language, caseIds: [caseId] })
    const content = { ...sheet.content, title: 'Kvar', caseIds: [], lead: '', blocks: [] }
    const { id } = saveSheetVersion(workspace, { id: sheet.id, basedOn: sheet.version, content })
    for (const format of ['md', 'html', 'docx'] as const)
      expect((await textOf(workspace, id, format)).text).toContain(statement)
  }
  const round = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [caseId] })
  const content = { ...round.content, title: 'Runt', caseIds: [] }
  const { id } = saveSheetVersion(workspace, { id: round.id, basedOn: round.version, content })
  expect((await textOf(workspace, id)).text).toContain(STATEMENT)
})

test('a figure is counted when it leaves, unless it is frozen', async () => {
  const { workspace } = openDesk()
  takeIn(workspace, arrivalOf('a1'), arrivalOf('b2'))
  const publish = (submissionId: string) =>
    decide(workspace, {
      submissionId,
      revision: 1,
      outcome: 'publish',
      criteria: [],
      reason: '',
      message: null,
      language: 'sv',
    })
  publish('a1')
  const asked = { measure: 'activities', by: ['format'], where: '' }
  const { answer } = sheetFigure(workspace, { ...asked, language: 'sv' })
  expect(answer).toMatchObject({ rows: [{ label: 'På plats', value: 1 }], total: 1 })
  expect(sheetFigure(workspace, { ...asked, language: 'en' }).answer.rows[0]?.label).toBe('On site')
  const sheet = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [] })
  const figure = { kind: 'figure' as const, ...asked }
  const blocks: SheetBlock[] = [
    { ...figure, id: 'nu', caption: 'Nu', frozen: null },
    { ...figure, id: 'då', caption: 'Då', frozen: answer },
  ]
  const content = { ...sheet.content, title: 'Siffror', blocks }
  const { id } = saveSheetVersion(workspace, { id: sheet.id, basedOn: sheet.version, content })
  publish('b2')
  const { text } = await textOf(workspace, id)
  expect(text).toMatch(/\*\*Nu\*\*[\s\S]*På plats \| 2 [\s\S]*\*\*Då\*\*[\s\S]*På plats \| 1 /)
})

test.each([
  [{ measure: 'gissningar' }, 'unknown-measure'],
  [{ by: ['state'] }, 'cannot-split'],
  [{ where: 'läge:' }, 'bad-search'],
])('%j is no figure', (changes, why) => {
  const { workspace } = openDesk()
  const asked = { measure: 'activities', by: [], where: '', language: 'sv' as const, ...changes }
  expect(() => sheetFigure(workspace, asked)).toThrow(
    expect.objectContaining({ code: 'CANNOT_COUNT', data: { why } }),
  )
})

test('a collection has every sheet in the order asked for, each in its language', async () => {
  const { workspace, sheet } = await deskWithInterview()
  const caseId = await addProject(workspace)
  const english = createSheet(workspace, { template: 'project', language: 'en', caseIds: [caseId] })
  const asked = { format: 'md' as const, title: 'Två exempel' }
  const { files } = await exportSavedSheets(workspace, { ...asked, ids: [english.id, sheet.id] })
  const text = strFromU8(files[0].bytes)
  expect(files[0].name).toBe('två-exempel.md')
  expect(text.indexOf('The project group wrote')).toBeGreaterThan(0)
  expect(text.indexOf('Varför var ni med')).toBeGreaterThan(text.indexOf('The project group wrote'))
  await expect(
    exportSavedSheets(workspace, { ...asked, ids: [sheet.id, 'finns-inte'] }),
  ).rejects.toMatchObject({
    code: 'UNKNOWN_SHEET',
  })
})

test('a case’s quotes are material, with how far their consent has come', async () => {
  const { workspace, caseId } = await deskWithInterview()
  const project = await addProject(workspace)
  consent(workspace, caseId, 'sent')
  const material = sheetMaterial(workspace, [project, caseId, 'finns-inte'])
  expect(material.cases.map(({ id, kind }) => [id, kind])).toEqual([
    [project, 'project'],
    [caseId, 'interview'],
  ])
  expect(material.quotes).toMatchObject([{ caseId, text: QUOTE, state: 'sent' }])
})

test('a case’s pictures stand among its consents', async () => {
  const { workspace, caseId } = await deskWithInterview()
  const { hash } = addPicture(workspace, { caseId, bytes: pictureWithPlace(), name: 'Slussen.jpg' })
  const asked = { caseId, subject: 'picture' as const, note: '' }
  const pictures = () => showCase(workspace, caseId).consents.filter(({ subject }) => subject === 'picture')
  expect(pictures()).toMatchObject([{ key: hash, name: 'Slussen.jpg', state: 'drafted', at: null }])
  setConsent(workspace, { ...asked, key: hash, state: 'approved' })
  expect(pictures()).toMatchObject([{ key: hash, name: 'Slussen.jpg', state: 'approved' }])
  expect(() => setConsent(workspace, { ...asked, key: 'f'.repeat(64), state: 'approved' })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_PICTURE' }),
  )
})

test('what a disposal erased of the log changes nothing that leaves, and nothing breaks', async () => {
  const { workspace, caseId, sheet } = await deskWithInterview()
  const { hash } = addPicture(workspace, { caseId, bytes: pictureWithPlace(), name: 'Slussen.jpg' })
  const step = { caseId, subject: 'picture' as const, key: hash, note: '' }
  setConsent(workspace, { ...step, state: 'approved' })
  consent(workspace, caseId, 'withdrawn')
  const picture = { kind: 'picture' as const, id: 'p', caseId, hash, caption: '', credit: '' }
  const blocks: SheetBlock[] = [
    { ...picture, alternative: 'En sluss i dimma' },
    { kind: 'text', id: 't', text: QUOTE },
  ]
  const saved = withBlocks(workspace, sheet, blocks)
  const before = await textOf(workspace, saved.id)
  expect(before.text).toContain('En sluss i dimma')
  expect(before.text).not.toContain(SAID)
  eraseBodies({ workspace })
  expect(await textOf(workspace, saved.id)).toEqual(before)
  expect(openSheet(workspace, saved.id).content).toEqual(saved.content)
  expect(sheetVersions(workspace, saved.id)).toHaveLength(2)
  const again = saveSheetVersion(workspace, { id: saved.id, basedOn: saved.version, content: sheet.content })
  expect(again.versions).toBe(3)
  setConsent(workspace, { ...step, state: 'withdrawn' })
  expect(verifyDatabase(workspace.database).filter(({ ok }) => !ok)).toEqual([])
})

test('a collection’s title is weighed and cleaned as any text is', async () => {
  const { workspace, caseId, sheet } = await deskWithInterview()
  const other = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [] })
  const { id } = saveSheetVersion(workspace, {
    id: other.id,
    basedOn: other.version,
    content: { ...other.content, title: 'Annat' },
  })
  const ids = [sheet.id, id]
  const title = `Rad\u0001 ett\uffff\u202e ${QUOTE}`
  const collection = (format: (typeof CASE_FORMATS)[number]) =>
    exportSavedSheets(workspace, { ids, format, title })
  const unapproved = { code: 'CASE_UNFIT', data: { title: `Rad ett ${QUOTE}`, why: ['unapproved-in-title'] } }
  await expect(collection('md')).rejects.toMatchObject(unapproved)
  consent(workspace, caseId, 'approved')
  const { files } = await collection('docx')
  const document = strFromU8(unzipSync(files[0].bytes)['word/document.xml'] ?? files[0].bytes)
  expect(document).toContain('Rad ett Vi hörde')
  for (const sign of ['\u0001', '\uffff', '\u202e']) expect(document).not.toContain(sign)
  consent(workspace, caseId, 'withdrawn')
  await expect(collection('md')).rejects.toMatchObject({ data: { why: ['withdrawn-in-title'] } })
})
