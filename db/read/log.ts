/** Reads the operation log in blocks, newest first, filtered by SQL; and what its entries are about. */
import { endOfDay, instantAt } from '../../domain/time.ts'
import type { ReadableDatabase } from '../database.ts'

/** Empty values ask for nothing. Days are Swedish and both included. */
export type LogWanted = {
  kinds: readonly string[]
  actor: string
  submission: string
  from: string | null
  to: string | null
  text: string
}

/** An entry with its body as stored; null where that was erased. */
export type LoggedEntry = {
  id: string
  desk: string
  seq: number
  prevHash: string
  hash: string
  lamport: number
  at: string
  actor: { name: string; organisation: string; desk: string }
  kind: string
  schemaVersion: number
  bodyHash: string
  signature: string | null
  body: string | null
}

type Value = string | number

const COLUMNS = `e.id, e.desk, e.seq, e.prev_hash as prevHash, e.hash, e.lamport, e.at, e.actor, e.kind,
  e.schema_version as schemaVersion, e.body_hash as bodyHash, e.signature, b.body`
/** A body that somebody has spoilt is not read; the log can still be looked at. */
const BODY = 'iif(json_valid(b.body), b.body, null)'
const FROM = 'from log_entries e left join log_bodies b on b.entry_id = e.id'

/** Ids begin with their millisecond, so the newest have the last ones, and no index beside the key is needed. */
export function readLogBlock(
  { sqlite }: ReadableDatabase,
  wanted: LogWanted,
  { offset, limit }: { offset: number; limit: number },
): LoggedEntry[] {
  const { where, values } = condition(wanted)
  const rows = sqlite
    .prepare(`select ${COLUMNS} ${FROM} ${where} order by e.id desc limit ? offset ?`)
    .all(...values, limit, offset)
  return (rows as (Omit<LoggedEntry, 'actor'> & { actor: string })[]).map(toEntry)
}

export function countLog({ sqlite }: ReadableDatabase, wanted: LogWanted): number {
  const { where, values } = condition(wanted)
  return sqlite
    .prepare(`select count(*) ${FROM} ${where}`)
    .pluck()
    .get(...values) as number
}

export function findLogEntry({ sqlite }: ReadableDatabase, id: string): LoggedEntry | null {
  const row = sqlite.prepare(`select ${COLUMNS} ${FROM} where e.id = ?`).get(id)
  return row ? toEntry(row as Omit<LoggedEntry, 'actor'> & { actor: string }) : null
}

/** Everybody and every kind in the log, the most frequent first. */
export function readLogChoices({ sqlite }: ReadableDatabase) {
  const actors = sqlite
    .prepare(
      `select actor ->> '$.name' as name, count(*) as entries from log_entries group by 1 order by 2 desc, 1`,
    )
    .all() as { name: string; entries: number }[]
  const kinds = sqlite
    .prepare('select kind, count(*) as entries from log_entries group by 1 order by 2 desc, 1')
    .all() as { kind: string; entries: number }[]
  return { actors, kinds }
}

/** What the ids that bodies hold stand for; an id that is not known is left out. */
export type LogNames = {
  submissions: Map<string, string>
  decisions: Map<string, { submissionId: string; outcome: string; revision: number }>
  notes: Map<string, { submissionId: string }>
  messages: Map<string, { submissionId: string; kind: string }>
  cases: Map<string, string>
  editions: Map<string, string>
}

