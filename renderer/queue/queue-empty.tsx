/** An empty list: everything done, nothing here yet, or a search too narrow, each with the way on. */
import { PATHS, queueAddress } from '../address.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { withoutTerm } from './query-text.ts'
import { useQueueEdition, useQueueView } from './use-queue-query.ts'
import { progressOf, useViewCounts } from './use-view-counts.ts'
import { ownTerms, viewQuery } from './views.ts'

export function QueueEmpty({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const view = useQueueView()
  const counts = useViewCounts(useQueueEdition())
  const hasSubmissions = useSessionStatus()?.hasSubmissions ?? true
  if (!hasSubmissions) return <NothingYet />
  if (view === 'to-review' && (counts.all ?? 0) > 0) return <AllDone />
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

function AllDone() {
  const { empty } = useWords().queue
  const language = useLanguage()
  const edition = useQueueEdition()
  const counts = useViewCounts(edition)
  const waiting = counts.waiting ?? 0
  return (
    <div className="empty">
      <h2>{empty.allDone}</h2>
      <p>{empty.allDoneText(progressOf(counts).done, waiting)}</p>
      {waiting > 0 && (
        <ButtonLink href={`#${queueAddress(viewQuery('waiting', edition, language))}`}>
          {empty.showWaiting}
        </ButtonLink>
      )}
    </div>
  )
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
