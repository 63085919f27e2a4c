/** Backups of the open database: making one now, and the folder that they lie in. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instant } from '../../domain/submission.ts'

/** `backup` by schedule or hand, `migration` before an upgrade, `set-aside` what a restored backup replaced, `recovered` what a recovery saved. */
export const BACKUP_KINDS = ['backup', 'migration', 'set-aside', 'recovered'] as const

export const backupShown = z.object({
  file: z.string(),
  name: z.string(),
  kind: z.enum(BACKUP_KINDS),
  /** When it was made, UTC; of a file whose name does not tell, when it was last written. */
  at: instant,
  bytes: z.int(),
  /** Opened, checked through and counted when it was made, and still that size. Restoring looks again. */
  isTrusted: z.boolean(),
  /** Null where nothing was counted. */
  counts: z.object({ submissions: z.int(), decisions: z.int(), entries: z.int() }).nullable(),
})
export type BackupShown = z.infer<typeof backupShown>

export const backupList = z.object({
  folder: z.string(),
  isUsualFolder: z.boolean(),
  /** Newest first. */
  backups: z.array(backupShown),
  /** Why the last scheduled one could not be made: a code as in CANNOT_WRITE; null when it was made. */
  problem: z.string().nullable(),
})
export type BackupList = z.infer<typeof backupList>

const CANNOT_WRITE = { data: z.object({ file: z.string(), code: z.string() }) }

export const backups = {
  make: oc.errors({ CANNOT_WRITE }).output(backupList),
  /** Null is the usual folder. What lies in the one before stays there. */
  setFolder: oc
    .errors({ CANNOT_WRITE })
    .input(z.object({ folder: z.string().trim().min(1).nullable() }))
    .output(backupList),
}
