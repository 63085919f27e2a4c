/** An empty list: everything done, nothing here yet, or a search too narrow, each with the way on. */
import { PATHS, queueAddress } from '../address.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { useStandingCounts } from '../views/use-views.ts'
import { withoutTerm } from './query-text.ts'
import { useEditions, useQueueEdition, useQueueView } from './use-queue-query.ts'
import { ownTerms, viewQuery } from './views.ts'

export function QueueEmpty({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const view = useQueueView()
  const { submissions } = useProgress()
  const hasSubmissions = useSessionStatus()?.hasSubmissions ?? true
  if (!hasSubmissions) return <NothingYet />
  if (view === 'to-review' && submissions > 0) return <AllDone />
  return <NoHits query={query} onQuery={onQuery} />
}

function NothingYet() {
  const { empty } = useWords().queue
  return (
    <div className="empty">
      <h2>{empty.nothingYet}</h2>
      <p>{empty.nothingYetText}</p>
      <div className="row row-wrap">
        <ButtonLink href={`#${PATHS.sync}`}>{empty.toSync}</ButtonLink>
        <ButtonLink href={`#${PATHS.import}`}>{empty.toImport}</ButtonLink>
      </div>
    </div>
  )
}

/** Nothing is left but what was put off, if anything was. */
function AllDone() {
  const { queue, views } = useWords()
  const { empty } = queue
  const language = useLanguage()
  const edition = useQueueEdition()
  const { submissions, toReview } = useProgress()
  const { waiting } = useStandingCounts()
  const isWaiting = (waiting?.count ?? 0) > 0
  const said = isWaiting ? views.countSaid(waiting?.count ?? 0, waiting?.isMore ?? false) : null
  return (
    <div className="empty">
      <h2>{toReview > 0 ? empty.doneForNow : empty.allDone}</h2>
      <p>{empty.allDoneText(submissions - toReview, said, toReview)}</p>
      <div className="row row-wrap">
        {isWaiting && (
          <ButtonLink href={`#${queueAddress(viewQuery('waiting', edition, language))}`}>
            {empty.showWaiting}
          </ButtonLink>
        )}
        {toReview > 0 && (
          <ButtonLink href={`#${queueAddress(viewQuery('snoozed', edition, language))}`}>
            {empty.showPutOff}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

/** Of the edition, or of all where none is chosen; `toReview` counts what was put off too. */
function useProgress(): { submissions: number; toReview: number } {
  const edition = useQueueEdition()
  const editions = (useEditions() ?? []).filter(({ id }) => edition === null || id === edition)
  const sum = (of: 'submissions' | 'toReview') => editions.reduce((total, one) => total + one[of], 0)
  return { submissions: sum('submissions'), toReview: sum('toReview') }
}

function NoHits({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { empty } = useWords().queue
  const language = useLanguage()
  const terms = ownTerms(query, language)
  const last = terms.at(-1)
  const cleared = terms.reduce(withoutTerm, query)
  return (
    <div className="empty">
      <h2>{empty.noHits}</h2>
      <p>{empty.noHitsText(query)}</p>
      <div className="row row-wrap">
        {last && <Button onClick={() => onQuery(withoutTerm(query, last))}>{empty.drop(last)}</Button>}
        {terms.length > 1 && (
          <Button kind="quiet" onClick={() => onQuery(cleared)}>
            {empty.clear}
          </Button>
        )}
      </div>
    </div>
  )
}
