/** Reads what is due to be disposed of, what was disposed of, and whether contacts of an edition may be stored. */
import { createHash } from 'node:crypto'
import { asc, desc } from 'drizzle-orm'
import type { Disposed } from '../../domain/safety.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { disposals } from '../schema/safety.ts'

/** `dueBy` is a Swedish day; pages fetched before `staleBefore` (UTC) have waited too long. */
export type DueAsked = { dueBy: string; staleBefore: string }

const DUE_EDITIONS = 'select id from editions where contacts_retained_until <= @dueBy'
const OF_DUE_EDITION = `in (select id from submissions where edition in (${DUE_EDITIONS}))`
const EDITION_OF = (id: string) => `(select edition from submissions where id = ${id})`

/**
 * Log entries that hold working notes about a submission, or an organiser's lessons of it. Grounds of decisions are
 * records and are not among them, nor is an outcome that only counts.
 */
const WORD_KINDS = `'comment', 'snooze', 'outcome'`
const HAS_WORDS = `iif(json_valid(body), json_type(body, '$.outcome') is null
      or coalesce(body ->> '$.outcome.lessons', '') <> '', 0)`

/**
 * What of each kind is due: the rows, what names each, and the edition that it belongs to.
 * The one place that says so: a preview and a run always mean the same.
 */
export const DUE: Readonly<Record<Disposed, { from: string; where: string; key: string; edition: string }>> =
  {
    contacts: {
      from: 'contacts',
      where: `submission_id ${OF_DUE_EDITION}`,
      key: `submission_id || ' ' || ordinal`,
      edition: EDITION_OF('contacts.submission_id'),
    },
    quarantine: {
      from: 'quarantine',
      where: `raw is not null and (retained_until <= @dueBy or edition in (${DUE_EDITIONS}))`,
      key: 'id',
      edition: `(select id from editions where id = quarantine.edition and id in (${DUE_EDITIONS}))`,
    },
    bodies: {
      from: 'log_bodies',
      where: `entry_id in (select id from log_entries where kind in (${WORD_KINDS})) and ${HAS_WORDS}
      and iif(json_valid(body), body ->> '$.submissionId', null) ${OF_DUE_EDITION}`,
      key: 'entry_id',
      edition: EDITION_OF(`(log_bodies.body ->> '$.submissionId')`),
    },
    // All pages of a source, since those that come after one that is gone lead nowhere.
    pages: {
      from: 'staged_pages',
      where: `source in (select source from staged_pages p where p.fetched_at < @staleBefore or exists (
      select 1 from json_each(iif(json_valid(p.items), p.items, '[]')) i
      where i.type = 'object' and i.value ->> '$.edition' in (${DUE_EDITIONS})))`,
      key: `source || ' ' || ordinal`,
      edition: 'null',
    },
    messages: {
      from: 'messages',
      where: `body <> '' and submission_id ${OF_DUE_EDITION}`,
      key: 'id',
      edition: EDITION_OF('messages.submission_id'),
    },
  }
const KINDS = Object.keys(DUE) as Disposed[]

export type DueCount = { kind: Disposed; edition: string | null; rows: number }

/** How much of each kind is due by edition, and a name for just that: another set of rows has another name. */
export function readDue(
  { sqlite }: ReadableDatabase,
  asked: DueAsked,
): { token: string; counts: DueCount[] } {
  const named = createHash('sha256')
  const counts: DueCount[] = []
  for (const kind of KINDS) {
    const { from, where, key, edition } = DUE[kind]
    const rows = sqlite
      .prepare(
        `select ${key} as key, ${edition} as edition from ${from} where ${where} order by edition, key`,
      )
      .iterate(asked) as IterableIterator<{ key: string; edition: string | null }>
    for (const row of rows) {
      named.update(`${kind} ${row.key} ${row.edition}\n`)
      const last = counts.at(-1)
      if (last?.kind === kind && last.edition === row.edition) last.rows += 1
      else counts.push({ kind, edition: row.edition, rows: 1 })
    }
  }
  for (const { id, retainedUntil } of readDueEditions({ sqlite }, asked))
    named.update(`${id} ${retainedUntil}\n`)
  return { token: named.digest('hex').slice(0, 24), counts }
}

/** How many of a kind are due, without naming them. */
export function countDue({ sqlite }: ReadableDatabase, asked: DueAsked): Record<Disposed, number> {
  const countOf = (kind: Disposed) =>
    Number(
      sqlite.prepare(`select count(*) from ${DUE[kind].from} where ${DUE[kind].where}`).pluck().get(asked),
    )
  return Object.fromEntries(KINDS.map((kind) => [kind, countOf(kind)])) as Record<Disposed, number>
}

/** Editions whose day has come, also those that hold nothing. */
export function readDueEditions(
  { sqlite }: Pick<ReadableDatabase, 'sqlite'>,
  { dueBy }: Pick<DueAsked, 'dueBy'>,
): { id: string; name: string; retainedUntil: string }[] {
  return sqlite
    .prepare(
      `select id, name, contacts_retained_until as retainedUntil from editions
       where id in (${DUE_EDITIONS}) order by starts_on desc, id`,
    )
    .all({ dueBy }) as { id: string; name: string; retainedUntil: string }[]
}

/** Titles of the first submissions of an edition that hold something due. */
export function titlesOfDue({ sqlite }: ReadableDatabase, edition: string, most: number): string[] {
  return sqlite
    .prepare(
      `select title from submissions s where edition = ? and (
         exists (select 1 from contacts c where c.submission_id = s.id)
         or exists (select 1 from messages m where m.submission_id = s.id and m.body <> '')
         or exists (select 1 from notes n where n.submission_id = s.id and n.text <> '')
         or exists (select 1 from outcomes o where o.submission_id = s.id and o.lessons <> ''))
       order by title_sort, id limit ?`,
    )
    .pluck()
    .all(edition, most) as string[]
}

/** Newest first, each with the editions that its contacts were of. */
export function listDisposals({ orm, sqlite }: ReadableDatabase) {
  const editionsOf = sqlite
    .prepare(
      `select value from log_bodies, json_each(iif(json_valid(body), body, '{}'), '$.editions') where entry_id = ?`,
    )
    .pluck()
  return orm
    .select()
    .from(disposals)
    .orderBy(desc(disposals.at), asc(disposals.id))
    .all()
    .map((row) => ({ ...row, editions: editionsOf.all(row.id) as string[] }))
}

const isDisposedOf = remembered(({ sqlite }) =>
  sqlite.prepare('select 1 from disposed_editions where edition = ?').pluck(),
)

/** Whether the edition's contacts were disposed of, so that none is stored again. */
export function isDisposedEdition(database: ReadableDatabase, edition: string): boolean {
  return isDisposedOf(database).get(edition) !== undefined
}
