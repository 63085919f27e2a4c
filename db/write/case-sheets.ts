/** Writes case sheets and pictures as the log tells them, and drafts beside it, in the caller's transaction. */
import { eq, sql } from 'drizzle-orm'
import { sortKey } from '../../domain/swedish.ts'
import type { WritableDatabase } from '../database.ts'
import { casePictures, caseSheetDrafts, caseSheets, caseSheetVersions } from '../schema/cases.ts'

type Version = typeof caseSheetVersions.$inferInsert
type Draft = typeof caseSheetDrafts.$inferInsert

/** The version becomes the newest of its sheet, which is made with its first; without content the sheet is taken away. */
export function insertVersion({ orm }: WritableDatabase, version: Version): void {
  const { entryId, sheetId, content, at } = version
  const newest = { newestVersion: entryId, removedAt: content ? null : at }
  if (content) {
    const { template, language, title } = content
    const told = { ...newest, template, language, title, titleSort: sortKey(title) }
    orm
      .insert(caseSheets)
      .values({ id: sheetId, versions: 1, ...told })
      .onConflictDoUpdate({
        target: caseSheets.id,
        set: { ...told, versions: sql`${caseSheets.versions} + 1` },
      })
      .run()
  } else {
    const set = { ...newest, versions: sql`${caseSheets.versions} + 1` }
    orm.update(caseSheets).set(set).where(eq(caseSheets.id, sheetId)).run()
  }
  orm.insert(caseSheetVersions).values(version).run()
}

/** The draft before gives way. */
export function storeDraft({ orm }: WritableDatabase, draft: Draft): void {
  orm
    .insert(caseSheetDrafts)
    .values(draft)
    .onConflictDoUpdate({ target: caseSheetDrafts.sheetId, set: draft })
    .run()
}

export function deleteDraft({ orm }: WritableDatabase, sheetId: string): void {
  orm.delete(caseSheetDrafts).where(eq(caseSheetDrafts.sheetId, sheetId)).run()
}

export function insertPicture({ orm }: WritableDatabase, picture: typeof casePictures.$inferInsert): void {
  orm.insert(casePictures).values(picture).run()
}
