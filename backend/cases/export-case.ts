/** Writes cases as files: each by the template of its kind, with only what people have consented to. */
import type { CaseExportAsked } from '../../contract/calls/cases.ts'
import type { SheetContent } from '../../domain/case/sheet.ts'
import { fillTemplate } from '../../domain/case/sheet-template.ts'
import { words } from '../../text/catalog.ts'
import type { Workspace } from '../workspace.ts'
import { type CasesExported, exportContents } from './export-contents.ts'
import { knownCase, withNewestReading } from './known-case.ts'

/** In the order asked for. Throws UNKNOWN_CASE, CASE_UNFIT. */
export async function exportCases(workspace: Workspace, asked: CaseExportAsked): Promise<CasesExported> {
  return exportContents(workspace, () => asked.ids.map((id) => fillOf(workspace, id, asked.language)), asked)
}

function fillOf(workspace: Workspace, named: string, language: CaseExportAsked['language']): SheetContent {
  const { id, facts } = withNewestReading(workspace, knownCase(workspace, named))
  let made = 0
  const nextId = () => `b${++made}`
  return fillTemplate(facts.kind, {
    language,
    cases: [{ id, facts }],
    words: words(language).caseSheet,
    nextId,
  })
}
