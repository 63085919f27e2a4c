/** Writes saved views as the log tells them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { savedViews } from '../schema/workbench.ts'

type Orm = Pick<WritableDatabase, 'orm'>

/** The view of the same id gives way. */
export function storeSavedView({ orm }: Orm, view: typeof savedViews.$inferInsert): void {
  orm.insert(savedViews).values(view).onConflictDoUpdate({ target: savedViews.id, set: view }).run()
}

export function removeSavedView({ orm }: Orm, id: string): void {
  orm.delete(savedViews).where(eq(savedViews.id, id)).run()
}
