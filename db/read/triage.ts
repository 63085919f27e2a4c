/** Reads claims, snoozes, notes and case numbers of one submission, and what the log tells of them. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/log.ts'
import { claimBody, snoozeBody } from '../../domain/triage.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { disposals, erasedBodies } from '../schema/safety.ts'
import { caseNumbers, claims, notes, snoozes } from '../schema/workbench.ts'
import { ABOUT } from './timeline.ts'

/** Notes that stand, oldest first; one that was erased has no text and names the disposal decision's reference. */
export function readNotes({ orm }: ReadableDatabase, submissionId: string) {
  return orm
    .select({
      id: notes.id,
      revision: notes.revision,
      text: notes.text,
      reviewer: notes.reviewer,
      organisation: notes.organisation,
      at: notes.at,
      erasedUnder: disposals.reference,
    })
    .from(notes)
    .leftJoin(erasedBodies, eq(erasedBodies.entryId, notes.id))
    .leftJoin(disposals, eq(disposals.id, erasedBodies.disposalId))
    .where(and(eq(notes.submissionId, submissionId), eq(notes.isStanding, true)))
    .orderBy(asc(notes.at), asc(notes.id))
    .all()
}

export function readCaseNumber({ orm }: ReadableDatabase, submissionId: string): string | null {
  const row = orm.select().from(caseNumbers).where(eq(caseNumbers.submissionId, submissionId)).get()
  return row?.caseNumber ?? null
}

const claimOf = remembered(({ orm }) =>
  orm
    .select()
    .from(claims)
    .where(eq(claims.submissionId, sql.placeholder('id')))
    .prepare(),
)

/** The claim on a submission, also one that has expired. */
export function readClaim(database: ReadableDatabase, submissionId: string) {
  return claimOf(database).get({ id: submissionId }) ?? null
}

/** The snooze of a submission, also one whose day has come. */
export function readSnooze({ orm }: ReadableDatabase, submissionId: string) {
  return orm.select().from(snoozes).where(eq(snoozes.submissionId, submissionId)).get() ?? null
}

const logged = remembered(({ sqlite }) => ({
  newest: sqlite.prepare(`select e.id, e.at, e.lamport, e.actor, log_bodies.body
    from log_bodies join log_entries e on e.id = log_bodies.entry_id
    where ${ABOUT} = ? and e.kind = ? order by e.lamport desc limit 1`),
  decided: sqlite
    .prepare(`select max(e.lamport) from decisions d join log_entries e on e.id = d.id
      where d.submission_id = ? and d.status <> 'undone'`)
    .pluck(),
  answered: sqlite
    .prepare('select max(received_at) from revisions where submission_id = ? and number > 1')
    .pluck(),
}))

/** The claim that the log leads to: the newest entry's, unless it releases or a decision came after it that stands. */
export function claimAsLogged(database: ReadableDatabase, submissionId: string) {
  const entry = newestOf(database, submissionId, 'claim')
  const { data } = claimBody.safeParse(entry?.body)
  if (!entry || !data || data.until === null || isEnded(database, submissionId, entry)) return null
  return { submissionId, until: data.until, ...entry.signed }
}

/** The snooze that the log leads to: as with claims, and a revision that came after it has ended it too. */
export function snoozeAsLogged(database: ReadableDatabase, submissionId: string) {
  const entry = newestOf(database, submissionId, 'snooze')
  const { data } = snoozeBody.safeParse(entry?.body)
  if (!entry || !data || data.isOver || isEnded(database, submissionId, entry)) return null
  const answeredAt = logged(database).answered.get(submissionId) as string | null
  if (answeredAt !== null && answeredAt >= entry.signed.at) return null
  return { submissionId, untilDay: data.untilDay, reason: data.reason, ...entry.signed }
}

function newestOf(database: ReadableDatabase, submissionId: string, kind: 'claim' | 'snooze') {
  const row = logged(database).newest.get(submissionId, kind) as LoggedRow | undefined
  if (!row) return null
  const { name: reviewer, organisation } = JSON.parse(row.actor) as Actor
  const signed = { entryId: row.id, at: row.at, reviewer, organisation }
  return { lamport: row.lamport, body: JSON.parse(row.body) as unknown, signed }
}

type LoggedRow = { id: string; at: string; lamport: number; actor: string; body: string }

function isEnded(database: ReadableDatabase, submissionId: string, { lamport }: { lamport: number }) {
  const decided = logged(database).decided.get(submissionId) as number | null
  return decided !== null && decided > lamport
}

/** A note by its id, also one that was taken back. */
export function findNote({ orm }: ReadableDatabase, id: string) {
  return orm.select().from(notes).where(eq(notes.id, id)).get() ?? null
}
