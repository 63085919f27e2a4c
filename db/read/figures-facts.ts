/** Reads what figures are made from: each submission's current content, its parties and when it came. */
import type { Party } from '../../domain/party/party.ts'
import type { ReadableDatabase } from '../database.ts'
import { readParties } from './submissions.ts'

export type FactSource = {
  number: number
  /** As it is stored, whatever its form; null where it was spoilt. */
  content: unknown
  parties: readonly Party[]
  submittedAt: string | null
  receivedAt: string
}

/** False where there are submissions and no sums of them, as in a file whose rows came from elsewhere. */
export function hasSums({ sqlite }: ReadableDatabase): boolean {
  const sql = 'select exists (select 1 from figure_cells) or not exists (select 1 from submissions)'
  return sqlite.prepare(sql).pluck().get() === 1
}

const BATCH = 500
type Row = Omit<FactSource, 'parties' | 'content'> & { id: string; content: string }

/** In batches, so that what is read may be written meanwhile on the same connection. */
export function* readFactSources(database: ReadableDatabase): Generator<FactSource> {
  const next = database.sqlite.prepare(
    `select s.number, s.id, r.content, s.submitted_at as submittedAt, s.received_at as receivedAt
     from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision
     where s.number > ? order by s.number limit ${BATCH}`,
  )
  for (let last = 0; ; ) {
    const rows = next.all(last) as Row[]
    for (const { id, content, ...row } of rows)
      yield { ...row, content: parse(content), parties: readParties(database, id) as Party[] }
    if (rows.length < BATCH) return
    last = rows.at(-1)?.number ?? last
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
