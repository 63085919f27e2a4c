/** Writes saved sheets as files, each as its newest version has it. */
import type { CaseFormat } from '../../contract/calls/cases.ts'
import type { Workspace } from '../workspace.ts'
import { type CasesExported, exportContents } from './export-contents.ts'
import { knownSheet } from './sheets.ts'

/** In the order asked for, each in its own language. Throws UNKNOWN_SHEET, CASE_UNFIT. */
export async function exportSavedSheets(
  workspace: Workspace,
  { ids, ...asked }: { ids: readonly string[]; format: CaseFormat; title: string },
): Promise<CasesExported> {
  return exportContents(workspace, () => ids.map((id) => knownSheet(workspace, id).version.content), asked)
}
