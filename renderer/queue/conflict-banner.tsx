/** In the panel: a decision met another revision or state, both reasons, and the choice between them. */
import './conflict.css'
import { useRef } from 'react'
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { explainConflict } from './explain-conflict.ts'
import { criteriaWords, OtherSaid } from './other-said.tsx'
import { SettleChoices } from './settle-choices.tsx'
import { SettleProblem } from './settle-problem.tsx'
import { useSettle } from './use-settle.ts'

/** Another conflict: no note or refusal follows along. */
export function ConflictBanner({ conflict }: { conflict: ConflictShown }) {
  return <Banner key={conflict.id} conflict={conflict} />
}

function Banner({ conflict }: { conflict: ConflictShown }) {
  const words = useWords()
  const banner = useRef<HTMLDivElement>(null)
  // The banner or what was pressed goes; reading goes on at the submission's heading.
  const toHeading = () => banner.current?.parentElement?.querySelector('h2')?.focus()
  const { settle, isSettling, problem } = useSettle(conflict, toHeading)
  const { decision, other } = conflict
  const criteria = criteriaWords(decision, words)
  return (
    <div className="conflict-banner" ref={banner}>
      <Note kind="warn" title={words.queue.conflicts.banner}>
        {explainConflict(conflict, words)}
        <p>
          <b className="label">{words.common.decisions[decision.outcome]}</b>
          {criteria.length > 0 && `: ${criteria.join(', ')}`}
        </p>
        {decision.reason && <p className="said">{decision.reason}</p>}
        {other && <OtherSaid other={other} />}
        <details className="grounds">
          <summary>{words.queue.conflicts.settle}</summary>
          <SettleChoices conflict={conflict} isBusy={isSettling} onSettle={settle} hasReview={false} />
        </details>
      </Note>
      {problem && <SettleProblem problem={problem} onShow={toHeading} />}
    </div>
  )
}
