/** The one door for a submission's state: the change and its step in the history, in the caller's transaction. */
import { isTransition, type State, type StateCause } from '../../domain/state.ts'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { stateChanges } from '../schema/submissions.ts'
import { prepareInsert } from './prepared-insert.ts'

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

const statements = remembered((database) => ({
  setState: database.sqlite.prepare('update submissions set state = ?, state_cause = ? where id = ?'),
  insertStep: prepareInsert(database, stateChanges),
}))

/** Throws where the model has no such way; the database's own trigger would refuse it too. */
export function changeState(database: WritableDatabase, step: StateStep): void {
  const { submissionId, from, to, cause, revision, entryId, at } = step
  if (!isTransition(from, to, cause)) throw new Error(`No way from ${from} to ${to} by ${cause}`)
  const { setState, insertStep } = statements(database)
  setState.run(to, cause, submissionId)
  insertStep({ id: null, submissionId, fromState: from, toState: to, cause, revision, entryId, at })
}
