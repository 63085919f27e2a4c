/** Reads the ready texts that the team has changed; the others are in `text/`. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Language } from '../../domain/language.ts'
import type { TextPurpose } from '../../domain/ready-text.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { readyTexts } from '../schema/workbench.ts'

const oneText = remembered(({ orm }) => {
  const isOfPurpose = eq(readyTexts.purpose, sql.placeholder('purpose'))
  const isInLanguage = eq(readyTexts.language, sql.placeholder('language'))
  return orm.select().from(readyTexts).where(and(isOfPurpose, isInLanguage)).prepare()
})

/** Null where the team has not changed it. */
export function readReadyText(database: ReadableDatabase, purpose: TextPurpose, language: Language) {
  return oneText(database).get({ purpose, language }) ?? null
}

export function readReadyTexts({ orm }: ReadableDatabase) {
  return orm.select().from(readyTexts).orderBy(asc(readyTexts.purpose), asc(readyTexts.language)).all()
}
