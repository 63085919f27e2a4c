/** Writes source profiles as the log tells them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { sourceProfiles } from '../schema/safety.ts'

type Orm = Pick<WritableDatabase, 'orm'>

/** The profile of the same id gives way. */
export function storeSource({ orm }: Orm, row: typeof sourceProfiles.$inferInsert): void {
  orm.insert(sourceProfiles).values(row).onConflictDoUpdate({ target: sourceProfiles.id, set: row }).run()
}

export function deleteSource({ orm }: Orm, id: string): void {
  orm.delete(sourceProfiles).where(eq(sourceProfiles.id, id)).run()
}
