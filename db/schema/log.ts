/** The append-only operation log, the decisions projected from it, and what waits to reach the platform. */
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CriterionCode } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import type { Actor } from '../../domain/log.ts'
import { oneOf } from './checks.ts'
import { submissions } from './submissions.ts'

export const logEntries = sqliteTable(
  'log_entries',
  {
    id: text().primaryKey(),
    desk: text().notNull(),
    seq: integer().notNull(),
    prevHash: text('prev_hash').notNull(),
    /** SHA-256 of the entry without signature; the next entry's `prevHash`. */
    hash: text().notNull(),
    lamport: integer().notNull(),
    at: text().notNull(),
    actor: text({ mode: 'json' }).$type<Actor>().notNull(),
    kind: text().notNull(),
    schemaVersion: integer('schema_version').notNull(),
    bodyHash: text('body_hash').notNull(),
    signature: text(),
  },
  (table) => [
    uniqueIndex('log_entries_chain').on(table.desk, table.seq),
    index('log_entries_clock').on(table.lamport),
    check('log_entries_seq', sql`${table.seq} >= 1`),
  ],
)

/** Bodies apart from the chain, as canonical JSON, so that one can be erased under a disposal decision. */
export const logBodies = sqliteTable('log_bodies', {
  entryId: text('entry_id')
    .primaryKey()
    .references(() => logEntries.id),
  body: text().notNull(),
})

export const DECISION_STATUSES = ['standing', 'undone', 'conflicting', 'superseded', 'dropped'] as const
export type DecisionStatus = (typeof DECISION_STATUSES)[number]

/** Decisions as the log tells them; the id is the log entry's. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text()
      .primaryKey()
      .references(() => logEntries.id),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    revision: integer().notNull(),
    outcome: text().notNull(),
    criteria: text({ mode: 'json' }).$type<CriterionCode[]>().notNull(),
    reason: text(),
    message: text(),
    language: text().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
    stateBefore: text('state_before').notNull(),
    stateAfter: text('state_after').notNull(),
    status: text().notNull(),
    /** Why the reviewer decided although the own organisation is a party. */
    ownOrganisationReason: text('own_organisation_reason'),
    /** The same for all decisions taken together; null for one alone. */
    bulkId: text('bulk_id'),
  },
  (table) => [
    index('decisions_by_submission').on(table.submissionId, table.at),
    index('decisions_by_bulk').on(table.bulkId).where(sql`bulk_id is not null`),
    index('decisions_by_reviewer').on(table.reviewer, table.submissionId),
    oneOf('decisions_outcome', table.outcome, DECISIONS),
    oneOf('decisions_status', table.status, DECISION_STATUSES),
  ],
)

export const OUTBOX_STATUSES = ['waiting', 'acknowledged', 'conflict', 'withdrawn'] as const
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number]
export const OUTBOX_DOORS = ['interface', 'manual'] as const
export type OutboxDoor = (typeof OUTBOX_DOORS)[number]

/** Decisions on their way to the platform; sent until acknowledged, by its interface or by hand. */
export const outbox = sqliteTable(
  'outbox',
  {
    decisionId: text('decision_id')
      .primaryKey()
      .references(() => decisions.id),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    /** In the order of the decisions. */
    position: integer().notNull(),
    door: text().notNull(),
    status: text().notNull(),
    attempts: integer().notNull().default(0),
    lastAttemptAt: text('last_attempt_at'),
    lastError: text('last_error'),
    acknowledgedAt: text('acknowledged_at'),
  },
  (table) => [
    uniqueIndex('outbox_position').on(table.position),
    index('outbox_by_status').on(table.status, table.position),
    oneOf('outbox_status', table.status, OUTBOX_STATUSES),
    oneOf('outbox_door', table.door, OUTBOX_DOORS),
  ],
)

/** A colleague's decision at another desk, as the platform tells it. */
export type OtherDecision = {
  outcome: string
  criteria: CriterionCode[]
  reason: string | null
  reviewer: string
  organisation: string
  at: string
}

export const CONFLICT_KINDS = ['stale', 'disagreement'] as const

/** Where the platform or a colleague had moved on: both versions are kept until somebody settles it. */
export const conflicts = sqliteTable(
  'conflicts',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    /** What the platform had when it refused. */
    platformRevision: integer('platform_revision'),
    platformState: text('platform_state'),
    /** The decision that stands against this one, where the platform told it. */
    other: text({ mode: 'json' }).$type<OtherDecision>(),
    foundAt: text('found_at').notNull(),
    settledAt: text('settled_at'),
    /** The log entry that settled it. */
    settledBy: text('settled_by').references(() => logEntries.id),
  },
  (table) => [
    index('conflicts_open').on(table.settledAt, table.submissionId),
    index('conflicts_by_submission').on(table.submissionId, table.foundAt),
    oneOf('conflicts_kind', table.kind, CONFLICT_KINDS),
  ],
)
