/** Writes cases as the log tells them, in the caller's transaction. */
import { sql } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { caseSummary } from '../read/case-summary.ts'
import { caseConsents, caseLinks, caseReadings, cases } from '../schema/cases.ts'

type Reading = typeof caseReadings.$inferInsert

/** The reading becomes the newest of its case, which is made with its first. A number once said stays the case's. */
export function insertReading({ orm }: WritableDatabase, reading: Reading): void {
  const { diarienummer, ...summary } = caseSummary(reading.facts)
  const told = {
    ...summary,
    ...(diarienummer === null ? {} : { diarienummer }),
    newestReading: reading.entryId,
  }
  orm
    .insert(cases)
    .values({ id: reading.caseId, kind: reading.facts.kind, readings: 1, ...told })
    .onConflictDoUpdate({ target: cases.id, set: { ...told, readings: sql`${cases.readings} + 1` } })
    .run()
  orm.insert(caseReadings).values(reading).run()
}

/** The step before gives way. */
export function storeConsent({ orm }: WritableDatabase, row: typeof caseConsents.$inferInsert): void {
  orm
    .insert(caseConsents)
    .values(row)
    .onConflictDoUpdate({ target: [caseConsents.caseId, caseConsents.subject, caseConsents.key], set: row })
    .run()
}

/** The word before gives way. */
export function storeLink({ orm }: WritableDatabase, row: typeof caseLinks.$inferInsert): void {
  orm
    .insert(caseLinks)
    .values(row)
    .onConflictDoUpdate({ target: [caseLinks.caseId, caseLinks.target, caseLinks.key], set: row })
    .run()
}
