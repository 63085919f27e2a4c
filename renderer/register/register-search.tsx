/** Looks bodies up by name, other name or number, and lists what was found. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { BodyTable } from './body-table.tsx'

const PAUSE_MS = 200
const MOST = 25

export function RegisterSearch() {
  const { registerView: t, partiesView } = useWords()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [text])
  const found = useQuery(
    desk.register.search.queryOptions({
      input: { text: asked, limit: MOST },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const { data } = found
  return (
    <search className="register-search">
      <TextField
        label={t.search.label}
        hint={t.search.hint}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.error && <ErrorNote what={t.failed} error={found.error} />}
      {asked !== '' && data && (
        <>
          <p className="medium muted" role="status">
            {data.total === 0 ? t.search.none : t.search.hits(data.rows.length, data.total)}
          </p>
          {data.total > 0 && <BodyTable name={partiesView.search.results} rows={data.rows} />}
        </>
      )}
    </search>
  )
}
