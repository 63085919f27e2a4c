/** The panel's tabs, moved between by arrows, Home and End, and by 1 to 5. */
import type { KeyboardEvent } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { openFindings } from '../../domain/finding.ts'
import { useKeyNames } from '../frame/key-map.ts'
import { useWords } from '../ui/use-words.ts'
import { useChanges } from './changes-tab.tsx'
import { useTimeline } from './history-tab.tsx'

export const PANEL_TABS = ['findings', 'content', 'changes', 'history', 'similar'] as const
export type PanelTab = (typeof PANEL_TABS)[number]

export const tabId = (tab: PanelTab) => `panel-tab-${tab}`
export const tabPanelId = (tab: PanelTab) => `panel-${tab}`

type PanelTabsProps = { submission: SubmissionShown; tab: PanelTab; onTab: (tab: PanelTab) => void }

export function PanelTabs({ submission, tab, onTab }: PanelTabsProps) {
  const { queue, panel } = useWords()
  const keyOf = useKeyNames()
  const counts = useCounts(submission)
  const move = (event: KeyboardEvent) => {
    const place = PANEL_TABS.indexOf(tab)
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : PANEL_TABS.at(to % PANEL_TABS.length)
    if (!next) return
    event.preventDefault()
    onTab(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div className="panel-tabs" role="tablist" aria-label={queue.panel.tabList} onKeyDown={move}>
      {PANEL_TABS.map((one, place) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabId(one)}
          aria-selected={one === tab}
          aria-controls={one === tab ? tabPanelId(one) : undefined}
          aria-keyshortcuts={keyOf(TAB_KEYS[place] ?? 'tab-1')}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {panel.tabs[one]} {counts[one] > 0 && counts[one]}
        </button>
      ))}
    </div>
  )
}

/** In the order of the tabs. */
export const TAB_KEYS = ['tab-1', 'tab-2', 'tab-3', 'tab-4', 'tab-5'] as const

/** Changes and history are asked for once the submission is there, and counted when they have come. */
function useCounts(submission: SubmissionShown): Record<PanelTab, number> {
  const changes = useChanges(submission)
  const timeline = useTimeline(submission)
  return {
    findings: openFindings(submission.findings).length,
    content: 0,
    changes: changes.data?.changes.length ?? 0,
    history: timeline.data?.length ?? 0,
    similar: submission.related.length,
  }
}
