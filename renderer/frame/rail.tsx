/** The rail: the places to go, the queue's standing views, and what waits. */
import { Link } from 'wouter'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { PATHS, placeOf, useHashPath } from '../address.ts'
import { QueueViews } from '../queue/queue-views.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'
import { NavCount } from './nav-count.tsx'

type Place = 'now' | 'queue' | 'editions' | 'compare' | 'report' | 'cases' | 'sync' | 'import' | 'settings'

const ICONS: Record<Place, IconName> = {
  now: 'now',
  queue: 'queue',
  editions: 'edition',
  compare: 'compare',
  report: 'report',
  cases: 'cases',
  sync: 'sync',
  import: 'import',
  settings: 'settings',
}

export function Rail({ status }: { status: SessionStatus }) {
  const { frame, common } = useWords()
  const [path] = useHashPath()
  return (
    <div className="rail">
      <header className="brand">
        <b>{common.product}</b>
        <span className="small dim">{frame.programme}</span>
      </header>
      <nav className="nav" aria-label={frame.places}>
        <PlaceLink place="now" />
        <PlaceLink place="queue" count={status.toReview} said={frame.navCounts.queue(status.toReview)} />
        <PlaceLink place="editions" />
        <PlaceLink place="compare" />
        <PlaceLink place="report" />
        <PlaceLink place="cases" />
      </nav>
      {path.startsWith(PATHS.queue) && (
        <div className="rail-views">
          <QueueViews />
        </div>
      )}
      <div className="spacer" />
      <nav className="nav" aria-label={frame.tools}>
        <PlaceLink place="sync" count={status.waiting} said={frame.navCounts.sync(status.waiting)} />
        <PlaceLink place="import" />
        <PlaceLink place="settings" />
      </nav>
    </div>
  )
}

function PlaceLink({ place, count = 0, said }: { place: Place; count?: number; said?: string }) {
  const { nav } = useWords().frame
  const path = placeOf(useHashPath()[0])
  const isHere = path === PATHS[place] || path.startsWith(`${PATHS[place]}/`)
  return (
    <Link href={PATHS[place]} aria-current={isHere ? 'page' : undefined} title={nav[place]}>
      <Icon name={ICONS[place]} />
      <span>{nav[place]}</span>
      {count > 0 && <NavCount count={count} said={said ?? String(count)} />}
    </Link>
  )
}
