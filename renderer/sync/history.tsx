/** Earlier syncs: when, by what, what came of each, and its remarks. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SyncRun } from '../../contract/calls/sync.ts'
import type { Words } from '../../text/catalog.ts'
import { desk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

const SHOWN_FIRST = 10
const MOST = 200

export function History() {
  const { sync } = useWords()
  const t = sync.screen.history
  const [shown, setShown] = useState(SHOWN_FIRST)
  const runs = useQuery(desk.sync.history.queryOptions({ input: { limit: MOST } })).data
  const isRunning = useQuery(desk.sync.status.queryOptions()).data?.isRunning ?? false
  if (!runs) return null
  const rest = runs.length - shown
  return (
    <section aria-labelledby="sync-history">
      <h2 id="sync-history">{t.title}</h2>
      {runs.length === 0 ? (
        <p className="medium muted">{t.empty}</p>
      ) : (
        <TableRegion name={t.title}>
          <table>
            <caption className="visually-hidden">{t.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t.columns.at}</th>
                <th scope="col">{t.columns.kind}</th>
                <th scope="col">{t.columns.trigger}</th>
                <th scope="col">{t.columns.end}</th>
                <NumberHead>{t.columns.pulled}</NumberHead>
                <NumberHead>{t.columns.pushed}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {runs.slice(0, shown).map((run, index) => (
                <HistoryRow key={run.id} run={run} isRunning={isRunning && index === 0} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {rest > 0 && (
        <TextButton onClick={() => setShown(shown + SHOWN_FIRST * 2)}>
          {t.more(Math.min(rest, SHOWN_FIRST * 2))}
        </TextButton>
      )}
    </section>
  )
}

/** One without an end runs now, if it is the newest while a sync is under way; else it was cut off. */
function HistoryRow({ run, isRunning }: { run: SyncRun; isRunning: boolean }) {
  const { sync } = useWords()
  const t = sync.screen.history
  const language = useLanguage()
  const number = (value: number | undefined) => (value === undefined ? '' : formatNumber(value, language))
  return (
    <tr>
      <th scope="row">{formatInstant(run.startedAt, language, new Date().toISOString())}</th>
      <td>{t.kinds[run.kind]}</td>
      <td>{t.triggers[run.trigger]}</td>
      <td>
        {endWords(run, isRunning, sync)}
        {run.remarks.length > 0 && (
          <details className="detail">
            <summary>{t.remarks}</summary>
            {run.remarks.map((remark) => (
              <p key={remark.code}>{sync.remark(remark.code, remark.values, remark.total)}</p>
            ))}
          </details>
        )}
      </td>
      <NumberCell>{number(run.totals?.pulled)}</NumberCell>
      <NumberCell>{number(run.totals?.pushed)}</NumberCell>
    </tr>
  )
}

function endWords(
  { end, problem }: SyncRun,
  isRunning: boolean,
  { problems, screen }: Words['sync'],
): string {
  if (problem) return problems[problem.code].what
  if (end !== null) return screen.history.ends[end]
  return isRunning ? screen.history.running : screen.history.cutOff
}
