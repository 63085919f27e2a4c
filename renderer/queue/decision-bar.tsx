/** The decision: buttons for what the state allows, why one of them does not serve, and how far the review has come. */
import { type Ref, useId, useImperativeHandle, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { DECISIONS, type DecisionOutcome } from '../../domain/decision.ts'
import type { Words } from '../../text/catalog.ts'
import { useKeyNames, useKeyOf } from '../frame/key-map.ts'
import { Button } from '../ui/button.tsx'
import { Key } from '../ui/key.tsx'
import { useWords } from '../ui/use-words.ts'
import { type Holder, useHolder } from './claim-line.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { DecisionProblem } from './decision-problem.tsx'
import { useDecide } from './use-decide.ts'
import type { Progress } from './use-round.ts'

export type DecisionBarHandle = { press: (outcome: DecisionOutcome) => void }

type DecisionBarProps = {
  submission: SubmissionShown
  /** False while the next submission is on its way. */
  isReady: boolean
  progress: Progress
  onSkip: () => void
  onSnooze: () => void
  onDecided: (words: string, submission: SubmissionShown) => void
  handle: Ref<DecisionBarHandle>
}

/** Those that have a key. */
const KEYED = ['publish', 'return', 'reject'] as const

export function DecisionBar(props: DecisionBarProps) {
  const { submission, isReady, progress, onSkip, onSnooze, onDecided, handle } = props
  const words = useWords()
  const { common, queue } = words
  const [asking, setAsking] = useState<DecisionOutcome | null>(null)
  const hintId = useId()
  const keyOf = useKeyNames()
  const holder = useHolder()(submission)
  const { decide, isDeciding, problem, forget } = useDecide(submission, ({ outcome }) => {
    // Closing gives focus back to where it was; only then does it go on to the next.
    flushSync(() => setAsking(null))
    onDecided(common.decided[outcome], submission)
  })
  const offered = DECISIONS.filter((outcome) => submission.allowed.includes(outcome))
  const press = (outcome: DecisionOutcome) => {
    if (!isReady || isDeciding || !canTake(outcome, submission, holder)) return
    forget()
    if (needsWords(outcome, submission)) setAsking(outcome)
    else decide({ outcome, criteria: [], reason: '' })
  }
  useImperativeHandle(handle, () => ({ press }))
  const hint = hintOf(submission, holder, words)
  const shortcutOf = (outcome: DecisionOutcome) => {
    const keyed = KEYED.find((one) => one === outcome)
    const shortcut = keyed && keyOf(keyed)
    return shortcut === undefined ? {} : { shortcut }
  }
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
              aria-disabled={canTake(outcome, submission, holder) ? undefined : true}
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
      <RoundLine progress={progress} onSkip={onSkip} onSnooze={onSnooze} />
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

function RoundLine({
  progress: { done, total },
  onSkip,
  onSnooze,
}: Pick<DecisionBarProps, 'progress' | 'onSkip' | 'onSnooze'>) {
  const { queue, triage } = useWords()
  const { decide } = queue
  const [snoozeKey, skipKey] = [useKeyOf('snooze'), useKeyOf('next')]
  return (
    <div className="decide-progress">
      <span>{decide.progress(done, total)}</span>
      {total > 0 && <progress aria-hidden="true" value={done} max={total} />}
      <span className="spacer" />
      <button type="button" onClick={onSnooze} aria-keyshortcuts={snoozeKey}>
        {triage.snooze.open} {snoozeKey && <Key>{snoozeKey}</Key>}
      </button>
      <button type="button" onClick={onSkip} aria-keyshortcuts={skipKey}>
        {decide.skip} {skipKey && <Key>{skipKey}</Key>}
      </button>
    </div>
  )
}

/** The rules point one way: nothing that a publication would have to answer in words. */
function isClear(submission: SubmissionShown): boolean {
  const { outcome } = submission
  return (outcome === 'met' || outcome === 'to-judge') && !needsWords('publish', submission)
}

/** What only a person judges, and nobody has: the musts that publishing confirms. */
function confirmedBy({ findings }: SubmissionShown): SubmissionShown['findings'] {
  return findings.filter(({ severity, outcome }) => severity === 'must' && outcome === 'to-judge')
}

/** Publishing what is clear is one press; everything else says why first. */
function needsWords(outcome: DecisionOutcome, submission: SubmissionShown): boolean {
  if (outcome !== 'publish' || submission.ownOrganisation !== null) return true
  return submission.judgementsForPublication.length > 0
}

function canTake(outcome: DecisionOutcome, submission: SubmissionShown, holder: Holder): boolean {
  if (!submission.allowed.includes(outcome) || holder === 'colleague') return false
  return outcome !== 'reject' || submission.groundsForRejection.length > 0
}

function hintOf(submission: SubmissionShown, holder: Holder, { common, queue, triage }: Words): string {
  const { hints } = queue.decide
  const { claim, ownOrganisation } = submission
  const { allowed, judgementsForPublication: judgements, groundsForRejection: grounds } = submission
  const confirmed = confirmedBy(submission).map(({ criterion }) => common.criteria[criterion])
  if (allowed.length === 0) return hints.nothing(common.states[submission.state].toLowerCase())
  if (claim && holder === 'colleague') return triage.claim.hinders(claim.reviewer, claim.until)
  return [
    ownOrganisation ? sayOwnOrganisation(ownOrganisation, triage.ownOrganisation) : '',
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

function sayOwnOrganisation(
  { parties, areAllCentral }: NonNullable<SubmissionShown['ownOrganisation']>,
  t: Words['triage']['ownOrganisation'],
): string {
  const [first = '', ...more] = parties
  const said = more.length === 0 ? t.one(first) : t.many(parties)
  return `${said} ${areAllCentral ? t.allCentral : t.colleague}`
}
