/** Talking with the platform: connect, pull and push with progress, the outbox, the manual door and quarantine. */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { DECISIONS } from '../../domain/decision.ts'
import { CONTENT_FIELDS } from '../../domain/diff/content.ts'
import { STATES } from '../../domain/state.ts'
import { instant } from '../../domain/submission.ts'

/** Why a row could not be read: a code and its values, said in words by `text`. */
const reason = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

export const syncTotals = z.object({
  pulled: z.int(),
  pushed: z.int(),
  conflicts: z.int(),
  quarantined: z.int(),
})
export type SyncTotals = z.infer<typeof syncTotals>

/** A submission as it is named beside a remark or in a plan; `submissionId` is null while the desk does not have it. */
export const syncNamed = z.object({
  submissionId: z.string().nullable(),
  platformId: z.string(),
  title: z.string(),
  edition: z.string(),
})
export type SyncNamed = z.infer<typeof syncNamed>

export const SYNC_REMARKS = [
  /** The platform speaks a newer protocol than the desk: `protocol`. What the desk knows of it was read. */
  'newer-protocol',
  /** The two clocks differ: `seconds`, above 0 where the platform's is ahead of this machine's. */
  'clock-skew',
  /** An older revision than the desk has; passed over. */
  'older-revision',
  /** Other content under the number of a revision that the desk has; the desk's stands, the new is in quarantine. */
  'same-revision',
  /** The platform no longer lists it; told after a full re-read, and nothing is removed. */
  'not-listed',
] as const
export const syncRemark = z.object({
  code: z.enum(SYNC_REMARKS),
  values: z.record(z.string(), z.number()),
  /** How many rows it is about, and the first hundred of them by name; 0 and empty for one about the platform itself. */
  total: z.int(),
  rows: z.array(syncNamed),
})
export type SyncRemark = z.infer<typeof syncRemark>

/** What a sync asks before it goes on: so much would be withdrawn, or is no longer listed, that it may be a mistake. */
export const syncAsk = z.object({
  /** Editions above the limit: how many would be withdrawn or are no longer listed, of how many that the desk has. */
  editions: z.array(z.object({ edition: z.string(), withdrawn: z.int(), notListed: z.int(), of: z.int() })),
  /** The limit as it is set: more than this share (0 to 1) and at least this many. */
  share: z.number(),
  least: z.int(),
})
export type SyncAsk = z.infer<typeof syncAsk>

const unfinishedSteps = [
  z.object({ step: z.literal('pushing'), done: z.int(), total: z.int() }),
  /** Pages are fetched and wait; nothing of them is on the desk yet. */
  z.object({ step: z.literal('pulling'), done: z.int(), remaining: z.int().nullable() }),
  /** Items taken in, or in a preview looked at, of those that were fetched. */
  z.object({ step: z.literal('taking-in'), done: z.int(), total: z.int() }),
  /**
   * The platform asked to wait (its `status`), or did not answer (0), and the sync goes on by itself; `attempt` is the
   * one that failed, from 1.
   */
  z.object({ step: z.literal('waiting'), seconds: z.number(), status: z.int(), attempt: z.int() }),
] as const

export const syncProgress = z.discriminatedUnion('step', [
  ...unfinishedSteps,
  z.object({ step: z.literal('done'), totals: syncTotals }),
  z.object({ step: z.literal('stopped'), totals: syncTotals }),
  /** Nothing fetched was taken in; it waits until `run` or `apply` with `allowsWithdrawals`, or `discard`. */
  z.object({ step: z.literal('asked'), totals: syncTotals, ask: syncAsk }),
])
export type SyncProgress = z.infer<typeof syncProgress>

