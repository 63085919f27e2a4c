/** Reads what the submissions of an edition are to each other: who may be related to whom, and what is compared. */
import type { State } from '../../domain/state.ts'
import type { Content } from '../../domain/submission.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

/** A submission as its neighbours see it. Keys are those of organising parties. */
export type NeighbourRow = { id: string; content: Content; organisers: string[] }

const IS_NEIGHBOUR = `s.state not in ('withdrawn', 'cancelled')`

const ofEdition = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select s.id from submissions s where s.edition = ? and ${IS_NEIGHBOUR} order by s.number`)
    .pluck(),
)

/** All of an edition that are neither withdrawn nor cancelled. */
export function neighbourIds(database: ReadableDatabase, edition: string): string[] {
  return ofEdition(database).all(edition) as string[]
}

const oneNeighbour = remembered(({ sqlite }) =>
  sqlite.prepare(`select r.content, (select json_group_array(key) from (select distinct p.key from parties p
      where p.submission_id = s.id and p.role <> 'participant' order by p.key)) as organisers
    from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision
    where s.id = ? and s.edition = ? and ${IS_NEIGHBOUR}`),
)

/** Null for one that is withdrawn or cancelled, or of another edition. */
export function readNeighbour(database: ReadableDatabase, id: string, edition: string): NeighbourRow | null {
  const row = oneNeighbour(database).get(id, edition) as { content: string; organisers: string } | undefined
  return row
    ? { id, content: JSON.parse(row.content) as Content, organisers: JSON.parse(row.organisers) as string[] }
    : null
}

const sharing = remembered(({ sqlite }) =>
  sqlite
    // Each key once: where all asked about have the same organiser, each would lead to all the others anew.
    .prepare(`with keys as materialized (select distinct own.key from json_each(?) asked
        join parties own on own.submission_id = asked.value and own.role <> 'participant')
      select distinct s.id from keys
      join parties other on other.key = keys.key and other.role <> 'participant'
      join submissions s on s.id = other.submission_id where s.edition = ?`)
    .pluck(),
)

/** Submissions of the edition with an organiser of one of these, themselves included. */
export function sharingOrganiser(
  database: ReadableDatabase,
  edition: string,
  ids: readonly string[],
): string[] {
  return sharing(database).all(JSON.stringify(ids), edition) as string[]
}

const namedInFindings = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select distinct named.value from json_each(?) asked
      join submissions s on s.id = asked.value
      join findings f on f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules
        and f.criterion in ('duplicate', 'series', 'nested')
      join json_each(f.evidence) told join json_each(told.value, '$.values.others') named`)
    .pluck(),
)

/** Submissions that the findings of these name. */
export function namedByFindings(database: ReadableDatabase, ids: readonly string[]): string[] {
  return namedInFindings(database).all(JSON.stringify(ids)) as string[]
}

const holdingPhrase = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select s.id from submission_search f join submissions s on s.number = f.rowid
      where submission_search match ? and s.edition = ? limit 100`)
    .pluck(),
)

/** Submissions of the edition whose texts hold these words in a row. */
export function holdingWords(database: ReadableDatabase, edition: string, words: string): string[] {
  const tokens = words.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (tokens.length === 0) return []
  return holdingPhrase(database).all(`marked : ("${tokens.join(' ')}")`, edition) as string[]
}

const titles = remembered(({ sqlite }) =>
  sqlite.prepare(`select s.id, s.title from submissions s where s.edition = ? and ${IS_NEIGHBOUR}`),
)

export function readTitles(database: ReadableDatabase, edition: string): { id: string; title: string }[] {
  return titles(database).all(edition) as { id: string; title: string }[]
}

const relatedRow = remembered(({ sqlite }) =>
  sqlite.prepare('select id, title, state from submissions where id = ?'),
)

/** The submissions of these ids that there are, in their order. */
export function readRelated(
  database: ReadableDatabase,
  ids: readonly string[],
): { id: string; title: string; state: State }[] {
  const rows = ids.map((id) => relatedRow(database).get(id))
  return rows.filter((row) => row !== undefined) as { id: string; title: string; state: State }[]
}

const organiserKeys = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select distinct key from parties where submission_id = ? and role <> 'participant'`)
    .pluck(),
)

export function organisersOf(database: ReadableDatabase, submissionId: string): string[] {
  return organiserKeys(database).all(submissionId) as string[]
}
