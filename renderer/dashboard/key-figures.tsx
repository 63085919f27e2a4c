/** Five key figures, each with what it counts and a way to its rows. */
import { Link } from 'wouter'
import type { DeskClient } from '../../contract/contract.ts'
import type { State } from '../../domain/state.ts'
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }
import { useLanguage, useWords } from '../ui/use-words.ts'
import { queueHref } from './queue-link.ts'

export type Overview = Awaited<ReturnType<DeskClient['figures']['overview']>>

/** Everything but withdrawn, which is what the word received stands for. */
const RECEIVED: readonly State[] = ['new', 'published', 'returned', 'rejected', 'cancelled']
const ALL_MUNICIPALITIES = municipalities.rows.length

type KeyFiguresProps = { edition: string; overview: Overview }

export function KeyFigures({ edition, overview }: KeyFiguresProps) {
  const t = useWords().dashboard
  const language = useLanguage()
  const { states, received, municipalities, organisers } = overview
  const of = (state: State) => states[state] ?? 0
  const link = (state: State | readonly State[]) => queueHref({ edition, state }, language)
  const published = of('published')
  return (
    <dl className="key-figures" aria-label={t.keyFigures}>
      <KeyFigure
        {...t.figures.received}
        value={received}
        href={link(RECEIVED)}
        beside={t.withdrawnApart(of('withdrawn'))}
      />
      <KeyFigure
        {...t.figures.published}
        value={published}
        href={link('published')}
        beside={t.ofReceived(published, received)}
      />
      <KeyFigure
        {...t.figures.toReview}
        value={of('new')}
        href={link('new')}
        beside={t.waitingForOrganiser(of('returned'))}
      />
      <KeyFigure
        {...t.figures.municipalities}
        value={municipalities}
        href={link('published')}
        beside={t.ofMunicipalities(ALL_MUNICIPALITIES - municipalities, ALL_MUNICIPALITIES)}
      />
      <KeyFigure
        {...t.figures.organisers}
        value={organisers}
        href={link('published')}
        beside={t.ofPublished(published)}
      />
    </dl>
  )
}

type KeyFigureProps = { name: string; counts: string; value: number; href: string; beside: string }

function KeyFigure({ name, counts, value, href, beside }: KeyFigureProps) {
  const { number } = useWords().dashboard
  return (
    <div>
      <dt>{name}</dt>
      <dd className="key-figure-value">
        <Link href={href} aria-label={`${name}: ${number(value)}`}>
          {number(value)}
        </Link>
      </dd>
      <dd className="key-figure-beside">{beside}</dd>
      <dd className="key-figure-counts">{counts}</dd>
    </div>
  )
}
