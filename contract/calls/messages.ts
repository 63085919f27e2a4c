/** What organisers are told beside the platform: what waits to be sent, who has not answered, and by which way. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DECISIONS } from '../../domain/decision.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { MESSAGE_CHANNELS, MESSAGE_KINDS, MESSAGE_WAYS } from '../../domain/message.ts'
import { contact, instant } from '../../domain/submission.ts'
import { queryErrors } from './queue.ts'

export const waitingMessage = z.object({
  id: z.string(),
  submissionId: z.string(),
  title: z.string(),
  organiser: z.string(),
  edition: z.string(),
  outcome: z.enum(DECISIONS),
  kind: z.enum(MESSAGE_KINDS),
  channel: z.enum(MESSAGE_CHANNELS),
  subject: z.string(),
  body: z.string(),
  language: z.enum(LANGUAGES),
  madeAt: instant,
  /** The decision itself has not been sent and can still be undone. */
  canBeUndone: z.boolean(),
  /** Looked up when shown, never kept with the message. */
  contacts: z.array(contact),
})
export type WaitingMessage = z.infer<typeof waitingMessage>

export const unansweredRow = z.object({
  submissionId: z.string(),
  title: z.string(),
  organiser: z.string(),
  edition: z.string(),
  outcome: z.enum(['return', 'take-down']),
  reason: z.string().nullable(),
  reviewer: z.string(),
  since: instant,
  /** Whole days since then. */
  days: z.int(),
  lastReminder: instant.nullable(),
  /** A reminder is made and waits to be sent. */
  isReminderWaiting: z.boolean(),
})
export type UnansweredRow = z.infer<typeof unansweredRow>

export const messageWay = z.object({
  way: z.enum(MESSAGE_WAYS),
  /** Whether the team chose it; else the platform when connected, and e-mail when not. */
  isChosen: z.boolean(),
  isConnected: z.boolean(),
})
export type MessageWayShown = z.infer<typeof messageWay>

const unknownMessage = { UNKNOWN_MESSAGE: { data: z.object({ ids: z.array(z.string()) }) } }

export const messages = {
  way: oc.output(messageWay),
  /** Of decisions from now on; what already waits goes the way it was made for. */
  setWay: oc.input(z.object({ way: z.enum(MESSAGE_WAYS) })).output(messageWay),
  /** Oldest first, the first `limit` of all that wait. */
  waiting: oc
    .input(z.object({ limit: z.int().min(1).max(1000).default(200) }))
    .output(z.object({ total: z.int(), messages: z.array(waitingMessage) })),
  /** Longest waiting first; the query is the search language's. */
  unanswered: oc
    .input(z.object({ query: z.string().default(''), language: z.enum(LANGUAGES).default('sv') }))
    .errors(queryErrors)
    .output(z.array(unansweredRow)),
  /**
   * Makes a reminder for each that has not answered and has none waiting. The protocol has no reminders, so where
   * messages go by the platform they are made to be e-mailed.
   */
  remind: oc
    .input(z.object({ submissionIds: z.array(z.string()).min(1) }))
    .errors({ NO_REVIEWER: {} })
    .output(z.object({ made: z.int(), leftOut: z.array(z.string()) })),
  /** A person says that they left: all or none. */
  markSent: oc
    .input(z.object({ messageIds: z.array(z.string()).min(1) }))
    .errors({ ...unknownMessage, NO_REVIEWER: {} })
    .output(z.object({ sent: z.int() })),
  /** A file for mail merge of what waits: all, or the given ones. One row an address. */
  file: oc
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']).default('xlsx'),
        language: z.enum(LANGUAGES).default('sv'),
        messageIds: z.array(z.string()).optional(),
      }),
    )
    .errors(unknownMessage)
    .output(z.file()),
}
