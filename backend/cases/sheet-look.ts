/** What the editor of a sheet looks at: the sheet as it would leave, what its cases have to offer, and a figure. */
import type { SheetFigure, SheetMaterial, SheetPreview } from '../../contract/calls/case-sheets.ts'
import type { CaseExportAsked } from '../../contract/calls/cases.ts'
import { caseSummary } from '../../db/read/case-summary.ts'
import { findConsent } from '../../db/read/cases.ts'
import type { ConsentState } from '../../domain/case/consent.ts'
import type { SheetContent } from '../../domain/case/sheet.ts'
import type { Language } from '../../domain/language.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { composeContent, documentOf, figureOf, knownCase } from './compose.ts'
import { type CasesExported, composeFit } from './export-case.ts'
import { writeCaseHtml } from './export-html.ts'
import { exportSheets } from './export-sheets.ts'
import { readVersion, sheetOf } from './sheets.ts'

/** Reads one moment. */
export function previewSheet(workspace: Workspace, content: SheetContent): SheetPreview {
  const composed = workspace.database.sqlite.transaction(() => composeContent(workspace, content)).deferred()
  const { sheet, withheld, pictures } = composed
  if (!sheet) return { html: null, faults: 'faults' in composed ? composed.faults : [], withheld }
  const { language } = content
  const html = writeCaseHtml(documentOf(workspace, [{ sheet, pictures }], { title: '', language }))
  return { html, faults: [], withheld }
}

/** Quotes of the interviews among them, with how far consent has come. What is no case is left out. */
export function sheetMaterial(workspace: Workspace, caseIds: readonly string[]): SheetMaterial {
  const { database } = workspace
  const cases = caseIds.flatMap((id) => knownCase(workspace, id) ?? [])
  return {
    cases: cases.map(({ id, facts }) => ({ id, title: caseSummary(facts).title, kind: facts.kind })),
    quotes: cases.flatMap(({ id: caseId, facts }) =>
      (facts.kind === 'interview' ? facts.quotes : []).map((quote) => {
        const consent = findConsent(database, { caseId, subject: 'quote', key: quote.text })
        return { caseId, ...quote, state: (consent?.state ?? 'drafted') as ConsentState }
      }),
    ),
  }
}

type FigureAsked = { language: Language; measure: string; by: string[]; where: string }

/** Throws CANNOT_COUNT for what is no measure, cannot be split so, or has a search that cannot be read. */
export function sheetFigure(workspace: Workspace, { language, ...asked }: FigureAsked): SheetFigure {
  const block = { kind: 'figure' as const, id: 'figure', caption: '', ...asked, frozen: null }
  const counted = figureOf(workspace, block, language)
  if (!counted) throw new Failure('CANNOT_COUNT', { why: asked.where })
  const { measure, by, definition, answer } = counted
  return { measure, by, definition, answer }
}

type SheetExportAsked = Pick<CaseExportAsked, 'ids' | 'format' | 'title'>

/** As last saved, in the order asked for; a collection is in the first one's language. Throws UNKNOWN_SHEET, CASE_UNFIT. */
export async function exportCaseSheets(
  workspace: Workspace,
  { ids, format, title }: SheetExportAsked,
): Promise<CasesExported> {
  const contents = ids.map((id) => readVersion(workspace, sheetOf(workspace, id).newestVersion))
  const composed = workspace.database.sqlite
    .transaction(() => contents.map((content) => composeFit(workspace, content)))
    .deferred()
  const language = contents[0]?.language ?? 'sv'
  const exported = await exportSheets(workspace, documentOf(workspace, composed, { title, language }), format)
  return { ...exported, withheld: composed.flatMap(({ withheld }) => withheld) }
}
