/** Reads what organisers have submitted to other editions. */
import type { Outcome } from '../../domain/criterion.ts'
import type { State } from '../../domain/state.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

export type EarlierRow = {
  id: string
  edition: string
  title: string
  organiser: string
  state: State
  outcome: Outcome
  startsOn: string | null
}

const FROM_SAME_ORGANISERS = `from (select distinct other.submission_id as id from parties own
    join parties other on other.key = own.key and other.role <> 'participant'
    where own.submission_id = @id and own.role <> 'participant' and own.key <> '') same
  join submissions s on s.id = same.id
  join editions e on e.id = s.edition
  where s.edition <> (select edition from submissions where id = @id)`

const earlier = remembered(({ sqlite }) =>
  sqlite.prepare(`select s.id, s.edition, s.title, s.organiser, s.state, s.outcome, s.starts_on as startsOn
    ${FROM_SAME_ORGANISERS} order by e.starts_on desc, s.starts_on desc, s.id desc limit @limit`),
)
const earlierCount = remembered(({ sqlite }) =>
  sqlite.prepare(`select count(*) ${FROM_SAME_ORGANISERS}`).pluck(),
)

/** Submissions to other editions that share an organiser by its key, those to the latest edition first. */
export function readEarlier(
  database: ReadableDatabase,
  submissionId: string,
  limit: number,
): { rows: EarlierRow[]; total: number } {
  return {
    rows: earlier(database).all({ id: submissionId, limit }) as EarlierRow[],
    total: earlierCount(database).get({ id: submissionId }) as number,
  }
}

const organisers = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select name from parties where submission_id = ? and role <> 'participant' and key <> ''
      group by key order by min(ordinal)`)
    .pluck(),
)

/** The names of the organisers as read from the submission's words, each once. */
export function readOrganiserNames(database: ReadableDatabase, submissionId: string): string[] {
  return organisers(database).all(submissionId) as string[]
}
