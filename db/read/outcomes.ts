/** Reads what organisers have reported of activities afterwards, and the recordings among it. */
import { eq, sql } from 'drizzle-orm'
import { sortKey } from '../../domain/swedish.ts'
import type { ReadableDatabase } from '../database.ts'
import { outcomes } from '../schema/figures-facts.ts'
import { submissions } from '../schema/submissions.ts'
import { IS_ACTIVITY } from './figures.ts'

export type OutcomeRow = typeof outcomes.$inferSelect

export function findOutcome({ orm }: ReadableDatabase, submissionId: string): OutcomeRow | null {
  return orm.select().from(outcomes).where(eq(outcomes.submissionId, submissionId)).get() ?? null
}

export type RecordingRow = {
  submissionId: string
  title: string
  organiser: string
  edition: string
  address: string
  /** UTC. */
  reportedAt: string
}

/** Of what counts as an activity; newest edition first, within it in Swedish order of titles, and as the organiser listed them. */
export function listRecordings({ sqlite }: ReadableDatabase, edition: string | null): RecordingRow[] {
  return sqlite.prepare(RECORDINGS).all({ edition }) as RecordingRow[]
}

const RECORDINGS = `select s.id as submissionId, s.title, s.organiser, s.edition, r.value as address,
    o.reported_at as reportedAt
  from outcomes o
  join submissions s on s.id = o.submission_id
  join editions e on e.id = s.edition
  join json_each(o.recordings) r
  where s.state = 'published' and (@edition is null or s.edition = @edition)
  order by e.starts_on desc, s.edition, s.title_sort, s.id, r.key`

export type ActivityReport = {
  edition: string
  recordings: number
  satisfaction: { mean: number; scale: number; answers: number | null } | null
}

/** Only of what counts as an activity. */
export function reportsOfActivities({ orm }: ReadableDatabase): ActivityReport[] {
  return orm
    .select({
      edition: submissions.edition,
      recordings: sql<number>`json_array_length(${outcomes.recordings})`,
      mean: outcomes.satisfaction,
      scale: outcomes.satisfactionScale,
      answers: outcomes.satisfactionAnswers,
    })
    .from(outcomes)
    .innerJoin(submissions, eq(submissions.id, outcomes.submissionId))
    .where(IS_ACTIVITY)
    .all()
    .map(({ edition, recordings, mean, scale, answers }) => ({
      edition,
      recordings,
      satisfaction: mean === null || scale === null ? null : { mean, scale, answers },
    }))
}

export type NamedActivity = { id: string; title: string; edition: string }

/** By the desk's own id, or the platform's. */
export function activitiesById({ sqlite }: ReadableDatabase, id: string): NamedActivity[] {
  const asked = 'select id, title, edition from submissions where id = @id or platform_id = @id'
  return sqlite.prepare(asked).all({ id }) as NamedActivity[]
}

/** Whose titles are the same but for letters' case and signs. */
export function activitiesTitled(
  { sqlite }: ReadableDatabase,
  title: string,
  edition: string | null,
): NamedActivity[] {
  const asked = `select id, title, edition from submissions
    where title_sort = @sort and (@edition is null or edition = @edition)`
  return sqlite.prepare(asked).all({ sort: sortKey(title), edition }) as NamedActivity[]
}
