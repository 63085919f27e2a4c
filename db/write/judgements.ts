/** Writes judgements as the log tells them, in the caller's transaction. */
import { and, eq } from 'drizzle-orm'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { WritableDatabase } from '../database.ts'
import { judgements } from '../schema/submissions.ts'

/** An older judgement of the same criterion gives way. */
export function insertJudgement(
  database: WritableDatabase,
  judgement: Omit<typeof judgements.$inferInsert, 'isStanding'> & { criterion: CriterionCode },
): void {
  retireJudgement(database, judgement.submissionId, judgement.criterion)
  database.orm
    .insert(judgements)
    .values({ ...judgement, isStanding: true })
    .run()
}

/** The submission has no standing judgement of the criterion any more. */
export function retireJudgement(
  { orm }: WritableDatabase,
  submissionId: string,
  criterion: CriterionCode,
): void {
  const isOfThis = and(eq(judgements.submissionId, submissionId), eq(judgements.criterion, criterion))
  orm
    .update(judgements)
    .set({ isStanding: false })
    .where(and(isOfThis, eq(judgements.isStanding, true)))
    .run()
}
