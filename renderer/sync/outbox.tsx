/** What is decided but not yet with the platform: a list to send, or a checklist where the platform has no interface. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OutboxRow } from '../../contract/calls/sync.ts'
import { PATHS, queueAddress } from '../address.ts'
import { Counted } from '../figures/counted.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/field.tsx'
import { focusIfLost } from '../ui/focus-if-lost.ts'
import { formatInstant } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ManualDoor } from './manual-door.tsx'

export function Outbox() {
  const t = useWords().sync
  const outbox = useQuery(desk.sync.outbox.queryOptions())
  const status = useQuery(desk.sync.status.queryOptions())
  const refresh = useRefreshDesk()
  // The choice shows at once and holds until it is refused.
  const [asked, setAsked] = useState<OutboxRow['door'] | null>(null)
  const setDoor = useMutation(
    desk.sync.setDoor.mutationOptions({ onSuccess: refresh, onError: () => setAsked(null) }),
  )
  const rows = outbox.data ?? []
  const door = asked ?? status.data?.door ?? rows[0]?.door ?? 'interface'
  const toSend = rows.filter((row) => isOpen(row) && row.door === 'interface')
  const byHand = rows.filter((row) => row.door === 'manual')
  return (
    <section aria-labelledby="outbox-title">
      <h2 id="outbox-title" tabIndex={-1}>
        {t.outbox.title(rows.filter(isOpen).length)}
      </h2>
      <Checkbox
        role="switch"
        label={t.manual.switch}
        checked={door === 'manual'}
        disabled={setDoor.isPending}
        onChange={(event) => {
          const next = event.target.checked ? 'manual' : 'interface'
          setAsked(next)
          setDoor.mutate({ door: next })
        }}
      />
      <Counted name={t.outbox.name} query={outbox}>
        {() => (
          <>
            {toSend.length > 0 && <OutboxTable rows={toSend} />}
            {(door === 'manual' || byHand.some(isOpen)) && <ManualDoor rows={byHand} />}
            {door === 'interface' && !rows.some(isOpen) && (
              <p className="medium muted">
                {t.outbox.empty}. {t.outbox.emptyText}
              </p>
            )}
          </>
        )}
      </Counted>
    </section>
  )
}

/** Still on its way: neither acknowledged nor taken back. */
function isOpen(row: OutboxRow): boolean {
  return row.status === 'waiting' || row.status === 'conflict'
}

function OutboxTable({ rows }: { rows: OutboxRow[] }) {
  const { sync: t, common } = useWords()
  const language = useLanguage()
  return (
    <TableRegion name={t.outbox.name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.outbox.columns.decision}</th>
            <th scope="col">{t.outbox.columns.submission}</th>
            <th scope="col">{t.outbox.columns.at}</th>
            <th scope="col">
              <span className="visually-hidden">{t.outbox.columns.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.decisionId}>
              <td className="label nowrap">{common.decisions[row.outcome]}</td>
              <th scope="row">
                <Link href={queueAddress('', row.submissionId)}>{row.title}</Link>
                {row.status === 'conflict' && (
                  <OutcomeMark outcome="unclear">{t.outbox.conflict}</OutcomeMark>
                )}
                {row.status === 'waiting' && row.attempts > 0 && (
                  <p className="muted">
                    {row.lastError === null
                      ? t.outbox.attempts(row.attempts)
                      : t.outbox.refused(row.lastError)}
                  </p>
                )}
              </th>
              <td className="muted nowrap">{formatInstant(row.at, language, new Date().toISOString())}</td>
              <td className="row-action">
                {row.status === 'conflict' ? (
                  <Link href={PATHS.conflicts} aria-label={t.outbox.settleOf(row.title)}>
                    {t.outbox.settle}
                  </Link>
                ) : (
                  <UndoButton row={row} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function UndoButton({ row }: { row: OutboxRow }) {
  const t = useWords().sync
  const refresh = useRefreshDesk()
  const undo = useMutation(
    desk.queue.undo.mutationOptions({
      onSettled: async () => {
        await refresh()
        focusIfLost('outbox-title')
      },
    }),
  )
  return (
    <>
      <TextButton
        aria-label={t.outbox.undoOf(row.title)}
        disabled={undo.isPending}
        onClick={() => undo.mutate({ decisionId: row.decisionId })}
      >
        {t.outbox.undo}
      </TextButton>
      {undo.isError && (
        <p className="medium" role="alert">
          {t.outbox.alreadySent}
        </p>
      )}
    </>
  )
}
