/** The moderation queue: blocks of rows by SQL, one submission whole, decisions and their undoing. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CRITERIA, CRITERION_KINDS, OUTCOMES, SEVERITIES } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import { ruleSource } from '../../domain/edition.ts'
import { JUDGED_OUTCOMES, JUDGEMENT_REFUSALS } from '../../domain/judgement.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { PUBLIC_PARTY, SECTORS } from '../../domain/party/sector.ts'
import { SETTLEMENT_CHOICES } from '../../domain/settlement.ts'
import { STATES } from '../../domain/state.ts'
import { contact, content, day, FORMATS, instant, ORIGINS, PARTY_ROLES } from '../../domain/submission.ts'

/** A place in a query where it could not be read; `at` and `length` count characters. */
export const queryProblem = z.object({
  code: z.enum(['unknown-field', 'unknown-value', 'bad-date', 'open-quote', 'empty-value', 'too-long']),
  at: z.int(),
  length: z.int(),
  word: z.string(),
  expected: z.array(z.string()),
})
export const queryErrors = { BAD_QUERY: { data: queryProblem } }

export const QUEUE_COLUMNS = [
  'outcome',
  'title',
  'organiser',
  'startsOn',
  'place',
  'county',
  'municipality',
  'state',
  'received',
  'changedAt',
  'format',
  'type',
] as const
export type QueueColumn = (typeof QUEUE_COLUMNS)[number]

export const queueSort = z.object({ column: z.enum(QUEUE_COLUMNS), direction: z.enum(['asc', 'desc']) })
export type QueueSort = z.infer<typeof queueSort>

/** What a file of rows can hold, in the order of its columns. */
export const QUEUE_FILE_COLUMNS = [
  'number',
  'edition',
  'revision',
  'outcome',
  'attention',
  'title',
  'organiser',
  'startsOn',
  'startsAt',
  'endsOn',
  'format',
  'type',
  'place',
  'municipality',
  'county',
  'state',
  'pendingDecision',
  'submitted',
  'changed',
  'claimedBy',
  'snoozed',
  'snoozeReason',
  'series',
  'ownOrganisation',
  'conflict',
  'notes',
] as const
export type QueueFileColumn = (typeof QUEUE_FILE_COLUMNS)[number]
export const QUEUE_FILE_FORMS = ['csv', 'xlsx'] as const
export type QueueFileForm = (typeof QUEUE_FILE_FORMS)[number]

export const queueRow = z.object({
  id: z.string(),
  platformId: z.string().nullable(),
  edition: z.string(),
  revision: z.int(),
  title: z.string(),
  organiser: z.string(),
  state: z.enum(STATES),
  outcome: z.enum(OUTCOMES),
  /** The criterion to look at first, null when nothing is open. */
  attention: z.enum(CRITERIA).nullable(),
  format: z.enum(FORMATS),
  type: z.string().nullable(),
  placeName: z.string(),
  municipalityCode: z.string().nullable(),
  countyCode: z.string().nullable(),
  startsOn: day.nullable(),
  startsAt: instant.nullable(),
  endsOn: day.nullable(),
  submittedAt: instant.nullable(),
  receivedAt: instant,
  changedAt: instant,
  pendingDecision: z.enum(DECISIONS).nullable(),
  hasConflict: z.boolean(),
  isDemo: z.boolean(),
  /** Who reviews it now; null when nobody has taken it or the claim has expired. */
  claim: z.object({ reviewer: z.string(), organisation: z.string(), at: instant, until: instant }).nullable(),
  /** Why it is put off, and until which Swedish day; `untilDay` null waits for an answer. */
  snooze: z
    .object({
      untilDay: day.nullable(),
      reason: z.string(),
      reviewer: z.string(),
      organisation: z.string(),
      at: instant,
    })
    .nullable(),
  isSeries: z.boolean(),
  /** Whether the organisation of the reviewer who looks is a party. */
  isOwnOrganisation: z.boolean(),
  /** New again after a return: what the organiser has completed. */
  isCompleted: z.boolean(),
  noteCount: z.int(),
})
export type QueueRow = z.infer<typeof queueRow>

