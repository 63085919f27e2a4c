/** Writes claims, snoozes, notes and case numbers as the log tells them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { caseNumbers, claims, notes, snoozes } from '../schema/workbench.ts'

type Orm = Pick<WritableDatabase, 'orm'>

const ending = remembered(({ sqlite }) => ({
  claim: sqlite.prepare('delete from claims where submission_id = ?'),
  snooze: sqlite.prepare('delete from snoozes where submission_id = ?'),
}))

/** A decision ends both: the submission is in nobody's hands and put off no longer. */
export function endClaimAndSnooze(database: WritableDatabase, submissionId: string): void {
  endClaim(database, submissionId)
  endSnooze(database, submissionId)
}

/** The claim before, whosever it was, gives way. */
export function setClaim({ orm }: Orm, claim: typeof claims.$inferInsert): void {
  orm.insert(claims).values(claim).onConflictDoUpdate({ target: claims.submissionId, set: claim }).run()
}

export function endClaim(database: WritableDatabase, submissionId: string): void {
  ending(database).claim.run(submissionId)
}

/** The snooze before gives way. */
export function setSnooze({ orm }: Orm, snooze: typeof snoozes.$inferInsert): void {
  orm.insert(snoozes).values(snooze).onConflictDoUpdate({ target: snoozes.submissionId, set: snooze }).run()
}

/** Ends a snooze, by a person or by the answer that it waited for. */
export function endSnooze(database: WritableDatabase, submissionId: string): void {
  ending(database).snooze.run(submissionId)
}

export function insertNote({ orm }: Orm, note: Omit<typeof notes.$inferInsert, 'isStanding'>): void {
  orm
    .insert(notes)
    .values({ ...note, isStanding: true })
    .run()
}

/** Taken back by its writer; the row stays. */
export function retireNote({ orm }: Orm, id: string): void {
  orm.update(notes).set({ isStanding: false }).where(eq(notes.id, id)).run()
}

/** The number before gives way. */
export function storeCaseNumber({ orm }: Orm, given: typeof caseNumbers.$inferInsert): void {
  orm
    .insert(caseNumbers)
    .values(given)
    .onConflictDoUpdate({ target: caseNumbers.submissionId, set: given })
    .run()
}

export function removeCaseNumber({ orm }: Orm, submissionId: string): void {
  orm.delete(caseNumbers).where(eq(caseNumbers.submissionId, submissionId)).run()
}
