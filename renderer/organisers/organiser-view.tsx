/** One organiser over the editions: who it is, what it has held, cases that have to do with it, and outcomes. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'wouter'
import type { OrganiserShown } from '../../contract/calls/organisers.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { addressOf, PATHS } from '../address.ts'
import { queueHref } from '../figures/queue-link.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { OrganiserEditions, OrganiserOutcomes, OrganiserRows } from './organiser-tables.tsx'
import { OrganiserWho } from './organiser-who.tsx'

export function OrganiserView({ named }: { named: string }) {
  const said = useWords()
  const t = said.organisers
  const { data, error, refetch } = useQuery(desk.organisers.show.queryOptions({ input: { name: named } }))
  return (
    <>
      <PageHead
        title={data?.name ?? t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.organisers}`}>
            {t.back}
          </ButtonLink>
        }
      />
      <div className="page organiser">
        {error && (
          <ErrorNote what={t.failed} error={error} onRetry={() => void refetch()}>
            {'code' in error ? sayFailure(said, error as { code: string; data?: unknown }) : undefined}
          </ErrorNote>
        )}
        {!data && !error && <Skeleton rows={8} />}
        {data && <Shown organiser={data} />}
      </div>
    </>
  )
}

function Shown({ organiser }: { organiser: OrganiserShown }) {
  const { organisers: t } = useWords()
  const language = useLanguage()
  const { key, editions, rows, submissions, outcomes } = organiser
  return (
    <>
      <div className="organiser-main">
        <Part title={t.editions}>
          <OrganiserEditions editions={editions} />
        </Part>
        <Part title={t.rows}>
          {rows.length < submissions && <p className="small muted">{t.rowsMost(rows.length, submissions)}</p>}
          <OrganiserRows rows={rows} />
          <p>
            <Link href={queueHref({ organisation: key }, language)}>{t.inQueue}</Link>
          </p>
        </Part>
        <Part title={t.outcomes}>
          {outcomes.length === 0 ? (
            <p className="muted">{t.noOutcomes}</p>
          ) : (
            <OrganiserOutcomes outcomes={outcomes} />
          )}
        </Part>
      </div>
      <aside className="organiser-aside">
        <Part title={t.who}>
          <OrganiserWho organiser={organiser} />
        </Part>
        <Part title={t.cases}>
          <OrganiserCases cases={organiser.cases} />
        </Part>
      </aside>
    </>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const heading = useId()
  return (
    <section className="organiser-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}

function OrganiserCases({ cases }: Pick<OrganiserShown, 'cases'>) {
  const { organisers: t, cases: words } = useWords()
  if (cases.length === 0) return <p className="muted">{t.noCases}</p>
  return (
    <ul className="organiser-cases">
      {cases.map(({ id, kind, title, diarienummer, by }) => (
        <li key={id}>
          <Link href={addressOf(PATHS.cases, { id })}>{title || words.notStated}</Link>
          <span className="small muted">
            {[words.kinds[kind], diarienummer, ...by.map((how) => t.by[how])].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
