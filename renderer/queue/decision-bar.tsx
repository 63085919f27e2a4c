/** The decision: buttons for what the state allows, why one of them does not serve, and how far the review has come. */
import { type Ref, useId, useImperativeHandle, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { DECISIONS, type DecisionOutcome } from '../../domain/decision.ts'
import type { Words } from '../../text/catalog.ts'
import { Button } from '../ui/button.tsx'
import { Key } from '../ui/key.tsx'
import { useWords } from '../ui/use-words.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { DecisionProblem } from './decision-problem.tsx'
import { useDecide } from './use-decide.ts'

export type DecisionBarHandle = { press: (outcome: DecisionOutcome) => void }

type DecisionBarProps = {
  submission: SubmissionShown
  /** False while the next submission is on its way. */
  isReady: boolean
  progress: { done: number; total: number }
  onSkip: () => void
  onDecided: (words: string, id: string) => void
  handle: Ref<DecisionBarHandle>
}

const SHORTCUTS: Partial<Record<DecisionOutcome, string>> = { publish: 'P', return: 'R', reject: 'A' }

export function DecisionBar({ submission, isReady, progress, onSkip, onDecided, handle }: DecisionBarProps) {
  const words = useWords()
  const { common, queue } = words
  const [asking, setAsking] = useState<DecisionOutcome | null>(null)
  const hintId = useId()
  const { decide, isDeciding, problem, forget } = useDecide(submission, ({ outcome }) => {
    setAsking(null)
    onDecided(common.decided[outcome], submission.id)
  })
  const offered = DECISIONS.filter((outcome) => submission.allowed.includes(outcome))
  const press = (outcome: DecisionOutcome) => {
    if (!isReady || isDeciding || !canTake(outcome, submission)) return
    forget()
    if (needsWords(outcome, submission)) setAsking(outcome)
    else decide({ outcome, criteria: [], reason: '' })
  }
  useImperativeHandle(handle, () => ({ press }))
  const hint = hintOf(submission, words)
  return (
    <section className="decide" aria-label={queue.decide.name}>
      {hint && (
        <p id={hintId} className="decide-hint">
          {hint}
        </p>
      )}
      {problem && !asking && <DecisionProblem problem={problem} />}
      {offered.length > 0 && (
        <div className="decide-buttons">
          {offered.map((outcome) => (
            <Button
              key={outcome}
              size="decision"
              kind={outcome === 'publish' && isClear(submission) ? 'primary' : 'plain'}
              aria-describedby={hint ? hintId : undefined}
              aria-disabled={canTake(outcome, submission) ? undefined : true}
              {...shortcutOf(outcome)}
              onClick={() => press(outcome)}
            >
              {needsWords(outcome, submission)
                ? queue.decide.ellipsis(common.decisions[outcome])
                : common.decisions[outcome]}
            </Button>
          ))}
        </div>
      )}
      <Progress progress={progress} onSkip={onSkip} />
      {asking && (
        <DecisionDialog
          submission={submission}
          outcome={asking}
          isBusy={isDeciding}
          problem={problem}
          onDecide={decide}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}

function Progress({
  progress: { done, total },
  onSkip,
}: {
  progress: { done: number; total: number }
  onSkip: () => void
}) {
  const { decide } = useWords().queue
  return (
    <div className="decide-progress">
      <span>{decide.progress(done, total)}</span>
      {total > 0 && <progress aria-hidden="true" value={done} max={total} />}
      <span className="spacer" />
      <button type="button" onClick={onSkip} aria-keyshortcuts="J">
        {decide.skip} <Key>J</Key>
      </button>
    </div>
  )
}

function shortcutOf(outcome: DecisionOutcome): { shortcut?: string } {
  const shortcut = SHORTCUTS[outcome]
  return shortcut === undefined ? {} : { shortcut }
}

/** The rules point one way: nothing that a publication would have to answer in words. */
function isClear({ outcome, judgementsForPublication }: SubmissionShown): boolean {
  return (outcome === 'met' || outcome === 'to-judge') && judgementsForPublication.length === 0
}

/** What only a person judges, and nobody has: the musts that publishing confirms. */
function confirmedBy({ findings }: SubmissionShown): SubmissionShown['findings'] {
  return findings.filter(({ severity, outcome }) => severity === 'must' && outcome === 'to-judge')
}

/** Publishing what is clear is one press; everything else says why first. */
function needsWords(outcome: DecisionOutcome, submission: SubmissionShown): boolean {
  return outcome !== 'publish' || submission.judgementsForPublication.length > 0
}

function canTake(outcome: DecisionOutcome, submission: SubmissionShown): boolean {
  if (!submission.allowed.includes(outcome)) return false
  return outcome !== 'reject' || submission.groundsForRejection.length > 0
}

function hintOf(submission: SubmissionShown, { common, queue }: Words): string {
  const { hints } = queue.decide
  const { allowed, judgementsForPublication: judgements, groundsForRejection: grounds } = submission
  const confirmed = confirmedBy(submission).map(({ criterion }) => common.criteria[criterion])
  if (allowed.length === 0) return hints.nothing(common.states[submission.state].toLowerCase())
  return [
    allowed.includes('publish') && judgements.length > 0
      ? hints.judgements(judgements.map((code) => common.criteria[code].toLowerCase()))
      : '',
    allowed.includes('publish') && isClear(submission) && confirmed.length > 0
      ? hints.confirms(confirmed)
      : '',
    allowed.includes('reject') && grounds.length === 0 ? hints.noGrounds : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
