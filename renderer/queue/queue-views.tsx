/** The views of the queue, those that every desk has and those that somebody saved, each with its count. */
import '../views/views.css'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { STANDING_VIEWS } from '../../domain/search/standing-views.ts'
import { PATHS, queueAddress } from '../address.ts'
import { BulkUnitsLink } from '../bulk/bulk-units-link.tsx'
import { NavCount } from '../frame/nav-count.tsx'
import { MessagesLink } from '../messages/messages-link.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { type SavedViewListed, useStandingCounts, useViews } from '../views/use-views.ts'
import { isSameQuery } from './query-text.ts'
import { useQueueEdition, useQueueQuery, useQueueView } from './use-queue-query.ts'
import { viewQuery } from './views.ts'

/** `isInDialog`: under a heading of its own, in a window whose rail has no room. */
export function QueueViews({ isInDialog = false }: { isInDialog?: boolean }) {
  const { views } = useWords()
  const language = useLanguage()
  const edition = useQueueEdition()
  const current = useQueueView()
  const query = useQueueQuery()
  const counts = useStandingCounts()
  const conflicts = useSessionStatus()?.conflicts ?? 0
  const saved = useViews()?.saved ?? []
  const place = isInDialog ? 'nav views-in-dialog' : 'nav nav-views'
  const [id, savedId] = isInDialog ? ['views-here', 'saved-views-here'] : ['views-title', 'saved-views-title']
  return (
    <>
      <nav className={place} aria-labelledby={id}>
        <h2 id={id} className={isInDialog ? 'visually-hidden' : undefined}>
          {views.title}
        </h2>
        {STANDING_VIEWS.filter((view) => view !== 'all').map((view) => (
          <ViewLink
            key={view}
            href={queueAddress(viewQuery(view, edition, language))}
            name={views.standing[view]}
            isHere={current === view}
            counted={counts[view]}
          />
        ))}
        <ViewLink
          href={PATHS.conflicts}
          name={views.conflicts}
          isHere={current === 'conflicts'}
          counted={{ count: conflicts, isMore: false }}
        />
        <MessagesLink />
        <BulkUnitsLink />
        <ViewLink
          href={queueAddress(viewQuery('all', edition, language))}
          name={edition === null ? views.standing.all : views.allOf(edition)}
          isHere={current === 'all'}
          counted={counts.all}
        />
      </nav>
      {saved.length > 0 && (
        <nav className={place} aria-labelledby={savedId}>
          <h2 id={savedId}>{views.saved}</h2>
          {saved.map((view) => (
            <ViewLink
              key={view.id}
              href={queueAddress(view.query)}
              name={view.name}
              isHere={current !== 'conflicts' && query !== null && isSameQuery(view.query, query)}
              counted={view}
            />
          ))}
        </nav>
      )}
    </>
  )
}

type ViewLinkProps = {
  href: string
  name: string
  isHere: boolean
  counted: Pick<SavedViewListed, 'count' | 'isMore'> | undefined
}

function ViewLink({ href, name, isHere, counted }: ViewLinkProps) {
  const { views } = useWords()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <Link ref={link} href={href} aria-current={isHere ? 'true' : undefined}>
      <span>{name}</span>
      {counted?.count === null && <span className="view-unreadable">{views.noCount}</span>}
      {typeof counted?.count === 'number' && (
        <NavCount
          count={counted.count}
          shown={views.count(counted.count, counted.isMore)}
          said={views.countSaid(counted.count, counted.isMore)}
        />
      )}
    </Link>
  )
}
