/** Writes editions with their rules and published figures, in the caller's transaction. */
import { and, eq } from 'drizzle-orm'
import type { Edition, PublishedFigure, RuleSet } from '../../domain/edition.ts'
import type { WritableDatabase } from '../database.ts'
import { editions, programmes, publishedFigures, ruleSets } from '../schema/editions.ts'
import { refreshConcordanceKeys } from './concordance.ts'

export type StoredEdition = {
  edition: Edition
  rules: RuleSet
  publishedFigures: readonly PublishedFigure[]
  origin: 'shipped' | 'added'
  madeAt: string
  madeBy: string | null
  /** The edition that lent the rules, which somebody is to review. */
  takenOverFrom?: string | null
}

/** Makes the programme when it is new. Throws when the edition exists. */
export function insertEdition(database: WritableDatabase, stored: StoredEdition): void {
  const { orm } = database
  const { edition, rules, origin, madeAt, madeBy } = stored
  orm
    .insert(programmes)
    // A programme goes by the name of its editions without their year.
    .values({ id: edition.programme, name: edition.name.replace(/\s*\d{4}$/, '') })
    .onConflictDoNothing()
    .run()
  orm
    .insert(editions)
    .values({
      ...edition,
      themeSv: edition.theme?.sv ?? null,
      themeEn: edition.theme?.en ?? null,
      rulesVersion: rules.version,
      origin,
    })
    .run()
  orm
    .insert(ruleSets)
    .values({
      edition: edition.id,
      version: rules.version,
      rules,
      madeAt,
      madeBy,
      takenOverFrom: stored.takenOverFrom ?? null,
    })
    .run()
  for (const { words, ...figure } of stored.publishedFigures)
    orm
      .insert(publishedFigures)
      .values({ edition: edition.id, ...figure, wordsSv: words.sv, wordsEn: words.en })
      .run()
  refreshConcordanceKeys(database)
}

/** Adds a version of an edition's rules, which becomes the current one; the edition's own columns follow it. */
export function insertRules(
  { orm }: WritableDatabase,
  edition: string,
  made: { rules: RuleSet; madeAt: string; madeBy: string; note: string },
): void {
  const { rules, ...rest } = made
  const { startsOn, endsOn, deadlineAt, themes, types } = rules.parameters
  orm
    .insert(ruleSets)
    .values({ edition, version: rules.version, rules, ...rest })
    .run()
  orm
    .update(editions)
    .set({ startsOn, endsOn, deadlineAt, themes, types, rulesVersion: rules.version })
    .where(eq(editions.id, edition))
    .run()
}

/** Notes that somebody has reviewed rules which were taken over. */
export function confirmRules(
  { orm }: WritableDatabase,
  edition: string,
  version: number,
  confirmed: { confirmedAt: string; confirmedBy: string },
): void {
  orm
    .update(ruleSets)
    .set(confirmed)
    .where(and(eq(ruleSets.edition, edition), eq(ruleSets.version, version)))
    .run()
}
