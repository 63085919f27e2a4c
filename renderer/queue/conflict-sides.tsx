/** A conflict's two sides beside each other: the decision that did not arrive, and what the platform has instead. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ConflictShown, DecisionShown } from '../../contract/calls/queue.ts'
import { desk } from '../queries.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { Changes } from './changes-tab.tsx'
import { criteriaWords, decisionWord } from './other-said.tsx'
import { useIsOwn } from './settle-choices.tsx'

export function ConflictSides({ conflict }: { conflict: ConflictShown }) {
  return (
    <div className="conflict-sides">
      <OwnSide conflict={conflict} />
      {conflict.other ? (
        <OtherSide conflict={conflict} other={conflict.other} />
      ) : (
        <PlatformSide conflict={conflict} />
      )}
    </div>
  )
}

function OwnSide({ conflict }: { conflict: ConflictShown }) {
  const words = useWords()
  const { panel, queue } = words
  const { decision, later } = conflict
  const isOwn = useIsOwn(conflict)
  return (
    <section>
      <h3>
        {isOwn ? panel.conflict.yours : panel.conflict.ours}{' '}
        <span className="tag">{queue.conflicts.aboutRevision(decision.revision)}</span>
        <Moment at={decision.at} />
      </h3>
      <Decided outcome={words.common.decisions[decision.outcome]} decision={decision} />
      <p className="small muted">
        {panel.timeline.by(decision.reviewer, decision.organisation)}. {queue.conflicts.notSent}
      </p>
      {later.length > 0 && (
        <div className="small">
          <p>{panel.conflict.later(later.length)}</p>
          <ol className="later-decisions">
            {later.map((one) => (
              <li key={one.id}>
                <Decided outcome={words.common.decisions[one.outcome]} decision={one} />
              </li>
            ))}
          </ol>
          <p className="muted">{panel.conflict.laterEnds}</p>
        </div>
      )}
    </section>
  )
}

type OtherSideProps = { conflict: ConflictShown; other: NonNullable<ConflictShown['other']> }

function OtherSide({ conflict, other }: OtherSideProps) {
  const words = useWords()
  const { panel, queue, common } = words
  return (
    <section>
      <h3>
        {panel.conflict.theirs} <Moment at={other.at} />
      </h3>
      <Decided outcome={decisionWord(other.outcome, words)} decision={other} />
      <p className="small muted">
        {panel.timeline.by(other.reviewer, other.organisation)}
        {conflict.platformState && `. ${queue.history.stateChange(common.states[conflict.platformState])}`}
      </p>
      {conflict.kind === 'stale' && <ChangedSince conflict={conflict} />}
    </section>
  )
}

function PlatformSide({ conflict }: { conflict: ConflictShown }) {
  const { panel, queue, common } = useWords()
  const { platformState, platformRevision, currentRevision, foundAt } = conflict
  return (
    <section>
      <h3>
        {panel.conflict.platformNow}{' '}
        <span className="tag">{queue.panel.revision(platformRevision ?? currentRevision)}</span>
        <Moment at={foundAt} />
      </h3>
      {platformState && <p>{queue.history.stateChange(common.states[platformState])}</p>}
      <Instead conflict={conflict} />
    </section>
  )
}

/** Whose doing it is, where no colleague's decision is known. */
function Instead({ conflict }: { conflict: ConflictShown }) {
  const { conflict: t } = useWords().panel
  if (conflict.platformState === 'withdrawn') return <p className="muted">{t.byOrganiser}</p>
  if (conflict.kind === 'stale') return <ChangedSince conflict={conflict} />
  return <p className="muted">{t.notTold}</p>
}

/** What the organiser changed since the revision that was decided about. */
function ChangedSince({ conflict }: { conflict: ConflictShown }) {
  const { conflict: t } = useWords().panel
  const { submissionId: id, decision, currentRevision: to, platformRevision } = conflict
  const isFetched = to > decision.revision
  const { data } = useQuery(
    desk.submission.changes.queryOptions({ input: { id, from: decision.revision, to }, enabled: isFetched }),
  )
  if (!isFetched) return <p className="muted">{t.notFetched(platformRevision ?? to)}</p>
  if (!data) return null
  if (data.changes.length === 0) return <p className="muted">{t.nothingChanged}</p>
  return (
    <>
      <p>{t.changedSince}</p>
      <Changes changes={data} />
    </>
  )
}

type Said = Pick<DecisionShown, 'reason'> & { criteria: string[] }

function Decided({ outcome, decision }: { outcome: string; decision: Said }): ReactNode {
  const words = useWords()
  const criteria = criteriaWords(decision, words)
  return (
    <>
      <p>
        <b className="label">{outcome}</b>
        {criteria.length > 0 && `: ${criteria.join(', ')}`}
      </p>
      <p className="said">{decision.reason ?? words.queue.conflicts.noReason}</p>
    </>
  )
}

function Moment({ at }: { at: string }) {
  const language = useLanguage()
  return <time dateTime={at}>{formatInstant(at, language, new Date().toISOString())}</time>
}
