/** Finds what came in from a source and is not in it any more: it is told, and nothing is withdrawn by itself. */
import type { SourceReading } from '../../contract/calls/sources.ts'
import { comingFromSource } from '../../db/read/sources.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import { dayOf } from '../../domain/time.ts'
import type { Workspace } from '../workspace.ts'
import { type SourceRow, sourceIdIn } from './read-rows.ts'

const MOST_NAMED = 100

/** Of today and later: sources leave out what is over. Only for a reading of the whole source. */
export function notListed(
  { database, now }: Workspace,
  { id, profile }: { id: string; profile: SourceProfile },
  rows: readonly SourceRow[],
): SourceReading['notListed'] {
  const keys = new Set(rows.flatMap(({ result }) => ('arrival' in result ? [keyOf(result.arrival)] : [])))
  // What cannot be read now is in the source all the same.
  const refused = new Set(
    rows.flatMap(({ item, result }) => ('refused' in result && result.refused ? [item.id] : [])),
  )
  const gone = comingFromSource(database, { id, from: dayOf(now()) })
    .filter(({ edition }) => profile.edition === null || profile.edition === edition)
    .filter((one) => !keys.has(keyOf(one)) && !refused.has(sourceIdIn(one.rowKey, profile)))
  const first = gone
    .slice(0, MOST_NAMED)
    .map(({ submissionId, title, startsOn }) => ({ submissionId, title, startsOn }))
  return { count: gone.length, first }
}

const keyOf = ({ edition, rowKey }: { edition: string; rowKey: string | null }) =>
  JSON.stringify([edition, rowKey])
