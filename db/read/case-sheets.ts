/** Reads case sheets, their versions and drafts, and the pictures of cases. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { casePictures, caseSheetDrafts, caseSheets, caseSheetVersions } from '../schema/cases.ts'

export type SheetRow = typeof caseSheets.$inferSelect
export type SheetVersionRow = typeof caseSheetVersions.$inferSelect
export type SheetDraftRow = typeof caseSheetDrafts.$inferSelect
export type PictureRow = typeof casePictures.$inferSelect

/** Those that stand, in Swedish order of titles. */
export function listSheets({ orm }: ReadableDatabase): SheetRow[] {
  return orm
    .select()
    .from(caseSheets)
    .where(isNull(caseSheets.removedAt))
    .orderBy(asc(caseSheets.titleSort), asc(caseSheets.id))
    .all()
}

/** By its id, or the end of one that is the only such; null also where it was taken away. */
export function findSheet(database: ReadableDatabase, named: string): SheetRow | null {
  const rows = listSheets(database)
  const exact = rows.find(({ id }) => id === named)
  if (exact || named.length < 6) return exact ?? null
  const [first, second] = rows.filter(({ id }) => id.startsWith(named) || id.endsWith(named))
  return first && !second ? first : null
}

export function findVersion({ orm }: ReadableDatabase, entryId: string): SheetVersionRow | null {
  return orm.select().from(caseSheetVersions).where(eq(caseSheetVersions.entryId, entryId)).get() ?? null
}

/** Newest first. */
export function versionsOf({ orm }: ReadableDatabase, sheetId: string): SheetVersionRow[] {
  return orm
    .select()
    .from(caseSheetVersions)
    .where(eq(caseSheetVersions.sheetId, sheetId))
    .orderBy(desc(caseSheetVersions.at), desc(caseSheetVersions.entryId))
    .all()
}

export function findDraft({ orm }: ReadableDatabase, sheetId: string): SheetDraftRow | null {
  return orm.select().from(caseSheetDrafts).where(eq(caseSheetDrafts.sheetId, sheetId)).get() ?? null
}

/** Without their bytes, in the order they were taken in. */
export function picturesOfCase({ orm }: ReadableDatabase, caseId: string): Omit<PictureRow, 'bytes'>[] {
  const { bytes: _bytes, ...columns } = PICTURE_COLUMNS
  return orm
    .select(columns)
    .from(casePictures)
    .where(eq(casePictures.caseId, caseId))
    .orderBy(asc(casePictures.entryId))
    .all()
}

export function findPicture({ orm }: ReadableDatabase, caseId: string, hash: string): PictureRow | null {
  const own = and(eq(casePictures.caseId, caseId), eq(casePictures.hash, hash))
  return orm.select().from(casePictures).where(own).get() ?? null
}

const PICTURE_COLUMNS = {
  caseId: casePictures.caseId,
  hash: casePictures.hash,
  type: casePictures.type,
  width: casePictures.width,
  height: casePictures.height,
  orientation: casePictures.orientation,
  name: casePictures.name,
  bytes: casePictures.bytes,
  entryId: casePictures.entryId,
}
