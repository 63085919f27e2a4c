/** Reads what the submissions of an edition are to each other: who may be related to whom, and what is compared. */
import type { State } from '../../domain/state.ts'
import type { Content } from '../../domain/submission.ts'
import { foldMarks } from '../../domain/swedish.ts'
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

const contents = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select s.id, r.content from json_each(?) asked join submissions s on s.id = asked.value
      join revisions r on r.submission_id = s.id and r.number = s.revision
      where s.edition = ? and ${IS_NEIGHBOUR}`)
    .raw(),
)

/** Those of the edition that are neither withdrawn nor cancelled. `make` gets each once: contents are kept no longer. */
export function readNeighbours<Made>(
  database: ReadableDatabase,
  edition: string,
  ids: readonly string[],
  make: (row: NeighbourRow) => Made,
): Made[] {
  return making(database, contents(database).iterate(JSON.stringify(ids), edition), ids, make)
}

const everyContent = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select r.submission_id, r.content from json_each(?) asked
      join revisions r on r.submission_id = asked.value order by r.submission_id, r.number`)
    .raw(),
)

/** As each of these was in all of its revisions, whatever has become of it, with the organisers that it has now. */
export function readEveryRevision<Made>(
  database: ReadableDatabase,
  ids: readonly string[],
  make: (row: NeighbourRow) => Made,
): Made[] {
  return making(database, everyContent(database).iterate(JSON.stringify(ids)), ids, make)
}

function making<Made>(
  database: ReadableDatabase,
  rows: Iterable<unknown>,
  ids: readonly string[],
  make: (row: NeighbourRow) => Made,
): Made[] {
  const organisers = organisersOfEach(database, ids)
  return Array.from(rows as Iterable<[id: string, content: string]>, ([id, content]) =>
    make({ id, content: JSON.parse(content) as Content, organisers: organisers.get(id) ?? [] }),
  )
}

const keysOfEach = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select distinct p.submission_id, p.key from json_each(?) asked
      join parties p on p.submission_id = asked.value and p.role <> 'participant' order by p.submission_id, p.key`)
    .raw(),
)

function organisersOfEach(database: ReadableDatabase, ids: readonly string[]): Map<string, string[]> {
  const byId = new Map<string, string[]>()
  for (const [id, key] of keysOfEach(database).iterate(JSON.stringify(ids)) as Iterable<[string, string]>) {
    const known = byId.get(id)
    if (known) known.push(key)
    else byId.set(id, [key])
  }
  return byId
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

/** Submissions that the findings of these name, be they of another edition by now. */
export function namedByFindings(database: ReadableDatabase, ids: readonly string[]): string[] {
  return namedInFindings(database).all(JSON.stringify(ids)) as string[]
}

/** Whose findings name as many others as a finding may: there may be more that they do not name. */
const namingMany = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select distinct s.id from json_each(?) asked
      join submissions s on s.id = asked.value
      join findings f on f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules
        and f.criterion = 'nested'
      join json_each(f.evidence) told
      where json_array_length(told.value, '$.values.others') >= ?`)
    .pluck(),
)

/** Of these, those with nested items of which so many are named. */
export function namingAtLeast(database: ReadableDatabase, ids: readonly string[], others: number): string[] {
  return namingMany(database).all(JSON.stringify(ids), others) as string[]
}

const holdingTerms = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select s.id from submission_search f join submissions s on s.number = f.rowid
      where submission_search match ? and s.edition = ?`)
    .pluck(),
)

/** Submissions of the edition whose texts hold all of these words, with or without their marks, the last be it begun. */
export function holdingWords(database: ReadableDatabase, edition: string, text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const terms = words.flatMap((word, at) => {
    // Identity numbers are masked in the index.
    if (/^\d{4,}$/.test(word)) return []
    const begun = at === words.length - 1 ? ' *' : ''
    return [`(marked : "${word}"${begun} OR {marked plain} : "${foldMarks(word)}"${begun})`]
  })
  return terms.length === 0 ? [] : (holdingTerms(database).all(terms.join(' AND '), edition) as string[])
}

const texts = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select s.id, r.content from submissions s
      join revisions r on r.submission_id = s.id and r.number = s.revision where s.edition = ? and ${IS_NEIGHBOUR}`)
    .raw(),
)

/** Submissions of the edition whose content, as JSON, is one of those asked for. Reads them all. */
export function idsByContent(
  database: ReadableDatabase,
  edition: string,
  isAsked: (json: string) => boolean,
): string[] {
  const ids: string[] = []
  for (const [id, json] of texts(database).iterate(edition) as Iterable<[string, string]>)
    if (isAsked(json)) ids.push(id)
  return ids
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
