/** Case sheets through their use cases: made from a template, written as drafts, saved as versions, taken away. */
import { expect, test } from 'vitest'
import { dropSheetDraft, saveSheetDraft } from '../../../backend/cases/sheet-drafts.ts'
import {
  createSheet,
  listedSheets,
  openSheet,
  removeSheet,
  saveSheetVersion,
  sheetOfVersion,
  sheetVersions,
} from '../../../backend/cases/sheets.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { SHEET_TEMPLATES } from '../../../domain/case/sheet.ts'
import { LANGUAGES } from '../../../domain/language.ts'
import { openDesk, restart, rowsOf } from '../desk.ts'
import { addInterview, addProject } from './material.ts'

const ANNA = { name: 'Anna Ek', organisation: 'Vinnova' }
const entries = (workspace: Workspace) =>
  rowsOf(workspace, "select count(*) as n from log_entries where kind = 'case-sheet'")[0]?.n

async function deskWithSheet() {
  const desk = openDesk()
  const caseId = await addProject(desk.workspace)
  const sheet = createSheet(desk.workspace, { template: 'project', language: 'sv', caseIds: [caseId] })
  return { ...desk, desk, caseId, sheet }
}

test.each(SHEET_TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template, language] as const)))(
  'the template %s in %s gives a first version in the log',
  async (template, language) => {
    const { workspace } = openDesk()
    const caseIds = [await addProject(workspace), await addInterview(workspace)]
    const edition = template === 'edition' ? '2024' : undefined
    const sheet = createSheet(workspace, { template, language, caseIds, edition })
    expect(sheet).toMatchObject({ template, language, versions: 1, draft: null, reviewer: 'Prov Testgren' })
    expect(sheet.content.caseIds).toEqual(caseIds)
    expect(sheet.content.blocks.filter(({ kind }) => kind === 'facts')).toHaveLength(2)
    expect(new Set(sheet.content.blocks.map(({ id }) => id)).size).toBe(sheet.content.blocks.length)
    expect(sheet.content.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(edition ? 4 : 0)
    expect([sheet.version, entries(workspace)]).toEqual([sheet.id, 1])
    expect(openSheet(workspace, sheet.id)).toEqual(sheet)
  },
)

test('a case or edition that is not there makes no sheet', () => {
  const { workspace } = openDesk()
  const asked = { template: 'edition' as const, language: 'sv' as const }
  expect(() => createSheet(workspace, { ...asked, caseIds: ['finns-inte'] })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_CASE' }),
  )
  expect(() => createSheet(workspace, { ...asked, caseIds: [], edition: '1066' })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_EDITION' }),
  )
  expect(listedSheets(workspace)).toEqual([])
})

test('a draft is kept apart from the versions, outlives a restart, and is dropped or saved', async () => {
  const { desk, workspace, sheet, clock } = await deskWithSheet()
  clock.at = '2024-09-20T08:05:00.000Z'
  const content = { ...sheet.content, title: 'Vattenvakten i drift' }
  expect(saveSheetDraft(workspace, { id: sheet.id, basedOn: sheet.version, content })).toEqual({
    at: clock.at,
  })
  expect(entries(workspace)).toBe(1)
  const again = restart(desk).workspace
  const opened = openSheet(again, sheet.id)
  expect(opened.draft).toEqual({ basedOn: sheet.version, content, at: '2024-09-20T08:05:00.000Z' })
  expect([opened.title, opened.draftAt]).toEqual([sheet.title, '2024-09-20T08:05:00.000Z'])
  expect(dropSheetDraft(again, sheet.id)).toEqual(sheet)
  saveSheetDraft(again, { id: sheet.id, basedOn: sheet.version, content })
  const saved = saveSheetVersion(again, { id: sheet.id, basedOn: sheet.version, content })
  expect(saved).toMatchObject({ title: 'Vattenvakten i drift', versions: 2, draft: null, draftAt: null })
  expect(entries(again)).toBe(2)
})

test('content that is the newest version’s makes none, and drops the draft', async () => {
  const { workspace, sheet } = await deskWithSheet()
  saveSheetDraft(workspace, {
    id: sheet.id,
    basedOn: sheet.version,
    content: { ...sheet.content, title: 'Annat' },
  })
  expect(
    saveSheetVersion(workspace, { id: sheet.id, basedOn: sheet.version, content: sheet.content }),
  ).toEqual(sheet)
  expect(entries(workspace)).toBe(1)
})

test('of two windows the slower is told who was faster, and keeps its text', async () => {
  const { workspace, sheet, clock } = await deskWithSheet()
  const own = { id: sheet.id, basedOn: sheet.version }
  clock.at = '2024-09-20T09:00:00.000Z'
  const fast = saveSheetVersion(workspace, { ...own, content: { ...sheet.content, lead: 'Först.' } }, ANNA)
  const slow = { ...own, content: { ...sheet.content, lead: 'Sedan.' } }
  expect(() => saveSheetVersion(workspace, slow)).toThrow(
    expect.objectContaining({ code: 'NEWER_SHEET', data: { reviewer: 'Anna Ek', at: clock.at } }),
  )
  const opened = openSheet(workspace, sheet.id)
  expect([opened.version, opened.content.lead, opened.versions]).toEqual([fast.version, 'Först.', 2])
  expect(opened.draft).toMatchObject({ basedOn: sheet.version, content: { lead: 'Sedan.' } })
  const settled = saveSheetVersion(workspace, { ...slow, basedOn: fast.version })
  expect([settled.content.lead, settled.versions, settled.draft]).toEqual(['Sedan.', 3, null])
})

test('a refused version never takes another draft’s place', async () => {
  const { workspace, sheet } = await deskWithSheet()
  const own = { id: sheet.id, basedOn: sheet.version }
  const fast = saveSheetVersion(workspace, { ...own, content: { ...sheet.content, lead: 'Först.' } })
  saveSheetDraft(workspace, {
    id: sheet.id,
    basedOn: fast.version,
    content: { ...fast.content, lead: 'Under arbete.' },
  })
  expect(() =>
    saveSheetVersion(workspace, { ...own, content: { ...sheet.content, lead: 'Sedan.' } }),
  ).toThrow()
  expect(openSheet(workspace, sheet.id).draft?.content.lead).toBe('Under arbete.')
})

test('versions are kept with who saved them, also when the sheet is taken away', async () => {
  const { workspace, sheet, clock, caseId } = await deskWithSheet()
  clock.at = '2024-09-20T09:00:00.000Z'
  const content = { ...sheet.content, title: 'Ny rubrik' }
  saveSheetVersion(workspace, { id: sheet.id, basedOn: sheet.version, content }, ANNA)
  expect(listedSheets(workspace, { caseId })).toMatchObject([
    { id: sheet.id, title: 'Ny rubrik', versions: 2 },
  ])
  expect(listedSheets(workspace, { caseId: 'annat' })).toEqual([])
  clock.at = '2024-09-20T10:00:00.000Z'
  saveSheetDraft(workspace, { id: sheet.id, basedOn: sheet.version, content })
  expect(removeSheet(workspace, sheet.id)).toEqual({ id: sheet.id })
  expect(listedSheets(workspace)).toEqual([])
  expect(sheetVersions(workspace, sheet.id).map(({ title, reviewer }) => [title, reviewer])).toEqual([
    [null, 'Prov Testgren'],
    ['Ny rubrik', 'Anna Ek'],
    [sheet.title, 'Prov Testgren'],
  ])
  expect(sheetOfVersion(workspace, sheet.version)).toEqual(sheet.content)
  const unknown = expect.objectContaining({ code: 'UNKNOWN_SHEET' })
  const written = { id: sheet.id, basedOn: sheet.version, content }
  expect(() => openSheet(workspace, sheet.id)).toThrow(unknown)
  expect(() => saveSheetVersion(workspace, written)).toThrow(unknown)
  expect(() => saveSheetDraft(workspace, written)).toThrow(unknown)
  expect(() => removeSheet(workspace, sheet.id)).toThrow(unknown)
  expect(() => sheetVersions(workspace, 'finns-inte')).toThrow(unknown)
  expect(rowsOf(workspace, 'select * from case_sheet_drafts')).toEqual([])
})

test('a draft on what is no version of the sheet is refused', async () => {
  const { workspace, sheet, caseId } = await deskWithSheet()
  const other = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [caseId] })
  for (const basedOn of ['finns-inte', other.version])
    expect(() => saveSheetDraft(workspace, { id: sheet.id, basedOn, content: sheet.content })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_SHEET' }),
    )
})

test('sheets stand in Swedish order of titles', async () => {
  const { workspace, sheet } = await deskWithSheet()
  for (const title of ['Öppet', 'Ångan', 'Ängen']) {
    const made = createSheet(workspace, { template: 'theme', language: 'sv', caseIds: [] })
    const content = { ...made.content, title }
    saveSheetVersion(workspace, { id: made.id, basedOn: made.version, content })
  }
  expect(listedSheets(workspace).map(({ title }) => title)).toEqual([sheet.title, 'Ångan', 'Ängen', 'Öppet'])
})
