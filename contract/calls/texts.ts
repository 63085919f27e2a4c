/** Ready texts to organisers: as they ship, as the team has changed them, and filled for one decision. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CRITERIA } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { PLACEHOLDERS, TEXT_PURPOSES } from '../../domain/ready-text.ts'
import { instant } from '../../domain/submission.ts'

const purpose = z.enum(TEXT_PURPOSES)

export const readyTextShown = z.object({
  purpose,
  language: z.enum(LANGUAGES),
  /** With placeholders in their stored words, as in `{title}`. */
  text: z.string(),
  shipped: z.string(),
  /** Who changed it and when; null where it is as shipped. */
  changed: z.object({ by: z.string(), at: instant }).nullable(),
})
export type ReadyTextShown = z.infer<typeof readyTextShown>

export const filledDecision = z.object({
  /** Of reason and message. */
  language: z.enum(LANGUAGES),
  /** From the texts of the cited criteria; empty where none is cited or needed. */
  reason: z.string(),
  /** The same by criterion, in the order asked. */
  reasons: z.array(z.object({ criterion: z.enum(CRITERIA), text: z.string() })),
  subject: z.string(),
  /** Whole, with `{reason}` where the reason goes. */
  letter: z.string(),
  /** The letter with the reason above in its place. */
  message: z.string(),
  /** Facts that the submission lacks: sentences with them are left out. */
  missing: z.array(z.enum(PLACEHOLDERS)),
})
export type FilledDecision = z.infer<typeof filledDecision>

export const texts = {
  list: oc.output(z.array(readyTextShown)),
  /** A text of null goes back to the one that ships. Any language's words for placeholders are read. */
  set: oc
    .input(
      z.object({
        purpose,
        language: z.enum(LANGUAGES),
        text: z.string().trim().min(1).max(10_000).nullable(),
      }),
    )
    .errors({ BAD_TEXT: { data: z.object({ unknown: z.array(z.string()) }) }, NO_REVIEWER: {} })
    .output(z.array(readyTextShown)),
  /** What the organiser would be told of a decision. Without a language it is the one that the organiser reads. */
  fill: oc
    .input(
      z.object({
        submissionId: z.string(),
        outcome: z.enum(DECISIONS),
        criteria: z.array(z.enum(CRITERIA)).default([]),
        language: z.enum(LANGUAGES).optional(),
      }),
    )
    .errors({ UNKNOWN_SUBMISSION: { data: z.object({ id: z.string() }) } })
    .output(filledDecision),
}
