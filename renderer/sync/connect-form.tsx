/** Address and key of a platform: checked with the platform before anything is remembered. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { readSyncProblem } from './sync-problem.ts'

type ConnectFormProps = { address: string; onCancel: (() => void) | null; onConnected: () => void }

export function ConnectForm({ address, onCancel, onConnected }: ConnectFormProps) {
  const t = useWords().sync
  const [url, setUrl] = useState(address)
  const [token, setToken] = useState('')
  const [isMissing, setMissing] = useState(false)
  const refresh = useRefreshDesk()
  const connect = useMutation(
    desk.sync.connect.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onConnected()
      },
    }),
  )
  const errors = useConnectErrors(connect.error, isMissing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(url.trim() === '')
    if (url.trim() !== '') connect.mutate({ url, token })
  }
  return (
    <form className="connect-form" onSubmit={submit} noValidate aria-labelledby="connect-title">
      <h2 id="connect-title">{t.connect.title}</h2>
      <p className="medium muted">{t.connect.text}</p>
      <TextField
        label={t.connect.address}
        hint={t.connect.addressHint}
        error={errors.url}
        type="url"
        autoComplete="url"
        spellCheck={false}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={t.connect.token}
        hint={t.connect.tokenHint}
        error={errors.token}
        type="password"
        autoComplete="off"
        value={token}
        onChange={(event) => setToken(event.target.value)}
      />
      {errors.form && (
        <Note kind="warn" role="alert">
          {errors.form}
        </Note>
      )}
      <p className="row">
        <Button kind="primary" type="submit" disabled={connect.isPending}>
          {connect.isPending ? t.connect.busy : t.connect.button}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {t.connect.cancel}
          </Button>
        )}
      </p>
    </form>
  )
}

/** Which field an error belongs to, in words; `form` where it belongs to neither. */
function useConnectErrors(
  error: unknown,
  isMissing: boolean,
): { url?: string; token?: string; form?: string } {
  const t = useWords().sync
  if (isMissing) return { url: t.connect.addressMissing }
  if (!error) return {}
  const problem = readSyncProblem(error)
  if (!problem) return { form: t.unexpected }
  const { what, way } = t.problems[problem.code]
  const said = `${what} ${way}`
  if (problem.code === 'bad-token') return { token: said }
  if (problem.code === 'demo-and-real') return { form: said }
  return { url: said }
}
