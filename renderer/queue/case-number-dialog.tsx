/** The number that the agency's own registry gave the submission. */
import { useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { desk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { useAct } from './use-act.ts'

type CaseNumberDialogProps = { submission: SubmissionShown; onClose: () => void }

export function CaseNumberDialog({ submission, onClose }: CaseNumberDialogProps) {
  const { triage, queue } = useWords()
  const t = triage.caseNumber
  const [number, setNumber] = useState(submission.caseNumber ?? '')
  const { act, isBusy, problem } = useAct(desk.triage.setCaseNumber.mutationOptions(), ({ caseNumber }) =>
    caseNumber === null ? t.removed : t.saved(caseNumber),
  )
  const given = number.trim()
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      confirm={t.confirm}
      onConfirm={() => act({ submissionId: submission.id, caseNumber: given === '' ? null : given }, onClose)}
      isBusy={isBusy}
    >
      <p className="medium muted">{queue.dialog.about(submission.title, submission.revision)}</p>
      <TextField
        label={t.field}
        hint={t.hint}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      {problem && <ActProblemNote problem={problem} />}
    </Dialog>
  )
}
