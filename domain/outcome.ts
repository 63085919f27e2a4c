/** What an organiser reports of an activity after the week. */
import { z } from 'zod'

export const MOST_COUNTED = 10_000_000
const count = z.int().min(0).max(MOST_COUNTED).nullable()

export const LONGEST_LESSONS = 10_000

/** A web address, http or https. */
export const recordingAddress = z.url({ protocol: /^https?$/ }).max(2000)

export const MOST_RECORDINGS = 20

/** What is not reported is null or empty, never zero. */
export const outcome = z.strictObject({
  /** On site. */
  participants: count,
  /** To a stream. */
  connections: count,
  recordings: z.array(recordingAddress).max(MOST_RECORDINGS),
  /** The mean as reported, on a scale from one to `scale`, and how many answered. */
  satisfaction: z
    .strictObject({ mean: z.number().min(1), scale: z.int().min(2).max(100), answers: count })
    .refine(({ mean, scale }) => mean <= scale)
    .nullable(),
  lessons: z.string().max(LONGEST_LESSONS),
})
export type Outcome = z.infer<typeof outcome>

/** What a report begins from. */
export const NOTHING_TOLD: Outcome = {
  participants: null,
  connections: null,
  recordings: [],
  satisfaction: null,
  lessons: '',
}

/** A report takes the place of the one before; null takes it away. `source` is a file's name, or empty for by hand. */
export const outcomeBody = z.strictObject({
  submissionId: z.string(),
  outcome: outcome.nullable(),
  source: z.string().max(255),
})
export type OutcomeBody = z.infer<typeof outcomeBody>
