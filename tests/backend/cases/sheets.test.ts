/** Stored case sheets: versions, drafts, two windows, pictures, consent that decides what leaves, and the statement. */
import { describe, expect, test } from 'vitest'
import { setConsent, showCase } from '../../../backend/cases/cases.ts'
import { importMaterial } from '../../../backend/cases/import-material.ts'
import { addPicture, listPictures, readPicture } from '../../../backend/cases/pictures.ts'
import {
  exportCaseSheets,
  previewSheet,
  sheetFigure,
  sheetMaterial,
} from '../../../backend/cases/sheet-look.ts'
import {
  createSheet,
  dropDraft,
  listCaseSheets,
  listVersions,
  openSheet,
  readVersion,
  removeSheet,
  saveDraft,
  saveVersion,
} from '../../../backend/cases/sheets.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import type { SheetBlock, SheetContent } from '../../../domain/case/sheet.ts'
import { jpegWithPlace, PLACE } from '../case-export/pictures.ts'
import { openDesk, restart, rowsOf } from '../desk.ts'

const QUOTE = 'Vi hörde en läcka som ingen hade sett på elva år, och då blev det tyst i rummet.'
const INTERVIEW = `Hallå där arrangör | Vera Testlund, Provköpings kommun
2032-05-11
Varför var ni med?
Vi ville visa hur det låter.
”${QUOTE}”
Citat från en av våra medarbetare
Vera Testlund, driftledare, Provköpings kommun. Foto: Kim Provberg`
const PROJECT = 'Diarienummer;Titel;Bidrag\n2031-00417;Vattenvakten;1 250 000\n'

async function taken(workspace: Workspace, text: string, name: string | null = null): Promise<string> {
  const { imported } = await importMaterial(workspace, { bytes: new TextEncoder().encode(text), name })
  return imported[0]?.id ?? ''
}

async function deskWithInterview() {
  const desk = openDesk()
  const caseId = await taken(desk.workspace, INTERVIEW)
  const sheet = createSheet(desk.workspace, { template: 'interview', language: 'sv', caseIds: [caseId] })
  return { desk, workspace: desk.workspace, caseId, sheet }
}

const approve = (workspace: Workspace, caseId: string, key: string, subject: 'quote' | 'picture' = 'quote') =>
  setConsent(workspace, { caseId, subject, key, state: 'approved', note: '' })
const withdraw = (workspace: Workspace, caseId: string, key: string) =>
  setConsent(workspace, { caseId, subject: 'quote', key, state: 'withdrawn', note: '' })
const renamed = (content: SheetContent, title: string): SheetContent => ({ ...content, title })
const withBlock = (content: SheetContent, block: SheetBlock): SheetContent => ({
  ...content,
  blocks: [...content.blocks, block],
})
const failing = ({ database }: Workspace) => verifyDatabase(database).filter(({ ok }) => !ok)

async function exportedText(workspace: Workspace, id: string): Promise<string> {
  const { files } = await exportCaseSheets(workspace, { ids: [id], format: 'md', title: '' })
  return new TextDecoder().decode(files[0].bytes)
}

describe('versions', () => {
  test('are made by saving, one after the other, and the same content makes none', async () => {
    const { workspace, sheet } = await deskWithInterview()
    const second = saveVersion(workspace, {
      id: sheet.id,
      basedOn: sheet.version,
      content: renamed(sheet.content, 'Ännu en rubrik'),
    })
    expect(second).toMatchObject({ title: 'Ännu en rubrik', versions: 2, draft: null })
    const same = saveVersion(workspace, { id: sheet.id, basedOn: second.version, content: second.content })
    expect(same.versions).toBe(2)
    expect(listVersions(workspace, sheet.id).map(({ title }) => title)).toEqual([
      'Ännu en rubrik',
      sheet.title,
    ])
    expect(readVersion(workspace, sheet.version)).toEqual(sheet.content)
    expect(failing(workspace)).toEqual([])
  })

  test('based on an older one are refused with who saved since, and nothing of the draft is lost', async () => {
    const { workspace, sheet } = await deskWithInterview()
    const { id, version: basedOn, content } = sheet
    saveDraft(workspace, { id, basedOn, content: renamed(content, 'Mitt') })
    const theirs = { name: 'Bo Ask', organisation: 'Vinnova' }
    saveVersion(workspace, { id, basedOn, content: renamed(content, 'Deras') }, theirs)
    saveDraft(workspace, { id, basedOn, content: renamed(content, 'Mitt igen') })
    expect(() => saveVersion(workspace, { id, basedOn, content: renamed(content, 'Mitt igen') })).toThrow(
      expect.objectContaining({ code: 'NEWER_SHEET', data: expect.objectContaining({ reviewer: 'Bo Ask' }) }),
    )
    expect(openSheet(workspace, id)).toMatchObject({
      title: 'Deras',
      draft: { basedOn, content: { title: 'Mitt igen' } },
    })
    expect(failing(workspace)).toEqual([])
  })

  test('end with the sheet being taken away, which is not listed and keeps its versions', async () => {
    const { workspace, sheet } = await deskWithInterview()
    removeSheet(workspace, sheet.id)
    expect(listCaseSheets(workspace)).toEqual([])
    expect(() => openSheet(workspace, sheet.id)).toThrow(expect.objectContaining({ code: 'UNKNOWN_SHEET' }))
    expect(rowsOf(workspace, 'select count(*) as n from case_sheet_versions')).toEqual([{ n: 2 }])
    expect(failing(workspace)).toEqual([])
  })
})

