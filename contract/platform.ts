/** The sync protocol that a platform speaks: shapes on the wire, written out for people in `docs/openapi.yaml`. */
import { z } from 'zod'
import { CRITERIA } from '../domain/criterion.ts'
import { DECISIONS } from '../domain/decision.ts'
import { editionId } from '../domain/edition.ts'
import { LANGUAGES } from '../domain/language.ts'
import { STATES } from '../domain/state.ts'
import { contact, content, instant } from '../domain/submission.ts'

/** `GET /v1/platform`: who answers at this address. */
export const platformInfo = z.object({
  /** Stays the same for the platform's life; a new one behind an old address stops the sync. */
  identity: z.string().min(1),
  name: z.string().min(1),
  /** This is 1; a newer one is read as far as the desk understands it, and said so. */
  protocol: z.int().min(1),
  /** True for a platform whose submissions are made up. */
  isDemo: z.boolean(),
})
export type PlatformInfo = z.infer<typeof platformInfo>

/** A submission as it stands at its newest revision. */
export const platformSubmission = z.object({
  id: z.string().min(1),
  edition: editionId,
  revision: z.int().min(1),
  state: z.enum(STATES).exclude(['withdrawn']),
  /** When the organiser first submitted it, and last changed it, UTC. */
  receivedAt: instant,
  changedAt: instant,
  content,
  contacts: z.array(contact),
})
export type PlatformSubmission = z.infer<typeof platformSubmission>

/** What is left of a submission that its organiser withdrew. */
export const platformTombstone = z.object({
  id: z.string().min(1),
  revision: z.int().min(1),
  withdrawn: z.literal(true),
  changedAt: instant,
})
export type PlatformTombstone = z.infer<typeof platformTombstone>

/**
 * `GET /v1/submissions?cursor=…&limit=…`: what changed since the cursor, oldest change first, each submission once.
 * Items are parsed one by one, so that a bad one goes to quarantine and the rest goes on.
 */
export const platformPage = z.object({
  items: z.array(z.unknown()),
  /** Give it back to go on; opaque to the desk. */
  cursor: z.string(),
  hasMore: z.boolean(),
  /** How many submissions are left after this page, for progress; may be missing. */
  remaining: z.int().min(0).optional(),
})

/**
 * `GET /v1/counts`: how many submissions the platform has by edition and state; what is none is left out. Optional: on
 * a 404 nothing is compared.
 */
export const platformCounts = z.object({
  counts: z.array(z.object({ edition: z.string(), state: z.enum(STATES), count: z.int().min(0) })),
})
export type PlatformCounts = z.infer<typeof platformCounts>

/** `POST /v1/submissions/{id}/decisions` with `Idempotency-Key`. */
export const platformDecision = z.object({
  /** The revision that the reviewer saw; another current one is answered with 409. */
  revision: z.int().min(1),
  outcome: z.enum(DECISIONS),
  criteria: z.array(z.enum(CRITERIA)),
  reason: z.string().nullable(),
  message: z.string().nullable(),
  language: z.enum(LANGUAGES),
  decidedAt: instant,
  decidedBy: z.object({ name: z.string(), organisation: z.string() }),
})
export type PlatformDecision = z.infer<typeof platformDecision>

/** The answer to a decision that was taken in. */
export const platformReceipt = z.object({
  id: z.string(),
  revision: z.int(),
  state: z.enum(STATES),
  decidedAt: instant,
})

/** The body of a 409: another revision is current, or the state does not allow the decision. */
export const platformConflict = z.object({
  error: z.enum(['stale', 'state']),
  current: z.object({ revision: z.int(), state: z.enum(STATES) }),
})
export type PlatformConflict = z.infer<typeof platformConflict>

/** A decision that the platform took in, and the state that it led to. */
export const platformHeldDecision = z.object({
  decision: platformDecision,
  state: z.enum(STATES),
  acceptedAt: instant,
})
export type PlatformHeldDecision = z.infer<typeof platformHeldDecision>

/** `GET /v1/submissions/{id}`: where one submission stands, and the decisions that the platform holds about it. */
export const platformStanding = z.object({
  id: z.string().min(1),
  edition: editionId,
  revision: z.int().min(1),
  state: z.enum(STATES),
  changedAt: instant,
  /** Null once the organiser withdrew it. */
  submission: platformSubmission.nullable(),
  decisions: z.array(platformHeldDecision),
})
export type PlatformStanding = z.infer<typeof platformStanding>

/** The body of any other refusal, told to people as it is. */
export const platformProblem = z.object({ error: z.string(), detail: z.string().optional() })

export const PROTOCOL = 1
export const PAGE_LIMIT = 200
