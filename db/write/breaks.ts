/** Writes the team's breaks as the log tells them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { breaks } from '../schema/figures.ts'

/** The one of the same id gives way. */
export function storeBreak({ orm }: WritableDatabase, row: typeof breaks.$inferInsert): void {
  orm.insert(breaks).values(row).onConflictDoUpdate({ target: breaks.id, set: row }).run()
}

export function removeBreak({ orm }: WritableDatabase, id: string): void {
  orm.delete(breaks).where(eq(breaks.id, id)).run()
}
