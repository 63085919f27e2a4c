/** Snapshots: figures frozen with their definitions, and why they are others now. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CORRECTED } from '../../domain/figures/snapshot.ts'
import { instant } from '../../domain/submission.ts'
import { noReviewer } from './figure-errors.ts'
import { figuresInput } from './figures.ts'
import { queryErrors } from './queue.ts'

export const snapshotQuestions = z.array(figuresInput).min(1).max(50)

export const snapshotTaken = z.object({
  name: z.string().trim().min(1).max(120),
  questions: snapshotQuestions,
})
export type SnapshotTaken = z.input<typeof snapshotTaken>

export const snapshotListed = z.object({
  id: z.string(),
  name: z.string(),
  at: instant,
  reviewer: z.string(),
  organisation: z.string(),
  hash: z.string(),
  /** How many questions it froze, and how many submissions they rest on. */
  questions: z.int(),
  submissions: z.int(),
})
export type SnapshotListed = z.infer<typeof snapshotListed>

const cells = z.object({
  /** The dimensions, and what the value is called in the rows. */
  keys: z.array(z.string()),
  value: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  total: z.number(),
})

const explained = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['came', 'went']),
    submissionId: z.string(),
    title: z.string(),
    state: z.string(),
  }),
  z.object({
    kind: z.literal('corrected'),
    submissionId: z.string(),
    title: z.string(),
    what: z.array(z.enum(CORRECTED)),
    stateBefore: z.string(),
    stateAfter: z.string(),
  }),
])

/** How many of each, and the first `MOST_EXPLAINED` by id. */
export const MOST_EXPLAINED = 200

export const snapshotCompared = snapshotListed.extend({
  /** Whether what was frozen still has the hash that the log kept. */
  isIntact: z.boolean(),
  frozen: z.array(
    z.object({
      question: z.record(z.string(), z.unknown()),
      definition: z.unknown(),
      switches: z.unknown(),
      cells,
    }),
  ),
  /** What numbers mean otherwise than then: figures' own version, an edition's rules, a concordance. */
  meaning: z.array(
    z.object({
      what: z.enum(['figures', 'rules', 'concordance']),
      of: z.string(),
      before: z.int(),
      after: z.int(),
    }),
  ),
  /** Keys empty: the total. */
  cells: z.array(
    z.object({
      question: z.int(),
      keys: z.record(z.string(), z.string()),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
  came: z.int(),
  went: z.int(),
  corrected: z.int(),
  rows: z.array(explained),
})
export type SnapshotCompared = z.infer<typeof snapshotCompared>

const unknownSnapshot = { UNKNOWN_SNAPSHOT: { data: z.object({ id: z.string() }) } }

export const figuresSnapshots = {
  freeze: oc
    .input(snapshotTaken)
    .errors({ ...queryErrors, ...noReviewer })
    .output(snapshotListed),
  /** Newest first. */
  list: oc.output(z.array(snapshotListed)),
  /** As it was, and beside the figures now. */
  compare: oc
    .input(z.object({ id: z.string() }))
    .errors(unknownSnapshot)
    .output(snapshotCompared),
}
