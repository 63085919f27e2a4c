/** What the checks of one submission may look at: a revision, its parties, when it came, its history, and the rules. */
import type { RuleSet } from '../edition.ts'
import type { Judgement } from '../judgement.ts'
import type { Party } from '../party/party.ts'
import type { Content, Origin } from '../submission.ts'

export type AssessmentInput = {
  content: Content
  /** Only whether there is one: contacts themselves never reach a check. */
  hasContact: boolean
  parties: readonly Party[]
  /** When the organiser first submitted, UTC; null when the source does not tell. */
  submittedAt: string | null
  rules: RuleSet
  /** `imported`: a row of a finished programme, which often has no contacts. */
  origin: Origin
  /** The content as it was when it was published, for a published or cancelled one; else null. */
  published: Content | null
  /** All judgements that stand for the submission; those about other content do not hold. */
  judgements: readonly Judgement[]
}
