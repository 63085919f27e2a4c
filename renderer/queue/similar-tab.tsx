/** What is like the submission: its neighbours, each beside it field by field, and what its organisers sent in before. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { EarlierShown, NeighbourShown, SimilarShown } from '../../contract/calls/submission.ts'
import { queueAddress } from '../address.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { sayEvidence } from './evidence-words.ts'
import { fieldWord } from './query-text.ts'
import { SideBySide } from './side-by-side.tsx'
import { useQueueQuery } from './use-queue-query.ts'

export function SimilarTab({ submission }: { submission: SubmissionShown }) {
  const { similar: t } = useWords().panel
  const { data, error } = useQuery(desk.submission.similar.queryOptions({ input: { id: submission.id } }))
  return (
    <>
      {error && (
        <div className="panel-part">
          <ErrorNote what={t.failed} error={error} />
        </div>
      )}
      {!data && !error && <Skeleton />}
      {data && <Neighbours neighbours={data.neighbours} submission={submission} />}
      {data && <Earlier similar={data} />}
    </>
  )
}

type NeighboursProps = { neighbours: readonly NeighbourShown[]; submission: SubmissionShown }

function Neighbours({ neighbours, submission }: NeighboursProps) {
  const { similar: t } = useWords().panel
  const heading = useId()
  return (
    <section className="panel-part" aria-labelledby={heading}>
      <h3 id={heading}>{t.neighbours}</h3>
      {neighbours.length === 0 && <p className="muted">{t.noNeighbours}</p>}
      {neighbours.map((neighbour) => (
        <Neighbour key={neighbour.id} neighbour={neighbour} submission={submission} />
      ))}
    </section>
  )
}

function Neighbour({ neighbour, submission }: { neighbour: NeighbourShown; submission: SubmissionShown }) {
  const words = useWords()
  const { similar: t } = words.panel
  const { id, state, outcome, organiser, relations } = neighbour
  const query = useQueueQuery() ?? ''
  const [isOpen, setOpen] = useState(false)
  const title = neighbour.title || words.queue.noTitle
  return (
    <article className="neighbour">
      <h4>
        <Link href={queueAddress(query, id)}>{title}</Link>
      </h4>
      <p className="row row-wrap small">
        <StateTag state={state} /> <OutcomeMark outcome={outcome} isCalm /> <span>{organiser}</span>
      </p>
      <ul className="muted">
        {relations.map(({ criterion, evidence }) => (
          <li key={`${criterion} ${evidence.code}`}>
            {t.relations[criterion] ?? words.common.criteria[criterion]}. {sayEvidence(evidence, words)}
          </li>
        ))}
      </ul>
      <details className="grounds" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t.sideBySide}
          <span className="visually-hidden">: {title}</span>
        </summary>
        {isOpen && <SideBySide content={submission.content} neighbour={neighbour} />}
      </details>
    </article>
  )
}

function Earlier({ similar: { earlier, earlierTotal, organisers } }: { similar: SimilarShown }) {
  const { panel, queue } = useWords()
  const { similar: t } = panel
  const language = useLanguage()
  const heading = useId()
  const none = organisers.length === 0 ? t.noOrganiser : t.noEarlier
  return (
    <section className="panel-part" aria-labelledby={heading}>
      <h3 id={heading}>{t.earlier}</h3>
      {earlier.length === 0 && <p className="muted">{none}</p>}
      {earlier.length > 0 && <EarlierTable earlier={earlier} noTitle={queue.noTitle} />}
      {earlierTotal > earlier.length && (
        <p className="small muted">{t.shown(earlier.length, earlierTotal)}</p>
      )}
      {organisers.map((name) => (
        <p key={name}>
          <Link href={queueAddress(organiserQuery(name, fieldWord('organiser', language)))}>
            {t.all(name)}
          </Link>
        </p>
      ))}
    </section>
  )
}

/** Quotation marks within a name would end the phrase. */
function organiserQuery(name: string, field: string): string {
  return `${field}:"${name.replaceAll('"', ' ').trim()}"`
}

function EarlierTable({ earlier, noTitle }: { earlier: readonly EarlierShown[]; noTitle: string }) {
  const { similar: t } = useWords().panel
  const query = useQueueQuery() ?? ''
  return (
    <TableRegion name={t.earlier}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.edition}</th>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.state}</th>
            <th scope="col">{t.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {earlier.map(({ id, edition, title, state, outcome }) => (
            <tr key={id}>
              <td>{edition}</td>
              <td>
                <Link href={queueAddress(query, id)}>{title || noTitle}</Link>
              </td>
              <td>
                <StateTag state={state} />
              </td>
              <td>
                <OutcomeMark outcome={outcome} isCalm />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
