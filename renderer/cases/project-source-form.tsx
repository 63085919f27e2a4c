/** Where projects are fetched from: a ready-made interface or one's own, tried and saved. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ProjectSourceShown } from '../../contract/calls/project-source.ts'
import { diarienummer } from '../../domain/case/project.ts'
import { type ProjectSource, projectSource } from '../../domain/case/project-source.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { AuthenticationFields } from '../sources/source-options.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'

/** No ready-made one. */
const OWN = 'own'

export function ProjectSourceForm() {
  const shown = useQuery(desk.projectSource.show.queryOptions())
  return shown.data ? <Form shown={shown.data} /> : null
}

type Draft = Omit<ProjectSource, 'mostAtOnce'> & { mostAtOnce: string }

function Form({ shown }: { shown: ProjectSourceShown }) {
  const words = useWords()
  const t = words.projectSource
  const refresh = useRefreshDesk()
  const [draft, setDraft] = useState<Draft>(draftOf(shown.profile))
  const [secret, setSecret] = useState('')
  const [number, setNumber] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [isTried, setTried] = useState(false)
  const save = useMutation(
    desk.projectSource.save.mutationOptions({
      onSuccess: async () => {
        setSecret('')
        await refresh()
      },
    }),
  )
  const test = useMutation(desk.projectSource.test.mutationOptions())
  const { data: profile, error } = projectSource.safeParse({ ...draft, mostAtOnce: Number(draft.mostAtOnce) })
  const wrong = (field: keyof ProjectSource, said: string) =>
    isChecked && error?.issues.some(({ path }) => path[0] === field) ? said : undefined
  const isWrong = isChecked && error !== undefined
  const isNumber = diarienummer.safeParse(number.trim()).success
  const change = (part: Partial<Draft>) => {
    save.reset()
    test.reset()
    setDraft({ ...draft, ...part })
  }
  const chosen = shown.templates.find(({ profile: one }) => one.name === draft.name)
  const given = secret === '' ? {} : { secret }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    test.reset()
    if (profile) save.mutate({ profile, ...given })
  }
  const isOther = shown.profile.address !== draft.address
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Select
        label={t.template}
        value={chosen?.profile.name ?? OWN}
        options={[
          ...shown.templates.map(({ profile: { name } }) => ({ value: name, label: name })),
          { value: OWN, label: t.own },
        ]}
        onChange={(name) => {
          const found = shown.templates.find(({ profile: one }) => one.name === name)
          change(found ? draftOf(found.profile) : { name: t.own })
        }}
      />
      {chosen && <p className="small muted">{t.facts(chosen.facts)}</p>}
      <details className="detail" open={chosen === undefined || isWrong}>
        <summary>{t.more}</summary>
        <div className="stack">
          <TextField
            label={t.name}
            value={draft.name}
            error={wrong('name', t.nameMissing)}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextField
            label={t.address}
            hint={t.addressHint}
            spellCheck={false}
            value={draft.address}
            error={wrong('address', t.addressBad)}
            onChange={(event) => change({ address: event.target.value })}
          />
          <TextField
            label={t.path}
            hint={t.pathHint}
            spellCheck={false}
            value={draft.path}
            error={wrong('path', t.pathBad)}
            onChange={(event) => change({ path: event.target.value })}
          />
          <TextField
            label={t.most}
            hint={t.mostHint}
            inputMode="numeric"
            value={draft.mostAtOnce}
            error={wrong('mostAtOnce', t.mostBad)}
            onChange={(event) => change({ mostAtOnce: event.target.value })}
          />
        </div>
      </details>
      <AuthenticationFields
        draft={draft}
        onChange={change}
        secret={secret}
        hasSecret={shown.hasSecret && !isOther}
        onSecret={setSecret}
      />
      <TextField
        label={t.number}
        value={number}
        error={isTried && !isNumber ? t.numberBad : undefined}
        onChange={(event) => {
          test.reset()
          setNumber(event.target.value)
        }}
      />
      {test.data && (
        <Note kind={test.data.isFound ? 'ok' : 'warn'} role="status">
          {test.data.isFound ? t.found(test.data.title ?? t.untitled) : t.notFound}
        </Note>
      )}
      <Problem what={t.testFailed} error={test.error} />
      <Problem what={t.failed} error={save.error} />
      <p className="row">
        <Button
          disabled={test.isPending}
          onClick={() => {
            setChecked(true)
            setTried(true)
            if (profile && isNumber) test.mutate({ profile, ...given, number: number.trim() })
          }}
        >
          {t.test}
        </Button>
        <Button type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
        <span className="medium muted" role="status">
          {save.isSuccess && t.saved}
        </span>
      </p>
    </form>
  )
}

function Problem({ what, error }: { what: string; error: Error | null }) {
  const words = useWords()
  if (!error) return null
  return (
    <ErrorNote what={what} error={error}>
      {'code' in error ? sayFailure(words, error as { code: string; data?: unknown }) : undefined}
    </ErrorNote>
  )
}

const draftOf = (profile: ProjectSource): Draft => ({ ...profile, mostAtOnce: String(profile.mostAtOnce) })
