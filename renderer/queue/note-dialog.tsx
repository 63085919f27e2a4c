/** A note for colleagues about the revision on screen. */
import { useEffect, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { desk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { useAct } from './use-act.ts'

type NoteDialogProps = { submission: SubmissionShown; onClose: () => void }

export function NoteDialog({ submission, onClose }: NoteDialogProps) {
  const { triage, queue } = useWords()
  const t = triage.note
  const [text, setText] = useState('')
  const { act, isBusy, problem, forget } = useAct(desk.triage.note.mutationOptions(), () => t.saved)
  const refusal = problem?.kind === 'refused' ? problem.reason : null
  useEffect(() => {
    if (refusal) document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  }, [refusal])
  const { id: submissionId, revision, title } = submission
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      confirm={t.confirm}
      onConfirm={() => act({ submissionId, revision, text }, onClose)}
      isBusy={isBusy}
    >
      <p className="medium muted">{queue.dialog.about(title, revision)}</p>
      <TextArea
        label={t.text}
        hint={t.hint}
        value={text}
        error={refusal ? triage.refusals[refusal] : undefined}
        onChange={(event) => {
          forget()
          setText(event.target.value)
        }}
      />
      {problem && !refusal && <ActProblemNote problem={problem} />}
    </Dialog>
  )
}
