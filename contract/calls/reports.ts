/** Reports as files: what they would hold, their making with progress, and whether a saved one is still right. */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'
import { fingerprint, REPORT_KINDS, type ReportVerified, SECTIONS } from '../../domain/report.ts'

export const reportAsked = z.object({
  edition: z.string(),
  compare: z.array(z.string()).default([]),
  kind: z.enum(REPORT_KINDS).default('tables'),
  language: z.enum(LANGUAGES).default('sv'),
  sections: z
    .array(z.enum(SECTIONS))
    .min(1)
    .default([...SECTIONS]),
})

export const reportPreview = z.object({
  fileName: z.string(),
  isDemo: z.boolean(),
  sheets: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      leads: z.array(z.string()),
      headings: z.array(z.string()),
      /** The first ones. */
      rows: z.array(z.array(z.string())),
      totalRows: z.int(),
    }),
  ),
})
export type ReportPreview = z.infer<typeof reportPreview>

export const reportProgress = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('rows'), done: z.int(), total: z.int() }),
  /** Waits under its id to be fetched once, an hour at most. */
  z.object({ phase: z.literal('done'), id: z.string(), fileName: z.string(), bytes: z.int() }),
])
export type ReportProgress = z.infer<typeof reportProgress>

const verified: z.ZodType<ReportVerified> = z.object({
  fingerprint,
  cells: z.int(),
  differ: z.int(),
  differing: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string(),
      inFile: z.string().nullable(),
      inDatabase: z.string().nullable(),
    }),
  ),
  isUntouched: z.boolean(),
})

const unknownEdition = { UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) } }

export const reports = {
  preview: oc.input(reportAsked).errors(unknownEdition).output(reportPreview),
  /** Stops, and leaves nothing behind, when the caller goes. */
  make: oc.input(reportAsked).errors(unknownEdition).output(eventIterator(reportProgress)),
  fetch: oc
    .input(z.object({ id: z.string() }))
    .errors({ REPORT_GONE: {} })
    .output(z.file()),
  verify: oc
    .input(z.object({ file: z.file() }))
    .errors({ ...unknownEdition, NOT_A_REPORT: { data: z.object({ why: z.string() }) } })
    .output(verified),
}
