/** Why a decision did not arrive, as a sentence. */
import type { ConflictShown } from '../../contract/calls/queue.ts'
import type { Words } from '../../text/catalog.ts'

export function explainConflict(conflict: ConflictShown, { queue, common }: Words): string {
  const { explain } = queue.conflicts
  if (conflict.kind === 'disagreement' && conflict.platformState)
    return explain.disagreement(common.states[conflict.platformState].toLowerCase())
  return explain.stale(conflict.decision.revision, conflict.platformRevision ?? conflict.currentRevision)
}
