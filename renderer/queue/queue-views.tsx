/** The standing views in the rail, each with its count. */
import { Link } from 'wouter'
import { PATHS, queueAddress } from '../address.ts'
import { NavCount } from '../frame/nav-count.tsx'
import { MessagesLink } from '../messages/messages-link.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { useQueueEdition, useQueueView } from './use-queue-query.ts'
import { useViewCounts } from './use-view-counts.ts'
import { VIEWS, viewQuery } from './views.ts'

export function QueueViews() {
  const { queue } = useWords()
  const language = useLanguage()
  const edition = useQueueEdition()
  const current = useQueueView()
  const counts = useViewCounts(edition)
  const conflicts = useSessionStatus()?.conflicts ?? 0
  return (
    <nav className="nav nav-views" aria-labelledby="views-title">
      <h2 id="views-title">{queue.views.title}</h2>
      {VIEWS.filter((view) => view !== 'all').map((view) => (
        <ViewLink
          key={view}
          href={queueAddress(viewQuery(view, edition, language))}
          name={queue.views[view]}
          isHere={current === view}
          count={counts[view]}
        />
      ))}
      <ViewLink
        href={PATHS.conflicts}
        name={queue.views.conflicts}
        isHere={current === 'conflicts'}
        count={conflicts}
      />
      <MessagesLink />
      <ViewLink
        href={queueAddress(viewQuery('all', edition, language))}
        name={edition === null ? queue.views.all : `${queue.views.all} ${edition}`}
        isHere={current === 'all'}
        count={counts.all}
      />
    </nav>
  )
}

function ViewLink({
  href,
  name,
  isHere,
  count,
}: {
  href: string
  name: string
  isHere: boolean
  count: number | undefined
}) {
  const { queue } = useWords()
  return (
    <Link href={href} aria-current={isHere ? 'true' : undefined}>
      <span>{name}</span>
      {count !== undefined && <NavCount count={count} said={queue.count(count)} />}
    </Link>
  )
}
