/** Finds views by the names that people type. */
import { findSavedViewNamed, type SavedViewRow } from '../../db/read/views.ts'
import { STANDING_QUERIES, STANDING_VIEWS } from '../../domain/search/standing-views.ts'
import { viewNameSort } from '../../domain/search/view-name.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

/** The query of a standing view by its code, or of a saved one, in English words. Throws UNKNOWN_VIEW. */
export function queryOfView(workspace: Workspace, name: string): string {
  const standing = STANDING_VIEWS.find((one) => one === name)
  return standing ? STANDING_QUERIES[standing] : savedViewNamed(workspace, name).query
}

/** Whatever its case. Throws UNKNOWN_VIEW, with the name where the view's id would be. */
export function savedViewNamed(workspace: Workspace, name: string): SavedViewRow {
  const view = findNamed(workspace, name)
  if (!view) throw new Failure('UNKNOWN_VIEW', { id: name })
  return view
}

export function findNamed({ database }: Workspace, name: string): SavedViewRow | null {
  return findSavedViewNamed(database, viewNameSort(viewName(name)))
}

/** A name as it is kept: with single spaces. */
export function viewName(given: string): string {
  return given.normalize('NFC').replace(/\s+/g, ' ').trim()
}
