/** The queue's head: which view, which edition, how many, and how long until the deadline. */
import { useState } from 'react'
import type { StandingView } from '../../domain/search/standing-views.ts'
import { dayOf, daysBetween } from '../../domain/time.ts'
import type { Words } from '../../text/catalog.ts'
import { PublishAllButton } from '../bulk/publish-all-button.tsx'
import { deadlineDay } from '../editions/edition-days.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useSavedView } from '../views/use-views.ts'
import { ViewsButton } from '../views/views-button.tsx'
import { CopyAddress } from './copy-address.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { editionOf, withEdition } from './query-text.ts'
import { useEditions, useQueueView } from './use-queue-query.ts'

const ALL = ''

type QueueHeadProps = { query: string; total: number | null; onQuery: (query: string) => void }

export function QueueHead({ query, total, onQuery }: QueueHeadProps) {
  const { queue, queueGrid, views } = useWords()
  const [isExporting, setExporting] = useState(false)
  const language = useLanguage()
  const view = useQueueView()
  const saved = useSavedView()
  const editions = useEditions() ?? []
  const chosen = editionOf(query)
  const edition = editions.find((one) => one.id === chosen)
  const latestFirst = [...editions].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  const lastDay = edition ? deadlineDay(edition) : null
  const daysLeft = lastDay === null ? -1 : daysBetween(dayOf(new Date().toISOString()), lastDay)
  const sentence = [
    total === null ? null : queue.count(total),
    daysLeft >= 0 ? queue.deadlineIn(daysLeft) : null,
  ].filter((part) => part !== null)
  return (
    <PageHead
      title={titleOf(view, saved?.name ?? null, views)}
      actions={
        <>
          <ViewsButton />
          <PublishAllButton query={query} />
          <CopyAddress />
          <Button kind="quiet" onClick={() => setExporting(true)}>
            {queueGrid.export.open}
          </Button>
        </>
      }
    >
      <div className="field-inline">
        <Select
          label={queue.edition}
          value={chosen ?? ALL}
          options={[
            ...latestFirst.map(({ id }) => ({ value: id, label: id })),
            { value: ALL, label: queue.allEditions },
          ]}
          onChange={(id) => onQuery(withEdition(query, id === ALL ? null : id, language))}
        />
      </div>
      <p role="status">{sentence.join(', ')}</p>
      {isExporting && <ExportDialog query={query} onClose={() => setExporting(false)} />}
    </PageHead>
  )
}

function titleOf(
  view: StandingView | 'conflicts' | null,
  saved: string | null,
  words: Words['views'],
): string {
  if (view === 'conflicts') return words.conflicts
  return view === null ? (saved ?? words.ownSearch) : words.standing[view]
}
