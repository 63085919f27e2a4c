/** Whether source profiles are what their newest entries in the log tell. */
import { sourceProfileBody } from '../../domain/safety.ts'
import type { ReadableDatabase } from '../database.ts'
import { sourceProfiles } from '../schema/safety.ts'
import { checkNewestRows } from './verify-newest.ts'
import type { Projected } from './verify-projections.ts'

/** Problems are ids of sources. */
export function checkSources(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'source-profile',
    database.orm.select().from(sourceProfiles).all(),
    ({ id }) => id,
    ({ id: entryId, body, name: reviewer, organisation, at }) => {
      const { data } = sourceProfileBody.safeParse(body)
      if (!data) return null
      const { profileId: id, profile } = data
      const row = profile && { id, entryId, name: profile.name, profile, reviewer, organisation, at }
      return { about: id, row }
    },
  )
}
