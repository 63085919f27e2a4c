/** What a sync or a preview noticed and nobody has to answer, in words, with the rows that it is about. */
import type { SyncRemark } from '../../contract/calls/sync.ts'
import { useWords } from '../ui/use-words.ts'

export function Remarks({ remarks }: { remarks: readonly SyncRemark[] }) {
  const { sync } = useWords()
  if (remarks.length === 0) return null
  return (
    <section className="sync-remarks" aria-labelledby="sync-remarks">
      <h2 id="sync-remarks">{sync.screen.remarksTitle}</h2>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.code}>
            {sync.remark(remark.code, remark.values, remark.total)}
            {remark.rows.length > 0 && <Named remark={remark} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Named({ remark: { rows, total, code } }: { remark: SyncRemark }) {
  const t = useWords().sync.screen
  return (
    <details className="detail" open={code === 'not-listed'}>
      <summary>
        {t.plan.count(code === 'not-listed' ? t.differences.notListed : t.plan.columns.submission, total)}
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={row.platformId}>
            {row.title} ({row.edition})
          </li>
        ))}
        {rows.length < total && <li>{t.more(total - rows.length)}</li>}
      </ul>
    </details>
  )
}
