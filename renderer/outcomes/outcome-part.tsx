/** What the organiser has told of an activity afterwards, in the panel, and the way to write it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutcomeShown } from '../../contract/calls/outcomes.ts'
import { desk } from '../queries.ts'
import { OutsideLink } from '../queue/outside-link.tsx'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { OutcomeDialog } from './outcome-dialog.tsx'

export function OutcomePart({ submissionId, title }: { submissionId: string; title: string }) {
  const t = useWords().outcomes
  const { data } = useQuery(desk.outcomes.show.queryOptions({ input: { submissionId } }))
  const [isWriting, setWriting] = useState(false)
  if (!data) return null
  return (
    <section className="panel-part">
      <h3>{t.tab}</h3>
      {data.outcome ? <Told shown={data} /> : <p className="medium muted">{t.notReported}</p>}
      <p className="row">
        <Button size="small" onClick={() => setWriting(true)}>
          {data.outcome ? t.change : t.write}
        </Button>
      </p>
      {isWriting && (
        <OutcomeDialog
          submissionId={submissionId}
          title={title}
          outcome={data.outcome}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  )
}

function Told({ shown: { outcome, reportedAt, source } }: { shown: OutcomeShown }) {
  const t = useWords().outcomes
  const language = useLanguage()
  if (!outcome) return null
  const { satisfaction } = outcome
  const said = (value: number | null) => value?.toLocaleString(language) ?? t.notTold
  return (
    <>
      <dl className="facts">
        <dt>{t.fields.participants}</dt>
        <dd>{said(outcome.participants)}</dd>
        <dt>{t.fields.connections}</dt>
        <dd>{said(outcome.connections)}</dd>
        <dt>{t.fields.satisfaction}</dt>
        <dd>
          {satisfaction
            ? t.satisfied(said(satisfaction.mean), said(satisfaction.scale), satisfaction.answers)
            : t.notTold}
        </dd>
        <dt>{t.fields.recordings}</dt>
        <dd>
          {outcome.recordings.length === 0 && t.notTold}
          {outcome.recordings.map((address) => (
            <OutsideLink key={address} address={address} />
          ))}
        </dd>
        <dt>{t.fields.lessons}</dt>
        <dd className="plain-text">{outcome.lessons || t.notTold}</dd>
      </dl>
      {reportedAt && <p className="small muted">{t.reported(formatInstant(reportedAt, language), source)}</p>}
    </>
  )
}
