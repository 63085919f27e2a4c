/** Conflicts: your decision beside what the platform has, and the choice between them. Nothing is lost meanwhile. */
import './queue.css'
import './panel.css'
import { useQuery } from '@tanstack/react-query'
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { queueAddress } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { DecisionProblem } from './decision-problem.tsx'
import { explainConflict } from './explain-conflict.ts'
import { SettleButtons } from './settle-buttons.tsx'
import { useSettle } from './use-settle.ts'

export function ConflictsView() {
  const { conflicts } = useWords().queue
  const { data, error, refetch } = useQuery(desk.queue.conflicts.queryOptions())
  return (
    <>
      <PageHead title={conflicts.title}>
        {data && data.length > 0 && <p>{conflicts.count(data.length)}</p>}
      </PageHead>
      <div className="page">
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton />}
        {data?.length === 0 && (
          <div className="empty">
            <h2>{conflicts.none}</h2>
            <p>{conflicts.noneText}</p>
          </div>
        )}
        {data?.map((conflict) => (
          <Conflict key={conflict.id} conflict={conflict} />
        ))}
      </div>
    </>
  )
}

function Conflict({ conflict }: { conflict: ConflictShown }) {
  const words = useWords()
  const language = useLanguage()
  const { queue, common } = words
  const t = queue.conflicts
  const { decision } = conflict
  const { settle, isSettling, problem } = useSettle(conflict)
  const when = (instant: string) => formatInstant(instant, language, new Date().toISOString())
  const titleId = `conflict-${conflict.id}`
  return (
    <article className="conflict" aria-labelledby={titleId}>
      <h2 id={titleId}>{conflict.title}</h2>
      <p className="medium muted">
        {t.kinds[conflict.kind]}. {explainConflict(conflict, words)}
      </p>
      <div className="conflict-sides">
        <section>
          <h3>
            {t.yours} <span className="tag">{t.aboutRevision(decision.revision)}</span>
            <time dateTime={decision.at}>{when(decision.at)}</time>
          </h3>
          <p>
            <b className="label">{common.decisions[decision.outcome]}</b>
            {decision.criteria.length > 0 &&
              `: ${decision.criteria.map((code) => common.criteria[code].toLowerCase()).join(', ')}`}
          </p>
          <p className="said">{decision.reason ?? t.noReason}</p>
          <p className="small muted">
            {queue.history.by(decision.reviewer, decision.organisation)}. {t.notSent}
          </p>
        </section>
        <section>
          <h3>
            {t.platform}{' '}
            <span className="tag">
              {queue.panel.revision(conflict.platformRevision ?? conflict.currentRevision)}
            </span>
            <time dateTime={conflict.foundAt}>{when(conflict.foundAt)}</time>
          </h3>
          {conflict.platformState && (
            <p>{queue.history.stateChange(common.states[conflict.platformState])}</p>
          )}
        </section>
      </div>
      <div className="row row-wrap conflict-choices">
        <ButtonLink kind="primary" href={`#${queueAddress('', conflict.submissionId)}`}>
          {t.review(conflict.currentRevision)}
        </ButtonLink>
        <SettleButtons conflict={conflict} isBusy={isSettling} onSettle={settle} />
      </div>
      {problem && <DecisionProblem problem={problem} />}
    </article>
  )
}
