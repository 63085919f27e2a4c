/** Reads what a decision about many looks at, all of them at once; and the units that were decided together. */
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { CriterionCode, CriterionKind, Outcome, Severity } from '../../domain/criterion.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import type { Query } from '../../domain/search/query.ts'
import type { State } from '../../domain/state.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { decisions, logEntries } from '../schema/log.ts'
import { submissions } from '../schema/submissions.ts'
import { allRows, atMost } from './kept-statement.ts'
import { querySql } from './query-sql.ts'
import type { Viewpoint } from './row-marks.ts'
import type { SubmissionRow } from './submissions.ts'

/** The ids of all that match, in the unsorted queue's order: the longest unchanged first. */
export function matchingIds(
  database: ReadableDatabase,
  query: Query,
  viewpoint: Viewpoint,
  limit: number,
): string[] {
  const where = querySql(query, viewpoint) ?? sql`1`
  const asked = sql`select ${submissions.id} as id from ${submissions} where ${where}
    order by ${submissions.changedAt}, ${submissions.id} ${atMost(limit)}`
  return (allRows(database, asked) as { id: string }[]).map(({ id }) => id)
}

export type BulkRow = {
  id: string
  title: string
  edition: string
  revision: number
  state: State
  hasConflict: boolean
  /** Whether a party has one of the keys asked about. */
  isOwnOrganisation: boolean
  claim: { reviewer: string; organisation: string; until: string } | null
  /** The newest decision that waits to be sent, whosever it is. */
  waiting: { outcome: DecisionOutcome; reviewer: string; organisation: string } | null
}

const rowsOf = remembered(({ sqlite }) =>
  sqlite.prepare(`select s.id, s.title, s.edition, s.revision, s.state, s.has_conflict as hasConflict,
    exists (select 1 from parties p where p.submission_id = s.id
      and p.key in (select value from json_each(@ownKeys))) as isOwnOrganisation,
    (select json_object('reviewer', reviewer, 'organisation', organisation, 'until', until)
      from claims where submission_id = s.id and until > @now) as claim,
    case when s.pending_decision is null then null else
      (select json_object('outcome', d.outcome, 'reviewer', d.reviewer, 'organisation', d.organisation)
        from decisions d join outbox o on o.decision_id = d.id
        where d.submission_id = s.id and o.status = 'waiting' order by o.position desc limit 1) end as waiting
  from json_each(@ids) asked join submissions s on s.id = asked.value order by asked.key`),
)

type Read = Record<'hasConflict' | 'isOwnOrganisation', number> &
  Record<'claim' | 'waiting', string | null> &
  Omit<BulkRow, 'hasConflict' | 'isOwnOrganisation' | 'claim' | 'waiting'>

/** In the order asked for; unknown ids are left out. */
export function readBulkRows(
  database: ReadableDatabase,
  ids: readonly string[],
  { now, ownKeys }: { now: string; ownKeys: readonly string[] },
): BulkRow[] {
  const asked = { ids: JSON.stringify(ids), now, ownKeys: JSON.stringify(ownKeys) }
  return (rowsOf(database).all(asked) as Read[]).map((row) => ({
    ...row,
    hasConflict: row.hasConflict === 1,
    isOwnOrganisation: row.isOwnOrganisation === 1,
    claim: row.claim === null ? null : (JSON.parse(row.claim) as BulkRow['claim']),
    waiting: row.waiting === null ? null : (JSON.parse(row.waiting) as BulkRow['waiting']),
  }))
}

export type BulkFinding = {
  criterion: CriterionCode
  severity: Severity
  kind: CriterionKind
  outcome: Outcome
}

const findingsOf = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select s.id, f.criterion, f.severity, f.kind, f.outcome from json_each(@ids) asked
      join submissions s on s.id = asked.value
      join findings f on f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules
    where f.outcome in ('not-met', 'unclear', 'to-judge')`)
    .raw(),
)

/** The open findings of the current revisions, by submission. */
export function readOpenFindings(
  database: ReadableDatabase,
  ids: readonly string[],
): Map<string, BulkFinding[]> {
  const all = new Map<string, BulkFinding[]>(ids.map((id) => [id, []]))
  const rows = findingsOf(database).all({ ids: JSON.stringify(ids) }) as [string, ...string[]][]
  for (const [id, criterion, severity, kind, outcome] of rows)
    all.get(id)?.push({ criterion, severity, kind, outcome } as BulkFinding)
  return all
}

/** Whole rows in the order asked for; unknown ids are left out. */
export function readSubmissionRows({ orm }: ReadableDatabase, ids: readonly string[]): SubmissionRow[] {
  const rows = orm
    .select()
    .from(submissions)
    .where(sql`${submissions.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .all()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The decisions of a unit that are not undone, newest first, each with its submission. */
export function readUnit({ orm }: ReadableDatabase, bulkId: string) {
  return orm
    .select({
      id: decisions.id,
      outcome: decisions.outcome,
      submissionId: decisions.submissionId,
      title: submissions.title,
    })
    .from(decisions)
    .innerJoin(submissions, eq(submissions.id, decisions.submissionId))
    .innerJoin(logEntries, eq(logEntries.id, decisions.id))
    .where(and(eq(decisions.bulkId, bulkId), ne(decisions.status, 'undone')))
    .orderBy(desc(logEntries.lamport))
    .all()
}

// The same as `whyNotUndoable` asks of one decision.
const unitsOf = remembered(({ sqlite }) =>
  sqlite.prepare(`select d.bulk_id as bulkId, d.outcome, min(d.at) as at, d.reviewer, d.organisation, count(*) as total,
    sum(d.status = 'undone') as undone,
    sum(d.status <> 'undone' and (d.status <> 'standing' or s.state <> d.state_after
      or coalesce(o.status <> 'waiting' or (o.last_attempt_at is not null and o.last_error is null), 0)
      or exists (select 1 from decisions later join log_entries e on e.id = later.id
        where later.submission_id = d.submission_id and later.status = 'standing' and e.lamport > own.lamport))) as held
  from decisions d join submissions s on s.id = d.submission_id join log_entries own on own.id = d.id
    left join outbox o on o.decision_id = d.id
  where d.bulk_id in (select bulk_id from decisions where bulk_id is not null group by bulk_id
    order by min(at) desc, bulk_id desc limit ?)
  group by d.bulk_id order by min(d.at) desc, d.bulk_id desc`),
)

export type UnitRow = {
  bulkId: string
  outcome: DecisionOutcome
  at: string
  reviewer: string
  organisation: string
  total: number
  undone: number
  /** Decisions that can no longer be taken back. */
  held: number
}

/** Units of decisions taken together, newest first. */
export function readUnits(database: ReadableDatabase, limit: number): UnitRow[] {
  return unitsOf(database).all(limit) as UnitRow[]
}
