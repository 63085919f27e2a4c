/** Name and organisation of the reviewer, which stand in every decision. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Reviewer } from '../../contract/calls/session.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Radio, TextField } from '../ui/field.tsx'
import { OutcomeShape } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'

const OTHER = 'other'

export function WhoForm({ reviewer, onSaved }: { reviewer: Reviewer | null; onSaved: () => void }) {
  const { who } = useWords().firstStart
  const isListed = reviewer !== null && who.organisations.includes(reviewer.organisation)
  const [name, setName] = useState(reviewer?.name ?? '')
  const [choice, setChoice] = useState(isListed ? reviewer.organisation : reviewer ? OTHER : '')
  const [other, setOther] = useState(isListed ? '' : (reviewer?.organisation ?? ''))
  const [isTried, setTried] = useState(false)
  const refresh = useRefreshDesk()
  const save = useMutation(
    desk.session.setReviewer.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onSaved()
      },
    }),
  )
  const organisation = (choice === OTHER ? other : choice).trim()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '' && organisation !== '') return save.mutate({ name: name.trim(), organisation })
    const wrong = name.trim() === '' ? 'name' : choice === OTHER ? 'other' : 'organisation'
    const field = event.currentTarget.elements.namedItem(wrong)
    const first = field instanceof RadioNodeList ? field[0] : field
    if (first instanceof HTMLElement) first.focus()
  }
  const isOrganisationMissing = isTried && organisation === ''
  return (
    <form className="welcome-who" onSubmit={submit} noValidate aria-labelledby="who-title">
      <h2 id="who-title">{who.title}</h2>
      <p className="muted">{who.text}</p>
      <TextField
        label={who.name}
        name="name"
        autoComplete="name"
        value={name}
        error={isTried && name.trim() === '' ? who.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset aria-describedby={isOrganisationMissing && choice !== OTHER ? 'who-missing' : undefined}>
        <legend className="group-label">{who.organisation}</legend>
        {[...who.organisations, OTHER].map((one) => (
          <Radio
            key={one}
            name="organisation"
            value={one}
            checked={choice === one}
            label={one === OTHER ? who.other : one}
            onChange={() => setChoice(one)}
          />
        ))}
        {isOrganisationMissing && choice !== OTHER && (
          <span id="who-missing" className="field-error" role="alert">
            <OutcomeShape outcome="not-met" />
            {who.organisationMissing}
          </span>
        )}
      </fieldset>
      {choice === OTHER && (
        <TextField
          label={who.otherName}
          name="other"
          autoComplete="organization"
          value={other}
          error={isOrganisationMissing ? who.organisationMissing : undefined}
          onChange={(event) => setOther(event.target.value)}
        />
      )}
      {save.error && <ErrorNote what={who.failed} error={save.error} />}
      <div>
        <Button kind="primary" size="decision" type="submit" disabled={save.isPending}>
          {who.button}
        </Button>
      </div>
    </form>
  )
}
