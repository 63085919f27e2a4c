/** Checks of the database's own promises, and backups. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instant } from '../../domain/submission.ts'

/** What is wrong with the log: a code that `text` has words for, and the entry as far as anything still tells. */
export const logFault = z.object({
  code: z.string(),
  entry: z
    .object({
      desk: z.string(),
      seq: z.int(),
      /** Empty, as are the names, where only a head without them is left. */
      at: z.string(),
      actor: z.string(),
      organisation: z.string(),
      kind: z.string(),
    })
    .nullable(),
  values: z.record(z.string(), z.string()),
})
export type LogFaultShown = z.infer<typeof logFault>

export const verifyOutput = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      name: z.string(),
      ok: z.boolean(),
      checked: z.int(),
      problems: z.array(z.string()),
      /** Of the log's checks: the same problems, to be put in words. */
      faults: z.array(logFault).optional(),
    }),
  ),
})
export type VerifyOutput = z.infer<typeof verifyOutput>

const rows = z.int().nonnegative()

/** Rows by what was otherwise than revisions and log lead to; `search` are submissions. */
const rebuilding = z.object({
  differences: z.object({
    revisions: rows,
    states: rows,
    waiting: rows,
    lists: rows,
    occurrences: rows,
    parties: rows,
    findings: rows,
    /** Keys, organisers and sums that figures are counted from. */
    figures: rows,
    search: rows,
  }),
  /** The copy made before anything was changed; null where nothing was. */
  backup: z.string().nullable(),
})
export type Rebuilding = z.infer<typeof rebuilding>

export const backupMade = z.object({
  file: z.string(),
  headFile: z.string(),
  at: instant,
  /** Where each desk's chain ended. */
  heads: z.array(z.object({ desk: z.string(), seq: z.int(), hash: z.string() })),
})
export type BackupMade = z.infer<typeof backupMade>

export const maintenance = {
  verify: oc.output(verifyOutput),
  /** A copy beside the database, under the day's name, with the heads of the log beside it. */
  backup: oc
    .errors({ CANNOT_WRITE: { data: z.object({ file: z.string(), code: z.string() }) } })
    .output(backupMade),
}
