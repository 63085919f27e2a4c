/** A sheet as it would leave the house now, as a page. */
import type { SheetPreview } from '../../contract/calls/case-sheets.ts'
import type { SheetContent } from '../../domain/case/sheet.ts'
import type { Workspace } from '../workspace.ts'
import { composeContent, documentOf } from './compose-content.ts'
import { writeCaseHtml } from './export-html.ts'

/** Of what is written, saved or not; changes nothing. */
export function previewSheet(workspace: Workspace, content: SheetContent): SheetPreview {
  return workspace.database.sqlite
    .transaction((): SheetPreview => {
      const composed = composeContent(workspace, content)
      const { sheet, withheld } = composed
      if (!sheet) return { html: null, faults: composed.faults, withheld }
      const { language } = content
      const document = documentOf(workspace, [sheet], { title: '', language })
      return { html: writeCaseHtml(document), faults: [], withheld }
    })
    .deferred()
}
