/** Writes case sheets as the log tells them, and drafts, which it does not; in the caller's transaction. */
import { eq, sql } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { sheetSummary } from '../read/sheet-summary.ts'
import { caseSheetDrafts, caseSheets, caseSheetVersions } from '../schema/cases.ts'

type Version = typeof caseSheetVersions.$inferInsert
type Draft = typeof caseSheetDrafts.$inferInsert

/** The version becomes its sheet's newest; the sheet is made with its first, and one without content takes it away. */
export function insertSheetVersion({ orm }: WritableDatabase, version: Version): void {
  const { entryId, sheetId, content, at } = version
  const told = {
    newestVersion: entryId,
    removedAt: content ? null : at,
    ...(content && sheetSummary(content)),
  }
  const counted = { ...told, versions: sql`${caseSheets.versions} + 1` }
  if (content && entryId === sheetId)
    orm
      .insert(caseSheets)
      .values({ id: sheetId, versions: 1, newestVersion: entryId, ...sheetSummary(content) })
      .run()
  else orm.update(caseSheets).set(counted).where(eq(caseSheets.id, sheetId)).run()
  orm.insert(caseSheetVersions).values(version).run()
}

/** The draft before gives way. */
export function storeSheetDraft({ orm }: WritableDatabase, draft: Draft): void {
  orm
    .insert(caseSheetDrafts)
    .values(draft)
    .onConflictDoUpdate({ target: caseSheetDrafts.sheetId, set: draft })
    .run()
}

export function deleteSheetDraft({ orm }: WritableDatabase, sheetId: string): void {
  orm.delete(caseSheetDrafts).where(eq(caseSheetDrafts.sheetId, sheetId)).run()
}
