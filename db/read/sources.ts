/** Reads source profiles, also by a name that one once had. */
import { asc, eq, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { sourceProfiles } from '../schema/safety.ts'

export type SourceRowStored = typeof sourceProfiles.$inferSelect

/** By name. */
export function readSources({ orm }: ReadableDatabase): SourceRowStored[] {
  return orm.select().from(sourceProfiles).orderBy(asc(sourceProfiles.name), asc(sourceProfiles.id)).all()
}

export function findSource({ orm }: ReadableDatabase, id: string): SourceRowStored | null {
  return orm.select().from(sourceProfiles).where(eq(sourceProfiles.id, id)).get() ?? null
}

/** The profile that was last saved under a name, as it is now: what came in while it had that name is still its own. */
export function findSourceOnceNamed(database: ReadableDatabase, name: string): SourceRowStored | null {
  const row = database.orm.get<{ id: string } | undefined>(sql`
    select json_extract(b.body, '$.profileId') as id
      from log_entries e join log_bodies b on b.entry_id = e.id
     where e.kind = 'source-profile' and json_extract(b.body, '$.profile.name') = ${name}
     order by e.lamport desc limit 1`)
  return row ? findSource(database, row.id) : null
}

export type FromSource = {
  submissionId: string
  title: string
  edition: string
  startsOn: string | null
  rowKey: string
}

/**
 * What came in by a profile, under any name that it has had, begins on that day or later and is neither called off nor
 * withdrawn nor rejected; days are Swedish, and what has no day counts too.
 */
export function comingFromSource(
  { sqlite }: ReadableDatabase,
  { id, from }: { id: string; from: string },
): FromSource[] {
  return sqlite
    .prepare(
      `select s.id as submissionId, s.title, s.edition, s.starts_on as startsOn, s.row_key as rowKey
         from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision
        where s.platform_id is null and s.state not in ('cancelled', 'withdrawn', 'rejected')
          and coalesce(s.starts_on, @from) >= @from
          and r.source in (select json_extract(b.body, '$.profile.name')
            from log_entries e join log_bodies b on b.entry_id = e.id
           where e.kind = 'source-profile' and json_extract(b.body, '$.profileId') = @id)
        order by s.edition, s.starts_on, s.number`,
    )
    .all({ id, from }) as FromSource[]
}
