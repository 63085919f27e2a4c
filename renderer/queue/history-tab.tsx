/** What has happened to the submission, latest first. */
import type { DecisionShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { SheetButton } from '../sheets/sheet-button.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { type HistoryItem, historyOf } from './history.ts'
import { isWebAddress } from './web-address.ts'

export function HistoryTab({ submission }: { submission: SubmissionShown }) {
  const { history } = useWords().queue
  const language = useLanguage()
  const now = new Date().toISOString()
  return (
    <section className="panel-part">
      <h3>{history.title}</h3>
      <ol className="history">
        {historyOf(submission).map((item) => (
          <li key={`${item.kind} ${item.at} ${item.kind === 'decision' ? item.decision.id : ''}`}>
            <time dateTime={item.at}>{formatInstant(item.at, language, now)}</time>
            <div>
              <Item item={item} />
            </div>
          </li>
        ))}
      </ol>
      <SheetButton decisionIds={submission.decisions.map(({ id }) => id)} />
    </section>
  )
}

function Item({ item }: { item: HistoryItem }) {
  const { queue, common } = useWords()
  const { history } = queue
  if (item.kind === 'decision') return <Decision decision={item.decision} />
  if (item.kind === 'state')
    return (
      <>
        {history.stateChange(common.states[item.to])}{' '}
        <span className="muted">{history.causes[item.cause]}</span>
      </>
    )
  // A platform is named by its address, a file by its name.
  const source = isWebAddress(item.source) ? history.platform : item.source
  return item.revision === 1 ? history.received(source) : history.revision(item.revision, source)
}

function Decision({ decision }: { decision: DecisionShown }) {
  const { queue, common } = useWords()
  const { history } = queue
  const notes = [
    decision.status === 'standing' ? null : history.statuses[decision.status],
    decision.sending && decision.status !== 'undone' ? history.sending[decision.sending] : null,
  ].filter((note) => note !== null)
  const criteria = decision.criteria.map((code) => common.criteria[code].toLowerCase())
  return (
    <>
      <b className="label">{history.decision(common.decided[decision.outcome], decision.revision)}</b>
      {criteria.length > 0 && `: ${criteria.join(', ')}`}
      <div className="muted">
        {[history.by(decision.reviewer, decision.organisation), ...notes].join(', ')}
      </div>
      {decision.reason && <p className="said">{decision.reason}</p>}
      {decision.message && decision.message !== decision.reason && (
        <p className="said">
          <span className="small muted">{history.message}: </span>
          {decision.message}
        </p>
      )}
    </>
  )
}
