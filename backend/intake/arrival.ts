/** A submission on its way in, from a platform or a file, after it was parsed and before it is stored. */
import type { State } from '../../domain/state.ts'
import type { Contact, Content, Origin } from '../../domain/submission.ts'

export type Arrival = {
  /** At least one of the two identifies the submission: the platform's id, or the key of a row from a file. */
  platformId: string | null
  rowKey: string | null
  edition: string
  origin: Origin
  /** The platform's number; null lets the desk number it, when the content differs. */
  revision: number | null
  /** The state that the source tells; null lets a first arrival enter as `new` and leaves a later one as it is. */
  state: Exclude<State, 'withdrawn'> | null
  /** Whether a source without a platform says that it will not be held; left out where sources do not tell. */
  isCalledOff?: boolean
  content: Content
  contacts: Contact[]
  /** When the organiser first submitted it, UTC; null when the source does not tell. */
  submittedAt: string | null
  /** When the organiser last changed it, UTC; null when the source does not tell. */
  changedAt: string | null
  /** The platform's address or the file's name. */
  source: string
}

/** What became, or in a preview would become, of an arrival. */
export type ArrivalFate = 'created' | 'updated' | 'unchanged'

/**
 * The one door for submissions into the database; `backend/intake/intake.ts` makes it. `takeIn` writes revision,
 * contacts, parties and findings inside the caller's transaction; `foresee` only tells what it would do.
 */
export type Intake = {
  takeIn: (arrival: Arrival) => ArrivalFate
  foresee: (arrival: Arrival) => ArrivalFate
}
