/** Rows that could not be read: listed with their raw text, tried again one or many, and kept in sight for a while. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instant } from '../../domain/submission.ts'
import { quarantineRow } from './sync.ts'

export const shownQuarantined = quarantineRow.extend({
  /** Who the source is, in words: a platform's address, a file's name or a profile's name. */
  sourceName: z.string(),
  /** The profile whose mapping can be changed; null for rows of platforms and files. */
  profileId: z.string().nullable(),
  /** False for a row of a file: the file is imported anew instead. */
  canRetry: z.boolean(),
  /** When it was read after all, or another text took its place; null while it waits. */
  resolvedAt: instant.nullable(),
})
export type ShownQuarantined = z.infer<typeof shownQuarantined>

export const quarantine = {
  /** Newest first: what waits, and what was resolved in the last thirty days. */
  list: oc.output(z.object({ waiting: z.array(shownQuarantined), resolved: z.array(shownQuarantined) })),
  /** One row, or all that wait of the same source with the same reason. */
  retry: oc
    .input(z.object({ id: z.string(), allAlike: z.boolean().optional() }))
    .errors({ UNKNOWN_ROW: {} })
    .output(z.object({ tried: z.int(), taken: z.int() })),
}
