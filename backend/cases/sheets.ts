/** Case sheets as the team writes them: made from a template, kept as versions in the log, taken away. */
import type { SheetListed, SheetOpened, SheetVersionListed } from '../../contract/calls/case-sheets.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import {
  findSheet,
  findSheetDraft,
  findSheetVersion,
  type ListedSheet,
  listSheets,
  type StandingSheet,
  sheetVersionsOf,
} from '../../db/read/case-sheets.ts'
import { deleteSheetDraft, insertSheetVersion, storeSheetDraft } from '../../db/write/case-sheets.ts'
import { appendEntry } from '../../db/write/log.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { namedCases, type SheetContent, type SheetTemplate } from '../../domain/case/sheet.ts'
import { fillTemplate } from '../../domain/case/sheet-template.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { knownEdition } from '../editions/editions.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { knownCase, withNewestReading } from './known-case.ts'

/** What somebody has written, and the version that the writing began from. */
export type Written = { id: string; basedOn: string; content: SheetContent }

/** In Swedish order of titles; of one case, or all. */
export function listedSheets(
  { database }: Workspace,
  { caseId }: { caseId?: string | undefined } = {},
): SheetListed[] {
  return listSheets(database)
    .filter(({ version }) => caseId === undefined || namedCases(version.content).includes(caseId))
    .map(listed)
}

/** Throws UNKNOWN_CASE, UNKNOWN_EDITION, NO_REVIEWER. */
export function createSheet(
  workspace: Workspace,
  asked: {
    template: SheetTemplate
    language: Language
    caseIds: readonly string[]
    edition?: string | undefined
  },
  as?: Reviewer,
): SheetOpened {
  const { template, language, caseIds, edition: named } = asked
  return workspace.database.inTransaction(() => {
    const cases = caseIds.map((id) => withNewestReading(workspace, knownCase(workspace, id)))
    const edition = named === undefined ? undefined : knownEdition(workspace, named)
    const said = words(language).caseSheet
    const content = fillTemplate(template, { language, cases, edition, words: said, nextId: workspace.newId })
    return openSheet(workspace, keepVersion(workspace, { content }, as))
  })
}

/** `named` is the sheet's id, or the beginning or end of it. Throws UNKNOWN_SHEET. */
export function openSheet(workspace: Workspace, named: string): SheetOpened {
  const { sheet, version } = knownSheet(workspace, named)
  const draft = findSheetDraft(workspace.database, sheet.id)
  return {
    ...listed({ sheet, version, draftAt: draft?.at ?? null }),
    version: version.entryId,
    content: version.content,
    draft: draft && { basedOn: draft.basedOn, content: draft.content, at: draft.at },
  }
}

/**
 * The draft is gone afterwards; content that is the newest version's makes none. Throws UNKNOWN_SHEET, NO_REVIEWER, and
 * NEWER_SHEET: what was written is then kept as the draft, unless one stands.
 */
export function saveSheetVersion(workspace: Workspace, written: Written, as?: Reviewer): SheetOpened {
  const { database } = workspace
  const saved = database.inTransaction(() => {
    const { sheet, version } = knownSheet(workspace, written.id)
    const isTheSame = canonicalJson(version.content) === canonicalJson(written.content)
    if (!isTheSame && version.entryId !== written.basedOn) {
      keepUnlessOneStands(workspace, sheet.id, version.entryId, written)
      return { newer: version }
    }
    if (!isTheSame) keepVersion(workspace, { sheetId: sheet.id, content: written.content }, as)
    deleteSheetDraft(database, sheet.id)
    return { opened: openSheet(workspace, sheet.id) }
  })
  if (saved.opened) return saved.opened
  const { reviewer, at } = saved.newer
  throw new Failure('NEWER_SHEET', { reviewer, at })
}

/** Newest first, also of a sheet that was taken away. Throws UNKNOWN_SHEET. */
export function sheetVersions({ database }: Workspace, id: string): SheetVersionListed[] {
  const versions = sheetVersionsOf(database, id)
  if (versions.length === 0) throw new Failure('UNKNOWN_SHEET', { id })
  return versions.map(({ entryId, at, reviewer, organisation, content }) => ({
    id: entryId,
    at,
    reviewer,
    organisation,
    title: content?.title ?? null,
  }))
}

/** By the version's id. Throws UNKNOWN_SHEET, also for the one that took the sheet away. */
export function sheetOfVersion({ database }: Workspace, id: string): SheetContent {
  const content = findSheetVersion(database, id)?.content
  if (!content) throw new Failure('UNKNOWN_SHEET', { id })
  return content
}

/** Its versions stay. Throws UNKNOWN_SHEET, NO_REVIEWER. */
export function removeSheet(workspace: Workspace, named: string, as?: Reviewer): { id: string } {
  const { database } = workspace
  return database.inTransaction(() => {
    const { id } = knownSheet(workspace, named).sheet
    keepVersion(workspace, { sheetId: id, content: null }, as)
    deleteSheetDraft(database, id)
    return { id }
  })
}

/** Throws UNKNOWN_SHEET. */
export function knownSheet({ database }: Pick<Workspace, 'database'>, named: string): StandingSheet {
  const found = findSheet(database, named)
  if (!found) throw new Failure('UNKNOWN_SHEET', { id: named })
  return found
}

/** A sheet's id is that of its first entry. Returns it. */
function keepVersion(
  workspace: Workspace,
  { sheetId, content }: { sheetId?: string; content: SheetContent | null },
  as?: Reviewer,
): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const [entryId, at] = [newId(), now()]
  const id = sheetId ?? entryId
  appendEntry(database, { id: entryId, at, actor, kind: 'case-sheet', body: { sheetId: id, content } })
  const { name: reviewer, organisation } = actor
  insertSheetVersion(database, { entryId, sheetId: id, content, reviewer, organisation, at })
  return id
}

/** What somebody wrote is not lost because somebody else was faster. */
function keepUnlessOneStands(
  { database, now }: Workspace,
  sheetId: string,
  newest: string,
  { basedOn, content }: Written,
): void {
  if (findSheetDraft(database, sheetId)) return
  const isKnown = findSheetVersion(database, basedOn)?.sheetId === sheetId
  storeSheetDraft(database, { sheetId, basedOn: isKnown ? basedOn : newest, content, at: now() })
}

function listed({ sheet, version, draftAt }: ListedSheet): SheetListed {
  const { id, template, title, versions } = sheet
  const { at: savedAt, reviewer, organisation, content } = version
  return {
    id,
    template,
    language: content.language,
    title,
    savedAt,
    reviewer,
    organisation,
    versions,
    draftAt,
  }
}
