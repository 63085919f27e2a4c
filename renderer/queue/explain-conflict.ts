/** Why a decision did not arrive, as sentences. */
import type { ConflictShown } from '../../contract/calls/queue.ts'
import type { Words } from '../../text/catalog.ts'
import { decisionWord } from './other-said.tsx'

export function explainConflict(conflict: ConflictShown, words: Words): string {
  const { other } = conflict
  const { by } = words.panel.timeline
  const decided = other
    ? [
        words.panel.conflict.otherDecided(
          by(other.reviewer, other.organisation),
          decisionWord(other.outcome, words),
        ),
      ]
    : []
  return [...decided, explainRefusal(conflict, words)].join(' ')
}

function explainRefusal(conflict: ConflictShown, { queue, common }: Words): string {
  const { explain } = queue.conflicts
  if (conflict.kind === 'disagreement' && conflict.platformState)
    return explain.disagreement(common.states[conflict.platformState].toLowerCase())
  return explain.stale(conflict.decision.revision, conflict.platformRevision ?? conflict.currentRevision)
}
