/** What stands around the counts: figures of others, names that count as others, breaks, and frozen figures. */
import './figure-notes.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { addressOf, PATHS, useAddressValue } from '../address.ts'
import { WithEditions } from '../figures/with-editions.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/use-words.ts'
import { Breaks } from './breaks.tsx'
import { Concordances } from './concordances.tsx'
import { PublishedFigures } from './published-figures.tsx'
import { Snapshots } from './snapshots.tsx'

/** As the address names them. */
const PARTS = { published: 'publicerade', names: 'namn', breaks: 'brott', snapshots: 'ogonblick' } as const
type Part = keyof typeof PARTS
const ALL = Object.keys(PARTS) as Part[]

export function FigureNotesView() {
  const t = useWords().figureNotes
  return <WithEditions title={t.title}>{(editions) => <FigureNotes editions={editions} />}</WithEditions>
}

function FigureNotes({ editions }: { editions: readonly EditionListed[] }) {
  const t = useWords().figureNotes
  const [asked] = useAddressValue('del')
  const part = ALL.find((one) => PARTS[one] === asked) ?? 'published'
  const shown: Readonly<Record<Part, ReactNode>> = {
    published: <PublishedFigures editions={editions} />,
    names: <Concordances editions={editions} />,
    breaks: <Breaks editions={editions} />,
    snapshots: <Snapshots editions={editions} />,
  }
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.settings}`}>
            {t.back}
          </ButtonLink>
        }
      >
        <p>{t.lead}</p>
      </PageHead>
      <div className="page figure-notes">
        <nav aria-label={t.parts}>
          <ul className="figure-notes-parts">
            {ALL.map((one) => (
              <li key={one}>
                <Link
                  href={addressOf(PATHS.figureNotes, { del: PARTS[one] })}
                  aria-current={one === part ? 'page' : undefined}
                >
                  {t[one].title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="figure-notes-title">
          <h2 id="figure-notes-title" tabIndex={-1}>
            {t[part].title}
          </h2>
          <p className="medium muted">{t[part].lead}</p>
          {shown[part]}
        </section>
      </div>
    </>
  )
}
