/** The queue: search, list and the chosen submission side by side, all reachable by keyboard. */
import './queue.css'
import './panel.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { changeAddressValues, useHashSearch } from '../address.ts'
import { BulkMarkedButton } from '../bulk/bulk-marked-button.tsx'
import { onBulkDone } from '../bulk/open-bulk.ts'
import { useBulkOnMarked } from '../bulk/use-bulk-on-marked.ts'
import type { ListCommand } from '../frame/keys.ts'
import { useUndo } from '../frame/undo.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMatches } from '../ui/use-matches.ts'
import { useWords } from '../ui/use-words.ts'
import { ViewButton } from '../views/view-button.tsx'
import { knownIn } from './known.ts'
import { OutcomeFilter } from './outcome-filter.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueGrid, type QueueGridHandle } from './queue-grid.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueTools } from './queue-tools.tsx'
import { SearchBox, type SearchHandle } from './search-box.tsx'
import { type PanelHandle, SubmissionPanel } from './submission-panel.tsx'
import { useDensity } from './use-density.ts'
import { useGoOn } from './use-go-on.ts'
import { useLastGood } from './use-last-good.ts'
import { useListKeys } from './use-list-keys.ts'
import { setQueueQuery, useDefaultQuery, useEditions, useQueueQuery } from './use-queue-query.ts'
import { useRound } from './use-round.ts'

export function QueueView() {
  useDefaultQuery()
  const query = useQueueQuery()
  return query === null ? <Skeleton rows={8} /> : <Queue query={query} />
}

const ONE_PANE = '(max-width: 60rem)'

function Queue({ query }: { query: string }) {
  const { queue, triage } = useWords()
  const grid = useRef<QueueGridHandle>(null)
  const panel = useRef<PanelHandle>(null)
  const search = useRef<SearchHandle>(null)
  const chosenId = new URLSearchParams(useHashSearch()).get('id')
  const { shown, total, outcomes, problem, error } = useLastGood(query)
  const [rowsError, setRowsError] = useState<unknown>(null)
  const [hasRows, setHasRows] = useState(true)
  const [density, setDensity] = useDensity()
  const known = knownIn(useEditions() ?? [])
  const round = useRound(query)
  const isOnePane = useMatches(ONE_PANE)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const undo = useUndo((id) => changeAddressValues({ id }))

  const choose = useCallback((id: string) => changeAddressValues({ id }), [])
  const openPanel = (command?: ListCommand) => {
    setPanelOpen(true)
    // Where only one of them shows, the panel has to be there before it can have focus or show what it is told to.
    window.requestAnimationFrame(() => {
      panel.current?.focus()
      if (command) panel.current?.run(command)
    })
  }
  const runInPanel = (command: ListCommand) => {
    if (!isOnePane || isPanelOpen) panel.current?.run(command)
    else if (chosenId !== null) openPanel(command)
  }
  const closePanel = () => {
    setPanelOpen(false)
    window.requestAnimationFrame(() => grid.current?.focus())
  }
  const goOn = useGoOn({ query: shown ?? query, chosenId, round, isOnePane, grid, panel, choose, closePanel })
  const decided = (words: string, submission: SubmissionShown) => {
    const isOfRound = submission.state === 'new'
    const { done, total } = round.afterOneMore
    if (isOfRound) round.finish(submission.id)
    void goOn(isOfRound ? `${words}. ${triage.round.said(done, total)}` : `${words}.`, submission)
  }
  const skip = () => {
    if (chosenId) round.skip(chosenId)
    grid.current?.move(1)
  }
  const bulkOnMarked = useBulkOnMarked()
  useEffect(() => onBulkDone(() => grid.current?.focus()), [])
  useListKeys((command) => {
    if (command === 'next') skip()
    else if (command === 'previous') grid.current?.move(-1)
    else if (command === 'enter') openPanel()
    else if (command === 'back') closePanel()
    else if (command === 'search') search.current?.focus()
    else if (command === 'undo') undo()
    else if (command === 'bulk') bulkOnMarked()
    else if (command === 'mark') grid.current?.toggleMark()
    else if (command === 'mark-all') grid.current?.markAll()
    else if (command === 'extend-down') grid.current?.extendMarks(1)
    else if (command === 'extend-up') grid.current?.extendMarks(-1)
    else runInPanel(command)
  })

  return (
    <>
      <QueueHead query={query} total={total} onQuery={setQueueQuery} />
      <div className={isPanelOpen ? 'queue queue-in-panel' : 'queue'}>
        <div className="queue-left">
          <SearchBox
            handle={search}
            query={query}
            problem={problem}
            known={known}
            onQuery={setQueueQuery}
            onLeave={() => grid.current?.focus()}
            actions={<ViewButton query={query} />}
          />
          <div className="queue-bar">
            <OutcomeFilter query={query} counts={outcomes} onQuery={setQueueQuery} />
            <QueueTools
              density={density}
              onDensity={setDensity}
              onSort={(way) => grid.current?.sortByAge(way)}
            />
          </div>
          {Boolean(error ?? rowsError) && (
            <div className="queue-error">
              <ErrorNote what={queue.failed} error={error ?? rowsError} />
            </div>
          )}
          <div className="queue-list">
            {shown !== null && (
              <QueueGrid
                handle={grid}
                query={shown}
                density={density}
                marksActions={<BulkMarkedButton />}
                chosenId={chosenId}
                isFirstChosen={!isOnePane}
                onChoose={choose}
                onOpen={() => isOnePane && openPanel()}
                onRows={(count) => {
                  setHasRows(count > 0)
                  setRowsError(null)
                }}
                onError={setRowsError}
              />
            )}
            {!hasRows && total === 0 && !problem && <QueueEmpty query={query} onQuery={setQueueQuery} />}
          </div>
        </div>
        <SubmissionPanel
          handle={panel}
          id={chosenId}
          progress={round.progress}
          onBack={closePanel}
          onSkip={skip}
          onDecided={decided}
          onSnoozed={goOn}
        />
      </div>
    </>
  )
}
