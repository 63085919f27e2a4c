/** Asks before a correction is withdrawn: what follows, and why. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectionShown } from '../../contract/calls/parties.ts'
import { followAssessment } from '../frame/assessment.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextArea } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'

type WithdrawCorrectionProps = {
  correction: CorrectionShown
  onClose: () => void
  onWithdrawn: () => void
}

export function WithdrawCorrection({ correction, onClose, onWithdrawn }: WithdrawCorrectionProps) {
  const t = useWords().partiesView.withdrawal
  const refresh = useRefreshDesk()
  const [note, setNote] = useState('')
  const withdraw = useMutation(
    desk.parties.withdraw.mutationOptions({
      onSuccess: async () => {
        followAssessment()
        await refresh()
        onWithdrawn()
      },
    }),
  )
  const { id, name, submissions } = correction
  const isGone = withdraw.error instanceof ORPCError && withdraw.error.code === 'UNKNOWN_CORRECTION'
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      confirm={t.confirm}
      onConfirm={() => withdraw.mutate({ id, note })}
      isBusy={withdraw.isPending}
    >
      <p>{t.text(name, submissions)}</p>
      <TextArea
        label={t.note}
        hint={t.noteHint}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {isGone && (
        <Note kind="warn" role="alert">
          {t.gone}
        </Note>
      )}
      {withdraw.error && !isGone && <ErrorNote what={t.failed} error={withdraw.error} />}
    </Dialog>
  )
}
