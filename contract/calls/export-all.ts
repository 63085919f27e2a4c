/** The export of all that a desk holds, in open formats with a description. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instant } from '../../domain/submission.ts'

export const exportAllAsked = z.object({
  /** A folder that there is not yet, or a file that ends in `.zip`; null is a zip file beside the database. */
  to: z.string().trim().min(1).nullable(),
  withContacts: z.boolean(),
})
export type ExportAllAsked = z.infer<typeof exportAllAsked>

export const exportedAll = z.object({
  to: z.string(),
  at: instant,
  withContacts: z.boolean(),
  rows: z.int(),
  bytes: z.int(),
  tables: z.array(z.object({ name: z.string(), rows: z.int() })),
})
export type ExportedAll = z.infer<typeof exportedAll>

export const exportAll = {
  /** Where the export lies unless somebody says otherwise, and the rows of each table now. */
  suggest: oc.output(z.object({ to: z.string() })),
  make: oc
    .errors({ CANNOT_WRITE: { data: z.object({ file: z.string(), code: z.string() }) } })
    .input(exportAllAsked)
    .output(exportedAll),
}
