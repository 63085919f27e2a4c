/** Reads links of cases, what they lead to, and what a case may have to do with, by indexes only. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { LinkTarget } from '../../domain/case/link.ts'
import type { Content } from '../../domain/submission.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { caseLinks, cases } from '../schema/cases.ts'

export type LinkRow = typeof caseLinks.$inferSelect

/** In the order of targets and keys, whatever has been said of them. */
export function linksOf({ orm }: ReadableDatabase, caseId: string): LinkRow[] {
  return orm
    .select()
    .from(caseLinks)
    .where(eq(caseLinks.caseId, caseId))
    .orderBy(asc(caseLinks.target), asc(caseLinks.key))
    .all()
}

/** Every key that links to such things have been kept by. */
export function linkedKeys({ orm }: ReadableDatabase, target: LinkTarget): string[] {
  const rows = orm.selectDistinct({ key: caseLinks.key }).from(caseLinks).where(eq(caseLinks.target, target))
  return rows.all().map(({ key }) => key)
}

/** The cases that somebody has linked by any of the keys, in Swedish order of titles. */
export function casesLinkedBy({ orm }: ReadableDatabase, target: LinkTarget, keys: readonly string[]) {
  const rows = orm
    .selectDistinct({ row: cases })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.caseId))
    .where(
      and(eq(caseLinks.target, target), inArray(caseLinks.key, [...keys]), eq(caseLinks.state, 'confirmed')),
    )
    .orderBy(asc(cases.titleSort), asc(cases.id))
  return rows.all().map(({ row }) => row)
}

const numberOfAll = remembered(({ sqlite }) => sqlite.prepare('select count(*) from submissions').pluck())

export function countSubmissions(database: ReadableDatabase): number {
  return numberOfAll(database).get() as number
}

const withWord = remembered(({ sqlite }) =>
  sqlite.prepare('select rowid from submission_search where submission_search match ? limit ?').pluck(),
)

/** Numbers of submissions that have the word as it is written, at most so many. `word` is letters only. */
export function numbersWithWord(database: ReadableDatabase, word: string, most: number): number[] {
  return withWord(database).all(`marked : ("${word}")`, most) as number[]
}

const organisedBy = remembered(({ sqlite }) =>
  sqlite.prepare('select number from organising_parties where key = ? order by number desc limit ?').pluck(),
)

/** The newest that the organiser has, at most so many. */
export function numbersOrganisedBy(database: ReadableDatabase, key: string, most: number): number[] {
  return organisedBy(database).all(key, most) as number[]
}

const organisedEditions = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select distinct s.edition from organising_parties o join submissions s on s.number = o.number
      where o.key = ? and s.state = 'published'`)
    .pluck(),
)

/** The editions in which the organiser has activities. */
export function editionsOrganisedIn(database: ReadableDatabase, key: string): string[] {
  return organisedEditions(database).all(key) as string[]
}

export type CandidateRow = {
  id: string
  title: string
  content: Content
  municipalityCode: string | null
  startsOn: string | null
  organisers: { key: string; name: string }[]
}

const candidates = remembered(({ sqlite }) =>
  sqlite.prepare(`select s.id, s.title, r.content, s.municipality_code as municipalityCode, s.starts_on as startsOn,
      (select json_group_array(json_object('key', o.key, 'name', o.name)) from organising_parties o
        where o.number = s.number) as organisers
    from json_each(?) asked join submissions s on s.number = asked.value
    join revisions r on r.submission_id = s.id and r.number = s.revision
    where s.state in ('new', 'returned', 'published')`),
)

/** Of those numbers the submissions that may still be or have been held. */
export function readCandidates(database: ReadableDatabase, numbers: readonly number[]): CandidateRow[] {
  const rows = candidates(database).all(JSON.stringify(numbers)) as (Omit<
    CandidateRow,
    'content' | 'organisers'
  > & { content: string; organisers: string })[]
  return rows.map(({ content, organisers, ...row }) => ({
    ...row,
    content: JSON.parse(content) as Content,
    organisers: JSON.parse(organisers) as CandidateRow['organisers'],
  }))
}

const submissionsNamed = remembered(({ sqlite }) =>
  sqlite.prepare(`select id, title, organiser, edition, state, starts_on as startsOn, place_name as placeName
    from submissions where id in (select value from json_each(?))`),
)

export type SubmissionNamed = {
  id: string
  title: string
  organiser: string
  edition: string
  state: string
  startsOn: string | null
  placeName: string
}

export function readSubmissionsNamed(
  database: ReadableDatabase,
  ids: readonly string[],
): Map<string, SubmissionNamed> {
  const rows = submissionsNamed(database).all(JSON.stringify(ids)) as SubmissionNamed[]
  return new Map(rows.map((row) => [row.id, row]))
}

const themes = remembered(({ sqlite }) =>
  sqlite
    .prepare("select distinct key from figure_cells where dimension = 'theme' and key <> 'unknown'")
    .pluck(),
)

/** The keys of all themes that submissions have. */
export function themeKeysKnown(database: ReadableDatabase): string[] {
  return themes(database).all() as string[]
}
