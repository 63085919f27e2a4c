/** Writes cases as files: each by the template of its kind, with only what people have consented to. */
import type { CaseExportAsked } from '../../contract/calls/cases.ts'
import { consentsOf } from '../../db/read/cases.ts'
import type { ConsentState, ConsentStep } from '../../domain/case/consent.ts'
import type { SheetWithheld } from '../../domain/case/sheet.ts'
import type { ComposedSheet } from '../../domain/case/sheet-composed.ts'
import { composeSheet } from '../../domain/case/sheet-export.ts'
import { fillTemplate } from '../../domain/case/sheet-template.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { showCase } from './cases.ts'
import { type ExportedSheets, exportSheets } from './export-sheets.ts'

export type CasesExported = ExportedSheets & {
  /** Quotes and pictures that were left out, since nobody has consented to them. */
  withheld: SheetWithheld[]
}

/** In the order asked for. Throws UNKNOWN_CASE, CASE_UNFIT. */
export async function exportCases(workspace: Workspace, asked: CaseExportAsked): Promise<CasesExported> {
  const composed = workspace.database.sqlite
    .transaction(() => asked.ids.map((id) => composeCase(workspace, id, asked.language)))
    .deferred()
  const document = {
    sheets: composed.map(({ sheet }) => sheet),
    title: asked.title,
    language: asked.language,
    madeAt: workspace.now(),
    isDemo: workspace.isDemo,
    pictures: new Map(),
  }
  const exported = await exportSheets(workspace, document, asked.format)
  return { ...exported, withheld: composed.flatMap(({ withheld }) => withheld) }
}

function composeCase(
  workspace: Workspace,
  named: string,
  language: CaseExportAsked['language'],
): { sheet: ComposedSheet; withheld: SheetWithheld[] } {
  const { id, title, facts, history } = showCase(workspace, named)
  const said = words(language).caseSheet
  let made = 0
  const nextId = () => `b${++made}`
  const content = fillTemplate(facts.kind, { language, cases: [{ id, facts }], words: said, nextId })
  const [newest] = history
  if (!newest) throw new Error(`The case ${id} has no reading`)
  const { sheet, withheld, ...rest } = composeSheet(content, {
    cases: [{ id, facts, provenance: newest.provenance }],
    consents: consentsOf(workspace.database, id).map(standing),
    hasPicture: () => false,
    figureOf: () => null,
    words: said,
  })
  if (sheet) return { sheet, withheld }
  const why = 'faults' in rest ? rest.faults.map((fault) => fault.why) : []
  throw new Failure('CASE_UNFIT', { title, why })
}

function standing(row: ReturnType<typeof consentsOf>[number]) {
  const { caseId, key } = row
  return { caseId, key, subject: row.subject as ConsentStep['subject'], state: row.state as ConsentState }
}
