/** What reviewers do beside deciding, as bodies in the operation log: claim, put off, note, give a case number. */
import { z } from 'zod'
import type { State } from './state.ts'
import { isDay } from './time.ts'

/** How long a claim holds unless it is released: longer than a working spell, shorter than an absence. */
export const CLAIM_HOURS = 4

/** An `until` of null releases the claim. */
export const claimBody = z.object({ submissionId: z.string(), until: z.string().nullable() })
export type ClaimBody = z.infer<typeof claimBody>

/** `isOver` takes it back; else it comes back on `untilDay` (a Swedish day), or, where that is null, on an answer. */
export const snoozeBody = z.object({
  submissionId: z.string(),
  isOver: z.boolean(),
  untilDay: z.string().refine(isDay).nullable(),
  reason: z.string(),
})
export type SnoozeBody = z.infer<typeof snoozeBody>

export const commentBody = z.object({ submissionId: z.string(), revision: z.int().min(1), text: z.string() })
export type CommentBody = z.infer<typeof commentBody>

/** A `caseNumber` of null takes it away. */
export const caseNumberBody = z.object({ submissionId: z.string(), caseNumber: z.string().nullable() })

/** A `query` of null removes the view. The query is in English words. */
export const savedViewBody = z.object({ id: z.string(), name: z.string(), query: z.string().nullable() })

/** A `text` of null goes back to the text that ships. */
export const readyTextBody = z.object({
  purpose: z.string(),
  language: z.string(),
  text: z.string().nullable(),
})

export const messageSentBody = z.object({ messageIds: z.array(z.string()) })

/** Why an act beside deciding is refused; `text` holds the words and the way out for each. */
export const TRIAGE_REFUSALS = [
  'not-open',
  'day-has-come',
  'reason-needed',
  'text-needed',
  'number-needed',
  'not-own-note',
  'unknown-note',
] as const
export type TriageRefusal = (typeof TRIAGE_REFUSALS)[number]

/** The states in which a submission waits for a decision or for what it is to be decided on. */
export const OPEN_STATES: readonly State[] = ['new', 'returned']

/** Null when it may be put off; `today` is the Swedish day now. */
export function weighSnooze(
  state: State,
  { untilDay, reason }: Pick<SnoozeBody, 'untilDay' | 'reason'>,
  today: string,
): TriageRefusal | null {
  if (!OPEN_STATES.includes(state)) return 'not-open'
  if (untilDay !== null && untilDay <= today) return 'day-has-come'
  return reason.trim() === '' ? 'reason-needed' : null
}
