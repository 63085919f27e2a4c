/** The one door for a submission's state: the change and its step in the history, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import { isTransition, type State, type StateCause } from '../../domain/state.ts'
import type { WritableDatabase } from '../database.ts'
import { stateChanges, submissions } from '../schema/submissions.ts'

export type StateStep = {
  submissionId: string
  from: State
  to: State
  cause: StateCause
  revision: number
  /** The log entry behind it, null for arrivals. */
  entryId: string | null
  at: string
}

/** Throws where the model has no such way; the database's own trigger would refuse it too. */
export function changeState({ orm }: WritableDatabase, step: StateStep): void {
  const { submissionId, from, to, cause, revision, entryId, at } = step
  if (!isTransition(from, to, cause)) throw new Error(`No way from ${from} to ${to} by ${cause}`)
  orm.update(submissions).set({ state: to, stateCause: cause }).where(eq(submissions.id, submissionId)).run()
  orm
    .insert(stateChanges)
    .values({ submissionId, fromState: from, toState: to, cause, revision, entryId, at })
    .run()
}
