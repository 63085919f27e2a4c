/** A person's judgement of one check: met or not met, and why; what the check itself says stands above. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { JUDGED_OUTCOMES, type JudgedOutcome } from '../../domain/judgement.ts'
import { useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio, TextArea } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'
import { FindingEvidence } from './finding-evidence.tsx'
import { checkedFinding, findingId } from './group-findings.ts'
import { type JudgeProblem, useJudge } from './use-judge.ts'

type JudgementDialogProps = { submission: SubmissionShown; finding: FindingShown; onClose: () => void }

export function JudgementDialog({ submission, finding, onClose }: JudgementDialogProps) {
  const { queue, common } = useWords()
  const t = queue.judging
  const { criterion, severity, kind } = finding
  const name = common.criteria[criterion]
  const [outcome, setOutcome] = useState<JudgedOutcome | null>(null)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const { judge, isJudging, problem, forget } = useJudge(submission, criterion, (said) =>
    t.saved(name, (said ? common.outcomes[said] : '').toLowerCase()),
  )
  const refusal = problem?.kind === 'refused' ? problem.reason : null
  useEffect(() => {
    if (refusal) document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  }, [refusal])
  const confirm = () => {
    setTried(true)
    if (!outcome) return
    judge({ outcome, note }, () => {
      // Closing gives focus back to the button; the check may have moved, and reading goes on at its name.
      flushSync(onClose)
      document.getElementById(findingId(criterion))?.focus()
    })
  }
  const mayBeSilent = kind === 'person' && outcome === 'met'
  return (
    <Dialog
      title={t.title(name)}
      onClose={onClose}
      confirm={t.confirm}
      onConfirm={confirm}
      isBusy={isJudging}
      footnote={t.footnote}
    >
      <p className="medium muted">{queue.dialog.about(submission.title, submission.revision)}</p>
      <CheckFound finding={finding} related={submission.related} />
      <OutcomeChoice
        outcome={outcome}
        error={isTried && !outcome ? t.outcomeMissing : undefined}
        onOutcome={(one) => {
          forget()
          setOutcome(one)
        }}
      />
      <TextArea
        label={mayBeSilent ? t.noteOptional : t.note}
        hint={t.noteHint[severity === 'must' && outcome === 'not-met' ? 'grounds' : 'plain']}
        error={refusal ? t.refusals[refusal] : undefined}
        value={note}
        onChange={(event) => {
          forget()
          setNote(event.target.value)
        }}
      />
      {problem && problem.kind !== 'refused' && <Problem problem={problem} />}
    </Dialog>
  )
}

function CheckFound({ finding, related }: { finding: FindingShown; related: SubmissionShown['related'] }) {
  const t = useWords().queue.judging
  const { outcome, evidence } = checkedFinding(finding)
  return (
    <section className="check-found">
      <p className="row medium">
        <span className="muted">{t.checkFound}</span>
        <OutcomeMark outcome={outcome} />
      </p>
      <div className="medium">
        <FindingEvidence evidence={evidence} related={related} />
      </div>
    </section>
  )
}

type OutcomeChoiceProps = {
  outcome: JudgedOutcome | null
  error: string | undefined
  onOutcome: (outcome: JudgedOutcome) => void
}

function OutcomeChoice({ outcome, error, onOutcome }: OutcomeChoiceProps) {
  const t = useWords().queue.judging
  return (
    <Choice label={t.question} isInline error={error}>
      {JUDGED_OUTCOMES.map((one) => (
        <Radio
          key={one}
          name="judged"
          aria-invalid={error ? true : undefined}
          checked={outcome === one}
          label={<OutcomeMark outcome={one}>{t.outcomes[one]}</OutcomeMark>}
          onChange={() => onOutcome(one)}
        />
      ))}
    </Choice>
  )
}

function Problem({ problem }: { problem: Exclude<JudgeProblem, { kind: 'refused' }> }) {
  const { queue, decisionErrors } = useWords()
  const refresh = useRefreshDesk()
  if (problem.kind === 'stale')
    return (
      <Note
        kind="warn"
        role="alert"
        actions={<Button onClick={() => void refresh()}>{decisionErrors.staleWay(problem.current)}</Button>}
      >
        {decisionErrors.staleJudgement(problem.current)}
      </Note>
    )
  if (problem.kind === 'no-reviewer')
    return (
      <Note kind="bad" role="alert">
        {decisionErrors.noReviewer}
      </Note>
    )
  return <ErrorNote what={queue.judging.failed} error={problem.error} />
}
