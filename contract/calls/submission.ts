/** One submission beside others and beside itself: what changed between revisions, its story, and what is like it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CRITERIA, OUTCOMES } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import { CONTENT_FIELDS } from '../../domain/diff/content.ts'
import { JUDGED_OUTCOMES } from '../../domain/judgement.ts'
import { MESSAGE_CHANNELS, MESSAGE_KINDS } from '../../domain/message.ts'
import { SETTLEMENT_CHOICES } from '../../domain/settlement.ts'
import { STATE_CAUSES, STATES } from '../../domain/state.ts'
import { content, day, instant, occurrence, PARTY_ROLES } from '../../domain/submission.ts'
import { conflictShown, decisionShown, finding } from './queue.ts'

const piece = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
export type PieceShown = z.infer<typeof piece>

const listStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['added', 'removed']), text: z.string(), role: z.enum(PARTY_ROLES).nullable() }),
  z.object({ kind: z.literal('rewritten'), pieces: z.array(piece), role: z.enum(PARTY_ROLES).nullable() }),
  z.object({
    kind: z.literal('other-role'),
    text: z.string(),
    before: z.enum(PARTY_ROLES),
    role: z.enum(PARTY_ROLES),
  }),
])

const occurrenceStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moved'), before: occurrence, after: occurrence }),
  z.object({ kind: z.enum(['added', 'removed']), occurrence }),
])

/** As `domain/diff/content.ts` makes it. */
export const fieldChange = z.object({
  field: z.enum(CONTENT_FIELDS),
  /** The source's own name of a field that the desk does not know. */
  extra: z.string().nullable(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), pieces: z.array(piece) }),
    z.object({ kind: z.literal('choice'), before: z.string(), after: z.string() }),
    z.object({ kind: z.literal('list'), steps: z.array(listStep) }),
    z.object({ kind: z.literal('occurrences'), steps: z.array(occurrenceStep) }),
  ]),
})
export type FieldChangeShown = z.infer<typeof fieldChange>

export const changesShown = z.object({
  from: z.int(),
  to: z.int(),
  /** The decision that `from` was chosen by: the newest about an earlier revision; null where another was chosen. */
  since: z
    .object({
      outcome: z.enum(DECISIONS),
      reviewer: z.string(),
      organisation: z.string(),
      at: instant,
      isOwn: z.boolean(),
    })
    .nullable(),
  changes: z.array(fieldChange),
  /** How many fields are the same. */
  unchanged: z.int(),
})
export type ChangesShown = z.infer<typeof changesShown>

const who = z.object({ reviewer: z.string(), organisation: z.string() })

/** One thing that happened; `who` is null where nobody at this desk did it. */
export const timelineItem = z.object({
  /** The same for as long as the submission is kept. */
  id: z.string(),
  at: instant,
  who: who.nullable(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('revision'), revision: z.int(), source: z.string() }),
    z.object({
      kind: z.literal('findings'),
      revision: z.int(),
      rulesVersion: z.int(),
      /** Whether other rules made the difference; else the new revision did. */
      isByRules: z.boolean(),
      changes: z.array(
        z.object({ criterion: z.enum(CRITERIA), before: z.enum(OUTCOMES), after: z.enum(OUTCOMES) }),
      ),
    }),
    z.object({
      kind: z.literal('judgement'),
      criterion: z.enum(CRITERIA),
      /** Null takes a judgement back. */
      outcome: z.enum(JUDGED_OUTCOMES).nullable(),
      note: z.string(),
      revision: z.int(),
    }),
    z.object({ kind: z.literal('decision'), decision: decisionShown }),
    z.object({ kind: z.literal('undo'), outcome: z.enum(DECISIONS), revision: z.int() }),
    z.object({ kind: z.literal('registered'), outcome: z.enum(DECISIONS), revision: z.int() }),
    z.object({
      kind: z.literal('conflict'),
      conflict: conflictShown.shape.kind,
      outcome: z.enum(DECISIONS),
      platformRevision: z.int().nullable(),
      platformState: z.enum(STATES).nullable(),
      other: conflictShown.shape.other,
    }),
    z.object({
      kind: z.literal('settlement'),
      choice: z.enum(SETTLEMENT_CHOICES),
      outcome: z.enum(DECISIONS),
      note: z.string().nullable(),
    }),
    /** An `until` of null lets go. */
    z.object({ kind: z.literal('claim'), until: instant.nullable() }),
    z.object({
      kind: z.literal('snooze'),
      isOver: z.boolean(),
      untilDay: day.nullable(),
      reason: z.string(),
    }),
    z.object({
      kind: z.literal('note'),
      text: z.string(),
      revision: z.int(),
      isStanding: z.boolean(),
    }),
    z.object({ kind: z.literal('note-withdrawn') }),
    z.object({ kind: z.literal('case-number'), caseNumber: z.string().nullable() }),
    z.object({
      kind: z.literal('message'),
      message: z.enum(MESSAGE_KINDS),
      channel: z.enum(MESSAGE_CHANNELS),
    }),
    z.object({
      kind: z.literal('state'),
      to: z.enum(STATES),
      cause: z.enum(STATE_CAUSES),
      revision: z.int(),
    }),
    /**
     * An entry whose body was erased, or that a later version wrote; `entryKind` is the log's kind, and `erasedUnder` the
     * reference of the disposal decision.
     */
    z.object({
      kind: z.literal('unread'),
      entryKind: z.string(),
      isErased: z.boolean(),
      erasedUnder: z.string().nullable(),
    }),
  ]),
})
export type TimelineItem = z.infer<typeof timelineItem>

/** Another submission that the findings name, with what matched, and its content to be put beside the asked one's. */
export const neighbourShown = z.object({
  id: z.string(),
  title: z.string(),
  organiser: z.string(),
  edition: z.string(),
  revision: z.int(),
  state: z.enum(STATES),
  outcome: z.enum(OUTCOMES),
  relations: z.array(z.object({ criterion: z.enum(CRITERIA), evidence: finding.shape.evidence.element })),
  content,
})
export type NeighbourShown = z.infer<typeof neighbourShown>

export const earlierShown = z.object({
  id: z.string(),
  edition: z.string(),
  title: z.string(),
  organiser: z.string(),
  state: z.enum(STATES),
  outcome: z.enum(OUTCOMES),
  startsOn: day.nullable(),
})
export type EarlierShown = z.infer<typeof earlierShown>

export const similarShown = z.object({
  neighbours: z.array(neighbourShown),
  /** Of the same organisers in other editions, newest first. */
  earlier: z.array(earlierShown),
  earlierTotal: z.int(),
  /** The organisers as read from the submission, for searches. */
  organisers: z.array(z.string()),
})
export type SimilarShown = z.infer<typeof similarShown>

const unknownSubmission = { UNKNOWN_SUBMISSION: { data: z.object({ id: z.string() }) } }
const one = z.object({ id: z.string() })

export const submission = {
  /**
   * What changed `from` a revision `to` another. Without `to` the current one; without `from` the newest earlier one
   * that was decided about, else the one before. The answer says which;
   * a revision that there is none of gives way to them.
   */
  changes: oc
    .input(one.extend({ from: z.int().min(1).optional(), to: z.int().min(1).optional() }))
    .errors(unknownSubmission)
    .output(changesShown),
  /** All that has happened to it, newest first. */
  timeline: oc.input(one).errors(unknownSubmission).output(z.array(timelineItem)),
  /** Neighbours by the findings, and up to 50 of the organisers' submissions to other editions. */
  similar: oc.input(one).errors(unknownSubmission).output(similarShown),
}
