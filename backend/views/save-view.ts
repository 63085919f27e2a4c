/** Saves, renames and removes views, which all at the desk share: each an entry of the log. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { LONGEST_VIEW_NAME, type SavedView } from '../../contract/calls/views.ts'
import { findSavedView, findSavedViewNamed, type SavedViewRow } from '../../db/read/views.ts'
import { appendEntry } from '../../db/write/log.ts'
import { removeSavedView, storeSavedView } from '../../db/write/views.ts'
import type { Language } from '../../domain/language.ts'
import type { Actor } from '../../domain/log.ts'
import { printQuery } from '../../domain/search/print-query.ts'
import { parseQuery } from '../../domain/search/query.ts'
import { viewNameSort } from '../../domain/search/view-name.ts'
import { Failure } from '../failure.ts'
import { readQuery, vocabularyOf } from '../moderation/read-query.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { viewName } from './find-view.ts'

export type ViewAsked = { name: string; query: string; language: Language; replaces?: string | undefined }

/**
 * The view's query comes back in the words that it was asked in. Throws BAD_QUERY, BAD_VIEW_NAME, NAME_TAKEN unless it is
 * the view that is replaced, UNKNOWN_VIEW, NO_REVIEWER.
 */
export function saveView(workspace: Workspace, asked: ViewAsked, as?: Reviewer): SavedView {
  const { database, newId } = workspace
  const actor = actorOf(workspace, as)
  const { language } = asked
  const query = inEnglish(asked.query, language)
  return database.inTransaction(() => {
    const replaced = asked.replaces === undefined ? null : viewOf(workspace, asked.replaces)
    const name = freeName(workspace, asked.name, replaced?.id)
    const view = write(workspace, actor, { id: replaced?.id ?? newId(), name, query, isNew: !replaced })
    return shown(view, language)
  })
}

/** Throws BAD_VIEW_NAME, NAME_TAKEN, UNKNOWN_VIEW, NO_REVIEWER. */
export function renameView(
  workspace: Workspace,
  asked: { id: string; name: string; language: Language },
  as?: Reviewer,
): SavedView {
  const actor = actorOf(workspace, as)
  return workspace.database.inTransaction(() => {
    const { id, query } = viewOf(workspace, asked.id)
    const name = freeName(workspace, asked.name, id)
    return shown(write(workspace, actor, { id, name, query, isNew: false }), asked.language)
  })
}

/** Returns what was removed. Throws UNKNOWN_VIEW, NO_REVIEWER. */
export function removeView(workspace: Workspace, id: string, as?: Reviewer): { id: string; name: string } {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { name } = viewOf(workspace, id)
    const body = { id, name, query: null }
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'saved-view', body })
    removeSavedView(database, id)
    return { id, name }
  })
}

/** A new view has the id of the entry that makes it. */
function write(
  { database, newId, now }: Workspace,
  actor: Actor,
  { isNew, ...body }: { id: string; name: string; query: string; isNew: boolean },
): SavedViewRow {
  const at = now()
  appendEntry(database, { id: isNew ? body.id : newId(), at, actor, kind: 'saved-view', body })
  const view = { ...body, nameSort: viewNameSort(body.name), reviewer: actor.name, at }
  storeSavedView(database, view)
  return view
}

/** Read again, since the words of one language may be longer than another's, and so too long. */
function inEnglish(query: string, language: Language): string {
  const english = printQuery(readQuery(query, language), vocabularyOf('en'))
  readQuery(english, 'en')
  return english
}

function viewOf({ database }: Workspace, id: string): SavedViewRow {
  const view = findSavedView(database, id)
  if (!view) throw new Failure('UNKNOWN_VIEW', { id })
  return view
}

/** The name as it is kept, which no other view has. */
function freeName({ database }: Workspace, given: string, own: string | undefined): string {
  const name = viewName(given)
  if (name === '' || name.length > LONGEST_VIEW_NAME)
    throw new Failure('BAD_VIEW_NAME', { most: LONGEST_VIEW_NAME })
  const taken = findSavedViewNamed(database, viewNameSort(name))
  if (taken && taken.id !== own) throw new Failure('NAME_TAKEN', { id: taken.id, name: taken.name })
  return name
}

function shown({ id, name, query, reviewer, at }: SavedViewRow, language: Language): SavedView {
  const read = parseQuery(query, vocabularyOf('en'))
  const said = read.ok ? printQuery(read.query, vocabularyOf(language)) : query
  return { id, name, query: said, reviewer, at }
}
