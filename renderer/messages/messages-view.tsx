/** Messages to organisers: what waits to be sent, and who has not answered. */
import './messages.css'
import { useQuery } from '@tanstack/react-query'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { UnansweredList } from './unanswered-list.tsx'
import { WaitingList } from './waiting-list.tsx'

export function MessagesView() {
  const t = useWords().messages
  const language = useLanguage()
  const waiting = useQuery(desk.messages.waiting.queryOptions({ input: {} }))
  const unanswered = useQuery(desk.messages.unanswered.queryOptions({ input: { language } }))
  const way = useQuery(desk.messages.way.queryOptions())
  const error = waiting.error ?? unanswered.error ?? way.error
  const isReady = waiting.data && unanswered.data && way.data
  return (
    <>
      <PageHead title={t.title}>
        {isReady && <p>{t.lead(waiting.data.total, unanswered.data.length)}</p>}
      </PageHead>
      <div className="page messages">
        {error && <ErrorNote what={t.failed} error={error} />}
        {!isReady && !error && <Skeleton rows={8} />}
        {isReady && (
          <>
            <WaitingList total={waiting.data.total} messages={waiting.data.messages} way={way.data.way} />
            <UnansweredList rows={unanswered.data} way={way.data.way} />
          </>
        )}
      </div>
    </>
  )
}
