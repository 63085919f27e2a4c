/** Whether and how often syncs come by themselves, and when a sync asks before it withdraws. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SyncSettings } from '../../contract/calls/sync.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Checkbox, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

export function SyncSettingsForm() {
  const t = useWords().sync.screen.settings
  const settings = useQuery(desk.sync.settings.queryOptions()).data
  return (
    <section aria-labelledby="sync-settings">
      <h2 id="sync-settings">{t.title}</h2>
      {settings && <Form key={JSON.stringify(settings)} settings={settings} />}
    </section>
  )
}

function Form({ settings }: { settings: SyncSettings }) {
  const t = useWords().sync.screen.settings
  const refresh = useRefreshDesk()
  const [isAutomatic, setAutomatic] = useState(settings.isAutomatic)
  const [minutes, setMinutes] = useState(String(settings.everyMinutes))
  const [share, setShare] = useState(String(Number((settings.withdrawalShare * 100).toFixed(2))))
  const [least, setLeast] = useState(String(settings.withdrawalLeast))
  const [isChecked, setChecked] = useState(false)
  const save = useMutation(
    desk.sync.setSettings.mutationOptions({
      onSuccess: async () => {
        announce(t.saved)
        await refresh()
      },
    }),
  )
  const read = { minutes: whole(minutes, 1440), share: perCent(share), least: whole(least, 10_000) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (read.minutes === null || read.share === null || read.least === null) return
    save.mutate({
      isAutomatic,
      everyMinutes: read.minutes,
      withdrawalShare: read.share / 100,
      withdrawalLeast: read.least,
    })
  }
  const wrong = (value: number | null, words: string) => (isChecked && value === null ? words : undefined)
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Checkbox
        label={t.automatic}
        checked={isAutomatic}
        onChange={(event) => setAutomatic(event.target.checked)}
      />
      <p className="small muted">{t.automaticHint}</p>
      <TextField
        label={t.minutes}
        inputMode="numeric"
        disabled={!isAutomatic}
        error={wrong(read.minutes, t.minutesWrong)}
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <TextField
        label={t.share}
        hint={t.shareHint}
        inputMode="decimal"
        error={wrong(read.share, t.shareWrong)}
        value={share}
        onChange={(event) => setShare(event.target.value)}
      />
      <TextField
        label={t.least}
        inputMode="numeric"
        error={wrong(read.least, t.leastWrong)}
        value={least}
        onChange={(event) => setLeast(event.target.value)}
      />
      {save.error && <ErrorNote what={t.failed} error={save.error} />}
      <p>
        <Button type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
      </p>
    </form>
  )
}

function whole(text: string, most: number): number | null {
  const value = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most ? value : null
}

function perCent(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value >= 0 && value <= 100 ? value : null
}
