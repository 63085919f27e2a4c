/** Writes outcomes as the log tells them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { outcomes } from '../schema/figures-facts.ts'

/** The report before gives way. */
export function storeOutcome({ orm }: WritableDatabase, row: typeof outcomes.$inferInsert): void {
  orm.insert(outcomes).values(row).onConflictDoUpdate({ target: outcomes.submissionId, set: row }).run()
}

export function deleteOutcome({ orm }: WritableDatabase, submissionId: string): void {
  orm.delete(outcomes).where(eq(outcomes.submissionId, submissionId)).run()
}
