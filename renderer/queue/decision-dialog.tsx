/** What a decision has to say: criteria and a reason, or a written judgement for each open must. */
import { useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { openFindings } from '../../domain/finding.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox, TextArea } from '../ui/field.tsx'
import { OutcomeMark, OutcomeShape } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'
import { DecisionProblem } from './decision-problem.tsx'
import { sayEvidence } from './evidence-words.ts'
import type { DecideProblem, Draft } from './use-decide.ts'

type DecisionDialogProps = {
  submission: SubmissionShown
  outcome: DecisionOutcome
  isBusy: boolean
  problem: DecideProblem | null
  onDecide: (draft: Draft) => void
  onClose: () => void
}

export function DecisionDialog(props: DecisionDialogProps) {
  return props.outcome === 'publish' ? <JudgementDialog {...props} /> : <ReasonDialog {...props} />
}

function JudgementDialog({ submission, outcome, onDecide, ...rest }: DecisionDialogProps) {
  const { queue, common } = useWords()
  const t = queue.dialog
  const criteria = submission.judgementsForPublication
  const [written, setWritten] = useState<Partial<Record<CriterionCode, string>>>({})
  const [isTried, setTried] = useState(false)
  const textOf = (code: CriterionCode) => (written[code] ?? '').trim()
  const confirm = () => {
    setTried(true)
    if (criteria.some((code) => textOf(code) === '')) return
    const reason = criteria.map((code) => `${common.criteria[code]}: ${textOf(code)}`).join('\n')
    onDecide({ outcome, criteria, reason })
  }
  return (
    <DialogFrame submission={submission} outcome={outcome} onConfirm={confirm} {...rest}>
      {criteria.map((code) => (
        <div key={code} className="stack">
          <FindingLine submission={submission} criterion={code} />
          <TextArea
            label={t.judgement(common.criteria[code])}
            hint={t.judgementHint}
            error={isTried && textOf(code) === '' ? t.judgementMissing : undefined}
            value={written[code] ?? ''}
            onChange={(event) => setWritten({ ...written, [code]: event.target.value })}
          />
        </div>
      ))}
    </DialogFrame>
  )
}

function ReasonDialog({ submission, outcome, onDecide, ...rest }: DecisionDialogProps) {
  const { queue, decisionErrors } = useWords()
  const t = queue.dialog
  const choices = criteriaToChoose(submission, outcome)
  const [criteria, setCriteria] = useState<CriterionCode[]>(choices.ticked)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isReasonMissing = outcome !== 'cancel' && reason.trim() === ''
  const isCriterionMissing = outcome === 'reject' && criteria.length === 0
  const confirm = () => {
    setTried(true)
    if (!isReasonMissing && !isCriterionMissing) onDecide({ outcome, criteria, reason: reason.trim() })
  }
  return (
    <DialogFrame submission={submission} outcome={outcome} onConfirm={confirm} {...rest}>
      {choices.all.length > 0 && (
        <CriteriaChoice
          submission={submission}
          outcome={outcome}
          all={choices.all}
          chosen={criteria}
          error={isTried && isCriterionMissing ? decisionErrors.criterionNeeded : undefined}
          onChange={setCriteria}
        />
      )}
      <TextArea
        label={t.reason[outcome]}
        hint={t.reasonHint[outcome]}
        rows={6}
        error={isTried && isReasonMissing ? decisionErrors.reasonNeeded : undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {criteria.length > 0 && (
        <InsertEvidence submission={submission} criteria={criteria} reason={reason} onInsert={setReason} />
      )}
    </DialogFrame>
  )
}

type DialogFrameProps = Pick<
  DecisionDialogProps,
  'submission' | 'outcome' | 'isBusy' | 'problem' | 'onClose'
> & {
  onConfirm: () => void
  children: React.ReactNode
}

function DialogFrame({ submission, outcome, problem, children, ...rest }: DialogFrameProps) {
  const t = useWords().queue.dialog
  const { title, revision, origin } = submission
  return (
    <Dialog
      title={t.titles[outcome]}
      confirm={t.confirm[outcome]}
      footnote={{ platform: t.sends, file: t.byHand, imported: t.staysHere }[origin]}
      {...rest}
    >
      <p className="medium muted">{t.about(title, revision)}</p>
      {children}
      {problem && <DecisionProblem problem={problem} />}
    </Dialog>
  )
}

/** A rejection rests on musts that are not met; a return may name any check, the open ones ticked. */
function criteriaToChoose(
  submission: SubmissionShown,
  outcome: DecisionOutcome,
): { all: CriterionCode[]; ticked: CriterionCode[] } {
  if (outcome === 'reject') {
    const grounds = submission.groundsForRejection
    return { all: grounds, ticked: grounds.length === 1 ? grounds : [] }
  }
  if (outcome !== 'return' && outcome !== 'take-down') return { all: [], ticked: [] }
  const open = openFindings(submission.findings as Parameters<typeof openFindings>[0]).map(
    (finding) => finding.criterion,
  )
  const others = submission.findings
    .map((finding) => finding.criterion)
    .filter((code) => !open.includes(code))
  return { all: [...open, ...others], ticked: outcome === 'return' ? open : [] }
}

type CriteriaChoiceProps = {
  submission: SubmissionShown
  outcome: DecisionOutcome
  all: readonly CriterionCode[]
  chosen: readonly CriterionCode[]
  error: string | undefined
  onChange: (criteria: CriterionCode[]) => void
}

function CriteriaChoice({ submission, outcome, all, chosen, error, onChange }: CriteriaChoiceProps) {
  const t = useWords().queue.dialog
  return (
    <fieldset className="criteria">
      <legend className="group-label">{outcome === 'reject' ? t.criteriaReject : t.criteriaReturn}</legend>
      <div className="criteria-choices">
        {all.map((code) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            label={<CriterionLabel submission={submission} criterion={code} />}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? all.filter((one) => one === code || chosen.includes(one))
                  : chosen.filter((one) => one !== code),
              )
            }
          />
        ))}
      </div>
      {error && (
        <span className="field-error" role="alert">
          <OutcomeShape outcome="not-met" />
          {error}
        </span>
      )}
    </fieldset>
  )
}

