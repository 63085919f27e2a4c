/** The rows behind the figures: an edition's activities one by one, for reports. */
import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { occurrences, submissions } from '../schema/submissions.ts'
import { IS_ACTIVITY } from './figures.ts'

export type ActivityRow = ReturnType<typeof readActivities>[number]

/** The same submissions that `countActivities` counts, by first day and title. Instants are UTC. */
export function readActivities({ orm }: ReadableDatabase, edition: string, limit: number) {
  return orm
    .select({
      id: submissions.id,
      platformId: submissions.platformId,
      title: submissions.title,
      organiser: submissions.organiser,
      sector: submissions.sector,
      countedCounty: submissions.countedCounty,
      municipalityCode: submissions.municipalityCode,
      format: submissions.format,
      type: submissions.type,
      startsOn: submissions.startsOn,
      startsAt: submissions.startsAt,
      endsAt: ofFirstOccurrence(sql`${occurrences.endsAt}`),
      endsOn: submissions.endsOn,
      occurrences: sql<number>`(select ${count()} from ${occurrences} where ${occurrences.submissionId} = ${submissions.id})`,
      isDemo: submissions.isDemo,
    })
    .from(submissions)
    .where(and(eq(submissions.edition, edition), IS_ACTIVITY))
    .orderBy(
      asc(submissions.startsOn),
      asc(submissions.startsAt),
      asc(submissions.titleSort),
      asc(submissions.id),
    )
    .limit(limit)
    .all()
}

/** The occurrence that the submission's first day and start were read from (`firstOccurrence` in the domain). */
function ofFirstOccurrence(value: SQL): SQL<string | null> {
  return sql<string | null>`(select ${value} from ${occurrences}
    where ${occurrences.submissionId} = ${submissions.id}
    order by coalesce(${occurrences.startsOn}, '9999'), coalesce(${occurrences.startsAt}, '') limit 1)`
}