describe('a draft', () => {
  test('is there when the desk is opened again, and is let go of when it says what the version says', async () => {
    const { desk, sheet } = await deskWithInterview()
    const { id, version: basedOn, content } = sheet
    saveDraft(desk.workspace, { id, basedOn, content: renamed(content, 'Halvvägs') })
    const { workspace } = restart(desk)
    expect(openSheet(workspace, id).draft).toMatchObject({ basedOn, content: { title: 'Halvvägs' } })
    expect(openSheet(workspace, id).title).toBe(sheet.title)
    saveDraft(workspace, { id, basedOn, content })
    expect(openSheet(workspace, id).draft).toBeNull()
    saveDraft(workspace, { id, basedOn, content: renamed(content, 'Igen') })
    expect(dropDraft(workspace, id).draft).toBeNull()
    expect(rowsOf(workspace, "select count(*) as n from log_entries where kind = 'case-sheet'")).toEqual([
      { n: 1 },
    ])
  })
})

describe('what leaves', () => {
  test('has an approved quote, until it is withdrawn; also where it stands in a text', async () => {
    const { workspace, caseId, sheet } = await deskWithInterview()
    expect(await exportedText(workspace, sheet.id)).not.toContain('elva år')
    approve(workspace, caseId, QUOTE)
    const text = withBlock(sheet.content, { kind: 'text', id: 't', text: `Så här sa hon: ${QUOTE}` })
    const saved = saveVersion(workspace, { id: sheet.id, basedOn: sheet.version, content: text })
    expect((await exportedText(workspace, sheet.id)).match(/elva år/g)).toHaveLength(2)
    withdraw(workspace, caseId, QUOTE)
    expect(await exportedText(workspace, sheet.id)).not.toContain('elva år')
    const { html, withheld } = previewSheet(workspace, saved.content)
    expect(html).not.toContain('elva år')
    expect(withheld.map(({ why }) => why).toSorted()).toEqual(['holds-withdrawn-quote', 'quote-not-approved'])
  })

  test('has no quote that was withdrawn from a case that the sheet does not name', async () => {
    const { workspace, caseId } = await deskWithInterview()
    approve(workspace, caseId, QUOTE)
    const other = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [] })
    const content = withBlock(renamed(other.content, 'Vatten'), { kind: 'text', id: 't', text: QUOTE })
    saveVersion(workspace, { id: other.id, basedOn: other.version, content })
    expect(await exportedText(workspace, other.id)).toContain('elva år')
    withdraw(workspace, caseId, QUOTE)
    expect(await exportedText(workspace, other.id)).not.toContain('elva år')
  })

  test('says that the project group wrote the text, whatever is taken away from the sheet', async () => {
    const { workspace } = openDesk()
    const caseId = await taken(workspace, PROJECT, 'projekt.csv')
    const sheet = createSheet(workspace, { template: 'project', language: 'sv', caseIds: [caseId] })
    const bare = { ...sheet.content, caseIds: [], blocks: [] }
    saveVersion(workspace, { id: sheet.id, basedOn: sheet.version, content: bare })
    expect(await exportedText(workspace, sheet.id)).toMatch(/Projektgruppen har själv skrivit/)
  })

  test('is a collection in the order asked for', async () => {
    const { workspace, sheet } = await deskWithInterview()
    const caseId = await taken(workspace, PROJECT, 'projekt.csv')
    const project = createSheet(workspace, { template: 'project', language: 'sv', caseIds: [caseId] })
    const { files } = await exportCaseSheets(workspace, {
      ids: [project.id, sheet.id],
      format: 'md',
      title: 'Två blad',
    })
    const text = new TextDecoder().decode(files[0].bytes)
    expect(text.indexOf('Två blad')).toBeGreaterThanOrEqual(0)
    expect(text.indexOf('Vattenvakten')).toBeLessThan(text.indexOf('Hallå där'))
  })

  test('is nothing while something stops it, which is told by block', async () => {
    const { workspace, sheet } = await deskWithInterview()
    saveVersion(workspace, { id: sheet.id, basedOn: sheet.version, content: renamed(sheet.content, ' ') })
    await expect(exportedText(workspace, sheet.id)).rejects.toMatchObject({
      code: 'CASE_UNFIT',
      data: { why: ['no-title'] },
    })
    expect(previewSheet(workspace, renamed(sheet.content, ''))).toMatchObject({
      html: null,
      faults: [{ blockId: null, why: 'no-title' }],
    })
  })
})

