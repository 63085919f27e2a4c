/** What opens after a decision: the next of the view that nobody has decided, put off or taken. */
import type { QueueSort } from '../../contract/calls/queue.ts'
import { type NextRow, readNext } from '../../db/read/queue-next.ts'
import type { Language } from '../../domain/language.ts'
import { waitingIn } from '../../domain/search/waiting.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { readQuery } from './read-query.ts'
import { viewpointOf } from './viewpoint.ts'

export type NextAsked = { query: string; language: Language; sort: readonly QueueSort[]; after: string }

/** Throws BAD_QUERY and UNKNOWN_SUBMISSION. */
export function nextToReview(workspace: Workspace, asked: NextAsked): { next: NextRow | null } {
  const query = readQuery(asked.query, asked.language)
  const { sort, after } = asked
  const viewpoint = viewpointOf(workspace)
  const next = readNext(workspace.database, { query, waiting: waitingIn(query), viewpoint, sort, after })
  if (next === undefined) throw new Failure('UNKNOWN_SUBMISSION', { id: after })
  return { next }
}
