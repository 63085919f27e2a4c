/** The log's filters: kind, who, days, text, and one submission when it was asked for. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import type { useLogFilters } from './use-log-filters.ts'

type LogFilterFormProps = {
  asked: ReturnType<typeof useLogFilters>
  /** Of the submission that the log is limited to. */
  title: string
}

export function LogFilterForm({ asked, title }: LogFilterFormProps) {
  const { log } = useWords()
  const t = log.filters
  const { values, change, clear, isFiltered } = asked
  const choices = useQuery(desk.log.choices.queryOptions())
  const kinds = choices.data?.kinds ?? []
  const actors = choices.data?.actors ?? []
  return (
    <search className="log-filters" aria-label={t.name}>
      <Select
        label={t.kind}
        value={values.kind}
        options={[
          { value: '', label: t.all },
          ...kinds.map(({ kind, entries }) => ({
            value: kind,
            label: `${log.kinds[kind] ?? log.unknownKind(kind)} (${entries})`,
          })),
        ]}
        onChange={(kind) => change('kind', kind)}
      />
      <Select
        label={t.actor}
        value={values.actor}
        options={[
          { value: '', label: t.all },
          ...actors.map(({ name, entries }) => ({ value: name, label: `${name} (${entries})` })),
        ]}
        onChange={(actor) => change('actor', actor)}
      />
      <TextField
        label={t.from}
        type="date"
        value={values.from}
        onChange={(event) => change('from', event.target.value)}
      />
      <TextField
        label={t.to}
        type="date"
        value={values.to}
        onChange={(event) => change('to', event.target.value)}
      />
      <TextFilter value={values.text} onChange={(text) => change('text', text)} />
      {isFiltered && (
        <Button kind="quiet" onClick={clear}>
          {t.clear}
        </Button>
      )}
      {values.submission !== '' && (
        <p className="medium log-submission">
          {t.submission(title)}{' '}
          <Button size="small" onClick={() => change('submission', '')}>
            {t.clearSubmission}
          </Button>
        </p>
      )}
    </search>
  )
}

const TYPING_PAUSE_MS = 250

/** Asked for when typing pauses. */
function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useWords().log.filters
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  useEffect(() => {
    if (draft === value) return
    const timer = window.setTimeout(() => onChange(draft), TYPING_PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [draft, value, onChange])
  return (
    <TextField
      label={t.text}
      type="search"
      placeholder={t.textHint}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
    />
  )
}
