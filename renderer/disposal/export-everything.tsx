/** Exports all that the desk holds to a file or folder on this machine. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Checkbox, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { sayRefused } from './say-refused.ts'

export function ExportEverything() {
  const words = useWords()
  const { exportAll: t } = words
  const suggested = useQuery(desk.exportAll.suggest.queryOptions())
  const suggestedTo = suggested.data?.to ?? ''
  const [to, setTo] = useState<string | null>(null)
  const [withContacts, setWithContacts] = useState(true)
  const make = useMutation(desk.exportAll.make.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = (to ?? '').trim()
    make.mutate({ to: given === '' ? null : given, withContacts })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.to}
        hint={t.toHint}
        value={to ?? suggestedTo}
        // What is suggested comes late, and leaves the field to who has begun to write in it.
        onFocus={() => setTo((said) => said ?? suggestedTo)}
        onChange={(event) => setTo(event.target.value)}
      />
      <Checkbox
        label={t.withContacts}
        checked={withContacts}
        onChange={(event) => setWithContacts(event.target.checked)}
      />
      <p className="small muted">{t.withContactsHint}</p>
      <p>
        <Button type="submit" disabled={make.isPending}>
          {make.isPending ? t.making : t.make}
        </Button>
      </p>
      <p className="medium" role="status">
        {make.data && t.done(make.data.rows, make.data.to)}
      </p>
      {make.error && (
        <ErrorNote what={t.failed} error={make.error}>
          {sayRefused(words, make.error)}
        </ErrorNote>
      )}
    </form>
  )
}
