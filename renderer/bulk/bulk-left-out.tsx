/** Who is left out of a step, why, and the way on with each. */
import { Link } from 'wouter'
import type { BulkLeft, BulkMarks } from '../../contract/calls/bulk.ts'
import { sayLeftOut } from '../../text/say-left-out.ts'
import { queueAddress, readHash } from '../address.ts'
import { TextButton } from '../ui/button.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { closeBulk } from './open-bulk.ts'

type BulkLeftOutProps = { left: readonly BulkLeft[]; count: number; marks: BulkMarks; onMore: () => void }

export function BulkLeftOut({ left, count, marks, onMore }: BulkLeftOutProps) {
  const { bulk } = useWords()
  const language = useLanguage()
  const more = count - left.length
  return (
    <section className="bulk-part" aria-labelledby="bulk-left">
      <header className="bulk-part-head">
        <h3 id="bulk-left">
          {bulk.left} <span className="muted bulk-count">{formatNumber(count, language)}</span>
        </h3>
      </header>
      {count === 0 && <p className="medium muted">{bulk.nobodyLeft}</p>}
      <ul className="bulk-left">
        {left.map((one) => (
          <LeftRow key={one.id} one={one} marks={marks} />
        ))}
      </ul>
      {more > 0 && <TextButton onClick={onMore}>{bulk.more(Math.min(more, MORE))}</TextButton>}
    </section>
  )
}

const MORE = 50

function LeftRow({ one: { id, row, reasons }, marks }: { one: BulkLeft; marks: BulkMarks }) {
  const words = useWords()
  const language = useLanguage()
  const now = new Date().toISOString()
  const stale = reasons.find((reason) => reason.code === 'stale')
  const way = stale ? words.bulk.review(stale.current) : words.bulk.show
  return (
    <li>
      <p className="label">{row?.title ?? id}</p>
      {reasons.map((reason) => (
        <p key={reason.code} className="muted">
          {sayLeftOut(words, reason, (instant) => formatInstant(instant, language, now))}
        </p>
      ))}
      {row && (
        <Link href={queueAddress(queryOf(marks), id)} aria-label={`${way}: ${row.title}`} onClick={closeBulk}>
          {way}
        </Link>
      )}
    </li>
  )
}

/** The list that the marks were made in, so that the submission is seen among its own. */
function queryOf(marks: BulkMarks): string {
  const shown = new URLSearchParams(readHash(window.location.hash).search).get('q')
  return shown ?? (marks.kind === 'search' ? marks.query : '')
}
