/** Lets a submission follow its platform's or file's state, by as many legal steps as that takes. */
import { changeState } from '../../db/write/state.ts'
import { pathBetween, type State } from '../../domain/state.ts'
import type { Workspace } from '../workspace.ts'

/** In the caller's transaction. Returns whether there is a way; without one nothing changes. */
export function walkState(
  { database, now }: Pick<Workspace, 'database' | 'now'>,
  submission: { id: string; state: State; revision: number },
  to: State,
): boolean {
  const path = pathBetween(submission.state, to)
  if (!path) return false
  let from = submission.state
  for (const next of path) {
    const { id: submissionId, revision } = submission
    changeState(database, {
      submissionId,
      from,
      to: next,
      cause: 'arrival',
      revision,
      entryId: null,
      at: now(),
    })
    from = next
  }
  return true
}