function CriterionLabel({
  submission,
  criterion,
}: {
  submission: SubmissionShown
  criterion: CriterionCode
}) {
  const { common } = useWords()
  const outcome = submission.findings.find((finding) => finding.criterion === criterion)?.outcome
  return (
    <span className="row">
      {common.criteria[criterion]}
      {outcome && (
        <OutcomeMark outcome={outcome} isCalm>
          {common.outcomes[outcome].toLowerCase()}
        </OutcomeMark>
      )}
    </span>
  )
}

function FindingLine({ submission, criterion }: { submission: SubmissionShown; criterion: CriterionCode }) {
  const words = useWords()
  const finding = submission.findings.find((one) => one.criterion === criterion)
  if (!finding) return null
  return (
    <p className="row medium">
      <OutcomeMark outcome={finding.outcome} />
      <span className="muted">{finding.evidence.map((one) => sayEvidence(one, words)).join(' ')}</span>
    </p>
  )
}

/** Puts the checks' own sentences into the text, for the reviewer to write on from. */
function InsertEvidence({
  submission,
  criteria,
  reason,
  onInsert,
}: {
  submission: SubmissionShown
  criteria: readonly CriterionCode[]
  reason: string
  onInsert: (reason: string) => void
}) {
  const words = useWords()
  const { dialog } = words.queue
  const sentences = submission.findings
    .filter((finding) => criteria.includes(finding.criterion))
    .flatMap((finding) => finding.evidence.map((one) => sayEvidence(one, words)))
    .filter((sentence) => !reason.includes(sentence))
  if (sentences.length === 0) return null
  return (
    <div>
      <Button size="small" onClick={() => onInsert([reason.trim(), ...sentences].filter(Boolean).join('\n'))}>
        {dialog.insertEvidence}
      </Button>
    </div>
  )
}
