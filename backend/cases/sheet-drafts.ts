/** What is being written of a sheet at this desk: kept at once, so that nothing is lost, and not in the log. */
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { isVersionOf } from '../../db/read/case-sheets.ts'
import { deleteSheetDraft, storeSheetDraft } from '../../db/write/case-sheets.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { knownSheet, openSheet, type Written } from './sheets.ts'

/** On the disk when it answers (UTC). Throws UNKNOWN_SHEET, also where `basedOn` is no version of the sheet. */
export function saveSheetDraft(workspace: Workspace, { id, basedOn, content }: Written): { at: string } {
  const { database, now } = workspace
  return database.inTransaction(() => {
    const { sheet } = knownSheet(workspace, id)
    if (!isVersionOf(database, basedOn, sheet.id)) throw new Failure('UNKNOWN_SHEET', { id: basedOn })
    const at = now()
    storeSheetDraft(database, { sheetId: sheet.id, basedOn, content, at })
    return { at }
  })
}

/** Back to the newest version. Throws UNKNOWN_SHEET. */
export function dropSheetDraft(workspace: Workspace, id: string): SheetOpened {
  const { database } = workspace
  return database.inTransaction(() => {
    deleteSheetDraft(database, knownSheet(workspace, id).sheet.id)
    return openSheet(workspace, id)
  })
}
