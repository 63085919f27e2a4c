/** Writes the team's own ready texts as the log tells them, in the caller's transaction. */
import { and, eq } from 'drizzle-orm'
import type { Language } from '../../domain/language.ts'
import type { TextPurpose } from '../../domain/ready-text.ts'
import type { WritableDatabase } from '../database.ts'
import { readyTexts } from '../schema/workbench.ts'

export function putReadyText({ orm }: WritableDatabase, row: typeof readyTexts.$inferInsert): void {
  const { text, reviewer, at } = row
  orm
    .insert(readyTexts)
    .values(row)
    .onConflictDoUpdate({
      target: [readyTexts.purpose, readyTexts.language],
      set: { text, reviewer, at },
    })
    .run()
}

/** Back to the text that ships. */
export function removeReadyText({ orm }: WritableDatabase, purpose: TextPurpose, language: Language): void {
  orm
    .delete(readyTexts)
    .where(and(eq(readyTexts.purpose, purpose), eq(readyTexts.language, language)))
    .run()
}
