/** Writes the figures of others that the team noted, as the log tells them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { teamPublishedFigures } from '../schema/figures.ts'

/** The one of the same id gives way. */
export function storeTeamFigure(
  { orm }: WritableDatabase,
  row: typeof teamPublishedFigures.$inferInsert,
): void {
  orm
    .insert(teamPublishedFigures)
    .values(row)
    .onConflictDoUpdate({ target: teamPublishedFigures.id, set: row })
    .run()
}

export function removeTeamFigure({ orm }: WritableDatabase, id: string): void {
  orm.delete(teamPublishedFigures).where(eq(teamPublishedFigures.id, id)).run()
}
