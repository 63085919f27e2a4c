/** Log bodies of what keeps data safe: sources' profiles, disposals and restored backups; and how long pages wait. */
import { z } from 'zod'
import { sourceProfile } from './source-profile.ts'
import { day, instant } from './submission.ts'

/** Pages that were fetched and not taken in hold contacts, so they wait no longer than this. */
export const STAGED_DAYS = 7

/** A profile as it was saved; null removes it. */
export const sourceProfileBody = z.object({ profileId: z.string(), profile: sourceProfile.nullable() })

export const DISPOSED = ['contacts', 'quarantine', 'bodies', 'pages', 'messages'] as const
export type Disposed = (typeof DISPOSED)[number]

export const disposalBody = z.object({
  reference: z.string().min(1),
  dueBy: day,
  /** How many of what went; nothing of what it said. */
  counts: z.partialRecord(z.enum(DISPOSED), z.int().min(0)),
  /** Editions whose contacts it covers: none of theirs is stored again. */
  editions: z.array(z.string()).default([]),
})
export type DisposalBody = z.infer<typeof disposalBody>

/** How long an edition's contacts are kept; null until somebody sets a day. */
export const retentionBody = z.object({ edition: z.string(), retainedUntil: day.nullable() })

const chainEnd = z.object({ desk: z.string(), seq: z.int(), hash: z.string() })

/** The first entry of a desk's new chain after a backup was put in place of the database. */
export const restoredBody = z.object({
  /** When the backup was made, UTC. */
  backupAt: instant,
  /** Where the chains end in the backup. What a chain lacks between here and `setAside` was set aside on purpose. */
  kept: z.array(chainEnd).default([]),
  /** Where the chains ended in the database that was set aside, as far as it could be read. */
  setAside: z.array(chainEnd),
  /** Decisions that had been taken back, and that had left the desk or may have, which the backup knows nothing of. */
  takenBack: z.array(z.string()).default([]),
  sent: z.array(z.string()).default([]),
})
export type RestoredBody = z.infer<typeof restoredBody>