export const finding = z.object({
  criterion: z.enum(CRITERIA),
  severity: z.enum(SEVERITIES),
  kind: z.enum(CRITERION_KINDS),
  outcome: z.enum(OUTCOMES),
  evidence: z.array(
    z.object({
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    }),
  ),
  sources: z.array(ruleSource),
  /** The rule's own words, where the version of the rules has the criterion. */
  rule: z.object({ sv: z.string(), en: z.string() }).nullable(),
})
export type FindingShown = z.infer<typeof finding>

export const partyShown = z.object({
  name: z.string(),
  role: z.enum(PARTY_ROLES),
  sector: z.enum(SECTORS),
  publicParty: z.enum(PUBLIC_PARTY),
  /** 0 to 1. */
  certainty: z.number(),
  registerId: z.string().nullable(),
  registerName: z.string().nullable(),
  countyCode: z.string().nullable(),
  evidence: z.array(z.record(z.string(), z.string())),
})
export type PartyShown = z.infer<typeof partyShown>

/** A judgement that stands. `holds` is false where what was judged has changed since. */
export const judgementShown = z.object({
  criterion: z.enum(CRITERIA),
  outcome: z.enum(JUDGED_OUTCOMES),
  note: z.string(),
  by: z.string(),
  organisation: z.string(),
  at: instant,
  revision: z.int(),
  holds: z.boolean(),
  /** What other reviewers have said to the contrary about the same content, newest first; it does not count. */
  otherwise: z.array(
    z.object({
      outcome: z.enum(JUDGED_OUTCOMES),
      note: z.string(),
      by: z.string(),
      organisation: z.string(),
      at: instant,
    }),
  ),
})

export const decisionShown = z.object({
  id: z.string(),
  revision: z.int(),
  outcome: z.enum(DECISIONS),
  criteria: z.array(z.enum(CRITERIA)),
  reason: z.string().nullable(),
  message: z.string().nullable(),
  reviewer: z.string(),
  organisation: z.string(),
  at: instant,
  status: z.enum(['standing', 'undone', 'conflicting', 'superseded', 'dropped']),
  /** How far it has come: null for decisions that never need to be sent. */
  sending: z.enum(['waiting', 'acknowledged', 'conflict', 'withdrawn']).nullable(),
  /** Why the reviewer decided although the own organisation is a party. */
  ownOrganisationReason: z.string().nullable(),
  /** The same for all that were decided together. */
  bulkId: z.string().nullable(),
})
export type DecisionShown = z.infer<typeof decisionShown>

export const conflictShown = z.object({
  id: z.string(),
  kind: z.enum(['stale', 'disagreement']),
  submissionId: z.string(),
  platformId: z.string().nullable(),
  title: z.string(),
  decision: decisionShown,
  /** The decision that stands against this one, where the platform told it. */
  other: z
    .object({
      outcome: z.string(),
      criteria: z.array(z.string()),
      reason: z.string().nullable(),
      reviewer: z.string(),
      organisation: z.string(),
      at: instant,
    })
    .nullable(),
  platformRevision: z.int().nullable(),
  platformState: z.enum(STATES).nullable(),
  currentRevision: z.int(),
  currentState: z.enum(STATES),
  /** Later decisions that were set aside with it, in the order they were taken; they are dropped or renewed with it. */
  later: z.array(decisionShown),
  foundAt: instant,
})
export type ConflictShown = z.infer<typeof conflictShown>