/** What taking in would do, told by doing it and rolling it back. At most the first fifty rows of each kind. */
export const syncPlan = z.object({
  /** Names just these pages: `apply` refuses when other pages wait by then. */
  id: z.string(),
  /** When the first and the last page was fetched, and when they are let go, UTC. */
  fetchedAt: instant,
  fetchedTo: instant,
  keptUntil: instant,
  isReread: z.boolean(),
  /** Submissions by kind; each is counted once, and `unchanged` are those that come just as the desk has them. */
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    withdrawn: z.int(),
    unreadable: z.int(),
    conflicts: z.int(),
    notListed: z.int(),
  }),
  rows: z.object({
    new: z.array(syncNamed),
    changed: z.array(
      syncNamed.extend({
        revision: z.int(),
        revisionAfter: z.int(),
        /** As in a diff; `contacts` and `state` are what changes beside the content. */
        fields: z.array(z.enum([...CONTENT_FIELDS, 'contacts', 'state'])),
        state: z.enum(STATES),
        stateAfter: z.enum(STATES),
      }),
    ),
    withdrawn: z.array(syncNamed.extend({ state: z.enum(STATES) })),
    unreadable: z.array(z.object({ sourceRow: z.string(), edition: z.string().nullable(), reason })),
    /** Decisions that wait to be sent and that the platform will refuse, as far as can be told from here. */
    conflicts: z.array(
      syncNamed.extend({
        decisionId: z.string(),
        outcome: z.enum(DECISIONS),
        /** `stale`: about an older revision; `disagreement`: the platform's state no longer allows it. */
        kind: z.enum(['stale', 'disagreement']),
        platformState: z.enum(STATES),
      }),
    ),
    /** Only in a full re-read. */
    notListed: z.array(syncNamed),
  }),
  /** Decisions that wait to be sent; a preview sends none. */
  waiting: z.int(),
  ask: syncAsk.nullable(),
  remarks: z.array(syncRemark),
})
export type SyncPlan = z.infer<typeof syncPlan>

export const syncPreviewProgress = z.discriminatedUnion('step', [
  ...unfinishedSteps,
  z.object({ step: z.literal('planned'), plan: syncPlan }),
  /** Nothing new waits: there is no plan. */
  z.object({ step: z.literal('nothing') }),
  z.object({ step: z.literal('stopped') }),
])
export type SyncPreviewProgress = z.infer<typeof syncPreviewProgress>

/** Why a sync could not go on. What was taken in before it stays. */
export const syncProblem = z.object({
  code: z.enum([
    'no-platform',
    'unreachable',
    'bad-address',
    'bad-token',
    'not-a-platform',
    'other-platform',
    'demo-and-real',
    'refused',
    'busy',
    /** A web page came instead of data, as where somebody must sign in first (a hotel's network, a proxy). */
    'web-page',
    /** The platform sends elsewhere; not followed, since the token would travel along. */
    'redirected',
    /** It answers, but every answer is cut off or broken. */
    'broken-answer',
    /** The platform no longer knows where the desk stood; a full re-read puts it right. */
    'cursor-refused',
    /** Something that nobody thought of; `detail` says what. */
    'unexpected',
  ]),
  detail: z.string(),
})
export type SyncProblem = z.infer<typeof syncProblem>
export const syncErrors = { SYNC_PROBLEM: { data: syncProblem } }

/** Where the platform counts otherwise than the desk, by edition and the platform's state. */
export const syncDifference = z.object({
  edition: z.string(),
  state: z.enum(STATES),
  here: z.int(),
  there: z.int(),
})
export type SyncDifference = z.infer<typeof syncDifference>

export const syncRun = z.object({
  id: z.string(),
  source: z.string(),
  trigger: z.enum(['person', 'interval', 'network', 'command']),
  kind: z.enum(['sync', 'preview', 'reread', 'apply']),
  startedAt: instant,
  /** Null while it runs, and for good where it was cut off. */
  endedAt: instant.nullable(),
  end: z.enum(['done', 'stopped', 'asked', 'problem']).nullable(),
  totals: syncTotals.nullable(),
  problem: syncProblem.nullable(),
  /** Null where nothing was compared. */
  differences: z.array(syncDifference).nullable(),
  remarks: z.array(syncRemark),
})
export type SyncRun = z.infer<typeof syncRun>

export const syncSettings = z.object({
  /** Whether syncs run by themselves while the window is open: on the interval and when the network returns. */
  isAutomatic: z.boolean(),
  everyMinutes: z.int().min(1).max(1440),
  /** More than this share (0 to 1) and at least this many of an edition's submissions: the sync stops and asks. */
  withdrawalShare: z.number().min(0).max(1),
  withdrawalLeast: z.int().min(1).max(10_000),
})
export type SyncSettings = z.infer<typeof syncSettings>

export const syncStatus = z.object({
  isRunning: z.boolean(),
  pulledAt: instant.nullable(),
  pushedAt: instant.nullable(),
  last: syncTotals.nullable(),
  problem: syncProblem.nullable(),
  /** The door that is set, also while the outbox is empty. */
  door: z.enum(['interface', 'manual']),
  /** Since when the platform has not answered. */
  offlineSince: instant.nullable(),
  /** When the next sync comes by itself; null where none does. `isHeld`: a preview waits, so it lets that be. */
  automatic: z.object({ isOn: z.boolean(), nextAt: instant.nullable(), isHeld: z.boolean() }),
  /** Pages that were fetched and not taken in, with the plan they were shown as, if they were. */
  staged: z
    .object({
      pages: z.int(),
      items: z.int(),
      fetchedAt: instant,
      keptUntil: instant,
      planId: z.string().nullable(),
    })
    .nullable(),
  /** What the last sync asked, until it is answered. */
  ask: syncAsk.nullable(),
  /** Of the last comparison; `comparedAt` is null where the platform does not count. */
  comparedAt: instant.nullable(),
  differences: z.array(syncDifference),
  /** Of the last sync that ended. */
  remarks: z.array(syncRemark),
})
export type SyncStatus = z.infer<typeof syncStatus>

