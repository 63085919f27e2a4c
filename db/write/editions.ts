/** Writes editions with their rules and published figures, in the caller's transaction. */
import type { Edition, PublishedFigure, RuleSet } from '../../domain/edition.ts'
import type { WritableDatabase } from '../database.ts'
import { editions, programmes, publishedFigures, ruleSets } from '../schema/editions.ts'

export type StoredEdition = {
  edition: Edition
  rules: RuleSet
  publishedFigures: readonly PublishedFigure[]
  origin: 'shipped' | 'added'
  madeAt: string
  madeBy: string | null
}

/** Makes the programme when it is new. Throws when the edition exists. */
export function insertEdition({ orm }: WritableDatabase, stored: StoredEdition): void {
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
  orm.insert(ruleSets).values({ edition: edition.id, version: rules.version, rules, madeAt, madeBy }).run()
  for (const { words, ...figure } of stored.publishedFigures)
    orm
      .insert(publishedFigures)
      .values({ edition: edition.id, ...figure, wordsSv: words.sv, wordsEn: words.en })
      .run()
}