export const submissionShown = queueRow.extend({
  origin: z.enum(ORIGINS),
  platformState: z.enum(STATES).nullable(),
  content,
  contacts: z.array(contact),
  parties: z.array(partyShown),
  findings: z.array(finding),
  rulesVersion: z.int(),
  /** Versions of the rules under which the current revision has findings, newest first. */
  rulesVersions: z.array(z.int()),
  judgements: z.array(judgementShown),
  /** Submissions that the findings name, by id, so that they can be opened. */
  related: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(STATES) })),
  decisions: z.array(decisionShown),
  revisions: z.array(
    z.object({ number: z.int(), receivedAt: instant, changedAt: instant, source: z.string() }),
  ),
  history: z.array(
    z.object({
      from: z.enum(STATES).nullable(),
      to: z.enum(STATES),
      cause: z.enum(['arrival', 'decision', 'undo', 'conflict']),
      revision: z.int(),
      at: instant,
      entryId: z.string().nullable(),
    }),
  ),
  /** The decisions that the state allows, and the criteria that may ground a rejection or need a judgement. */
  allowed: z.array(z.enum(DECISIONS)),
  groundsForRejection: z.array(z.enum(CRITERIA)),
  judgementsForPublication: z.array(z.enum(CRITERIA)),
  notes: z.array(
    z.object({
      id: z.string(),
      revision: z.int(),
      text: z.string(),
      reviewer: z.string(),
      organisation: z.string(),
      at: instant,
      /** The reference of the disposal decision that the text was erased under; the text is then empty. */
      erasedUnder: z.string().nullable(),
    }),
  ),
  /** The number that the agency's own registry gave the matter. */
  caseNumber: z.string().nullable(),
  /** Null where the reviewer's organisation is no party; else a decision needs a colleague or a written reason. */
  ownOrganisation: z.object({ parties: z.array(z.string()), areAllCentral: z.boolean() }).nullable(),
  conflict: conflictShown.nullable(),
})
export type SubmissionShown = z.infer<typeof submissionShown>

const unknownSubmission = { UNKNOWN_SUBMISSION: { data: z.object({ id: z.string() }) } }

export const decisionInput = z.object({
  submissionId: z.string(),
  revision: z.int().min(1),
  outcome: z.enum(DECISIONS),
  criteria: z.array(z.enum(CRITERIA)).default([]),
  reason: z.string().trim().nullable().default(null),
  message: z.string().trim().nullable().default(null),
  language: z.enum(LANGUAGES).default('sv'),
  /** Why the reviewer decides although the own organisation is a party; needed there and only there. */
  ownOrganisationReason: z.string().trim().optional(),
})
export type DecisionInput = z.infer<typeof decisionInput>

/** Why a decision is refused; `text` has the words for each code. */
export const decisionRefusal = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('wrong-state'),
    state: z.enum(STATES),
    outcome: z.enum(DECISIONS),
    allowed: z.array(z.enum(DECISIONS)),
  }),
  z.object({ code: z.literal('reason-needed'), outcome: z.enum(DECISIONS) }),
  z.object({ code: z.literal('criterion-needed'), candidates: z.array(z.enum(CRITERIA)) }),
  z.object({
    code: z.literal('criterion-not-unmet'),
    criterion: z.enum(CRITERIA),
    candidates: z.array(z.enum(CRITERIA)),
  }),
  z.object({ code: z.literal('judgement-needed'), criteria: z.array(z.enum(CRITERIA)) }),
  z.object({
    code: z.literal('own-organisation'),
    parties: z.array(z.string()),
    areAllCentral: z.boolean(),
  }),
  z.object({
    code: z.literal('claimed'),
    reviewer: z.string(),
    organisation: z.string(),
    until: instant,
  }),
])

export const decisionErrors = {
  ...unknownSubmission,
  /** Another revision is current than the one that was decided about. */
  STALE: { data: z.object({ seen: z.int(), current: z.int() }) },
  REFUSED: { data: decisionRefusal },
  NO_REVIEWER: {},
}

const standing = z.object({ revision: z.int().min(1), state: z.enum(STATES) })

/** Why a conflict is not settled; `moved-on` with where the submission stands now. */
export const settlementRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('note-needed') }),
  standing.extend({ code: z.literal('moved-on') }),
])

