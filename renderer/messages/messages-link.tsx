/** In the rail: the way to the messages, with how many wait to be sent. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { PATHS, useHashPath } from '../address.ts'
import { NavCount } from '../frame/nav-count.tsx'
import { desk } from '../queries.ts'
import { useWords } from '../ui/use-words.ts'

export function MessagesLink() {
  const t = useWords().messages
  const [path] = useHashPath()
  const total = useQuery(desk.messages.waiting.queryOptions({ input: { limit: 1 } })).data?.total ?? 0
  return (
    <Link href={PATHS.messages} aria-current={path === PATHS.messages ? 'true' : undefined}>
      <span>{t.rail}</span>
      {total > 0 && <NavCount count={total} said={t.railCount(total)} />}
    </Link>
  )
}
