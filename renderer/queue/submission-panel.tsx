/** The chosen submission: what it is, its checks, content, changes, history and what is like it, and the decision. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { ListCommand } from '../frame/keys.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ChangesTab } from './changes-tab.tsx'
import { ConflictBanner } from './conflict-banner.tsx'
import { ContentTab } from './content-tab.tsx'
import { DecisionBar, type DecisionBarHandle } from './decision-bar.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { LinkedCases } from './linked-cases.tsx'
import { PANEL_ACTS, PanelActs, type PanelActsHandle } from './panel-acts.tsx'
import { PANEL_TABS, type PanelTab, PanelTabs, TAB_KEYS, tabId, tabPanelId } from './panel-tabs.tsx'
import { SimilarTab } from './similar-tab.tsx'
import type { Progress } from './use-round.ts'
import { whenAndWhere } from './when-and-where.ts'

export type PanelHandle = {
  focus: () => void
  run: (command: ListCommand) => void
}

type SubmissionPanelProps = {
  id: string | null
  progress: Progress
  onBack: () => void
  onSkip: () => void
  /** With what was decided in words, and the submission as it was. */
  onDecided: (words: string, submission: SubmissionShown) => void
  /** The same of one that was put off. */
  onSnoozed: (words: string, submission: SubmissionShown) => void
  handle: Ref<PanelHandle>
}

export function SubmissionPanel({ id, handle, onSnoozed, ...rest }: SubmissionPanelProps) {
  const { panel } = useWords().queue
  const { data, error, refetch, isPlaceholderData } = useQuery(
    desk.queue.show.queryOptions({
      input: { id: id ?? '' },
      enabled: id !== null,
      // The one before stays until the next has come, so that the panel does not blink.
      placeholderData: keepPreviousData,
    }),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const [tab, setTab] = useState<PanelTab>('findings')
  const [isJumping, setJumping] = useState(false)
  const jumped = useCallback(() => setJumping(false), [])
  const tabPanel = useRef<HTMLDivElement>(null)
  const open = (to: PanelTab) => {
    // What has focus within a tab goes when another one opens.
    if (to !== tab && hasFocusWithin(tabPanel.current)) tabPanel.current?.focus()
    setTab(to)
    setJumping(false)
  }
  const bar = useRef<DecisionBarHandle>(null)
  const acts = useRef<PanelActsHandle>(null)
  useImperativeHandle(handle, () => ({
    focus: () => heading.current?.focus(),
    run: (command) => {
      const act = PANEL_ACTS.find((one) => one === command)
      const named = PANEL_TABS[TAB_KEYS.findIndex((key) => key === command)]
      if (named) open(named)
      else if (command === 'next-change') {
        open('changes')
        setJumping(true)
      } else if (act) acts.current?.run(act)
      else if (command === 'publish' || command === 'return' || command === 'reject')
        bar.current?.press(command)
    },
  }))
  const shown = id === null ? undefined : data
  return (
    <section className="panel" aria-label={panel.name} aria-busy={isPlaceholderData}>
      <div className="panel-back">
        <Button kind="quiet" icon="left" onClick={rest.onBack}>
          {panel.back}
        </Button>
      </div>
      {error && (
        <div className="panel-part">
          <ErrorNote what={panel.failed} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!shown && !error && (id === null ? <p className="panel-part muted">{panel.none}</p> : <Skeleton />)}
      {shown && (
        <>
          <PanelHead
            submission={shown}
            heading={heading}
            tab={tab}
            onTab={open}
            isReady={!isPlaceholderData}
            acts={acts}
            onSnoozed={onSnoozed}
          />
          <div
            ref={tabPanel}
            className="panel-scroll"
            role="tabpanel"
            id={tabPanelId(tab)}
            aria-labelledby={tabId(tab)}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
            tabIndex={0}
          >
            {tab === 'findings' && <FindingsTab key={shown.id} submission={shown} />}
            {tab === 'content' && <ContentTab submission={shown} />}
            {tab === 'changes' && (
              <ChangesTab key={shown.id} submission={shown} isJumping={isJumping} onJumped={jumped} />
            )}
            {tab === 'history' && <HistoryTab key={shown.id} submission={shown} />}
            {tab === 'similar' && <SimilarTab key={shown.id} submission={shown} />}
          </div>
          <DecisionBar
            // Another submission or revision is another decision: nothing half-written follows along.
            key={`${shown.id} ${shown.revision}`}
            handle={bar}
            submission={shown}
            isReady={!isPlaceholderData}
            onSnooze={() => acts.current?.run('snooze')}
            {...rest}
          />
        </>
      )}
    </section>
  )
}

function hasFocusWithin(part: HTMLElement | null): boolean {
  return part?.contains(document.activeElement) === true
}

function PanelHead({
  submission,
  heading,
  tab,
  onTab,
  isReady,
  acts,
  onSnoozed,
}: {
  submission: SubmissionShown
  heading: Ref<HTMLHeadingElement>
  tab: PanelTab
  onTab: (tab: PanelTab) => void
  isReady: boolean
  acts: Ref<PanelActsHandle>
  onSnoozed: SubmissionPanelProps['onSnoozed']
}) {
  const words = useWords()
  const language = useLanguage()
  const { pending, noTitle } = words.queue
  const { pendingDecision } = submission
  return (
    <header className="panel-head">
      <PanelActs
        // Another submission: no dialog or refusal follows along.
        key={submission.id}
        handle={acts}
        submission={submission}
        isReady={isReady}
        onSnoozed={onSnoozed}
      />
      <h2 ref={heading} tabIndex={-1}>
        {submission.title || noTitle}
      </h2>
      <p className="medium muted">{whenAndWhere(submission, words, language)}</p>
      <LinkedCases submissionId={submission.id} />
      {pendingDecision && <p className="panel-pending small">{pending[pendingDecision]}</p>}
      {submission.conflict && <ConflictBanner conflict={submission.conflict} />}
      <PanelTabs submission={submission} tab={tab} onTab={onTab} />
    </header>
  )
}
