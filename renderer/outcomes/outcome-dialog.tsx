/** Writes what the organiser told of an activity: an empty field is not told, and nothing at all is no outcome. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outcome } from '../../domain/outcome.ts'
import type { Words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { draftOf, type OutcomeDraft, readDraft } from './outcome-draft.ts'

type OutcomeDialogProps = {
  submissionId: string
  title: string
  outcome: Outcome | null
  onClose: () => void
}

export function OutcomeDialog({ submissionId, title, outcome, onClose }: OutcomeDialogProps) {
  const words = useWords()
  const t = words.outcomes
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const [draft, setDraft] = useState(() =>
    draftOf(outcome, (value) => value.toLocaleString(language, { maximumFractionDigits: 4 })),
  )
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useMutation(desk.outcomes.set.mutationOptions())
  const read = readDraft(draft)
  const change = (part: Partial<OutcomeDraft>) => setDraft({ ...draft, ...part })
  const fault = (column: keyof OutcomeDraft) =>
    isChecked && read.fault?.column === column ? sayFault(t, read.fault) : undefined
  const save = () => {
    setChecked(true)
    if (read.fault) return
    mutate(
      { submissionId, outcome: read.outcome },
      {
        onSuccess: async () => {
          announce(read.outcome ? t.saved : t.removed)
          onClose()
          await refresh()
        },
      },
    )
  }
  return (
    <Dialog
      title={t.dialog}
      width="wide"
      onClose={onClose}
      confirm={t.save}
      onConfirm={save}
      isBusy={isPending}
    >
      <p className="medium muted">{title}</p>
      {(['participants', 'connections'] as const).map((field) => (
        <TextField
          key={field}
          label={t.fields[field]}
          hint={field === 'participants' ? t.hints.count : undefined}
          inputMode="numeric"
          value={draft[field]}
          error={fault(field)}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
      <TextArea
        label={t.fields.recordings}
        hint={t.hints.recordings}
        rows={3}
        value={draft.recordings}
        error={fault('recordings')}
        onChange={(event) => change({ recordings: event.target.value })}
      />
      <TextField
        label={t.fields.satisfaction}
        hint={t.hints.satisfaction}
        inputMode="decimal"
        value={draft.satisfaction}
        error={fault('satisfaction')}
        onChange={(event) => change({ satisfaction: event.target.value })}
      />
      <TextField
        label={t.fields.scale}
        inputMode="numeric"
        value={draft.scale}
        error={fault('scale')}
        onChange={(event) => change({ scale: event.target.value })}
      />
      <TextField
        label={t.fields.answers}
        inputMode="numeric"
        value={draft.answers}
        error={fault('answers')}
        onChange={(event) => change({ answers: event.target.value })}
      />
      <TextArea
        label={t.fields.lessons}
        rows={4}
        value={draft.lessons}
        error={fault('lessons')}
        onChange={(event) => change({ lessons: event.target.value })}
      />
      {error && (
        <ErrorNote what={t.failed} error={error}>
          {'code' in error ? sayFailure(words, error as { code: string; data?: unknown }) : undefined}
        </ErrorNote>
      )}
    </Dialog>
  )
}

function sayFault(t: Words['outcomes'], { why, text }: { why: string; text: string }): string {
  const { faults } = t
  if (why === 'not-an-address') return faults.address(text)
  if (why === 'no-scale') return faults.scale
  if (why === 'not-satisfaction') return faults.satisfaction
  return why === 'not-a-count' ? faults.count : t.import.why(why, text)
}
