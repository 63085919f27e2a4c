/** What answers also while the database cannot be opened: why, which backups there are, and the ways out. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instant } from '../../domain/submission.ts'
import { backupList } from './backups.ts'

export const recoveryStatus = z.object({
  /** Null while the database is open. */
  problem: z.object({ code: z.string(), file: z.string(), detail: z.string() }).nullable(),
  file: z.string(),
})
export type RecoveryStatus = z.infer<typeof recoveryStatus>

/** Entries of the log by kind. */
const kinds = z.record(z.string(), z.int())

export const restorePreview = z.object({
  file: z.string(),
  /** When the backup was made, UTC. */
  at: instant,
  counts: z.object({ submissions: z.int(), decisions: z.int(), entries: z.int() }),
  /** What the present database has and the backup lacks; null where the present one cannot be read. */
  lacks: z.object({ entries: kinds, unsent: z.int(), submissions: z.int() }).nullable(),
  /** What the backup has and the present database lacks. */
  brings: kinds,
  /** Where the present database cannot be read: how many entries the log is known to have had beyond the backup. */
  knownLost: z.int(),
  /** Decisions that wait in the backup and were taken back since: they are taken back again. */
  takenBack: z.int(),
})
export type RestorePreview = z.infer<typeof restorePreview>

export const restored = restorePreview.extend({
  /** The database that was replaced, untouched; null where there was none. */
  setAside: z.string().nullable(),
  /** Names of the checks that do not hold in what was put back. */
  broken: z.array(z.string()),
})
export type Restored = z.infer<typeof restored>

export const recovered = z.object({
  /** What could be read, as a database of its own; null where nothing could. */
  file: z.string().nullable(),
  tables: z.array(
    z.object({
      table: z.string(),
      read: z.int(),
      /** Null where not even their number can be told. */
      lost: z.int().nullable(),
    }),
  ),
  /** Names of the checks that do not hold in it. */
  broken: z.array(z.string()),
})
export type Recovered = z.infer<typeof recovered>

const errors = {
  UNKNOWN_BACKUP: { data: z.object({ file: z.string() }) },
  BACKUP_UNUSABLE: { data: z.object({ file: z.string(), detail: z.string() }) },
  CANNOT_WRITE: { data: z.object({ file: z.string(), code: z.string() }) },
  DATABASE_CLOSED: { data: z.object({ code: z.string(), file: z.string() }) },
}
const chosen = z.object({ file: z.string() })

export const recovery = {
  status: oc.output(recoveryStatus),
  backups: oc.output(backupList),
  /** What would differ after restoring one of the backups listed. Changes nothing. */
  preview: oc.errors(errors).input(chosen).output(restorePreview),
  restore: oc.errors(errors).input(chosen).output(restored),
  /** Saves what can be read of the closed database into a file of its own, which is then among the backups. */
  recover: oc.errors(errors).output(recovered),
  /** Tries to open the database again. */
  retry: oc.output(recoveryStatus),
}
