/** Concordances: which names of one edition count as which of another, in versions that the team makes. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CONCORDANCE_DIMENSIONS, concordanceEntry } from '../../domain/figures/concordance.ts'
import { noReviewer } from './figure-errors.ts'

export const concordance = z.object({
  dimension: z.enum(CONCORDANCE_DIMENSIONS),
  /** 0 is the one that ships with the desk. */
  version: z.int().min(0),
  entries: z.array(concordanceEntry),
})
export type ConcordanceShown = z.infer<typeof concordance>

const versions = z.array(
  z.object({
    version: z.int().min(1),
    entries: z.array(concordanceEntry),
    note: z.string(),
    reviewer: z.string(),
    organisation: z.string(),
    at: z.string(),
  }),
)

export const concordanceSaved = concordance
  .extend({
    /** The version that it was made from. */
    basedOn: z.int().min(0),
    note: z.string().trim().min(1),
  })
  .omit({ version: true })
export type ConcordanceSaved = z.infer<typeof concordanceSaved>

export const figuresConcordance = {
  /** The current map with its earlier versions, newest first. */
  show: oc
    .input(z.object({ dimension: z.enum(CONCORDANCE_DIMENSIONS) }))
    .output(concordance.extend({ versions })),
  /** Makes a new version; the whole map is given. */
  save: oc
    .input(concordanceSaved)
    .errors({
      STALE_CONCORDANCE: { data: z.object({ basedOn: z.int(), current: z.int() }) },
      BAD_CONCORDANCE: {
        data: z.object({
          code: z.enum(['two-scopes', 'same-key', 'not-a-format', 'twice', 'chain']),
          key: z.string(),
        }),
      },
      ...noReviewer,
    })
    .output(concordance),
}
