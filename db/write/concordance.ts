/** Writes versions of concordances, and the keys that counting joins with, in the caller's transaction. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { WritableDatabase } from '../database.ts'
import { expectedKeys, storedKeys } from '../read/concordance.ts'
import { concordanceKeys, concordances } from '../schema/figures.ts'

export function insertConcordance(database: WritableDatabase, made: typeof concordances.$inferInsert): void {
  database.orm.insert(concordances).values(made).run()
  refreshConcordanceKeys(database)
}

/** After a map or the editions changed, and at the opening, where another map may ship. Writes only what differs. */
export function refreshConcordanceKeys(database: WritableDatabase): void {
  const expected = expectedKeys(database)
  const inOrder = (rows: readonly object[]) =>
    rows
      .map((row) => canonicalJson(row))
      .sort()
      .join('\n')
  if (inOrder(expected) === inOrder(storedKeys(database))) return
  database.inTransaction(() => {
    database.orm.delete(concordanceKeys).run()
    for (const row of expected) database.orm.insert(concordanceKeys).values(row).run()
  })
}