export const queue = {
  /** Rows `offset` to `offset + limit`, in the sort's order and then by id, of all that match. */
  block: oc
    .input(
      z.object({
        query: z.string().default(''),
        language: z.enum(LANGUAGES).default('sv'),
        sort: z.array(queueSort).default([]),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(100),
      }),
    )
    .errors(queryErrors)
    .output(z.object({ total: z.int(), rows: z.array(queueRow) })),
  /**
   * The next one to review after a submission, round the view in the sort's order: undecided, not put off and in no
   * colleague's hands, unless the query asks for those. `place` counts the view's rows before it. Null at the end.
   */
  next: oc
    .input(
      z.object({
        query: z.string().default(''),
        language: z.enum(LANGUAGES).default('sv'),
        sort: z.array(queueSort).default([]),
        after: z.string(),
      }),
    )
    .errors({ ...queryErrors, ...unknownSubmission })
    .output(z.object({ next: z.object({ id: z.string(), title: z.string(), place: z.int() }).nullable() })),
  /** How many match, by overall outcome. */
  summary: oc
    .input(z.object({ query: z.string(), language: z.enum(LANGUAGES).default('sv') }))
    .errors(queryErrors)
    .output(z.object({ total: z.int(), outcomes: z.record(z.enum(OUTCOMES), z.int()) })),
  /** All rows that match, in the sort's order, as a file; the columns as given, without any all of them. */
  export: oc
    .input(
      z.object({
        query: z.string().default(''),
        language: z.enum(LANGUAGES).default('sv'),
        sort: z.array(queueSort).default([]),
        columns: z.array(z.enum(QUEUE_FILE_COLUMNS)).default([]),
        form: z.enum(QUEUE_FILE_FORMS),
      }),
    )
    .errors(queryErrors)
    .output(z.file()),
  show: oc
    .input(z.object({ id: z.string() }))
    .errors(unknownSubmission)
    .output(submissionShown),
  decide: oc.input(decisionInput).errors(decisionErrors).output(submissionShown),
  /** The findings of any revision under any version of the rules that it was assessed by. */
  findings: oc
    .input(z.object({ id: z.string(), revision: z.int(), rulesVersion: z.int() }))
    .errors(unknownSubmission)
    .output(z.array(finding)),
  /** A person's judgement of one criterion of the revision seen; an outcome of null takes it back. */
  judge: oc
    .input(
      z.object({
        submissionId: z.string(),
        revision: z.int().min(1),
        criterion: z.enum(CRITERIA),
        outcome: z.enum(JUDGED_OUTCOMES).nullable(),
        note: z.string().trim().default(''),
      }),
    )
    .errors({
      ...unknownSubmission,
      STALE: { data: z.object({ seen: z.int(), current: z.int() }) },
      JUDGEMENT_REFUSED: {
        data: z.object({ reason: z.enum(JUDGEMENT_REFUSALS), criterion: z.enum(CRITERIA) }),
      },
      NO_REVIEWER: {},
    })
    .output(submissionShown),
  /** Takes back a decision that has not been sent. */
  undo: oc
    .input(z.object({ decisionId: z.string() }))
    .errors({ ALREADY_SENT: {}, UNKNOWN_DECISION: {}, NO_REVIEWER: {} })
    .output(submissionShown),
  conflicts: oc.output(z.array(conflictShown)),
  /**
   * `drop` lets the platform's version stand; `renew` decides the same about the current revision, the later decisions
   * that were set aside too.
   */
  settle: oc
    .input(
      z.object({
        conflictId: z.string(),
        choice: z.enum(SETTLEMENT_CHOICES),
        /** Why, for colleagues; needed where a colleague has decided otherwise. */
        note: z.string().trim().default(''),
        /** Where the submission stood on screen; absent where it was read just now. */
        seen: standing.optional(),
      }),
    )
    .errors({ ...decisionErrors, UNKNOWN_CONFLICT: {}, SETTLEMENT_REFUSED: { data: settlementRefusal } })
    .output(submissionShown),
}
