/** Rows that could not be read, with the reason in words and their raw text, until they can or are disposed of. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownQuarantined } from '../../contract/calls/quarantine.ts'
import { addressOf, PATHS } from '../address.ts'
import { Counted } from '../figures/counted.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button, ButtonLink, TextButton } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { focusIfLost } from '../ui/focus-if-lost.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { markOffending, prettyRaw } from './offending.ts'

const SHOWN = 20

export function Quarantine() {
  const words = useWords()
  const t = words.sync.quarantine
  const own = words.sources.quarantine
  const quarantine = useQuery(desk.quarantine.list.queryOptions())
  const [shown, setShown] = useState(SHOWN)
  const [filter, setFilter] = useState('')
  const { waiting = [], resolved = [] } = quarantine.data ?? {}
  const groups = [...new Map(waiting.map((row) => [groupOf(row), row]))]
  const rows = waiting.filter((row) => filter === '' || groupOf(row) === filter)
  return (
    <section id="quarantine" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title" tabIndex={-1}>
        {t.title(waiting.length)}
      </h2>
      <p className="medium muted">{waiting.length === 0 ? t.empty : t.text}</p>
      {groups.length > 1 && (
        <Select
          label={own.filter}
          value={filter}
          options={[
            { value: '', label: own.all },
            ...groups.map(([value, row]) => ({
              value,
              label: `${row.sourceName || own.gone}: ${words.imports.reason(row.reason.code, row.reason.values)}`,
            })),
          ]}
          onChange={setFilter}
        />
      )}
      <Counted name={t.name} query={quarantine}>
        {() => (
          <ul className="quarantine">
            {rows.slice(0, shown).map((row) => (
              <QuarantinedRow
                key={row.id}
                row={row}
                alike={waiting.filter((one) => groupOf(one) === groupOf(row)).length}
              />
            ))}
          </ul>
        )}
      </Counted>
      {rows.length > shown && (
        <TextButton onClick={() => setShown(shown + SHOWN)}>
          {t.more(Math.min(SHOWN, rows.length - shown))}
        </TextButton>
      )}
      {resolved.length > 0 && <Resolved rows={resolved} />}
    </section>
  )
}

/** Rows of the same source with the same reason. */
function groupOf({ source, reason }: ShownQuarantined): string {
  return JSON.stringify([source, reason])
}

function QuarantinedRow({ row, alike }: { row: ShownQuarantined; alike: number }) {
  const words = useWords()
  const t = words.sync.quarantine
  const own = words.sources.quarantine
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const retry = useMutation(
    desk.quarantine.retry.mutationOptions({
      onSuccess: async ({ taken, tried }) => {
        if (taken === 0) return
        announce(tried > 1 ? own.tried(taken, tried) : t.taken)
        await refresh()
        focusIfLost('quarantine-title')
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
        {row.canRetry && (
          <Button
            aria-label={t.retryOf(name)}
            disabled={retry.isPending}
            onClick={() => retry.mutate({ id: row.id })}
          >
            {t.retry}
          </Button>
        )}
      </div>
      <p className="medium muted">
        {own.from(
          row.sourceName || own.gone,
          formatInstant(row.receivedAt, language, new Date().toISOString()),
          formatDay(row.retainedUntil, language),
        )}
      </p>
      {!row.canRetry && row.raw !== null && <p className="medium muted">{own.fileAgain}</p>}
      {row.raw === null ? (
        <p className="medium muted">{t.rawGone}</p>
      ) : (
        <RawText name={t.raw(name)} raw={prettyRaw(row.raw)} values={row.reason.values} />
      )}
      <p className="row">
        {row.profileId !== null && (
          <ButtonLink size="small" aria-label={own.mappingOf(name)} href={mappingAddress(row)}>
            {own.mapping}
          </ButtonLink>
        )}
        {row.canRetry && alike > 1 && (
          <Button
            size="small"
            disabled={retry.isPending}
            onClick={() => retry.mutate({ id: row.id, allAlike: true })}
          >
            {own.retryAll(alike)}
          </Button>
        )}
      </p>
      <p className="medium" role="status">
        {retry.data && (retry.data.tried > 1 ? own.tried(retry.data.taken, retry.data.tried) : t.still)}
      </p>
    </li>
  )
}

/** With the word that could not be read, where the reason names one. */
function mappingAddress({ profileId, reason }: ShownQuarantined): string {
  const word = reason.code === 'unknown-edition' ? reason.values.edition : null
  const field = word ? 'edition' : null
  return `#${addressOf(PATHS.sources, { kalla: profileId, falt: field, ord: word })}`
}

function Resolved({ rows }: { rows: ShownQuarantined[] }) {
  const words = useWords()
  const t = words.sources.quarantine
  const language = useLanguage()
  return (
    <details>
      <summary>{t.resolved(rows.length)}</summary>
      <ul>
        {rows.map(({ id, sourceName, sourceRow, resolvedAt }) => (
          <li key={id} className="medium">
            {words.sync.quarantine.row(sourceRow)}, {sourceName || t.gone}.{' '}
            {resolvedAt && t.resolvedAt(formatInstant(resolvedAt, language))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function RawText({ name, raw, values }: { name: string; raw: string; values: Record<string, string> }) {
  return (
    <TableRegion name={name}>
      <pre className="raw">
        {markOffending(raw, values).map((part, index) =>
          part.isOffending ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts are a cut of one text and never move.
            <mark key={index} ref={showWithin}>
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </pre>
    </TableRegion>
  )
}

/** Scrolls the text, and nothing round it, to what could not be read. */
function showWithin(mark: HTMLElement | null): void {
  const region = mark?.closest<HTMLElement>('.table-region')
  if (!mark || !region) return
  const below = mark.getBoundingClientRect().bottom - region.getBoundingClientRect().bottom
  if (below > 0) region.scrollTop += below + region.clientHeight / 2
}