/** One question for each kind of id, however many there are. */
export function readLogNames(
  database: ReadableDatabase,
  ids: Readonly<Record<keyof LogNames, string[]>>,
): LogNames {
  const { sqlite } = database
  const rowsOf = <Row>(select: string, wanted: string[]) =>
    sqlite
      .prepare(`${select} where id in (select value from json_each(?))`)
      .all(JSON.stringify(wanted)) as Row[]
  type Named = { id: string; submissionId: string }
  const decisions = rowsOf<Named & { outcome: string; revision: number }>(
    'select id, submission_id as submissionId, outcome, revision from decisions',
    ids.decisions,
  )
  const notes = rowsOf<Named>('select id, submission_id as submissionId from notes', ids.notes)
  const messages = rowsOf<Named & { kind: string }>(
    'select id, submission_id as submissionId, kind from messages',
    ids.messages,
  )
  const about = [...decisions, ...notes, ...messages].map(({ submissionId }) => submissionId)
  const titles = rowsOf<{ id: string; title: string }>('select id, title from submissions', [
    ...ids.submissions,
    ...about,
  ])
  return {
    submissions: new Map(titles.map(({ id, title }) => [id, title])),
    decisions: new Map(decisions.map((row) => [row.id, row])),
    notes: new Map(notes.map((row) => [row.id, row])),
    messages: new Map(messages.map((row) => [row.id, row])),
    cases: new Map(
      rowsOf<{ id: string; title: string }>('select id, title from cases', ids.cases).map(({ id, title }) => [
        id,
        title,
      ]),
    ),
    editions: new Map(
      rowsOf<{ id: string; name: string }>('select id, name from editions', ids.editions).map(
        ({ id, name }) => [id, name],
      ),
    ),
  }
}

function toEntry({ actor, ...row }: Omit<LoggedEntry, 'actor'> & { actor: string }): LoggedEntry {
  return { ...row, actor: JSON.parse(actor) as LoggedEntry['actor'] }
}

function condition({ kinds, actor, submission, from, to, text }: LogWanted) {
  const parts: { sql: string; values: Value[] }[] = []
  if (kinds.length > 0)
    parts.push({ sql: 'e.kind in (select value from json_each(?))', values: [JSON.stringify(kinds)] })
  if (actor !== '') parts.push({ sql: `e.actor ->> '$.name' = ?`, values: [actor] })
  // Compared without the Z, since a fraction sorts before it.
  if (from !== null) parts.push({ sql: 'e.at >= ?', values: [instantAt(from, '00:00').slice(0, 19)] })
  if (to !== null) parts.push({ sql: 'e.at < ?', values: [endOfDay(to).slice(0, 19)] })
  if (submission !== '') parts.push({ sql: ABOUT_SUBMISSION, values: Array(7).fill(submission) })
  if (text.trim() !== '') parts.push(holding(text.trim()))
  return {
    where: parts.length === 0 ? '' : `where ${parts.map(({ sql }) => `(${sql})`).join(' and ')}`,
    values: parts.flatMap(({ values }) => values),
  }
}

/** Looked for as text first, which is cheaper than reading every body. By the body, and by the rows made from the entry, which still tell when the body was erased. */
const ABOUT_SUBMISSION = `(instr(b.body, ?) > 0 and ${BODY} ->> '$.submissionId' = ?)
  or e.id in (select id from decisions where submission_id = ?)
  or e.id in (select id from notes where submission_id = ?)
  or (instr(b.body, '"decisionId"') > 0
    and ${BODY} ->> '$.decisionId' in (select id from decisions where submission_id = ?))
  or (instr(b.body, '"commentId"') > 0
    and ${BODY} ->> '$.commentId' in (select id from notes where submission_id = ?))
  or e.id in (select sent_entry_id from messages where submission_id = ?)`

/** Of titles only those of the entry's own submission and its decision's. */
function holding(text: string): { sql: string; values: Value[] } {
  const pattern = anyCase(text)
  // Bodies are JSON, where quotation marks and line breaks are written otherwise.
  const inJson = anyCase(JSON.stringify(text).slice(1, -1))
  return {
    sql: `b.body glob ? or e.actor ->> '$.name' glob ?
      or coalesce(${BODY} ->> '$.submissionId', (select submission_id from decisions d
        where d.id = coalesce(${BODY} ->> '$.decisionId', e.id))) in (select id from submissions where title glob ?)`,
    values: [inJson, pattern, pattern],
  }
}

/** A pattern of GLOB for text that holds this, whatever the case; SQLite itself folds only A to Z. */
function anyCase(text: string): string {
  const letters = [...text].map((letter) => {
    const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
    if ('*?['.includes(letter)) return `[${letter}]`
    return lower === upper || [...upper].length > 1 ? letter : `[${lower}${upper}]`
  })
  return `*${letters.join('')}*`
}
