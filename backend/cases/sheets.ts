/** Case sheets: made from a template, written with a draft that survives, saved as versions in the log, taken away. */
import type { SheetListed, SheetOpened, SheetVersionListed } from '../../contract/calls/case-sheets.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import {
  findDraft,
  findSheet,
  findVersion,
  listSheets,
  type SheetRow,
  type SheetVersionRow,
  versionsOf,
} from '../../db/read/case-sheets.ts'
import { deleteDraft, insertVersion, storeDraft } from '../../db/write/case-sheets.ts'
import { appendEntry } from '../../db/write/log.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { namedCases, type SheetContent, type SheetTemplate } from '../../domain/case/sheet.ts'
import { fillTemplate } from '../../domain/case/sheet-template.ts'
import type { Language } from '../../domain/language.ts'
import type { Actor } from '../../domain/log.ts'
import { words } from '../../text/catalog.ts'
import { knownEdition } from '../editions/editions.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { knownCase } from './compose.ts'

/** Those that stand, or of them those that name a case, in Swedish order of titles. */
export function listCaseSheets(
  workspace: Workspace,
  { caseId }: { caseId?: string | undefined } = {},
): SheetListed[] {
  const { database } = workspace
  return listSheets(database).flatMap((row) => {
    const newest = versionOf(workspace, row.newestVersion)
    if (caseId !== undefined && !namedCases(newest.content).includes(caseId)) return []
    return [listed(row, newest, findDraft(database, row.id)?.at ?? null)]
  })
}

type Asked = {
  template: SheetTemplate
  language: Language
  caseIds: readonly string[]
  edition?: string | undefined
}

/** Filled from the template and saved as the first version. Throws UNKNOWN_CASE, UNKNOWN_EDITION, NO_REVIEWER. */
export function createSheet(
  workspace: Workspace,
  { template, language, caseIds, edition: named }: Asked,
  as?: Reviewer,
): SheetOpened {
  const { database, newId } = workspace
  const actor = actorOf(workspace, as)
  const cases = caseIds.map((id) => {
    const found = knownCase(workspace, id)
    if (!found) throw new Failure('UNKNOWN_CASE', { id })
    return found
  })
  const edition = named === undefined ? undefined : knownEdition(workspace, named)
  const content = fillTemplate(template, {
    language,
    cases,
    ...(edition && { edition: { id: edition.id, name: edition.name } }),
    words: words(language).caseSheet,
    nextId: newId,
  })
  const id = newId()
  database.inTransaction(() => appendVersion(workspace, { id, sheetId: id, content, actor }))
  return openSheet(workspace, id)
}

/** Throws UNKNOWN_SHEET. */
export function openSheet(workspace: Workspace, named: string): SheetOpened {
  const row = sheetOf(workspace, named)
  const newest = versionOf(workspace, row.newestVersion)
  const draft = findDraft(workspace.database, row.id)
  return {
    ...listed(row, newest, draft?.at ?? null),
    version: newest.entryId,
    content: newest.content,
    draft: draft && { basedOn: draft.basedOn, content: draft.content, at: draft.at },
  }
}

type Written = { id: string; basedOn: string; content: SheetContent }

/** On disk when it returns; what is the same as the version that it is based on is no draft. Throws UNKNOWN_SHEET. */
export function saveDraft(workspace: Workspace, { id, basedOn, content }: Written): { at: string } {
  const { database, now } = workspace
  return database.inTransaction(() => {
    const sheet = sheetOf(workspace, id)
    const base = findVersion(database, basedOn)
    if (base?.sheetId !== sheet.id) throw new Failure('UNKNOWN_SHEET', { id })
    const at = now()
    const isNewest = sheet.newestVersion === basedOn
    if (isNewest && isSame(base.content, content)) deleteDraft(database, sheet.id)
    else storeDraft(database, { sheetId: sheet.id, basedOn, content, at })
    return { at }
  })
}

/** Throws UNKNOWN_SHEET. */
export function dropDraft(workspace: Workspace, id: string): SheetOpened {
  const { database } = workspace
  database.inTransaction(() => deleteDraft(database, sheetOf(workspace, id).id))
  return openSheet(workspace, id)
}

/** Content that is the newest version's makes none. Throws UNKNOWN_SHEET, NEWER_SHEET, NO_REVIEWER. */
export function saveVersion(
  workspace: Workspace,
  { id, basedOn, content }: Written,
  as?: Reviewer,
): SheetOpened {
  const { database, newId } = workspace
  const actor = actorOf(workspace, as)
  database.inTransaction(() => {
    const sheet = sheetOf(workspace, id)
    const newest = versionOf(workspace, sheet.newestVersion)
    if (newest.entryId !== basedOn)
      throw new Failure('NEWER_SHEET', { reviewer: newest.reviewer, at: newest.at })
    if (!isSame(newest.content, content))
      appendVersion(workspace, { id: newId(), sheetId: sheet.id, content, actor })
    deleteDraft(database, sheet.id)
  })
  return openSheet(workspace, id)
}

/** Newest first. Throws UNKNOWN_SHEET. */
export function listVersions(workspace: Workspace, id: string): SheetVersionListed[] {
  return versionsOf(workspace.database, sheetOf(workspace, id).id).map(
    ({ entryId, at, reviewer, organisation, content }) => ({
      id: entryId,
      at,
      reviewer,
      organisation,
      title: content?.title ?? null,
    }),
  )
}

/** Of a version. Throws UNKNOWN_SHEET. */
export function readVersion({ database }: Workspace, id: string): SheetContent {
  const content = findVersion(database, id)?.content
  if (!content) throw new Failure('UNKNOWN_SHEET', { id })
  return content
}

/** Its versions stay in the log; its draft goes. Throws UNKNOWN_SHEET, NO_REVIEWER. */
export function removeSheet(workspace: Workspace, named: string, as?: Reviewer): { id: string } {
  const { database, newId } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id } = sheetOf(workspace, named)
    appendVersion(workspace, { id: newId(), sheetId: id, content: null, actor })
    deleteDraft(database, id)
    return { id }
  })
}

function appendVersion(
  { database, now }: Workspace,
  {
    id,
    sheetId,
    content,
    actor,
  }: { id: string; sheetId: string; content: SheetContent | null; actor: Actor },
): void {
  const at = now()
  appendEntry(database, { id, at, actor, kind: 'case-sheet', body: { sheetId, content } })
  const { name: reviewer, organisation } = actor
  insertVersion(database, { entryId: id, sheetId, content, reviewer, organisation, at })
}

export function sheetOf({ database }: Pick<Workspace, 'database'>, named: string): SheetRow {
  const row = findSheet(database, named)
  if (!row) throw new Failure('UNKNOWN_SHEET', { id: named })
  return row
}

function versionOf(
  { database }: Pick<Workspace, 'database'>,
  entryId: string,
): SheetVersionRow & { content: SheetContent } {
  const version = findVersion(database, entryId)
  if (!version?.content) throw new Error(`The version ${entryId} of a case sheet is not there`)
  return { ...version, content: version.content }
}

function listed(row: SheetRow, newest: SheetVersionRow, draftAt: string | null): SheetListed {
  const { id, template, language, title, versions } = row
  const { at: savedAt, reviewer, organisation } = newest
  return {
    id,
    template,
    language: language as Language,
    title,
    savedAt,
    reviewer,
    organisation,
    versions,
    draftAt,
  }
}

function isSame(before: SheetContent | null, after: SheetContent): boolean {
  return canonicalJson(before) === canonicalJson(after)
}
