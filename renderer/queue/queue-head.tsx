/** The queue's head: which view, which edition, how many, and how long until the deadline. */
import { dayOf, daysBetween } from '../../domain/time.ts'
import { deadlineDay } from '../editions/edition-days.ts'
import { Select } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { editionOf, withEdition } from './query-text.ts'
import { useEditions, useQueueView } from './use-queue-query.ts'

const ALL = ''

type QueueHeadProps = { query: string; total: number | null; onQuery: (query: string) => void }

export function QueueHead({ query, total, onQuery }: QueueHeadProps) {
  const { queue } = useWords()
  const language = useLanguage()
  const view = useQueueView()
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
    <PageHead title={view === null ? queue.views.own : queue.views[view]}>
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
    </PageHead>
  )
}
