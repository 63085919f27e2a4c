/** The platform's counts beside the desk's, and reading everything again. */
import { useQuery } from '@tanstack/react-query'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { startSync, useSyncRun } from './sync-run.ts'

export function Differences() {
  const { sync, common } = useWords()
  const t = sync.screen.differences
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const run = useSyncRun()
  const status = useQuery(desk.sync.status.queryOptions()).data
  if (!status) return null
  const { comparedAt, differences } = status
  const when = comparedAt && formatInstant(comparedAt, language, new Date().toISOString())
  return (
    <section className="sync-differences" aria-labelledby="sync-differences">
      <h2 id="sync-differences">{t.title}</h2>
      <p className="medium muted">
        {when === null ? t.never : differences.length === 0 ? t.same(when) : t.text(when)}
      </p>
      {differences.length > 0 && (
        <TableRegion name={t.title}>
          <table>
            <caption className="visually-hidden">{t.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t.columns.edition}</th>
                <th scope="col">{t.columns.state}</th>
                <NumberHead>{t.columns.here}</NumberHead>
                <NumberHead>{t.columns.there}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ edition, state, here, there }) => (
                <tr key={`${edition} ${state}`}>
                  <th scope="row">{edition}</th>
                  <td>{common.states[state]}</td>
                  <NumberCell>{formatNumber(here, language)}</NumberCell>
                  <NumberCell>{formatNumber(there, language)}</NumberCell>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <p className="medium muted">{t.rereadText}</p>
      <p>
        <Button
          disabled={run.step === 'running'}
          onClick={() => void startSync(refresh, { kind: 'preview', isReread: true })}
        >
          {t.reread}
        </Button>
      </p>
    </section>
  )
}
