/** Conflicts: your decision beside what the platform has, and the choice between them. Nothing is lost meanwhile. */
import './queue.css'
import './panel.css'
import './conflict.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { addressOf, PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { ConflictSides } from './conflict-sides.tsx'
import { explainConflict } from './explain-conflict.ts'
import { SettleChoices } from './settle-choices.tsx'
import { SettleProblem } from './settle-problem.tsx'
import { useSettle } from './use-settle.ts'

export function ConflictsView() {
  const { queue, panel } = useWords()
  const { conflicts } = queue
  const { data, error, refetch } = useQuery(desk.queue.conflicts.queryOptions())
  return (
    <>
      <PageHead title={conflicts.title}>
        {data && data.length > 0 && <p>{conflicts.count(data.length)}</p>}
      </PageHead>
      <div className="page">
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton />}
        {data?.length === 0 && (
          <div className="empty">
            <h2>{conflicts.none}</h2>
            <p>{conflicts.noneText}</p>
          </div>
        )}
        {data && data.length > 1 && (
          <nav aria-label={panel.conflict.nav}>
            <ul className="conflict-list">
              {data.map(({ id, title, kind }) => (
                <li key={id}>
                  <TextButton onClick={() => document.getElementById(titleId(id))?.focus()}>
                    {title || queue.noTitle}
                  </TextButton>{' '}
                  <span className="muted">{conflicts.kinds[kind]}</span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {data?.map((conflict) => (
          <Conflict key={conflict.id} conflict={conflict} />
        ))}
        {data && (
          <p className="medium">
            <Link href={addressOf(PATHS.log, { handelse: 'settlement' })}>{conflicts.settled}</Link>
          </p>
        )}
      </div>
    </>
  )
}

function Conflict({ conflict }: { conflict: ConflictShown }) {
  const words = useWords()
  const t = words.queue.conflicts
  const { settle, isSettling, problem } = useSettle(conflict, () => focusAfter(conflict.id))
  return (
    <article className="conflict" aria-labelledby={titleId(conflict.id)}>
      <h2 id={titleId(conflict.id)} tabIndex={-1}>
        {conflict.title || words.queue.noTitle}
      </h2>
      <p className="medium muted">
        {t.kinds[conflict.kind]}. {explainConflict(conflict, words)}
      </p>
      <ConflictSides conflict={conflict} />
      <SettleChoices conflict={conflict} isBusy={isSettling} onSettle={settle} hasReview />
      {problem && (
        <SettleProblem
          problem={problem}
          onShow={(why) =>
            why === 'settled'
              ? focusAfter(conflict.id)
              : document.getElementById(titleId(conflict.id))?.focus()
          }
        />
      )}
    </article>
  )
}

const titleId = (id: string) => `conflict-${id}`

/** What was settled goes away; reading goes on at the next conflict, or at the page's own heading after the last. */
function focusAfter(id: string): void {
  const headings = [...document.querySelectorAll<HTMLElement>('.conflict > h2')]
  const place = headings.findIndex((heading) => heading.id === titleId(id))
  const next = headings[place + 1] ?? headings[place - 1] ?? document.querySelector<HTMLElement>('main h1')
  if (next && !next.hasAttribute('tabindex')) next.tabIndex = -1
  next?.focus()
}
