/** What the own checks may look at: a revision's content, its parties, when it came, and the edition with its rules. */
import type { Edition, RuleSet } from '../edition.ts'
import type { Party } from '../party/party.ts'
import type { Content, Origin } from '../submission.ts'

export type AssessmentInput = {
  content: Content
  /** Only whether there is one: contacts themselves never reach a check. */
  hasContact: boolean
  parties: readonly Party[]
  /** When the organiser first submitted, UTC; null when the source does not tell. */
  submittedAt: string | null
  edition: Edition
  rules: RuleSet
  /** `imported`: a row of a finished programme, which often has no contacts. */
  origin: Origin
}
