/** The dialog that makes an edition: what is wrong stands at its field, and what is written stays. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type EditionListed, editionAdded } from '../../contract/calls/editions.ts'
import { endOfDay, isDay } from '../../domain/time.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'

type Draft = {
  id: string
  programme: string
  name: string
  startsOn: string
  endsOn: string
  deadline: string
}
type DraftField = keyof Draft
type Errors = Partial<Record<DraftField | 'form', string | undefined>>

type NewEditionProps = {
  programmes: readonly string[]
  onClose: () => void
  onAdded: (edition: EditionListed) => void
}

export function NewEdition({ programmes, onClose, onAdded }: NewEditionProps) {
  const t = useWords().editions.dialog
  const refresh = useRefreshDesk()
  const [draft, setDraft] = useState<Draft>({
    id: '',
    programme: programmes[0] ?? '',
    name: '',
    startsOn: '',
    endsOn: '',
    deadline: '',
  })
  const [errors, setErrors] = useState<Errors>({})
  const words = t.errors
  const add = useMutation(
    desk.editions.add.mutationOptions({
      onSuccess: async (edition) => {
        await refresh()
        onAdded(edition)
      },
      onError: (error) => setErrors(refused(error, draft, words)),
    }),
  )
  const field = (name: DraftField) => ({
    value: draft[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [name]: event.target.value })
      setErrors({ ...errors, [name]: undefined, form: undefined })
    },
  })
  const save = () => {
    const read = editionAdded.safeParse(toInput(draft))
    const found = read.success ? {} : missing(read.error.issues, words)
    if (isDay(draft.startsOn) && isDay(draft.endsOn) && draft.endsOn < draft.startsOn)
      found.endsOn = words.reversed
    setErrors(found)
    if (read.success && Object.keys(found).length === 0) add.mutate(read.data)
  }
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      confirm={add.isPending ? t.saving : t.save}
      onConfirm={save}
      isBusy={add.isPending}
    >
      <p className="medium muted">{t.text}</p>
      {errors.form && (
        <Note kind="bad" role="alert">
          {errors.form}
        </Note>
      )}
      <div className="field-pair">
        <TextField label={t.id} hint={t.idHint} {...field('id')} spellCheck={false} autoFocus required />
        <TextField
          label={t.programme}
          hint={t.programmeHint}
          {...field('programme')}
          list="programmes"
          spellCheck={false}
          required
        />
      </div>
      <datalist id="programmes">
        {programmes.map((programme) => (
          <option key={programme} value={programme} />
        ))}
      </datalist>
      <TextField label={t.name} hint={t.nameHint} {...field('name')} />
      <div className="field-pair">
        <TextField label={t.startsOn} type="date" {...field('startsOn')} required />
        <TextField label={t.endsOn} type="date" {...field('endsOn')} required />
      </div>
      <TextField label={t.deadline} hint={t.deadlineHint} type="date" {...field('deadline')} />
    </Dialog>
  )
}

/** The deadline day as the first instant that is too late, Swedish time. */
function toInput({ id, programme, name, startsOn, endsOn, deadline }: Draft) {
  return {
    id: id.trim(),
    programme: programme.trim(),
    startsOn,
    endsOn,
    deadlineAt: isDay(deadline) ? endOfDay(deadline) : null,
    ...(name.trim() === '' ? {} : { name: name.trim() }),
  }
}

type ErrorWords = ReturnType<typeof useWords>['editions']['dialog']['errors']

function missing(issues: readonly { path: PropertyKey[] }[], words: ErrorWords): Errors {
  const fields = issues.map((issue) => String(issue.path[0]))
  const errors: Errors = {}
  for (const field of ['id', 'programme', 'startsOn', 'endsOn'] as const)
    if (fields.includes(field)) errors[field] = words[field]
  return errors
}

function refused(error: unknown, draft: Draft, words: ErrorWords): Errors {
  const code = error instanceof ORPCError ? error.code : null
  if (code === 'EDITION_EXISTS') return { id: words.exists(draft.id.trim()) }
  if (code === 'DAYS_REVERSED') return { endsOn: words.reversed }
  return { form: words.other }
}