describe('pictures', () => {
  const file = () =>
    new File([new Uint8Array(jpegWithPlace())], '../hemma/slussen.jpg', { type: 'image/jpeg' })

  test('are cleaned, kept once, listed with their consent, and read back', async () => {
    const { workspace, caseId } = await deskWithInterview()
    const added = await addPicture(workspace, { caseId, file: file() })
    expect(await addPicture(workspace, { caseId, file: file() })).toEqual(added)
    expect(added).toMatchObject({ name: 'slussen.jpg', type: 'image/jpeg', state: 'drafted' })
    expect(showCase(workspace, caseId).consents).toContainEqual(
      expect.objectContaining({ subject: 'picture', key: added.hash, state: 'drafted' }),
    )
    approve(workspace, caseId, added.hash, 'picture')
    expect(listPictures(workspace, caseId)).toEqual([{ ...added, state: 'approved' }])
    const bytes = Buffer.from(await readPicture(workspace, { caseId, hash: added.hash }).arrayBuffer())
    expect(bytes.includes(PLACE)).toBe(false)
    expect(failing(workspace)).toEqual([])
  })

  test('need a description and consent before they leave', async () => {
    const { workspace, caseId, sheet } = await deskWithInterview()
    const { hash } = await addPicture(workspace, { caseId, file: file() })
    const picture = (alternative: string) =>
      withBlock(sheet.content, {
        kind: 'picture',
        id: 'p',
        caseId,
        hash,
        alternative,
        caption: 'Slussen',
        credit: 'Kim Provberg',
      })
    expect(previewSheet(workspace, picture('En sluss')).withheld).toContainEqual({
      blockId: 'p',
      why: 'picture-not-approved',
    })
    approve(workspace, caseId, hash, 'picture')
    expect(previewSheet(workspace, picture(' ')).faults).toEqual([{ blockId: 'p', why: 'no-alternative' }])
    expect(previewSheet(workspace, picture('En sluss')).html).toMatch(/<img[^>]+alt="En sluss"/)
  })

  test('that are none are refused, and nothing is kept', async () => {
    const { workspace, caseId } = await deskWithInterview()
    await expect(addPicture(workspace, { caseId, file: new File(['hej'], 'hej.jpg') })).rejects.toMatchObject(
      {
        code: 'PICTURE_REFUSED',
        data: { why: 'not-a-picture' },
      },
    )
    expect(listPictures(workspace, caseId)).toEqual([])
    expect(() => readPicture(workspace, { caseId, hash: 'x' })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PICTURE' }),
    )
  })

  test('whose bytes were changed in the file are found', async () => {
    const { workspace, caseId } = await deskWithInterview()
    await addPicture(workspace, { caseId, file: file() })
    workspace.database.sqlite.exec("drop trigger case_pictures_stay; update case_pictures set bytes = x'00'")
    expect(failing(workspace).map(({ name }) => name)).toContain('pictures-as-logged')
  })
})

test('material has the quotes with how far consent has come, and figures are counted by the one place', async () => {
  const { workspace, caseId } = await deskWithInterview()
  expect(sheetMaterial(workspace, [caseId, 'finns-inte'])).toMatchObject({
    cases: [{ id: caseId, kind: 'interview' }],
    quotes: [{ caseId, text: QUOTE, state: 'drafted' }],
  })
  const asked = { language: 'sv' as const, measure: 'activities', by: ['format'], where: '' }
  expect(sheetFigure(workspace, asked)).toMatchObject({
    measure: 'Aktiviteter',
    by: 'Form',
    answer: { total: 0 },
  })
  expect(() => sheetFigure(workspace, { ...asked, measure: 'tur' })).toThrow(
    expect.objectContaining({ code: 'CANNOT_COUNT' }),
  )
})
