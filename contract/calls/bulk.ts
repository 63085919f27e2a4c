/** Decisions about many at once: what would happen to how many, doing it as a unit, and taking the unit back. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { BULK_OUTCOMES, MOST_IN_BULK } from '../../domain/bulk.ts'
import { CRITERIA, OUTCOMES } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { PLACEHOLDERS } from '../../domain/ready-text.ts'
import { STATES } from '../../domain/state.ts'
import { instant } from '../../domain/submission.ts'
import { decisionRefusal, queryErrors, queueRow } from './queue.ts'

/** Rows marked one by one, perhaps with the revisions that were seen; or all that a search finds but some. */
export const bulkMarks = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rows'),
    ids: z.array(z.string()),
    seen: z.record(z.string(), z.int()).optional(),
  }),
  z.object({ kind: z.literal('search'), query: z.string(), except: z.array(z.string()).default([]) }),
])
export type BulkMarks = z.input<typeof bulkMarks>

const [wrongState, , criterionNeeded, criterionNotUnmet, , ownOrganisation, claimed] = decisionRefusal.options

export const leftOutReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('unknown') }),
  z.object({ code: z.literal('stale'), seen: z.int(), current: z.int() }),
  z.object({ code: z.literal('moved'), seen: z.enum(STATES), current: z.enum(STATES) }),
  z.object({
    code: z.literal('must-open'),
    musts: z.array(z.object({ criterion: z.enum(CRITERIA), outcome: z.enum(OUTCOMES) })),
  }),
  z.object({ code: z.literal('criterion-not-open'), criterion: z.enum(CRITERIA) }),
  z.object({ code: z.literal('conflict') }),
  z.object({
    code: z.literal('waiting'),
    outcome: z.enum(DECISIONS),
    reviewer: z.string(),
    organisation: z.string(),
  }),
  wrongState,
  criterionNeeded,
  criterionNotUnmet,
  ownOrganisation,
  claimed,
])

/** A submission as it was seen: another revision or state means that somebody looks again first. */
export const bulkItem = z.object({ id: z.string(), revision: z.int(), state: z.enum(STATES) })
export type BulkItem = z.infer<typeof bulkItem>

const step = z.object({
  outcome: z.enum(BULK_OUTCOMES),
  /** What a return asks for or a refusal rests on; has to hold for each. A publication cites none. */
  criteria: z.array(z.enum(CRITERIA)).default([]),
})

export const bulkPreview = z.object({
  /** All that are marked: the two following together. */
  total: z.int(),
  willCount: z.int(),
  leftCount: z.int(),
  /** Rows from the offset asked for. `confirms` are the open criteria that only a person answers and publishing does. */
  will: z.array(queueRow.extend({ confirms: z.array(z.enum(CRITERIA)) })),
  left: z.array(
    z.object({
      id: z.string(),
      /** Null where no submission has the id. */
      row: queueRow.nullable(),
      reasons: z.array(leftOutReason),
    }),
  ),
  /** All of `will`, for `apply`; only with the first rows. */
  items: z.array(bulkItem),
  /** What the step confirms, in how many. */
  confirms: z.array(z.object({ criterion: z.enum(CRITERIA), count: z.int() })),
  /** What may be cited, in how many of those that nothing else holds back. */
  citable: z.array(z.object({ criterion: z.enum(CRITERIA), count: z.int() })),
  /** Whether the step asks for a written reason, which the organisers get word for word. */
  needsReason: z.boolean(),
  /** Stands for the rules, the register and the step that the preview is by. */
  token: z.string(),
})
export type BulkPreview = z.infer<typeof bulkPreview>
export type BulkLeft = BulkPreview['left'][number]

