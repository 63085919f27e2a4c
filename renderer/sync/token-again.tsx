/** Asks for the platform's key again where it was refused, in place; the address and all that waits are kept. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { readSyncProblem } from './sync-problem.ts'
import { startSync } from './sync-run.ts'

export function TokenAgain({ url }: { url: string }) {
  const t = useWords().sync
  const own = t.screen.tokenAgain
  const refresh = useRefreshDesk()
  const [token, setToken] = useState('')
  const [isMissing, setMissing] = useState(false)
  const connect = useMutation(desk.sync.connect.mutationOptions({ onSuccess: () => startSync(refresh) }))
  const problem = connect.error ? readSyncProblem(connect.error) : null
  const refused = connect.error && (problem ? t.problems[problem.code] : null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(token.trim() === '')
    if (token.trim() !== '') connect.mutate({ url, token })
  }
  return (
    <form className="connect-form" onSubmit={submit} noValidate aria-labelledby="token-again">
      <h2 id="token-again">{own.title}</h2>
      <p className="medium muted">{own.text}</p>
      <TextField
        label={t.connect.token}
        type="password"
        autoComplete="off"
        error={
          isMissing
            ? own.missing
            : connect.error
              ? refused
                ? `${refused.what} ${refused.way}`
                : t.unexpected
              : undefined
        }
        value={token}
        onChange={(event) => setToken(event.target.value)}
      />
      <p>
        <Button kind="primary" type="submit" disabled={connect.isPending}>
          {connect.isPending ? t.connect.busy : own.button}
        </Button>
      </p>
    </form>
  )
}
