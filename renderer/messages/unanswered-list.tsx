/** Organisers who were asked to complete and have not answered, longest waiting first, and reminders to them. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { UnansweredRow } from '../../contract/calls/messages.ts'
import type { MessageWay } from '../../domain/message.ts'
import { dayOf } from '../../domain/time.ts'
import { queueAddress } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Checkbox } from '../ui/field.tsx'
import { formatDay, formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function UnansweredList({ rows, way }: { rows: readonly UnansweredRow[]; way: MessageWay }) {
  const t = useWords().messages
  const refresh = useRefreshDesk()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const remind = useMutation(desk.messages.remind.mutationOptions())
  const due = rows
    .filter(({ isReminderWaiting }) => !isReminderWaiting)
    .map(({ submissionId }) => submissionId)
  const here = due.filter((id) => chosen.has(id))
  const remindOf = (submissionIds: string[]) =>
    remind.mutate(
      { submissionIds },
      {
        onSuccess: async ({ made, leftOut }) => {
          announce(t.reminded(made, leftOut.length))
          setChosen(new Set())
          await refresh()
        },
      },
    )
  return (
    <section aria-labelledby="messages-unanswered">
      <h2 id="messages-unanswered">{t.unansweredTitle}</h2>
      {rows.length === 0 ? (
        <div className="empty">
          <h3>{t.noneUnanswered}</h3>
          <p>{t.noneUnansweredText}</p>
        </div>
      ) : (
        <>
          <p className="medium muted">{t.unansweredText}</p>
          {way === 'platform' && <Note>{t.byPlatform}</Note>}
          {remind.error && <ErrorNote what={t.remindFailed} error={remind.error} />}
          {remind.data && (
            <Note kind="ok" role="status">
              {t.reminded(remind.data.made, remind.data.leftOut.length)}
            </Note>
          )}
          <div className="messages-tools">
            <Checkbox
              label={t.chooseAll}
              checked={due.length > 0 && here.length === due.length}
              disabled={due.length === 0}
              onChange={(event) => setChosen(new Set(event.target.checked ? due : []))}
            />
            {here.length > 0 && (
              <Button disabled={remind.isPending} onClick={() => remindOf(here)}>
                {t.remindChosen(here.length)}
              </Button>
            )}
          </div>
          <UnansweredTable
            rows={rows}
            chosen={chosen}
            isBusy={remind.isPending}
            onChosen={setChosen}
            onRemind={(id) => remindOf([id])}
          />
        </>
      )}
    </section>
  )
}

type UnansweredTableProps = {
  rows: readonly UnansweredRow[]
  chosen: ReadonlySet<string>
  isBusy: boolean
  onChosen: (chosen: ReadonlySet<string>) => void
  onRemind: (submissionId: string) => void
}

function UnansweredTable({ rows, chosen, isBusy, onChosen, onRemind }: UnansweredTableProps) {
  const t = useWords().messages
  const language = useLanguage()
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChosen(next)
  }
  return (
    <TableRegion name={t.unansweredTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.submission}</th>
            <th scope="col">{t.columns.since}</th>
            <NumberHead>{t.columns.days}</NumberHead>
            <th scope="col">{t.columns.lastReminder}</th>
            <th scope="col">{t.columns.reminder}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.submissionId}>
              <th scope="row">
                <div className="unanswered-name">
                  <Checkbox
                    label={<span className="visually-hidden">{t.choose(row.title)}</span>}
                    checked={chosen.has(row.submissionId) && !row.isReminderWaiting}
                    disabled={row.isReminderWaiting}
                    onChange={(event) => choose(row.submissionId, event.target.checked)}
                  />
                  <div>
                    <Link href={queueAddress('', row.submissionId)}>{row.title}</Link>
                    <p className="small muted">{row.organiser}</p>
                  </div>
                </div>
              </th>
              <td>{formatDay(dayOf(row.since), language)}</td>
              <NumberCell>{formatNumber(row.days, language)}</NumberCell>
              <td>{row.lastReminder ? formatDay(dayOf(row.lastReminder), language) : t.never}</td>
              <td>
                {row.isReminderWaiting ? (
                  t.reminderWaits
                ) : (
                  <Button
                    size="small"
                    aria-label={t.remindOf(row.title)}
                    disabled={isBusy}
                    onClick={() => onRemind(row.submissionId)}
                  >
                    {t.remind}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
