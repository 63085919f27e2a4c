/** Writes cases as files: each by the template of its kind, with only what people have consented to. */
import type { CaseExportAsked } from '../../contract/calls/cases.ts'
import type { SheetContent, SheetWithheld } from '../../domain/case/sheet.ts'
import type { ComposedSheet } from '../../domain/case/sheet-composed.ts'
import { fillTemplate } from '../../domain/case/sheet-template.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { composeContent, documentOf, knownCase } from './compose.ts'
import { type ExportedSheets, exportSheets } from './export-sheets.ts'
import type { Picture } from './picture-bytes.ts'

export type CasesExported = ExportedSheets & {
  /** Quotes and pictures that were left out, since nobody has consented to them. */
  withheld: SheetWithheld[]
}

/** In the order asked for. Throws UNKNOWN_CASE, CASE_UNFIT. */
export async function exportCases(workspace: Workspace, asked: CaseExportAsked): Promise<CasesExported> {
  const composed = workspace.database.sqlite
    .transaction(() => asked.ids.map((id) => composeFit(workspace, contentOf(workspace, id, asked.language))))
    .deferred()
  const document = documentOf(workspace, composed, asked)
  const exported = await exportSheets(workspace, document, asked.format)
  return { ...exported, withheld: composed.flatMap(({ withheld }) => withheld) }
}

/** Throws CASE_UNFIT where something stops it from leaving. */
export function composeFit(
  workspace: Workspace,
  content: SheetContent,
): { sheet: ComposedSheet; withheld: SheetWithheld[]; pictures: ReadonlyMap<string, Picture> } {
  const { sheet, withheld, pictures, ...rest } = composeContent(workspace, content)
  if (sheet) return { sheet, withheld, pictures }
  const why = 'faults' in rest ? rest.faults.map((fault) => fault.why) : []
  throw new Failure('CASE_UNFIT', { title: content.title, why })
}

function contentOf(workspace: Workspace, named: string, language: Language): SheetContent {
  const found = knownCase(workspace, named)
  if (!found) throw new Failure('UNKNOWN_CASE', { id: named })
  let made = 0
  return fillTemplate(found.facts.kind, {
    language,
    cases: [found],
    words: words(language).caseSheet,
    nextId: () => `b${++made}`,
  })
}
