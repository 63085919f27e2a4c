/** What a case is linked to, suggestions with their grounds, and a way to link by hand. */
import './case-links.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { LinkShown, LinkSuggested, LinksShown, LinkTargetShown } from '../../contract/calls/links.ts'
import type { LinkState } from '../../domain/case/link.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../ui/use-words.ts'
import { CaseLink } from './case-link.tsx'
import { AddLink } from './case-link-add.tsx'
import { LinkProblem } from './case-link-problem.tsx'

export type SayLink = (one: LinkTargetShown, state: LinkState) => void

export function CaseLinks({ caseId }: { caseId: string }) {
  const { caseLinks: t } = useWords()
  const { data, error, refetch } = useQuery(desk.links.of.queryOptions({ input: { caseId } }))
  const refresh = useRefreshDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isAdding, setAdding] = useState(false)
  const setting = useMutation(desk.links.set.mutationOptions({ onSuccess: () => refresh() }))
  const say: SayLink = ({ target, key, name }, state) =>
    setting.mutate(
      { caseId, target, key, state },
      {
        onSuccess: () => {
          announce(t.said[state](name))
          // The button that was pressed has gone with its row.
          if (!isAdding) heading.current?.focus()
        },
      },
    )
  return (
    <section className="case-linked" aria-labelledby="case-links-heading" aria-busy={setting.isPending}>
      <h2 id="case-links-heading" ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {setting.error && !isAdding && <LinkProblem error={setting.error} />}
      {data ? (
        <Links links={data} say={say} />
      ) : (
        !error && <p className="small muted">{t.noSuggestionsYet}</p>
      )}
      <div>
        <Button size="small" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </div>
      {isAdding && (
        <AddLink
          linked={data?.confirmed ?? []}
          onLink={(one) => say(one, 'confirmed')}
          error={setting.error}
          onClose={() => {
            setting.reset()
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}

function Links({ links, say }: { links: LinksShown; say: SayLink }) {
  const { caseLinks: t } = useWords()
  const { confirmed, dismissed, suggestions, more } = links
  return (
    <>
      {confirmed.length === 0 && <p className="small muted">{t.none}</p>}
      <LinkList links={confirmed}>
        {(one) => (
          <Button
            size="small"
            kind="quiet"
            aria-label={t.removeOf(one.name)}
            onClick={() => say(one, 'removed')}
          >
            {t.remove}
          </Button>
        )}
      </LinkList>
      <h3>{t.suggestions}</h3>
      {suggestions.length === 0 && <p className="small muted">{t.noSuggestions}</p>}
      <LinkList links={suggestions} most={MOST_AT_FIRST}>
        {(one) => (
          <>
            <Button size="small" aria-label={t.confirmOf(one.name)} onClick={() => say(one, 'confirmed')}>
              {t.confirm}
            </Button>
            <Button
              size="small"
              kind="quiet"
              aria-label={t.dismissOf(one.name)}
              onClick={() => say(one, 'dismissed')}
            >
              {t.dismiss}
            </Button>
          </>
        )}
      </LinkList>
      {more > 0 && <p className="small muted">{t.more(more)}</p>}
      {dismissed.length > 0 && (
        <details>
          <summary className="small">{t.dismissed(dismissed.length)}</summary>
          <LinkList links={dismissed}>
            {(one) => (
              <Button
                size="small"
                kind="quiet"
                aria-label={t.restoreOf(one.name)}
                onClick={() => say(one, 'removed')}
              >
                {t.restore}
              </Button>
            )}
          </LinkList>
        </details>
      )}
    </>
  )
}

const MOST_AT_FIRST = 5

type LinkListProps = {
  links: readonly (LinkShown | LinkSuggested)[]
  /** Further ones wait until they are asked for. */
  most?: number
  children: (one: LinkTargetShown) => React.ReactNode
}

function LinkList({ links, most = Number.POSITIVE_INFINITY, children }: LinkListProps) {
  const { caseLinks: t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? links : links.slice(0, most)
  if (links.length === 0) return null
  return (
    <>
      <ul className="case-linked-list">
        {shown.map((one) => (
          <CaseLink key={`${one.target} ${one.key}`} link={one}>
            {children(one)}
          </CaseLink>
        ))}
      </ul>
      {shown.length < links.length && (
        <div>
          <Button size="small" kind="quiet" onClick={() => setWhole(true)}>
            {t.showRest(links.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  )
}
