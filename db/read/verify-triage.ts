/** Whether claims, snoozes, notes and case numbers say what the log tells: each could be made from it again. */
import { asc, gt } from 'drizzle-orm'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { caseNumberBody, claimBody, commentBody, snoozeBody } from '../../domain/triage.ts'
import type { ReadableDatabase } from '../database.ts'
import { revisions } from '../schema/submissions.ts'
import { caseNumbers, claims, notes, snoozes } from '../schema/workbench.ts'
import { type Entry, entriesOf, type Projected } from './verify-projections.ts'

/** The newest entry about a submission stands, unless it releases, or a decision came after it that was not undone. */
export function checkClaims(database: ReadableDatabase): Projected {
  const decided = lastDecisions(database)
  return checkNewest(
    database,
    'claim',
    database.orm.select().from(claims).all(),
    (body) => claimBody.parse(body),
    ({ submissionId, until }, entry) =>
      until === null || isBefore(entry, decided.get(submissionId))
        ? null
        : { submissionId, entryId: entry.id, ...signed(entry), until },
  )
}

/** The newest entry about a submission stands, unless it wakes, or such a decision or a revision came after it. */
export function checkSnoozes(database: ReadableDatabase): Projected {
  const decided = lastDecisions(database)
  const answered = lastArrivals(database)
  return checkNewest(
    database,
    'snooze',
    database.orm.select().from(snoozes).all(),
    (body) => snoozeBody.parse(body),
    ({ submissionId, isOver, untilDay, reason }, entry) => {
      if (isOver || isBefore(entry, decided.get(submissionId))) return null
      const arrivedAt = answered.get(submissionId)
      if (arrivedAt !== undefined && arrivedAt > entry.at) return null
      const row = { submissionId, entryId: entry.id, untilDay, reason, ...signed(entry) }
      // In the same instant either may have been first.
      return arrivedAt === entry.at ? 'either' : row
    },
  )
}

/** The newest entry about a submission stands, unless it takes the number away. */
export function checkCaseNumbers(database: ReadableDatabase): Projected {
  return checkNewest(
    database,
    'case-number',
    database.orm.select().from(caseNumbers).all(),
    (body) => caseNumberBody.parse(body),
    ({ submissionId, caseNumber }, entry) =>
      caseNumber === null ? null : { submissionId, entryId: entry.id, caseNumber },
  )
}

/** Every note is an entry's, standing unless its writer took it back. */
export function checkNotes(database: ReadableDatabase): Projected {
  const rows = new Map(
    database.orm
      .select()
      .from(notes)
      .all()
      .map((row) => [row.id, row]),
  )
  const entries = entriesOf(database, 'comment')
  const withdrawn = new Set(
    entriesOf(database, 'comment-withdrawn').map(({ body }) => (body as { commentId?: string })?.commentId),
  )
  const problems = entries.filter((entry) => {
    const row = rows.get(entry.id)
    const { data } = commentBody.safeParse(entry.body)
    if (!row || !data) return !row || !entry.isErased
    const isStanding = !withdrawn.has(entry.id)
    return canonicalJson({ ...data, id: entry.id, ...signed(entry), isStanding }) !== canonicalJson(row)
  })
  const known = new Set(entries.map(({ id }) => id))
  return {
    checked: entries.length,
    problems: [...problems.map(({ id }) => id), ...[...rows.keys()].filter((id) => !known.has(id))],
  }
}

type Row = { submissionId: string; entryId: string }

/**
 * Compares one row a submission with what its newest entry leads to; null is no row. Entries whose bodies were erased do
 * not say which submission they are about, so rows of theirs are let be.
 */
function checkNewest<Body extends { submissionId: string }>(
  database: ReadableDatabase,
  kind: string,
  rows: readonly Row[],
  read: (body: unknown) => Body,
  leadsTo: (body: Body, entry: Entry) => Row | 'either' | null,
): Projected {
  const entries = entriesOf(database, kind)
  const told = entries.filter(({ isErased }) => !isErased).map((entry) => ({ entry, body: read(entry.body) }))
  const newest = new Map(told.map(({ entry, body }) => [body.submissionId, leadsTo(body, entry)]))
  const erased = new Set(entries.filter(({ isErased }) => isErased).map(({ id }) => id))
  const standing = new Map(rows.map((row) => [row.submissionId, row]))
  const ids = new Set([...newest.keys(), ...standing.keys()])
  const problems = [...ids].filter((id) => {
    const row = standing.get(id) ?? null
    const expected = newest.get(id) ?? null
    if (expected === 'either' || (row && erased.has(row.entryId))) return false
    return canonicalJson(row) !== canonicalJson(expected)
  })
  return { checked: entries.length, problems }
}

/** The clock of the newest decision about each submission that was not undone. */
function lastDecisions(database: ReadableDatabase): Map<string, number> {
  const undone = new Set(
    entriesOf(database, 'undo').map(({ body }) => (body as { decisionId?: string } | null)?.decisionId),
  )
  return new Map(
    entriesOf(database, 'decision')
      .filter(({ id }) => !undone.has(id))
      .map(({ lamport, body }) => [(body as { submissionId?: string } | null)?.submissionId ?? '', lamport]),
  )
}

/** When the newest revision beyond the first came, by the submission. */
function lastArrivals({ orm }: ReadableDatabase): Map<string, string> {
  const rows = orm
    .select({ submissionId: revisions.submissionId, receivedAt: revisions.receivedAt })
    .from(revisions)
    .where(gt(revisions.number, 1))
    .orderBy(asc(revisions.receivedAt))
    .all()
  return new Map(rows.map(({ submissionId, receivedAt }) => [submissionId, receivedAt]))
}

function isBefore({ lamport }: Entry, clock: number | undefined): boolean {
  return clock !== undefined && lamport < clock
}

function signed({ at, name: reviewer, organisation }: Entry) {
  return { at, reviewer, organisation }
}
