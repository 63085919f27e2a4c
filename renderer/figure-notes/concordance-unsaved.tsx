/** Changes of a map that wait to be saved: what each makes the counts say, why, and what to do if a colleague was first. */
import { isDefinedError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { ConcordanceShown } from '../../contract/calls/figures-concordance.ts'
import type { ConcordanceEntry } from '../../domain/figures/concordance.ts'
import { keyNamer } from '../figures/key-names.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { nameChanges, rebase } from './concordance-draft.ts'
import { Refused } from './refused.tsx'

type ConcordanceUnsavedProps = {
  base: ConcordanceShown
  draft: readonly ConcordanceEntry[]
  editions: readonly EditionListed[]
  onSaved: () => void
  onDiscard: () => void
  /** Makes the same changes in the map that holds now. */
  onRebase: (rebased: (current: readonly ConcordanceEntry[]) => ConcordanceEntry[]) => void
}

export function ConcordanceUnsaved(props: ConcordanceUnsavedProps) {
  const { base, draft, editions, onSaved, onDiscard, onRebase } = props
  const { figureNotes } = useWords()
  const t = figureNotes.names
  const heading = useId()
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const save = useMutation(desk.figures.concordance.save.mutationOptions({ onSuccess: onSaved }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (note.trim() === '') return
    save.mutate({
      dimension: base.dimension,
      basedOn: base.version,
      entries: [...draft],
      note: note.trim(),
    })
  }
  const isStale = save.error && isDefinedError(save.error) && save.error.code === 'STALE_CONCORDANCE'
  return (
    <section className="stack figure-notes-unsaved" aria-labelledby={heading}>
      <h3 id={heading}>{t.unsaved}</h3>
      <Preview base={base} draft={draft} editions={editions} />
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t.note}
          hint={t.noteHint}
          value={note}
          error={isChecked && note.trim() === '' ? t.noteNeeded : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
        <Refused error={save.error} />
        {isStale && (
          <p>
            <Button
              onClick={() => {
                save.reset()
                onRebase((current) => rebase(base.entries, draft, current))
              }}
            >
              {t.rebase}
            </Button>
          </p>
        )}
        <p className="row">
          <Button type="submit" disabled={save.isPending}>
            {t.save}
          </Button>
          <Button kind="quiet" onClick={onDiscard}>
            {t.discard}
          </Button>
        </p>
      </form>
    </section>
  )
}

/** In plain words, of what is counted here today. */
function Preview({ base, draft, editions }: Pick<ConcordanceUnsavedProps, 'base' | 'draft' | 'editions'>) {
  const words = useWords()
  const language = useLanguage()
  const t = words.figureNotes.names
  const { dimension } = base
  const counted = useQuery(
    desk.figures.count.queryOptions({
      input: { measure: 'submissions', by: ['edition', dimension], names: 'written' },
    }),
  )
  if (counted.error)
    return <ErrorNote what={t.previewFailed} error={counted.error} onRetry={() => void counted.refetch()} />
  if (!counted.data) return <Skeleton />
  const rows = counted.data.rows.map((row) => ({
    edition: row.edition ?? '',
    key: row[dimension] ?? '',
    value: row.value,
  }))
  const changes = nameChanges(base.entries, draft, editions, rows)
  const name = keyNamer(dimension, { words, language, named: editions })
  if (changes.length === 0) return <p className="medium">{t.changesNothing}</p>
  return (
    <>
      <p className="medium">{t.changes}</p>
      <ul className="medium">
        {changes.map(({ edition, from, to, value }) => (
          <li key={`${edition} ${from}`}>
            {from === to
              ? t.itselfAgain(edition, name(from), value)
              : words.figuresMore.compare.mapped(edition, name(from), name(to), value)}
          </li>
        ))}
      </ul>
    </>
  )
}
