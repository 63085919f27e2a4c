/** Outcomes: what organisers report afterwards, by hand or from a file, and the recordings among it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcome } from '../../domain/outcome.ts'
import { OUTCOME_COLUMNS, OUTCOME_FAULTS } from '../../domain/outcome-table.ts'
import { importReason } from './imports.ts'

export const outcomeShown = z.object({
  outcome: outcome.nullable(),
  /** UTC; null where nothing is reported. */
  reportedAt: z.string().nullable(),
  /** The file's name; empty for by hand. */
  source: z.string(),
})
export type OutcomeShown = z.infer<typeof outcomeShown>

export const recording = z.object({
  submissionId: z.string(),
  title: z.string(),
  organiser: z.string(),
  edition: z.string(),
  address: z.string(),
  reportedAt: z.string(),
})
export type Recording = z.infer<typeof recording>

const toldSum = z.object({ value: z.int(), known: z.int() }).nullable()

export const editionOutcomes = z.object({
  edition: z.string(),
  name: z.string(),
  activities: z.int(),
  /** Activities with a report. */
  reported: z.int(),
  /** A sum, and of how many activities it is known; null where of none. */
  participants: toldSum,
  connections: toldSum,
  recordings: z.int(),
  /** One for each scale, the longest first; `domain/satisfaction.ts` tells how it is weighed. */
  satisfaction: z.array(
    z.object({
      scale: z.int(),
      mean: z.number().nullable(),
      answers: z.int(),
      weighed: z.int(),
      apart: z.int(),
    }),
  ),
})
export type EditionOutcomes = z.infer<typeof editionOutcomes>

const FATES = ['new', 'changed', 'unchanged', 'refused'] as const
/** `unknown-activity` fits no activity, `several-activities` more than one, `other-activity` another than the row says, `no-activity` names none. */
export const OUTCOME_REFUSALS = [
  'broken-row',
  'no-activity',
  'unknown-activity',
  'several-activities',
  'other-activity',
  'same-activity-again',
  'nothing-told',
  ...OUTCOME_FAULTS,
] as const

export const outcomesImport = z.object({
  /** In the file's order; null where the heading is not known. */
  columns: z.array(z.object({ heading: z.string(), becomes: z.enum(OUTCOME_COLUMNS).nullable() })),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  rows: z.array(
    z.object({
      /** As the file numbers it, headings being row 1. */
      row: z.int(),
      fate: z.enum(FATES),
      title: z.string(),
      edition: z.string().nullable(),
      why: z.object({ code: z.enum(OUTCOME_REFUSALS), text: z.string() }).nullable(),
    }),
  ),
})
export type OutcomesImport = z.infer<typeof outcomesImport>

const unknownSubmission = { UNKNOWN_SUBMISSION: { data: z.object({ id: z.string() }) } }
const unreadable = { UNREADABLE: { data: importReason } }
const given = z.object({
  file: z.file(),
  /** Of rows that name none; null for any. */
  edition: z.string().nullable().default(null),
  /** What headings are read as, where their names do not say it; null for one that is not read. */
  headings: z.record(z.string().max(1_000), z.enum(OUTCOME_COLUMNS).nullable()).default({}),
  /** The highest of the scale of satisfaction, for files that do not say it. */
  scale: z.int().min(2).max(100).nullable().default(null),
})
/** What a file of outcomes is read with. */
export type OutcomesGiven = z.input<typeof given>

export const outcomes = {
  show: oc
    .input(z.object({ submissionId: z.string() }))
    .errors(unknownSubmission)
    .output(outcomeShown),
  /** Takes the place of the report before; null takes it away. */
  set: oc
    .input(z.object({ submissionId: z.string(), outcome: outcome.nullable() }))
    .errors(unknownSubmission)
    .output(outcomeShown),
  /** Editions with activities, the latest first. */
  byEdition: oc.output(z.array(editionOutcomes)),
  /** Newest edition first. */
  recordings: oc.input(z.object({ edition: z.string().optional() })).output(z.array(recording)),
  /** What taking in would do; nothing is stored. */
  preview: oc.input(given).errors(unreadable).output(outcomesImport),
  /** All that can be read, in one transaction. */
  take: oc.input(given).errors(unreadable).output(outcomesImport),
}
