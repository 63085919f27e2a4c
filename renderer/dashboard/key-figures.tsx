/** Five key figures, each with what it counts, how it stands, and a way to its rows. */
import { Link } from 'wouter'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { type FiguresNowOutput, OVERDUE_WORKING_DAYS } from '../../contract/calls/figures-now.ts'
import type { State } from '../../domain/state.ts'
import { byKey } from '../figures/figure-rows.ts'
import { ALL_MUNICIPALITIES } from '../figures/key-names.ts'
import { useWords } from '../ui/use-words.ts'
import { type Asked, countedHref, receivedHref } from './now-rows.ts'
import { besideLatest } from './pace-told.ts'

type KeyFiguresProps = {
  asked: Asked
  /** Submissions by state. */
  states: FiguresOutput
  municipalities: FiguresOutput
  organisers: FiguresOutput
  newOrganisers: FiguresOutput
  now: FiguresNowOutput
}

export function KeyFigures(props: KeyFiguresProps) {
  const { asked, states, municipalities, organisers, newOrganisers, now } = props
  const words = useWords()
  const t = words.dashboard
  const counts = byKey(states.rows, 'state')
  const of = (state: State) => counts.get(state) ?? 0
  const received = states.total - of('withdrawn')
  const published = of('published')
  return (
    <dl className="key-figures" aria-label={t.keyFigures}>
      <KeyFigure
        {...t.figures.received}
        value={received}
        href={receivedHref(asked)}
        beside={besideLatest(now.pace, words) ?? t.withdrawnApart(of('withdrawn'))}
      />
      <KeyFigure
        {...t.figures.published}
        value={published}
        href={countedHref(asked, states, { state: 'published' })}
        beside={t.ofReceived(published, received)}
      />
      <KeyFigure
        {...t.figures.toReview}
        value={of('new')}
        href={countedHref(asked, states, { state: 'new' })}
        beside={words.now.keys.overdue(now.waiting.overdue, OVERDUE_WORKING_DAYS)}
      />
      <KeyFigure
        {...t.figures.municipalities}
        value={municipalities.total}
        href={countedHref(asked, municipalities)}
        beside={t.ofMunicipalities(ALL_MUNICIPALITIES - municipalities.total, ALL_MUNICIPALITIES)}
      />
      <KeyFigure
        {...t.figures.organisers}
        value={organisers.total}
        href={countedHref(asked, organisers)}
        beside={
          organisers.total > 0 && hasEarlier(newOrganisers, asked.edition)
            ? words.now.keys.newOrganisers(newOrganisers.total)
            : t.ofPublished(published)
        }
      />
    </dl>
  )
}

/** Without an earlier edition here everybody is new, which says nothing. */
function hasEarlier({ notes }: FiguresOutput, edition: string): boolean {
  return notes.some((note) => note.code === 'earlier' && note.edition === edition && note.earlier.length > 0)
}

type KeyFigureProps = {
  name: string
  counts: string
  value: number
  href: string | undefined
  beside: string
}

function KeyFigure({ name, counts, value, href, beside }: KeyFigureProps) {
  const { number } = useWords().dashboard
  return (
    <div>
      <dt>{name}</dt>
      <dd className="key-figure-value">
        {href === undefined ? (
          number(value)
        ) : (
          <Link href={href} aria-label={`${name}: ${number(value)}`}>
            {number(value)}
          </Link>
        )}
      </dd>
      <dd className="key-figure-beside">{beside}</dd>
      <dd className="key-figure-counts">{counts}</dd>
    </div>
  )
}
