/** The assessment that runs in the background when rules, corrections or the register have changed. */
import { oc } from '@orpc/contract'
import { z } from 'zod'

export const assessmentStatus = z.object({
  isRunning: z.boolean(),
  /** Submissions assessed since it started, and how many there were to assess then. */
  done: z.int(),
  total: z.int(),
  /** Submissions whose findings are not yet by the current rules and register. */
  waiting: z.int(),
})
export type AssessmentStatus = z.infer<typeof assessmentStatus>

export const assessment = {
  status: oc.output(assessmentStatus),
  /** Starts it when something waits; answers at once. */
  start: oc.output(assessmentStatus),
}
