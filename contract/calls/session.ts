/** Who sits at the desk, in which language, and what the status line tells. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'
import { instant } from '../../domain/submission.ts'

export const reviewer = z.object({ name: z.string().trim().min(1), organisation: z.string().trim().min(1) })
export type Reviewer = z.infer<typeof reviewer>

export const sessionStatus = z.object({
  reviewer: reviewer.nullable(),
  language: z.enum(LANGUAGES),
  /** The demonstration is a database of its own; everything in it is made up. */
  isDemo: z.boolean(),
  hasSubmissions: z.boolean(),
  /** The connected platform, null before one was connected. */
  platform: z
    .object({ url: z.string(), name: z.string(), isDemo: z.boolean(), pulledAt: instant.nullable() })
    .nullable(),
  /** When the platform stopped answering, null while it answers or was never asked. */
  offlineSince: instant.nullable(),
  waiting: z.int(),
  conflicts: z.int(),
  quarantined: z.int(),
  toReview: z.int(),
  /** The reviewer's newest decision that can still be undone; with its unit where it was taken together with others. */
  undoable: z
    .object({
      decisionId: z.string(),
      outcome: z.string(),
      title: z.string(),
      unit: z.object({ bulkId: z.string(), count: z.int() }).nullable(),
    })
    .nullable(),
  databaseFile: z.string(),
  canOpenDemonstration: z.boolean(),
})
export type SessionStatus = z.infer<typeof sessionStatus>

export const session = {
  status: oc.output(sessionStatus),
  setReviewer: oc.input(reviewer).output(sessionStatus),
  setLanguage: oc.input(z.object({ language: z.enum(LANGUAGES) })).output(sessionStatus),
  /** Opens the demonstration database beside the real one and connects it to the demo platform. */
  openDemonstration: oc.output(sessionStatus),
  /** Goes back to the real database; the demonstration stays for next time. */
  leaveDemonstration: oc.output(sessionStatus),
}
