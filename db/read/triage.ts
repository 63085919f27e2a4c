/** Reads claims, snoozes, notes and case numbers of one submission. */
import { and, asc, eq } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { caseNumbers, claims, notes, snoozes } from '../schema/workbench.ts'

/** Notes that stand, oldest first. */
export function readNotes({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select({
      id: notes.id,
      revision: notes.revision,
      text: notes.text,
      reviewer: notes.reviewer,
      organisation: notes.organisation,
      at: notes.at,
    })
    .from(notes)
    .where(and(eq(notes.submissionId, submissionId), eq(notes.isStanding, true)))
    .orderBy(asc(notes.at), asc(notes.id))
    .all()
}

export function readCaseNumber({ orm }: ReadableDatabase, submissionId: string): string | null {
  const row = orm.select().from(caseNumbers).where(eq(caseNumbers.submissionId, submissionId)).get()
  return row?.caseNumber ?? null
}

/** The claim on a submission, also one that has expired. */
export function readClaim({ orm }: ReadableDatabase, submissionId: string) {
  return orm.select().from(claims).where(eq(claims.submissionId, submissionId)).get() ?? null
}

/** The snooze of a submission, also one whose day has come. */
export function readSnooze({ orm }: ReadableDatabase, submissionId: string) {
  return orm.select().from(snoozes).where(eq(snoozes.submissionId, submissionId)).get() ?? null
}

/** A note by its id, also one that was taken back. */
export function findNote({ orm }: ReadableDatabase, id: string) {
  return orm.select().from(notes).where(eq(notes.id, id)).get() ?? null
}
