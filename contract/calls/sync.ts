/** Talking with the platform: connect, pull and push with progress, the outbox, the manual door and quarantine. */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { DECISIONS } from '../../domain/decision.ts'
import { instant } from '../../domain/submission.ts'

export const syncTotals = z.object({
  pulled: z.int(),
  pushed: z.int(),
  conflicts: z.int(),
  quarantined: z.int(),
})
export type SyncTotals = z.infer<typeof syncTotals>

export const syncProgress = z.discriminatedUnion('step', [
  z.object({ step: z.literal('pushing'), done: z.int(), total: z.int() }),
  z.object({ step: z.literal('pulling'), done: z.int(), remaining: z.int().nullable() }),
  /** The platform asked to wait; the sync goes on by itself. */
  z.object({ step: z.literal('waiting'), seconds: z.number(), status: z.int() }),
  z.object({ step: z.literal('done'), totals: syncTotals }),
  z.object({ step: z.literal('stopped'), totals: syncTotals }),
])
export type SyncProgress = z.infer<typeof syncProgress>

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
  ]),
  detail: z.string(),
})
export type SyncProblem = z.infer<typeof syncProblem>
export const syncErrors = { SYNC_PROBLEM: { data: syncProblem } }

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
  reason: z.object({ code: z.string(), values: z.record(z.string(), z.string()) }),
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
  /** Sends what waits, then pulls what changed. One at a time. */
  run: oc.errors(syncErrors).output(eventIterator(syncProgress)),
  /** Stops after the page or decision under way; the next run goes on from there. */
  stop: oc.output(z.object({ wasRunning: z.boolean() })),
  status: oc.output(
    z.object({
      isRunning: z.boolean(),
      pulledAt: instant.nullable(),
      pushedAt: instant.nullable(),
      last: syncTotals.nullable(),
      problem: syncProblem.nullable(),
      /** The door that is set, also while the outbox is empty. */
      door: z.enum(['interface', 'manual']),
    }),
  ),
  outbox: oc.output(z.array(outboxRow)),
  /** The manual door: somebody registered the decision on the site by hand, and that is the acknowledgement. */
  markRegistered: oc
    .input(z.object({ decisionId: z.string() }))
    .errors({ UNKNOWN_DECISION: {}, NO_REVIEWER: {} })
    .output(outboxRow),
  /** Which door the outbox uses: the platform's interface, or by hand. */
  setDoor: oc.input(z.object({ door: z.enum(['interface', 'manual']) })).output(z.array(outboxRow)),
  quarantine: oc.output(z.array(quarantineRow)),
  /** Reads a quarantined row again, for example after its edition was made. */
  retryQuarantined: oc
    .input(z.object({ id: z.string() }))
    .errors({ UNKNOWN_ROW: {} })
    .output(z.object({ taken: z.boolean(), rows: z.array(quarantineRow) })),
}
