/** Reads cases, what sources have said of them, and what people have consented to. */
import { and, asc, desc, eq } from 'drizzle-orm'
import type { CaseFacts, CaseKind } from '../../domain/case/case.ts'
import { fold } from '../../domain/swedish.ts'
import type { ReadableDatabase } from '../database.ts'
import { caseConsents, caseReadings, cases } from '../schema/cases.ts'

export type CaseRow = typeof cases.$inferSelect
export type ReadingRow = typeof caseReadings.$inferSelect
export type ConsentRow = typeof caseConsents.$inferSelect

/** In Swedish order of titles; the words must all stand in the title, the organisation or the number. */
export function listCases(
  { orm }: ReadableDatabase,
  asked: { words?: string; kind?: CaseKind } = {},
): CaseRow[] {
  const rows = orm
    .select()
    .from(cases)
    .where(asked.kind ? eq(cases.kind, asked.kind) : undefined)
    .orderBy(asc(cases.titleSort), asc(cases.id))
    .all()
  const wanted = fold(asked.words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return rows.filter(({ title, organisation, diarienummer }) => {
    const text = fold(`${title} ${organisation} ${diarienummer ?? ''}`)
    return wanted.every((word) => text.includes(word))
  })
}

/** By its own id, the beginning of one that is the only such, or a project's number. */
export function findCase({ orm }: ReadableDatabase, named: string): CaseRow | null {
  const exact = orm.select().from(cases).where(eq(cases.id, named)).get()
  if (exact) return exact
  const numbered = orm.select().from(cases).where(eq(cases.diarienummer, named)).get()
  if (numbered) return numbered
  if (named.length < 6) return null
  const [first, second] = orm
    .select()
    .from(cases)
    .all()
    .filter(({ id }) => id.startsWith(named) || id.endsWith(named))
  return first && !second ? first : null
}

/** Whatever their case and accents. */
export function casesTitled({ orm }: ReadableDatabase, kind: CaseKind, title: string): CaseRow[] {
  const folded = fold(title)
  const rows = orm.select().from(cases).where(eq(cases.kind, kind)).all()
  return rows.filter((row) => row.title !== '' && fold(row.title) === folded)
}

/** Newest first. */
export function readingsOf({ orm }: ReadableDatabase, caseId: string): ReadingRow[] {
  return orm
    .select()
    .from(caseReadings)
    .where(eq(caseReadings.caseId, caseId))
    .orderBy(desc(caseReadings.at), desc(caseReadings.entryId))
    .all()
}

export function newestReading({ orm }: ReadableDatabase, row: Pick<CaseRow, 'newestReading'>): ReadingRow {
  const reading = orm.select().from(caseReadings).where(eq(caseReadings.entryId, row.newestReading)).get()
  if (!reading) throw new Error(`The newest reading ${row.newestReading} of a case is not there`)
  return reading
}

/** What each case's newest reading says. */
export function newestOfAll({ orm }: ReadableDatabase): { id: string; facts: CaseFacts }[] {
  return orm
    .select({ id: cases.id, facts: caseReadings.facts })
    .from(cases)
    .innerJoin(caseReadings, eq(caseReadings.entryId, cases.newestReading))
    .all()
}

export function consentsOf({ orm }: ReadableDatabase, caseId: string): ConsentRow[] {
  return orm.select().from(caseConsents).where(eq(caseConsents.caseId, caseId)).all()
}

export function findConsent(
  { orm }: ReadableDatabase,
  { caseId, subject, key }: Pick<ConsentRow, 'caseId' | 'subject' | 'key'>,
): ConsentRow | null {
  const own = and(
    eq(caseConsents.caseId, caseId),
    eq(caseConsents.subject, subject),
    eq(caseConsents.key, key),
  )
  return orm.select().from(caseConsents).where(own).get() ?? null
}
