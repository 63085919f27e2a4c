/** The panel's tabs, moved between by arrows and by 1 to 3. */
import type { KeyboardEvent } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { openFindings } from '../../domain/finding.ts'
import { useWords } from '../ui/use-words.ts'

export const PANEL_TABS = ['findings', 'content', 'history'] as const
export type PanelTab = (typeof PANEL_TABS)[number]

export const tabId = (tab: PanelTab) => `panel-tab-${tab}`
export const tabPanelId = (tab: PanelTab) => `panel-${tab}`

type PanelTabsProps = { submission: SubmissionShown; tab: PanelTab; onTab: (tab: PanelTab) => void }

export function PanelTabs({ submission, tab, onTab }: PanelTabsProps) {
  const { panel } = useWords().queue
  const counts: Record<PanelTab, number> = {
    findings: openFindings(submission.findings).length,
    content: 0,
    history: submission.revisions.length + submission.decisions.length,
  }
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const place = (PANEL_TABS.indexOf(tab) + by + PANEL_TABS.length) % PANEL_TABS.length
    const next = PANEL_TABS[place] ?? tab
    onTab(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div className="panel-tabs" role="tablist" aria-label={panel.tabList} onKeyDown={move}>
      {PANEL_TABS.map((one, place) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabId(one)}
          aria-selected={one === tab}
          aria-controls={one === tab ? tabPanelId(one) : undefined}
          aria-keyshortcuts={String(place + 1)}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {panel.tabs[one]} {counts[one] > 0 && counts[one]}
        </button>
      ))}
    </div>
  )
}
