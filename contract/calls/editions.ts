/** Editions with rules and published figures, and making more of them. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CRITERIA, OUTCOMES } from '../../domain/criterion.ts'
import {
  criterionRule,
  edition,
  editionId,
  programmeId,
  publishedFigure,
  ruleSet,
} from '../../domain/edition.ts'
import { RULE_PROBLEMS } from '../../domain/rule-fault.ts'
import { day, instant } from '../../domain/submission.ts'

export const editionListed = edition.extend({
  programmeName: z.string(),
  rulesVersion: z.int(),
  publishedFigures: z.array(publishedFigure),
  submissions: z.int(),
  toReview: z.int(),
  activities: z.int(),
})
export type EditionListed = z.infer<typeof editionListed>

export const editionAdded = z.object({
  id: editionId,
  programme: programmeId,
  name: z.string().trim().min(1).optional(),
  startsOn: day,
  endsOn: day,
  deadlineAt: instant.nullable().default(null),
})
export type EditionAdded = z.infer<typeof editionAdded>

export const editionErrors = {
  EDITION_EXISTS: { data: z.object({ id: z.string() }) },
  DAYS_REVERSED: { data: z.object({ startsOn: z.string(), endsOn: z.string() }) },
}

/** A version of an edition's rules: who made it, when and why. */
export const rulesVersion = z.object({
  version: z.int(),
  madeAt: instant,
  /** Null for rules that came with the desk. */
  madeBy: z.string().nullable(),
  note: z.string().nullable(),
  /** The edition that lent these rules for review, and who reviewed them when, as they were; null where nobody has. */
  takenOverFrom: z.string().nullable(),
  confirmedAt: instant.nullable(),
  confirmedBy: z.string().nullable(),
})
export type RulesVersion = z.infer<typeof rulesVersion>

export const editionShown = editionListed.extend({
  rules: ruleSet,
  /** Newest first. */
  versions: z.array(rulesVersion),
  /** The edition whose rules were taken over and nobody has reviewed yet; else null. */
  rulesToReview: z.string().nullable(),
  /** Every criterion that there is, as the desk's own check: what one that the rules lack starts from. */
  houseCriteria: z.array(criterionRule),
})
export type EditionShown = z.infer<typeof editionShown>

/** What an assessment under other rules, or anew, would change or has changed. Outcomes that did not exist are null. */
export const assessmentChange = z.object({
  criterion: z.enum(CRITERIA),
  from: z.enum(OUTCOMES).nullable(),
  to: z.enum(OUTCOMES).nullable(),
  findings: z.int(),
})
export const assessmentReport = z.object({
  edition: z.string(),
  /** The version that they were assessed by: what `to` and `after` are by. */
  rulesVersion: z.int(),
  /** The version of the findings shown before, which these were compared with: what `from` and `before` are by. */
  comparedWith: z.int(),
  assessed: z.int(),
  changedFindings: z.int(),
  changedSubmissions: z.int(),
  changes: z.array(assessmentChange),
  /** Overall outcomes of all submissions, before and after. */
  before: z.partialRecord(z.enum(OUTCOMES), z.int()),
  after: z.partialRecord(z.enum(OUTCOMES), z.int()),
  /** The first changed submissions, for the eye. */
  examples: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      criterion: z.enum(CRITERIA),
      from: z.enum(OUTCOMES).nullable(),
      to: z.enum(OUTCOMES).nullable(),
    }),
  ),
})
export type AssessmentReport = z.infer<typeof assessmentReport>

const unknownEdition = { UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) } }
const badRules = {
  BAD_RULES: {
    data: z.object({
      faults: z.array(
        z.object({
          problem: z.enum(RULE_PROBLEMS),
          path: z.string(),
          detail: z.string(),
          expected: z.array(z.string()).optional(),
        }),
      ),
    }),
  },
}

export const editions = {
  list: oc.output(z.array(editionListed)),
  show: oc
    .input(z.object({ id: editionId }))
    .errors(unknownEdition)
    .output(editionShown),
  /** A new edition takes over the rules, types and themes of the programme's last one, for review. */
  add: oc.input(editionAdded).errors(editionErrors).output(editionListed),
  /** An earlier version of the rules. */
  rules: oc
    .input(z.object({ id: editionId, version: z.int() }))
    .errors({
      ...unknownEdition,
      UNKNOWN_RULES: { data: z.object({ version: z.int(), known: z.array(z.int()) }) },
    })
    .output(ruleSet),
  /** How many findings would change under these rules; changes nothing. `rules` is a rule set, checked here. */
  previewRules: oc
    .input(z.object({ id: editionId, rules: z.unknown() }))
    .errors({ ...unknownEdition, ...badRules })
    .output(assessmentReport),
  /**
   * Makes a new version and starts the assessment in the background. `basedOn` is the version that was edited; `note`
   * says why. Saving rules that were taken over also counts as their review.
   */
  saveRules: oc
    .input(z.object({ id: editionId, basedOn: z.int(), rules: z.unknown(), note: z.string().trim().min(1) }))
    .errors({
      ...unknownEdition,
      ...badRules,
      STALE_RULES: { data: z.object({ basedOn: z.int(), current: z.int() }) },
      NO_REVIEWER: {},
    })
    .output(editionShown),
  /** Says that rules taken over from another edition hold as they are. */
  confirmRules: oc
    .input(z.object({ id: editionId }))
    .errors({ ...unknownEdition, NO_REVIEWER: {} })
    .output(editionShown),
}
