/** What a finding rests on, as sentences; quotations stand as quotations, and named submissions can be opened. */
import { Link } from 'wouter'
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { queueAddress } from '../address.ts'
import { useWords } from '../ui/use-words.ts'
import { sayEvidence } from './evidence-words.ts'
import { gatherQuotes, relatedOf } from './group-findings.ts'
import { useQueueQuery } from './use-queue-query.ts'

type FindingEvidenceProps = {
  evidence: FindingShown['evidence']
  related: SubmissionShown['related']
}

export function FindingEvidence({ evidence, related }: FindingEvidenceProps) {
  const words = useWords()
  const t = words.queue.findings
  return (
    <>
      {gatherQuotes(evidence, Object.keys(t.quotes)).map((one) =>
        one.kind === 'sentence' ? (
          <p key={JSON.stringify(one.evidence)} className="muted">
            {sayEvidence(one.evidence, words)}
          </p>
        ) : (
          <div key={`${one.code} ${one.field}`} className="quoted">
            <span className="muted">
              {t.quoteLead(t.quotes[one.code] ?? '', t.quoteIn[one.field] ?? one.field)}
            </span>
            {one.quotes.map((quote) => (
              <blockquote key={quote}>{quote}</blockquote>
            ))}
          </div>
        ),
      )}
      <Related submissions={relatedOf({ evidence }, related)} />
    </>
  )
}

function Related({ submissions }: { submissions: SubmissionShown['related'] }) {
  const { queue, common } = useWords()
  const query = useQueueQuery() ?? ''
  if (submissions.length === 0) return null
  return (
    <div className="related">
      <span className="muted">{queue.findings.related[submissions.length === 1 ? 'one' : 'many']}</span>
      <ul>
        {submissions.map(({ id, title, state }) => (
          <li key={id}>
            <Link href={queueAddress(query, id)}>{title || queue.noTitle}</Link>{' '}
            <span className="muted">({common.states[state].toLowerCase()})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
