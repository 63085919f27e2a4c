/** Entries as rows: when, what was done in a sentence, and the whole entry below on request. */
import { Fragment, useId, useState } from 'react'
import { Link } from 'wouter'
import type { LogRow } from '../../contract/calls/log.ts'
import { queueAddress } from '../address.ts'
import { Button } from '../ui/button.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { instantWords } from './instant-words.ts'
import { LogEntry } from './log-entry.tsx'

export function LogTable({ rows }: { rows: readonly LogRow[] }) {
  const { log: t } = useWords()
  return (
    <TableRegion name={t.title}>
      <table className="log-table">
        <thead>
          <tr>
            <th scope="col">{t.columns.at}</th>
            <th scope="col">{t.columns.what}</th>
            <th scope="col">{t.columns.kind}</th>
            <th scope="col">
              <span className="visually-hidden">{t.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LogTableRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function LogTableRow({ row }: { row: LogRow }) {
  const { log: t } = useWords()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const { at, sentence, kind, submission } = row
  return (
    <Fragment>
      <tr className={isOpen ? 'log-open' : undefined}>
        <td className="nowrap">
          <time dateTime={at}>{instantWords(at, language)}</time>
        </td>
        <td>
          {sentence}
          {submission && (
            <>
              {' '}
              <Link
                className="small"
                href={queueAddress('', submission.id)}
                aria-label={t.toSubmission(submission.title)}
              >
                {t.openSubmission}
              </Link>
            </>
          )}
        </td>
        <td className="muted">{t.kinds[kind] ?? t.unknownKind(kind)}</td>
        <td className="log-action">
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            aria-label={isOpen ? t.close(sentence) : t.open(sentence)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t.hide : t.show}
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr className="log-details">
          <td colSpan={4} id={detailsId}>
            <LogEntry id={row.id} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}
