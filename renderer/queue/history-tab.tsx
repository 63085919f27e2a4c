/** The submission's story, newest first: what came, what the checks and people said of it, and what was done. */
import './diff.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { DecisionShown, SubmissionShown } from '../../contract/calls/queue.ts'
import type { TimelineItem } from '../../contract/calls/submission.ts'
import type { Words } from '../../text/catalog.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { HistoryActs } from './history-acts.tsx'
import { OtherSaid } from './other-said.tsx'
import { type Telling, tellStep } from './tell-step.ts'
import { WithdrawNote } from './withdraw-note.tsx'

export function HistoryTab({ submission }: { submission: SubmissionShown }) {
  const { timeline: t } = useWords().panel
  const language = useLanguage()
  const heading = useId()
  const { data, error } = useTimeline(submission)
  const now = new Date().toISOString()
  return (
    <section className="panel-part" aria-labelledby={heading}>
      <h3 id={heading}>{t.title}</h3>
      <HistoryActs submission={submission} />
      {error && <ErrorNote what={t.failed} error={error} />}
      {!data && !error && <Skeleton />}
      <ol className="history">
        {data?.map((item) => (
          <li key={item.id}>
            <time dateTime={item.at}>{formatInstant(item.at, language, now)}</time>
            <div>
              <Item item={item} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function useTimeline({ id }: Pick<SubmissionShown, 'id'>) {
  return useQuery(desk.submission.timeline.queryOptions({ input: { id } }))
}

function Item({ item }: { item: TimelineItem }): ReactNode {
  const { what, who, id, at } = item
  const words = useWords()
  const language = useLanguage()
  const { timeline: t } = words.panel
  const isOwn = useIsOwn(item)
  const by = who && t.by(who.reviewer, who.organisation)
  if (what.kind === 'decision') return <Decision decision={what.decision} />
  if (what.kind === 'findings')
    return (
      <>
        {t.findings(what.isByRules, what.revision, what.rulesVersion)}
        <ul className="finding-changes">
          {what.changes.map((change) => (
            <li key={change.criterion}>{sayFindingChange(change, words)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <Told telling={tellStep(what, words, language)} />
      {by && <div className="muted">{by}</div>}
      {what.kind === 'note' && what.isStanding && isOwn && <WithdrawNote noteId={id} at={at} />}
      {what.kind === 'conflict' && what.other && <OtherSaid other={what.other} />}
    </>
  )
}

function useIsOwn({ who }: TimelineItem): boolean {
  const own = useSessionStatus()?.reviewer
  return !!who && who.reviewer === own?.name && who.organisation === own.organisation
}

function Told({ telling: { what, aside, said } }: { telling: Telling }) {
  return (
    <>
      {what} {aside && <span className="muted">{aside}</span>}
      {said && <p className="said">{said}</p>}
    </>
  )
}

type FindingChange = Extract<TimelineItem['what'], { kind: 'findings' }>['changes'][number]

function sayFindingChange({ criterion, before, after }: FindingChange, { panel, common }: Words): string {
  const [was, is] = [common.outcomes[before], common.outcomes[after]]
  return panel.timeline.findingChange(common.criteria[criterion], was.toLowerCase(), is.toLowerCase())
}

function Decision({ decision }: { decision: DecisionShown }) {
  const { panel, common } = useWords()
  const { timeline: t } = panel
  const { status, sending, bulkId, reason, message, ownOrganisationReason } = decision
  const notes = [
    t.statuses[status],
    sending && status !== 'undone' ? t.sending[sending] : '',
    bulkId === null ? '' : t.inBulk,
  ].filter((note) => note !== '')
  const criteria = decision.criteria.map((code) => common.criteria[code].toLowerCase())
  return (
    <>
      <b className="label">{t.decision(common.decided[decision.outcome], decision.revision)}</b>
      {criteria.length > 0 && `: ${criteria.join(', ')}`}
      <div className="muted">{[t.by(decision.reviewer, decision.organisation), ...notes].join(', ')}</div>
      {reason && <p className="said">{reason}</p>}
      {message && message !== reason && <Said what={t.message}>{message}</Said>}
      {ownOrganisationReason && <Said what={t.ownOrganisation}>{ownOrganisationReason}</Said>}
    </>
  )
}

function Said({ what, children }: { what: string; children: string }) {
  return (
    <p className="said">
      <span className="small muted">{what}: </span>
      {children}
    </p>
  )
}