export const outboxRow = z.object({
  decisionId: z.string(),
  submissionId: z.string(),
  platformId: z.string().nullable(),
  title: z.string(),
  revision: z.int(),
  outcome: z.enum(DECISIONS),
  reason: z.string().nullable(),
  message: z.string().nullable(),
  reviewer: z.string(),
  organisation: z.string(),
  at: instant,
  door: z.enum(['interface', 'manual']),
  status: z.enum(['waiting', 'acknowledged', 'conflict', 'withdrawn']),
  attempts: z.int(),
  lastError: z.string().nullable(),
  acknowledgedAt: instant.nullable(),
  /** Where to open the submission on the platform's site, when known. */
  link: z.string().nullable(),
})
export type OutboxRow = z.infer<typeof outboxRow>

export const quarantineRow = z.object({
  id: z.string(),
  source: z.string(),
  sourceRow: z.string(),
  edition: z.string().nullable(),
  raw: z.string().nullable(),
  reason,
  receivedAt: instant,
  retainedUntil: z.string(),
})
export type QuarantineRow = z.infer<typeof quarantineRow>

export const sync = {
  /** Checks address and token with the platform and remembers them; the token goes to the system's key store. */
  connect: oc
    .input(z.object({ url: z.string().trim().min(1), token: z.string().trim() }))
    .errors(syncErrors)
    .output(z.object({ name: z.string(), isDemo: z.boolean() })),
  /**
   * Sends what waits, fetches what changed, and takes it in unless it must ask first. One at a time. What an earlier
   * fetch left staged is taken in along with it, also what was previewed.
   */
  run: oc
    .input(z.object({ allowsWithdrawals: z.boolean().optional() }).optional())
    .errors(syncErrors)
    .output(eventIterator(syncProgress)),
  /** Fetches what changed and tells what taking it in would do. Sends nothing and changes nothing but what waits. */
  preview: oc
    .input(z.object({ isReread: z.boolean().optional() }).optional())
    .errors(syncErrors)
    .output(eventIterator(syncPreviewProgress)),
  /** Takes in just what was previewed, without asking the platform for anything: it works offline too. */
  apply: oc
    .input(z.object({ planId: z.string(), allowsWithdrawals: z.boolean().optional() }))
    .errors({ ...syncErrors, PLAN_CHANGED: {} })
    .output(eventIterator(syncProgress)),
  /** Lets go of pages that were fetched and not taken in; the next sync fetches them again. */
  discard: oc.errors(syncErrors).output(z.object({ pages: z.int() })),
  /** A sync from the very start ("läs om allt"). Names what the platform no longer lists and removes nothing. */
  reread: oc
    .input(z.object({ allowsWithdrawals: z.boolean().optional() }).optional())
    .errors(syncErrors)
    .output(eventIterator(syncProgress)),
  /** Stops after the page or decision under way; the next run goes on from there. */
  stop: oc.output(z.object({ wasRunning: z.boolean() })),
  /** The network is back, as the window heard: syncs at once where syncs run by themselves. */
  networkBack: oc.output(z.object({ started: z.boolean() })),
  status: oc.output(syncStatus),
  /** Newest first. */
  history: oc
    .input(z.object({ limit: z.int().min(1).max(200).optional() }).optional())
    .output(z.array(syncRun)),
  settings: oc.output(syncSettings),
  setSettings: oc.input(syncSettings.partial()).output(syncSettings),
  outbox: oc.output(z.array(outboxRow)),
  /** The manual door: somebody registered the decision on the site by hand, and that is the acknowledgement. */
  markRegistered: oc
    .input(z.object({ decisionId: z.string() }))
    .errors({ UNKNOWN_DECISION: {}, NO_REVIEWER: {} })
    .output(outboxRow),
  /** Which door the outbox uses: the platform's interface, or by hand. */
  setDoor: oc.input(z.object({ door: z.enum(['interface', 'manual']) })).output(z.array(outboxRow)),
}