const previewInput = step.extend({
  marks: bulkMarks,
  language: z.enum(LANGUAGES).default('sv'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(1000).default(50),
})
export type BulkPreviewInput = z.infer<typeof previewInput>

const applyInput = step.extend({
  items: z.array(bulkItem).min(1).max(MOST_IN_BULK),
  reason: z.string().trim().nullable().default(null),
  /** Facts in braces are filled for each; null is the ready text, in the organiser's own language. */
  message: z.string().trim().nullable().default(null),
  language: z.enum(LANGUAGES).default('sv'),
  token: z.string(),
})
export type BulkApplyInput = z.infer<typeof applyInput>

/** Some by name, and how many there are. */
const failing = z.object({
  failing: z.array(z.object({ id: z.string(), title: z.string(), reasons: z.array(leftOutReason) })),
  total: z.int(),
})

const WHY_LEFT = ['sent', 'overtaken'] as const
const left = z.object({
  left: z.array(z.object({ id: z.string(), title: z.string(), why: z.enum(WHY_LEFT) })),
  total: z.int(),
})
export type BulkFailing = z.infer<typeof failing>
export type BulkGone = z.infer<typeof left>

export const bulkErrors = {
  ...queryErrors,
  TOO_MANY: { data: z.object({ total: z.int(), most: z.int() }) },
  /** Rules, register or step are not those of the preview. */
  BULK_CHANGED: {},
  BULK_REFUSED: { data: failing },
  REFUSED: { data: decisionRefusal },
  /** Words in braces that are no facts of a submission. */
  BAD_TEXT: { data: z.object({ unknown: z.array(z.string()) }) },
  UNKNOWN_BULK: {},
  BULK_LEFT: { data: left },
  NO_REVIEWER: {},
  UNKNOWN_SUBMISSION: { data: z.object({ id: z.string() }) },
}
const letterInput = step.extend({
  submissionId: z.string(),
  message: z.string().trim().min(1),
  reason: z.string().trim().nullable().default(null),
  language: z.enum(LANGUAGES).default('sv'),
})
export type BulkLetterInput = z.infer<typeof letterInput>

/** What a text asks for and the submission does not have: sentences with it are left out. */
export const bulkLetter = z.object({ text: z.string(), missing: z.array(z.enum(PLACEHOLDERS)) })
export type BulkLetter = z.infer<typeof bulkLetter>

const {
  BAD_QUERY,
  BAD_TEXT,
  TOO_MANY,
  BULK_CHANGED,
  BULK_REFUSED,
  REFUSED,
  UNKNOWN_BULK,
  BULK_LEFT,
  NO_REVIEWER,
  UNKNOWN_SUBMISSION,
} = bulkErrors

export const bulkUnit = z.object({
  bulkId: z.string(),
  outcome: z.enum(DECISIONS),
  at: instant,
  reviewer: z.string(),
  organisation: z.string(),
  total: z.int(),
  undone: z.int(),
  /** Those that can no longer be taken back: sent, or followed by something later. None of the unit can then. */
  held: z.int(),
  isUndoable: z.boolean(),
})
export type BulkUnit = z.infer<typeof bulkUnit>

export const bulk = {
  /** Exactly what a step would do, and whom it would leave out and why. Changes nothing. */
  preview: oc.input(previewInput).errors({ BAD_QUERY, TOO_MANY, NO_REVIEWER }).output(bulkPreview),
  /** An own text as one of them would get it. Changes nothing. */
  letter: oc.input(letterInput).errors({ BAD_TEXT, UNKNOWN_SUBMISSION, NO_REVIEWER }).output(bulkLetter),
  /** All or none. */
  apply: oc
    .input(applyInput)
    .errors({ BULK_CHANGED, BULK_REFUSED, REFUSED, BAD_TEXT, NO_REVIEWER })
    .output(z.object({ bulkId: z.string(), done: z.int() })),
  /** Takes a unit back as long as nothing of it has left the desk: all or none. */
  undo: oc
    .input(z.object({ bulkId: z.string() }))
    .errors({ UNKNOWN_BULK, BULK_LEFT, NO_REVIEWER })
    .output(z.object({ undone: z.int(), outcome: z.enum(DECISIONS) })),
  /** The newest units first. */
  list: oc.input(z.object({ limit: z.int().min(1).max(100).default(20) })).output(z.array(bulkUnit)),
}
