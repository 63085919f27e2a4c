/** Asks for the disposal decision and a confirmation, and erases what the list shows. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { DisposalPreview } from '../../contract/calls/disposal.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Checkbox, TextField } from '../ui/field.tsx'
import { focusIfLost } from '../ui/focus-if-lost.ts'
import { useWords } from '../ui/use-words.ts'
import { sayRefused } from './say-refused.ts'

export function RunForm({ preview, onDone }: { preview: DisposalPreview; onDone: (said: string) => void }) {
  const words = useWords()
  const { disposal: t } = words
  const refresh = useRefreshDesk()
  const confirmErrorId = useId()
  const [reference, setReference] = useState('')
  const [isConfirmed, setConfirmed] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const { total, dueBy, token } = preview
  const run = useMutation(
    desk.disposal.run.mutationOptions({
      onSuccess: async (done) => {
        const said = t.run.done(total, done.reference)
        onDone(said)
        announce(said)
        await refresh()
        focusIfLost('due-title')
      },
      // What was refused because something else is due by now shows the new list.
      onError: () => void refresh(),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (reference.trim() !== '' && isConfirmed) run.mutate({ reference, dueBy, token })
  }
  const confirmError = isChecked && !isConfirmed
  return (
    <form className="stack disposal-run" onSubmit={submit} noValidate aria-label={t.run.title}>
      <TextField
        label={t.run.reference}
        hint={t.run.referenceHint}
        value={reference}
        error={isChecked && reference.trim() === '' ? t.referenceNeeded : undefined}
        onChange={(event) => setReference(event.target.value)}
      />
      <Checkbox
        label={t.run.confirm(total)}
        checked={isConfirmed}
        aria-invalid={confirmError ? true : undefined}
        aria-describedby={confirmError ? confirmErrorId : undefined}
        onChange={(event) => setConfirmed(event.target.checked)}
      />
      {confirmError && (
        <span id={confirmErrorId} className="field-error" role="alert">
          {t.run.confirmMissing}
        </span>
      )}
      {run.error && (
        <ErrorNote what={t.run.failed} error={run.error}>
          {sayRefused(words, run.error)}
        </ErrorNote>
      )}
      <p>
        <Button type="submit" disabled={run.isPending}>
          {run.isPending ? t.run.busy : t.run.button(total)}
        </Button>
      </p>
    </form>
  )
}
