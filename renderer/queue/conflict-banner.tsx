/** In the panel: a decision of yours met another revision or state, and waits for your choice. */
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { DecisionProblem } from './decision-problem.tsx'
import { explainConflict } from './explain-conflict.ts'
import { SettleButtons } from './settle-buttons.tsx'
import { useSettle } from './use-settle.ts'

export function ConflictBanner({ conflict }: { conflict: ConflictShown }) {
  const words = useWords()
  const { settle, isSettling, problem } = useSettle(conflict)
  return (
    <div className="conflict-banner">
      <Note
        kind="warn"
        title={words.queue.conflicts.banner}
        actions={<SettleButtons conflict={conflict} isBusy={isSettling} onSettle={settle} />}
      >
        {explainConflict(conflict, words)}
        {conflict.decision.reason && <p className="said">{conflict.decision.reason}</p>}
      </Note>
      {problem && <DecisionProblem problem={problem} />}
    </div>
  )
}
