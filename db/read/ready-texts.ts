/** Reads the ready texts that the team has changed; the others are in `text/`. */
import { and, asc, eq } from 'drizzle-orm'
import type { Language } from '../../domain/language.ts'
import type { TextPurpose } from '../../domain/ready-text.ts'
import type { ReadableDatabase } from '../database.ts'
import { readyTexts } from '../schema/workbench.ts'

/** Null where the team has not changed it. */
export function readReadyText({ orm }: ReadableDatabase, purpose: TextPurpose, language: Language) {
  const isWanted = and(eq(readyTexts.purpose, purpose), eq(readyTexts.language, language))
  return orm.select().from(readyTexts).where(isWanted).get() ?? null
}

export function readReadyTexts({ orm }: ReadableDatabase) {
  return orm.select().from(readyTexts).orderBy(asc(readyTexts.purpose), asc(readyTexts.language)).all()
}
