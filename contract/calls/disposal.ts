/** Disposal (gallring): what is due, erasing it under a decision, what has been erased, and how long contacts are kept. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { editionId } from '../../domain/edition.ts'
import { DISPOSED } from '../../domain/safety.ts'
import { day, instant } from '../../domain/submission.ts'
import { BACKUP_KINDS } from './backups.ts'

/** How many of each kind; a kind that is missing has none. */
const counts = z.partialRecord(z.enum(DISPOSED), z.int().min(0))
export type DisposalCounts = z.infer<typeof counts>

export const disposalGroup = z.object({
  /** Null for what belongs to no edition that is known: unreadable rows and fetched pages. */
  edition: z.object({ id: z.string(), name: z.string(), retainedUntil: day }).nullable(),
  counts,
  /** Titles of some submissions that it is about; nothing of what goes. */
  examples: z.array(z.string()),
})
export type DisposalGroup = z.infer<typeof disposalGroup>

export const disposalPreview = z.object({
  dueBy: day,
  /** Names just what is due: a run with it refuses when that has changed. */
  token: z.string(),
  total: z.int(),
  counts,
  groups: z.array(disposalGroup),
})
export type DisposalPreview = z.infer<typeof disposalPreview>

/** A backup made before a disposal, which holds what went. */
export const backupHolding = z.object({
  name: z.string(),
  kind: z.enum(BACKUP_KINDS),
  at: instant,
  /** The Swedish day by which it has rotated out at the latest; null for one that no schedule removes. */
  rotatesBy: day.nullable(),
})
export type BackupHolding = z.infer<typeof backupHolding>

export const disposalRecord = z.object({
  /** The log entry's. */
  id: z.string(),
  reference: z.string(),
  dueBy: day,
  reviewer: z.string(),
  organisation: z.string(),
  at: instant,
  counts,
  editions: z.array(z.string()),
  /** The backups that there are and that hold what went, newest first. */
  backups: z.array(backupHolding),
})
export type DisposalRecord = z.infer<typeof disposalRecord>

export const disposalList = z.object({
  disposals: z.array(disposalRecord),
  /**
   * Whether what went has also been written over in the database's files. It waits where another program had the
   * database open or the disk was full; the next start or run does it.
   */
  isSwept: z.boolean(),
})
export type DisposalList = z.infer<typeof disposalList>

export const disposalDone = disposalRecord.extend({ isSwept: z.boolean() })
export type DisposalDone = z.infer<typeof disposalDone>

const errors = {
  /** The last day that can be asked for: what is kept to the end of a day is due on the day after. */
  DISPOSAL_TOO_EARLY: { data: z.object({ dueBy: z.string(), latest: day }) },
}

export const disposal = {
  /** What is due; changes nothing. Without a day all that is due today. */
  preview: oc
    .errors(errors)
    .input(z.object({ dueBy: day.optional() }))
    .output(disposalPreview),
  /** Erases what a preview told of. It cannot be undone. */
  run: oc
    .errors({
      ...errors,
      REFERENCE_NEEDED: {},
      NOTHING_DUE: {},
      DISPOSAL_CHANGED: {},
      NO_REVIEWER: {},
      SYNC_PROBLEM: { data: z.object({ code: z.string(), detail: z.string() }) },
    })
    .input(z.object({ reference: z.string(), dueBy: day, token: z.string() }))
    .output(disposalDone),
  list: oc.output(disposalList),
  /** How much is due today, for the status line. */
  due: oc.output(z.object({ total: z.int(), contacts: z.int() })),
  /** Null keeps the edition's contacts until somebody sets a day. */
  setRetention: oc
    .errors({
      UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) },
      NO_REVIEWER: {},
    })
    .input(z.object({ edition: editionId, retainedUntil: day.nullable() }))
    .output(z.object({ retainedUntil: day.nullable() })),
}
