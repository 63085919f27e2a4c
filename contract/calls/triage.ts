/** What reviewers do beside deciding: take a submission, put it off, note something, give it a case number. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { day, instant } from '../../domain/submission.ts'
import { TRIAGE_REFUSALS } from '../../domain/triage.ts'
import { submissionShown } from './queue.ts'

export const triageErrors = {
  UNKNOWN_SUBMISSION: { data: z.object({ id: z.string() }) },
  /** A colleague has taken it until the instant. */
  CLAIMED: { data: z.object({ reviewer: z.string(), organisation: z.string(), until: instant }) },
  TRIAGE_REFUSED: { data: z.object({ reason: z.enum(TRIAGE_REFUSALS) }) },
  /** Another revision than the one that was read. */
  STALE: { data: z.object({ seen: z.int(), current: z.int() }) },
  NO_REVIEWER: {},
}
const { UNKNOWN_SUBMISSION, CLAIMED, TRIAGE_REFUSED, STALE, NO_REVIEWER } = triageErrors

const about = z.object({ submissionId: z.string() })

export const triage = {
  /** Holds some hours from now; a colleague's claim gives way only when it is taken over. */
  claim: oc
    .input(about.extend({ takesOver: z.boolean().default(false) }))
    .errors({ UNKNOWN_SUBMISSION, CLAIMED, NO_REVIEWER })
    .output(submissionShown),
  /** Lets go of one's own claim; nothing happens where nobody holds one. */
  release: oc.input(about).errors({ UNKNOWN_SUBMISSION, CLAIMED, NO_REVIEWER }).output(submissionShown),
  /** Puts off until a Swedish day to come, or until the organiser answers when `untilDay` is null. */
  snooze: oc
    .input(about.extend({ untilDay: day.nullable(), reason: z.string().trim() }))
    .errors({ UNKNOWN_SUBMISSION, CLAIMED, TRIAGE_REFUSED, NO_REVIEWER })
    .output(submissionShown),
  /** Takes it up again before its day; nothing happens where it is not put off. */
  wake: oc.input(about).errors({ UNKNOWN_SUBMISSION, NO_REVIEWER }).output(submissionShown),
  /** For colleagues, never told to organisers; `revision` is the one that was read. */
  note: oc
    .input(about.extend({ revision: z.int().min(1), text: z.string().trim() }))
    .errors({ UNKNOWN_SUBMISSION, TRIAGE_REFUSED, STALE, NO_REVIEWER })
    .output(submissionShown),
  /** Takes back a note of one's own. */
  withdrawNote: oc
    .input(z.object({ noteId: z.string() }))
    .errors({ UNKNOWN_SUBMISSION, TRIAGE_REFUSED, NO_REVIEWER })
    .output(submissionShown),
  /** The number in the agency's own registry; null takes it away. */
  setCaseNumber: oc
    .input(about.extend({ caseNumber: z.string().trim().nullable() }))
    .errors({ UNKNOWN_SUBMISSION, TRIAGE_REFUSED, NO_REVIEWER })
    .output(submissionShown),
}
