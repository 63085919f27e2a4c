/** Who parties are: reading a text, and the corrections that reviewers have made once for all editions. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { correctionBody } from '../../domain/party/correction.ts'
import { instant } from '../../domain/submission.ts'
import { partyShown } from './queue.ts'
import { badBody } from './register.ts'

/** A correction that stands, and how many submissions name the party. */
export const correctionShown = correctionBody.extend({
  id: z.string(),
  /** The official name of the body that it is about or that the name stands for. */
  registerName: z.string().nullable(),
  by: z.string(),
  organisation: z.string(),
  at: instant,
  submissions: z.int(),
})
export type CorrectionShown = z.infer<typeof correctionShown>

const unknownBody = { UNKNOWN_BODY: { data: z.object({ id: z.string() }) } }

export const parties = {
  /** Reads a text as the desk would read an organiser field; each party beside the register row's id. */
  classify: oc.input(z.object({ text: z.string() })).output(z.object({ parties: z.array(partyShown) })),
  corrections: oc.output(z.array(correctionShown)),
  /**
   * Stores the correction and starts the assessment of all editions in the background. A newer correction of the same
   * name or body takes the place of the older.
   */
  correct: oc
    .input(correctionBody)
    .errors({ ...unknownBody, ...badBody, NO_REVIEWER: {} })
    .output(correctionShown),
  withdraw: oc
    .input(z.object({ id: z.string(), note: z.string().trim().default('') }))
    .errors({ UNKNOWN_CORRECTION: {}, NO_REVIEWER: {} })
    .output(z.array(correctionShown)),
}
