/** Whether judgements, corrections and versions of the rules say what the log tells: each could be made from it again. */
import { asc, eq } from 'drizzle-orm'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { judgementBody } from '../../domain/judgement.ts'
import { correctionBody } from '../../domain/party/correction.ts'
import type { ReadableDatabase } from '../database.ts'
import { ruleSets } from '../schema/editions.ts'
import { logBodies, logEntries } from '../schema/log.ts'
import { corrections } from '../schema/register.ts'
import { judgements } from '../schema/submissions.ts'

export type Projected = { checked: number; problems: string[] }

export type Entry = {
  id: string
  at: string
  lamport: number
  name: string
  organisation: string
  body: unknown
  isErased: boolean
}

/** Entries of a kind in the log's order; one whose body was erased is compared as far as the entry goes. */
export function entriesOf({ orm }: ReadableDatabase, kind: string): Entry[] {
  return orm
    .select({
      id: logEntries.id,
      at: logEntries.at,
      lamport: logEntries.lamport,
      actor: logEntries.actor,
      body: logBodies.body,
    })
    .from(logEntries)
    .leftJoin(logBodies, eq(logBodies.entryId, logEntries.id))
    .where(eq(logEntries.kind, kind))
    .orderBy(asc(logEntries.lamport), asc(logEntries.id))
    .all()
    .map(({ actor: { name, organisation }, body, ...entry }) => ({
      ...entry,
      name,
      organisation,
      body: body === null ? null : parse(body),
      isErased: body === null,
    }))
}

/** One that somebody has spoilt says nothing; that it was altered is for the check of bodies to tell. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** The newest entry of a submission's criterion stands, unless it takes the judgement back. */
export function checkJudgements(database: ReadableDatabase): Projected {
  const rows = new Map(
    database.orm
      .select()
      .from(judgements)
      .all()
      .map((row) => [row.id, row]),
  )
  const entries = entriesOf(database, 'judgement')
  const told = entries.flatMap((entry) => {
    const parsed = judgementBody.safeParse(entry.body)
    return parsed.success ? [{ entry, body: parsed.data }] : []
  })
  const newest = new Map(told.map(({ entry, body }) => [`${body.submissionId} ${body.criterion}`, entry.id]))
  const problems = told.filter(({ entry, body }) => {
    const row = rows.get(entry.id)
    if (body.outcome === null) return row !== undefined
    const { submissionId, revision, criterion, outcome, note } = body
    const isStanding = newest.get(`${submissionId} ${criterion}`) === entry.id
    const expected = { submissionId, revision, criterion, outcome, note, ...signed(entry), isStanding }
    return !row || canonicalJson(expected) !== canonicalJson(row)
  })
  return result(
    [...rows.keys()],
    entries,
    problems.map(({ entry }) => entry.id),
  )
}

/** The newest entry about a name or body stands, unless it was withdrawn. */
export function checkCorrections(database: ReadableDatabase): Projected {
  const rows = new Map(
    database.orm
      .select()
      .from(corrections)
      .all()
      .map((row) => [row.id, row]),
  )
  const entries = entriesOf(database, 'correction')
  const withdrawn = new Set(
    entriesOf(database, 'correction-withdrawn').map(
      ({ body }) => (body as { correctionId?: string })?.correctionId,
    ),
  )
  const newest = new Map(entries.map(({ id }) => [rows.get(id)?.about, id]))
  const problems = entries.filter((entry) => {
    const row = rows.get(entry.id)
    const parsed = correctionBody.safeParse(entry.body)
    if (!row || !parsed.success) return !entry.isErased || !row
    const { about } = row
    const isStanding = newest.get(about) === entry.id && !withdrawn.has(entry.id)
    return canonicalJson({ ...parsed.data, ...signed(entry), about, isStanding }) !== canonicalJson(row)
  })
  return result(
    [...rows.keys()],
    entries,
    problems.map(({ id }) => id),
  )
}

/** Every version but the first was made by an entry of the log. */
export function checkRuleSets(database: ReadableDatabase): Projected {
  const rows = database.orm.select().from(ruleSets).all()
  const told = entriesOf(database, 'rules').map(
    ({ body }) => body as { edition: string; rules: unknown; note: string } | null,
  )
  const made = new Set(told.map((body) => (body ? canonicalJson([body.edition, body.rules, body.note]) : '')))
  const later = rows.filter(({ version }) => version > 1)
  const problems = later.filter(
    ({ edition, rules, note }) => !made.has('') && !made.has(canonicalJson([edition, rules, note])),
  )
  const lost = made.size > later.length && !made.has('') ? ['a version in the log is missing'] : []
  return {
    checked: rows.length,
    problems: [...problems.map((row) => `${row.edition} ${row.version}`), ...lost],
  }
}

function signed({ id, at, name: by, organisation }: Entry) {
  return { id, at, by, organisation }
}

/** Rows that no entry made are a problem too. */
function result(ids: readonly string[], entries: readonly Entry[], problems: readonly string[]): Projected {
  const known = new Set(entries.map(({ id }) => id))
  return { checked: entries.length, problems: [...problems, ...ids.filter((id) => !known.has(id))] }
}
