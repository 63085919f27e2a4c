/** Reads organisers by their key: how they are written, their submissions, and what was reported of those. */
import type { Sector } from '../../domain/party/sector.ts'
import type { State } from '../../domain/state.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

const names = remembered(({ sqlite }) =>
  // Beside a minimum SQLite gives the other columns of its row.
  sqlite.prepare('select key, name, min(number) from organising_parties group by key').raw(),
)

/** What every organiser is called, by its key. */
export function everyOrganiser(database: ReadableDatabase): Map<string, string> {
  return new Map((names(database).all() as [string, string, number][]).map(([key, name]) => [key, name]))
}

const written = remembered(({ sqlite }) =>
  sqlite.prepare(`select name, count(distinct submission_id) as submissions from parties
    where key = ? and role <> 'participant' group by name order by 2 desc, 1`),
)

/** As submissions write it, the most common first. */
export function readWrittenNames(
  database: ReadableDatabase,
  key: string,
): { name: string; submissions: number }[] {
  return written(database).all(key) as { name: string; submissions: number }[]
}

export type OrganisedRow = {
  id: string
  edition: string
  title: string
  state: State
  startsOn: string | null
  placeName: string
}

const organised = remembered(({ sqlite }) =>
  sqlite.prepare(`select s.id, s.edition, s.title, s.state, s.starts_on as startsOn, s.place_name as placeName
    from organising_parties o join submissions s on s.number = o.number join editions e on e.id = s.edition
    where o.key = ? order by e.starts_on desc, s.starts_on, s.title_sort, s.id limit ?`),
)

/** The submissions that it organises, whatever their state: of the latest edition first, by day there. */
export function readOrganised(database: ReadableDatabase, key: string, most: number): OrganisedRow[] {
  return organised(database).all(key, most) as OrganisedRow[]
}

export type ReportedRow = {
  submissionId: string
  title: string
  edition: string
  participants: number | null
  connections: number | null
  recordings: string[]
  lessons: string
}

const reported = remembered(({ sqlite }) =>
  sqlite.prepare(`select r.submission_id as submissionId, s.title, s.edition, r.participants, r.connections,
      r.recordings, r.lessons
    from organising_parties o join submissions s on s.number = o.number
    join outcomes r on r.submission_id = s.id join editions e on e.id = s.edition
    where o.key = ? order by e.starts_on desc, s.starts_on, s.title_sort, s.id limit ?`),
)

export function readReported(database: ReadableDatabase, key: string, most: number): ReportedRow[] {
  const rows = reported(database).all(key, most) as (Omit<ReportedRow, 'recordings'> & {
    recordings: string
  })[]
  return rows.map((row) => ({ ...row, recordings: JSON.parse(row.recordings) as string[] }))
}

const sector = remembered(({ sqlite }) =>
  sqlite.prepare('select sector from organising_parties where key = ? order by number desc limit 1').pluck(),
)

/** The sector that its newest submission has it as; null where it has none. */
export function readSector(database: ReadableDatabase, key: string): Sector | null {
  return (sector(database).get(key) as Sector | undefined) ?? null
}
