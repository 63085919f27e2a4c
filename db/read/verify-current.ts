/** Reads each submission with its current content and all that is projected from it, one at a time. */
import type { Finding } from '../../domain/finding.ts'
import type { Party } from '../../domain/party/party.ts'
import type { Occurrence } from '../../domain/submission.ts'
import type { ReadableDatabase } from '../database.ts'
import { readFindings, readParties } from './submissions.ts'

/** `columns` by the names of the schema; `content` as it is stored, whatever its form. */
export type StoredSubmission = {
  id: string
  columns: Readonly<Record<string, unknown>>
  content: unknown
  parties: readonly Party[]
  occurrences: readonly Occurrence[]
  findings: readonly Finding[]
}

export function* readCurrent(database: ReadableDatabase): Generator<StoredSubmission> {
  const { sqlite } = database
  const occurrences = sqlite.prepare(
    `select starts_on as startsOn, ends_on as endsOn, starts_at as startsAt, ends_at as endsAt
     from occurrences where submission_id = ? order by ordinal`,
  )
  const rows = sqlite
    .prepare(
      `select s.*, r.content from submissions s
       join revisions r on r.submission_id = s.id and r.number = s.revision`,
    )
    .iterate() as IterableIterator<Row>
  for (const { content, ...row } of rows) {
    const columns = Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value]))
    yield {
      id: row.id,
      columns,
      content: parse(content),
      parties: readParties(database, row.id) as Party[],
      occurrences: occurrences.all(row.id) as Occurrence[],
      findings: readFindings(database, row.id, row.revision, row.assessed_rules),
    }
  }
}

type Row = { id: string; revision: number; assessed_rules: number; content: string }

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** One that somebody has spoilt says nothing; that it was altered is for the check of revisions to tell. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
