/** Which submissions are marked, with findings that are up to date: rows one by one, or all that a search finds. */
import type { BulkMarks } from '../../contract/calls/bulk.ts'
import { matchingIds, readSubmissionRows } from '../../db/read/bulk.ts'
import { MOST_IN_BULK } from '../../domain/bulk.ts'
import type { Language } from '../../domain/language.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { freshenMany } from './freshen-many.ts'
import { queueSummary } from './queue.ts'
import { readQuery } from './read-query.ts'
import { viewpointOf } from './viewpoint.ts'

/** Another look where freshening has changed what a search finds; a third time nobody waits for. */
const LOOKS = 2

/** Each once, unknown ones among the rows too. Throws BAD_QUERY, TOO_MANY. */
export async function markedIds(
  workspace: Workspace,
  marks: BulkMarks,
  language: Language,
): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    const ids = idsOf(workspace, marks, language)
    const known = marks.kind === 'search' ? ids : readSubmissionRows(workspace.database, ids).map(toId)
    const wasStale = await freshenMany(workspace, known)
    if (!wasStale || marks.kind === 'rows' || look > LOOKS) return ids
  }
}

function idsOf(workspace: Workspace, marks: BulkMarks, language: Language): string[] {
  if (marks.kind === 'rows') {
    const ids = [...new Set(marks.ids)]
    refuseMany(ids.length)
    return ids
  }
  const { query } = marks
  const except = new Set(marks.except ?? [])
  const most = MOST_IN_BULK + except.size
  const asked = readQuery(query, language)
  const ids = matchingIds(workspace.database, asked, viewpointOf(workspace), most + 1)
  if (ids.length > most) refuseMany(queueSummary(workspace, { query, language }).total)
  return ids.filter((id) => !except.has(id))
}

function refuseMany(total: number): void {
  if (total > MOST_IN_BULK) throw new Failure('TOO_MANY', { total, most: MOST_IN_BULK })
}

function toId({ id }: { id: string }): string {
  return id
}
