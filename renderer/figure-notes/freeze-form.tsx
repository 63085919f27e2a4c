/** Freezes an edition's figures under a name: which questions, chosen from a standard set. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, Choice, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { Refused } from './refused.tsx'
import { questionsOf, STANDARD_QUESTIONS } from './standard-questions.ts'

type FreezeFormProps = { edition: string; onFrozen: (name: string) => void }

export function FreezeForm({ edition, onFrozen }: FreezeFormProps) {
  const { figureNotes, figures } = useWords()
  const t = figureNotes.snapshots
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(STANDARD_QUESTIONS.map(({ id }) => id))
  const [isChecked, setChecked] = useState(false)
  const freeze = useMutation(
    desk.figures.snapshots.freeze.mutationOptions({
      onSuccess: (frozen) => {
        setName('')
        setChecked(false)
        onFrozen(frozen.name)
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (name.trim() === '' || chosen.length === 0) return
    freeze.mutate({ name: name.trim(), questions: questionsOf(edition, chosen) })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t.freezeTitle}>
      <TextField
        label={t.name}
        hint={t.nameHint}
        maxLength={120}
        value={name}
        error={isChecked && name.trim() === '' ? t.nameNeeded : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Choice label={t.questions} error={isChecked && chosen.length === 0 ? t.questionsNeeded : undefined}>
        {STANDARD_QUESTIONS.map(({ id, measure, by }) => (
          <Checkbox
            key={id}
            label={t.question(
              figures.measures[measure].name,
              by.map((one) => figures.dimensions[one]),
            )}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </Choice>
      <Refused error={freeze.error} />
      <p>
        <Button type="submit" disabled={freeze.isPending}>
          {t.freeze}
        </Button>
      </p>
    </form>
  )
}
