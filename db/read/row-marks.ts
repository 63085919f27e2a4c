/** What stands beside rows of a list: claims, snoozes, notes, and what their findings and parties make of them. */
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

export type ClaimRow = { reviewer: string; organisation: string; at: string; until: string }
export type SnoozeRow = {
  untilDay: string | null
  reason: string
  reviewer: string
  organisation: string
  at: string
}

export type RowMarks = {
  claim: ClaimRow | null
  snooze: SnoozeRow | null
  isSeries: boolean
  isOwnOrganisation: boolean
  isCompleted: boolean
  noteCount: number
}

/** Who looks, and when: claims expire by the instant (UTC), snoozes by the Swedish day. */
export type Viewpoint = {
  now: string
  today: string
  ownKeys: readonly string[]
  /** Null before anyone has said who they are. */
  reviewer: { name: string; organisation: string } | null
}

/** A claim that has expired and a snooze whose day has come mark nothing. */
export const CLAIM_HOLDS = 'until > @now'
export const SNOOZE_HOLDS = '(until_day is null or until_day > @today)'

/** Asked to complete, or taken down for it, and not undone: what is new again after that has been completed. */
export const WAS_RETURNED = `decisions.outcome in ('return', 'take-down') and decisions.status = 'standing'`

const marked = remembered(({ sqlite }) =>
  sqlite.prepare(`select s.id,
    (select json_object('reviewer', reviewer, 'organisation', organisation, 'at', at, 'until', until)
      from claims where submission_id = s.id and ${CLAIM_HOLDS}) as claim,
    (select json_object('untilDay', until_day, 'reason', reason, 'reviewer', reviewer, 'organisation', organisation,
      'at', at) from snoozes where submission_id = s.id and ${SNOOZE_HOLDS}) as snooze,
    exists (select 1 from findings f where f.submission_id = s.id and f.revision = s.revision
      and f.rules_version = s.assessed_rules and f.criterion = 'series' and f.outcome <> 'not-applicable') as isSeries,
    exists (select 1 from parties p where p.submission_id = s.id
      and p.key in (select value from json_each(@ownKeys))) as isOwnOrganisation,
    s.state = 'new' and exists (select 1 from decisions where decisions.submission_id = s.id
      and ${WAS_RETURNED}) as isCompleted,
    (select count(*) from notes where submission_id = s.id and is_standing = 1) as noteCount
  from json_each(@ids) asked join submissions s on s.id = asked.value`),
)

type Read = Record<'isSeries' | 'isOwnOrganisation' | 'isCompleted' | 'noteCount', number> & {
  id: string
  claim: string | null
  snooze: string | null
}

/** By the submission's id. */
export function readRowMarks(
  database: ReadableDatabase,
  ids: readonly string[],
  { now, today, ownKeys }: Pick<Viewpoint, 'now' | 'today' | 'ownKeys'>,
): Map<string, RowMarks> {
  const asked = { ids: JSON.stringify(ids), now, today, ownKeys: JSON.stringify(ownKeys) }
  const rows = marked(database).all(asked) as Read[]
  return new Map(rows.map((row) => [row.id, toMarks(row)]))
}

function toMarks(row: Read): RowMarks {
  return {
    claim: row.claim === null ? null : (JSON.parse(row.claim) as ClaimRow),
    snooze: row.snooze === null ? null : (JSON.parse(row.snooze) as SnoozeRow),
    isSeries: row.isSeries === 1,
    isOwnOrganisation: row.isOwnOrganisation === 1,
    isCompleted: row.isCompleted === 1,
    noteCount: row.noteCount,
  }
}
