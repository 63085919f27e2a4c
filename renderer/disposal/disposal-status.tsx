/** In the status line: how much is due for disposal, where something is. Asked now and then, since it changes by the day. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { useWords } from '../ui/use-words.ts'

const ASKED_AGAIN_AFTER_MS = 10 * 60 * 1000

export function DisposalStatus() {
  const { disposal } = useWords()
  const due = useQuery(desk.disposal.due.queryOptions({ staleTime: ASKED_AGAIN_AFTER_MS }))
  if (!due.data || due.data.total === 0) return null
  return (
    <span>
      <Link href={PATHS.disposal}>{disposal.status(due.data.total, due.data.contacts)}</Link>
    </span>
  )
}
