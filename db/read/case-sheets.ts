/** Reads case sheets, their versions, and what is being written at this desk. */
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { SheetContent } from '../../domain/case/sheet.ts'
import type { ReadableDatabase } from '../database.ts'
import { caseSheetDrafts, caseSheets, caseSheetVersions } from '../schema/cases.ts'
import { logEntries } from '../schema/log.ts'

export type SheetRow = typeof caseSheets.$inferSelect
export type SheetVersionRow = typeof caseSheetVersions.$inferSelect
export type SheetDraftRow = typeof caseSheetDrafts.$inferSelect

/** A sheet that stands, with its newest version and when its draft was kept. */
export type StandingSheet = { sheet: SheetRow; version: SheetVersionRow & { content: SheetContent } }
export type ListedSheet = StandingSheet & { draftAt: string | null }

/** Those that stand, in Swedish order of titles. */
export function listSheets({ orm }: ReadableDatabase): ListedSheet[] {
  return orm
    .select({ sheet: caseSheets, version: caseSheetVersions, draftAt: caseSheetDrafts.at })
    .from(caseSheets)
    .innerJoin(caseSheetVersions, eq(caseSheetVersions.entryId, caseSheets.newestVersion))
    .leftJoin(caseSheetDrafts, eq(caseSheetDrafts.sheetId, caseSheets.id))
    .where(isNull(caseSheets.removedAt))
    .orderBy(asc(caseSheets.titleSort), asc(caseSheets.id))
    .all()
    .flatMap(({ version, ...rest }) => (isWritten(version) ? [{ ...rest, version }] : []))
}

/** By its own id, or the beginning or end of one that is the only such. Null for one that was taken away. */
export function findSheet(database: ReadableDatabase, named: string): StandingSheet | null {
  const { orm } = database
  const standing = orm.select().from(caseSheets).where(isNull(caseSheets.removedAt)).all()
  const exact = standing.filter(({ id }) => id === named)
  const alike =
    named.length < 6 ? [] : standing.filter(({ id }) => id.startsWith(named) || id.endsWith(named))
  const [sheet, second] = exact.length > 0 ? exact : alike
  if (!sheet || second) return null
  const version = findSheetVersion(database, sheet.newestVersion)
  if (!version || !isWritten(version))
    throw new Error(`The newest version of the sheet ${sheet.id} is not there`)
  return { sheet, version }
}

export function findSheetDraft({ orm }: ReadableDatabase, sheetId: string): SheetDraftRow | null {
  return orm.select().from(caseSheetDrafts).where(eq(caseSheetDrafts.sheetId, sheetId)).get() ?? null
}

export function findSheetVersion({ orm }: ReadableDatabase, entryId: string): SheetVersionRow | null {
  return orm.select().from(caseSheetVersions).where(eq(caseSheetVersions.entryId, entryId)).get() ?? null
}

/** Newest first by the log's own order, also of a sheet that was taken away. */
export function sheetVersionsOf({ orm }: ReadableDatabase, sheetId: string): SheetVersionRow[] {
  return orm
    .select({ version: caseSheetVersions })
    .from(caseSheetVersions)
    .innerJoin(logEntries, eq(logEntries.id, caseSheetVersions.entryId))
    .where(eq(caseSheetVersions.sheetId, sheetId))
    .orderBy(desc(logEntries.lamport), desc(logEntries.id))
    .all()
    .map(({ version }) => version)
}

/** Whether the version is one of the sheet's that has content. */
export function isVersionOf({ orm }: ReadableDatabase, entryId: string, sheetId: string): boolean {
  const own = and(
    eq(caseSheetVersions.entryId, entryId),
    eq(caseSheetVersions.sheetId, sheetId),
    isNotNull(caseSheetVersions.content),
  )
  return orm.select({ id: caseSheetVersions.entryId }).from(caseSheetVersions).where(own).get() !== undefined
}

function isWritten(version: SheetVersionRow): version is StandingSheet['version'] {
  return version.content !== null
}
