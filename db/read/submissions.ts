/** Reads one submission whole, by any of its names. */
import { and, asc, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { CriterionCode, CriterionKind, Outcome, Severity } from '../../domain/criterion.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { conflicts, decisions, outbox } from '../schema/log.ts'
import { contacts, findings, parties, revisions, stateChanges, submissions } from '../schema/submissions.ts'

const SHORTEST_PREFIX = 8

export type SubmissionRow = typeof submissions.$inferSelect

const ID = sql.placeholder('id')

const byId = remembered(({ orm }) => orm.select().from(submissions).where(eq(submissions.id, ID)).prepare())

/** By the desk's own id, the platform's, or an unmistakable beginning of the desk's (eight characters or more). */
export function findSubmission(database: ReadableDatabase, id: string): SubmissionRow | null {
  const exact = byId(database).get({ id })
  if (exact) return exact
  const { orm } = database
  const onPlatforms = orm.select().from(submissions).where(eq(submissions.platformId, id)).limit(2).all()
  if (onPlatforms.length > 0) return onPlatforms.length === 1 ? (onPlatforms[0] ?? null) : null
  if (!/^[0-9a-f-]+$/.test(id) || id.length < SHORTEST_PREFIX) return null
  const starting = orm
    .select()
    .from(submissions)
    .where(and(gte(submissions.id, id), lt(submissions.id, `${id}~`)))
    .limit(2)
    .all()
  return starting.length === 1 ? (starting[0] ?? null) : null
}

const byPlatformId = remembered(({ orm }) =>
  orm
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.platformId, sql.placeholder('platformId')),
        eq(submissions.platform, sql.placeholder('platform')),
      ),
    )
    .prepare(),
)

/** Ids are a platform's own: another platform may use the same. */
export function findByPlatformId(
  database: ReadableDatabase,
  platform: string,
  platformId: string,
): SubmissionRow | null {
  return byPlatformId(database).get({ platform, platformId }) ?? null
}

const byRowKey = remembered(({ orm }) =>
  orm
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.edition, sql.placeholder('edition')),
        eq(submissions.rowKey, sql.placeholder('rowKey')),
      ),
    )
    .prepare(),
)

export function findByRowKey(
  database: ReadableDatabase,
  edition: string,
  rowKey: string,
): SubmissionRow | null {
  return byRowKey(database).get({ edition, rowKey }) ?? null
}

const revisionOf = remembered(({ orm }) =>
  orm
    .select()
    .from(revisions)
    .where(and(eq(revisions.submissionId, ID), eq(revisions.number, sql.placeholder('number'))))
    .prepare(),
)

/** One revision of a submission. Throws when there is none, which the schema's promises exclude. */
export function readRevision(database: ReadableDatabase, submissionId: string, number: number) {
  const row = revisionOf(database).get({ id: submissionId, number })
  if (!row) throw new Error(`Submission ${submissionId} has no revision ${number}`)
  return row
}

export function readRevisions({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select({
      number: revisions.number,
      receivedAt: revisions.receivedAt,
      changedAt: revisions.changedAt,
      source: revisions.source,
    })
    .from(revisions)
    .where(eq(revisions.submissionId, submissionId))
    .orderBy(desc(revisions.number))
    .all()
}

const contactsOf = remembered(({ orm }) =>
  orm
    .select({ name: contacts.name, email: contacts.email, phone: contacts.phone })
    .from(contacts)
    .where(eq(contacts.submissionId, ID))
    .orderBy(asc(contacts.ordinal))
    .prepare(),
)

export function readContacts(database: ReadableDatabase, submissionId: string) {
  return contactsOf(database).all({ id: submissionId })
}

const partiesOf = remembered(({ orm }) =>
  orm.select().from(parties).where(eq(parties.submissionId, ID)).orderBy(asc(parties.ordinal)).prepare(),
)

export function readParties(database: ReadableDatabase, submissionId: string) {
  return partiesOf(database).all({ id: submissionId })
}

const findingsOf = remembered(({ orm }) =>
  orm
    .select()
    .from(findings)
    .where(
      and(
        eq(findings.submissionId, ID),
        eq(findings.revision, sql.placeholder('revision')),
        eq(findings.rulesVersion, sql.placeholder('rulesVersion')),
      ),
    )
    .prepare(),
)

/** The findings of a revision under a version of the rules, in the order of the rules. */
export function readFindings(
  database: ReadableDatabase,
  submissionId: string,
  revision: number,
  rulesVersion: number,
): Finding[] {
  return findingsOf(database)
    .all({ id: submissionId, revision, rulesVersion })
    .map((row) => ({
      criterion: row.criterion as CriterionCode,
      severity: row.severity as Severity,
      kind: row.kind as CriterionKind,
      outcome: row.outcome as Outcome,
      evidence: row.evidence,
      sources: row.sources,
    }))
}

/** Decisions, newest first, each with how far it has come on its way out. */
export function readDecisions({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select({ decision: decisions, sending: outbox.status })
    .from(decisions)
    .leftJoin(outbox, eq(outbox.decisionId, decisions.id))
    .where(eq(decisions.submissionId, submissionId))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .all()
    .map(({ decision, sending }) => ({ ...decision, sending }))
}

export function readHistory({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select()
    .from(stateChanges)
    .where(eq(stateChanges.submissionId, submissionId))
    .orderBy(desc(stateChanges.id))
    .all()
}

const openConflictOf = remembered(({ orm }) =>
  orm
    .select()
    .from(conflicts)
    .where(and(eq(conflicts.submissionId, ID), isNull(conflicts.settledAt)))
    .orderBy(desc(conflicts.foundAt))
    .limit(1)
    .prepare(),
)

/** The open conflict of a submission, or null. */
export function readOpenConflict(database: ReadableDatabase, submissionId: string) {
  return openConflictOf(database).get({ id: submissionId }) ?? null
}
