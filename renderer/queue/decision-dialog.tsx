/** What a decision has to say: a written judgement for each open must, or criteria, a reason and a message. */
import { useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import { TextArea } from '../ui/field.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'
import { type DecisionDialogProps, DecisionFrame, isOwnReasonMissing, ownReasonOf } from './dialog-parts.tsx'
import { sayEvidence } from './evidence-words.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useDecisionDraft } from './use-decision-draft.ts'

export function DecisionDialog(props: DecisionDialogProps) {
  return props.outcome === 'publish' ? <JudgementsDialog {...props} /> : <ReasonDialog {...props} />
}

function JudgementsDialog({ onDecide, ...rest }: DecisionDialogProps) {
  const { submission, outcome } = rest
  const { queue, common } = useWords()
  const t = queue.dialog
  const criteria = submission.judgementsForPublication
  const kept = useDecisionDraft(submission.id, outcome, { criteria })
  const { written } = kept.draft
  const [isTried, setTried] = useState(false)
  const textOf = (code: CriterionCode) => (written[code] ?? '').trim()
  const confirm = () => {
    setTried(true)
    if (criteria.some((code) => textOf(code) === '') || isOwnReasonMissing(submission, kept)) return
    const reason = criteria.map((code) => `${common.criteria[code]}: ${textOf(code)}`).join('\n')
    onDecide({ outcome, criteria, reason, ...ownReasonOf(submission, kept) })
  }
  return (
    <DecisionFrame {...rest} kept={kept} isTried={isTried} onConfirm={confirm}>
      {criteria.map((code) => (
        <div key={code} className="stack">
          <FindingLine submission={submission} criterion={code} />
          <TextArea
            label={t.judgement(common.criteria[code])}
            hint={t.judgementHint}
            error={isTried && textOf(code) === '' ? t.judgementMissing : undefined}
            value={written[code] ?? ''}
            onChange={(event) => kept.change({ written: { ...written, [code]: event.target.value } })}
          />
        </div>
      ))}
    </DecisionFrame>
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
