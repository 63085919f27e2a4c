/** Reads one set-aside row of a source again with the profile as it is now. */
import { assessStale } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { placeReader } from '../import/read-words.ts'
import { prepareIntake } from '../intake/intake.ts'
import { places } from '../registers.ts'
import { releaseRow } from '../sync/quarantine.ts'
import type { Workspace } from '../workspace.ts'
import { organisationKnower } from './known-organisation.ts'
import { readItemAgain } from './read-answer.ts'
import { readRows } from './read-rows.ts'
import { daysOf, editionDays } from './read-source.ts'
import { sourceOf } from './sources.ts'
import { quarantineSource, setAsideSourceRow } from './take-source.ts'

/** Whether it was taken in; else it stays set aside, with the reason that holds now. */
export async function retrySourceRow(
  workspace: Workspace,
  id: string,
  row: { sourceRow: string; raw: string; id: string },
): Promise<boolean> {
  const { database } = workspace
  const { profile } = sourceOf(workspace, id)
  const editions = editionDays(workspace)
  const item = await readItemAgain(profile, row.raw, {
    days: daysOf(profile, editions),
    isOrganisation: organisationKnower(workspace),
  }).catch(refused)
  if (!item) return false
  const named = { ...item, id: item.id ?? row.sourceRow }
  const [read] = readRows(profile, [item], { editions, places: placeReader(places) }).rows
  if (!read || 'outside' in read.result) return false
  const { result } = read
  const isTaken = database.inTransaction(() => {
    if (result.refused === null) {
      prepareIntake(workspace).takeIn(result.arrival)
      releaseRow(workspace, quarantineSource(id), row.sourceRow)
      return true
    }
    setAsideSourceRow(workspace, id, { item: { ...named, id: row.sourceRow }, result })
    return false
  })
  if (isTaken) await assessStale(workspace)
  return isTaken
}

/** A text that is still no row of its kind stays where it is. */
function refused(error: unknown): null {
  if (error instanceof Failure) return null
  throw error
}
