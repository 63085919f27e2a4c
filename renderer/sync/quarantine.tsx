/** Rows that could not be read, with the reason in words and their raw text, until they can or are disposed of. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuarantineRow } from '../../contract/calls/sync.ts'
import { Counted } from '../dashboard/counted.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { markOffending } from './offending.ts'

const SHOWN = 20

export function Quarantine() {
  const t = useWords().sync.quarantine
  const quarantine = useQuery(desk.sync.quarantine.queryOptions())
  const [shown, setShown] = useState(SHOWN)
  const rows = quarantine.data ?? []
  return (
    <section id="quarantine" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">{t.title(rows.length)}</h2>
      <p className="medium muted">{rows.length === 0 ? t.empty : t.text}</p>
      <Counted name={t.name} query={quarantine}>
        {() => (
          <ul className="quarantine">
            {rows.slice(0, shown).map((row) => (
              <QuarantinedRow key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Counted>
      {rows.length > shown && (
        <TextButton onClick={() => setShown(shown + SHOWN)}>
          {t.more(Math.min(SHOWN, rows.length - shown))}
        </TextButton>
      )}
    </section>
  )
}

function QuarantinedRow({ row }: { row: QuarantineRow }) {
  const words = useWords()
  const t = words.sync.quarantine
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const retry = useMutation(
    desk.sync.retryQuarantined.mutationOptions({
      onSuccess: async ({ taken }) => {
        if (taken) await refresh()
      },
    }),
  )
  const name = t.row(row.sourceRow)
  return (
    <li>
      <div className="quarantine-head">
        <h3>
          {name}: {words.imports.reason(row.reason.code, row.reason.values)}
        </h3>
        <Button
          aria-label={t.retryOf(name)}
          disabled={retry.isPending}
          onClick={() => retry.mutate({ id: row.id })}
        >
          {t.retry}
        </Button>
      </div>
      <p className="medium muted">
        {t.from(
          row.source,
          formatInstant(row.receivedAt, language, new Date().toISOString()),
          row.retainedUntil,
        )}
      </p>
      {row.raw === null ? (
        <p className="medium muted">{t.rawGone}</p>
      ) : (
        <RawText name={t.raw(name)} raw={row.raw} values={row.reason.values} />
      )}
      <p className="medium" role="status">
        {retry.data && (retry.data.taken ? t.taken : t.still)}
      </p>
    </li>
  )
}

function RawText({ name, raw, values }: { name: string; raw: string; values: Record<string, string> }) {
  return (
    <TableRegion name={name}>
      <pre className="raw">
        {markOffending(raw, values).map((part, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are a cut of one text and never move.
          part.isOffending ? <mark key={index}>{part.text}</mark> : part.text,
        )}
      </pre>
    </TableRegion>
  )
}
