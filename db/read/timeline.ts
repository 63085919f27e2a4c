/** Reads what has happened to one submission: log entries about it, findings of each revision, and conflicts. */
import { asc, eq } from 'drizzle-orm'
import type { CriterionCode, Outcome } from '../../domain/criterion.ts'
import type { JudgementMade } from '../../domain/disagreement.ts'
import { judgementBody } from '../../domain/judgement.ts'
import type { Actor } from '../../domain/log.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { ruleSets } from '../schema/editions.ts'
import { conflicts } from '../schema/log.ts'

export type EntryAbout = {
  id: string
  at: string
  lamport: number
  actor: Actor
  kind: string
  schemaVersion: number
  /** As read; undefined where it was erased or is no JSON. */
  body: unknown
  isErased: boolean
  /** The reference of the disposal decision that its body was erased under. */
  erasedUnder: string | null
}

/** The same expression as the index `log_bodies_about` has. */
export const ABOUT = `iif(json_valid(body), coalesce(body ->> '$.submissionId', body ->> '$.decisionId', body ->> '$.commentId'), null)`

/** By what the bodies say, and by the rows made from entries, which still tell when a body was erased. */
export const ENTRIES_ABOUT = `with subjects (id) as (
    select @id union all select id from decisions where submission_id = @id
    union all select id from notes where submission_id = @id),
  found (id) as (
    select log_bodies.entry_id from subjects cross join log_bodies on ${ABOUT} = subjects.id
    union select id from subjects
    union select id from judgements where submission_id = @id
    union select entry_id from state_changes where submission_id = @id
    union select settled_by from conflicts where submission_id = @id
    union select entry_id from claims where submission_id = @id
    union select entry_id from snoozes where submission_id = @id
    union select entry_id from case_numbers where submission_id = @id)
  select e.id, e.at, e.lamport, e.actor, e.kind, e.schema_version as schemaVersion, log_bodies.body,
    d.reference as erasedUnder
  from found cross join log_entries e on e.id = found.id left join log_bodies on log_bodies.entry_id = e.id
    left join erased_bodies x on x.entry_id = e.id left join disposals d on d.id = x.disposal_id
  order by e.lamport, e.id`

const entriesAbout = remembered(({ sqlite }) => sqlite.prepare(ENTRIES_ABOUT))

/**
 * Entries about the submission, its decisions or its notes, in the log's order. Of those whose body was erased, the
 * ones that a row of the submission was made from.
 */
export function readEntriesAbout(database: ReadableDatabase, submissionId: string): EntryAbout[] {
  const rows = entriesAbout(database).all({ id: submissionId }) as (Omit<EntryAbout, 'actor' | 'isErased'> & {
    actor: string
    body: string | null
  })[]
  return rows.map(({ actor, body, ...row }) => ({
    ...row,
    actor: JSON.parse(actor) as Actor,
    body: parsed(body),
    isErased: body === null,
  }))
}

function parsed(body: string | null): unknown {
  try {
    return body === null ? undefined : JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Judgements in the order they were made, also those taken back; ones that cannot be read are left out. */
export function readJudgementsMade(database: ReadableDatabase, submissionId: string): JudgementMade[] {
  return readEntriesAbout(database, submissionId).flatMap(({ kind, body, at, actor }) => {
    const read = kind === 'judgement' ? judgementBody.safeParse(body).data : undefined
    if (!read) return []
    const { criterion, outcome, note, revision } = read
    return [{ criterion, outcome, note, revision, by: actor.name, organisation: actor.organisation, at }]
  })
}

export type FindingOfRevision = {
  revision: number
  rulesVersion: number
  criterion: CriterionCode
  outcome: Outcome
}

const allFindings = remembered(({ sqlite }) =>
  sqlite.prepare(`select revision, rules_version as rulesVersion, criterion, outcome from findings
    where submission_id = ? order by revision, rules_version, criterion`),
)

/** The findings of all revisions under all rules that they were assessed by, the earliest first. */
export function readAllFindings(database: ReadableDatabase, submissionId: string): FindingOfRevision[] {
  return allFindings(database).all(submissionId) as FindingOfRevision[]
}

/** When each version of an edition's rules was made. */
export function rulesMadeAt({ orm }: ReadableDatabase, edition: string): Map<number, string> {
  const rows = orm
    .select({ version: ruleSets.version, madeAt: ruleSets.madeAt })
    .from(ruleSets)
    .where(eq(ruleSets.edition, edition))
    .all()
  return new Map(rows.map(({ version, madeAt }) => [version, madeAt]))
}

/** All conflicts of a submission, also settled ones, the oldest first. */
export function readConflictsOf({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select()
    .from(conflicts)
    .where(eq(conflicts.submissionId, submissionId))
    .orderBy(asc(conflicts.foundAt))
    .all()
}

const sentMessages = remembered(({ sqlite }) =>
  sqlite.prepare(`select m.id, m.kind, m.channel, m.sent_at as at, e.actor from messages m
    join log_entries e on e.id = m.sent_entry_id where m.submission_id = ? order by m.sent_at, m.id`),
)

export type SentMessage = { id: string; kind: string; channel: string; at: string; actor: Actor }

/** What a person said has left. */
export function readSentMessages(database: ReadableDatabase, submissionId: string): SentMessage[] {
  const rows = sentMessages(database).all(submissionId) as (Omit<SentMessage, 'actor'> & { actor: string })[]
  return rows.map(({ actor, ...row }) => ({ ...row, actor: JSON.parse(actor) as Actor }))
}
