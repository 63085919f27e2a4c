/** The disposals that were carried out, each as a record that can be printed. */
import { useQuery } from '@tanstack/react-query'
import type { DisposalRecord } from '../../contract/calls/disposal.ts'
import { DISPOSED } from '../../domain/safety.ts'
import { sayBackups } from '../../text/say-backups.ts'
import { instantWords } from '../log/instant-words.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatDay, formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function DisposalRecords() {
  const { record: t } = useWords().disposal
  const list = useQuery(desk.disposal.list.queryOptions())
  const disposals = list.data?.disposals ?? []
  return (
    <section aria-labelledby="disposals-title" className="disposal-records">
      <h2 id="disposals-title">{t.title}</h2>
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && !list.data.isSwept && <Note kind="warn">{t.notSwept}</Note>}
      {list.data && disposals.length === 0 && <p className="medium muted">{t.none}</p>}
      {disposals.map((one) => (
        <Record key={one.id} record={one} />
      ))}
      {disposals.length > 0 && (
        <p className="disposal-print">
          <Button onClick={() => window.print()}>{t.print}</Button>
        </p>
      )}
    </section>
  )
}

function Record({ record }: { record: DisposalRecord }) {
  const words = useWords()
  const { record: t, kinds } = words.disposal
  const language = useLanguage()
  const backups = sayBackups(words, record.backups)
  const erased = DISPOSED.flatMap((kind) => {
    const count = record.counts[kind]
    return count === undefined ? [] : [`${kinds[kind]}: ${formatNumber(count, language)}`]
  })
  const facts: [string, string][] = [
    [t.at, instantWords(record.at, language)],
    [t.by, `${record.reviewer}, ${record.organisation}`],
    [t.dueBy, formatDay(record.dueBy, language)],
    [t.editions, record.editions.join(', ')],
    [t.erased, erased.join(', ')],
    [t.backups, backups.length === 0 ? t.noBackups : backups.join(' ')],
    [t.id, record.id],
  ]
  return (
    <article>
      <h3>{t.heading(record.reference)}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
