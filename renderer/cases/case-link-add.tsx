/** Links a case by hand: a search over everything that it can be linked to, and one press for each. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkTargetShown } from '../../contract/calls/links.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { LinkProblem } from './case-link-problem.tsx'

const LEAST_LETTERS = 2

type AddLinkProps = {
  linked: readonly LinkTargetShown[]
  onLink: (one: LinkTargetShown) => void
  error: Error | null
  onClose: () => void
}

export function AddLink({ linked, onLink, error, onClose }: AddLinkProps) {
  const { caseLinks: t } = useWords()
  const [words, setWords] = useState('')
  const isAsked = words.trim().length >= LEAST_LETTERS
  const { data, error: failed } = useQuery(
    desk.links.find.queryOptions({ input: { words }, enabled: isAsked, placeholderData: keepPreviousData }),
  )
  const found = isAsked ? data : undefined
  const isLinked = ({ target, key }: LinkTargetShown) =>
    linked.some((one) => one.target === target && one.key === key)
  return (
    <Dialog title={t.addTitle} width="wide" onClose={onClose}>
      <TextField
        label={t.addLabel}
        hint={t.addHint}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error && <LinkProblem error={error} />}
      {failed && <ErrorNote error={failed} />}
      <p className="small muted" role="status">
        {found && (found.length === 0 ? t.addNone : t.found(found.length))}
      </p>
      <ul className="case-linked-found">
        {found?.map((one) => (
          <li key={`${one.target} ${one.key}`}>
            <p>
              <span className="small muted">{t.targets[one.target]}</span>
              <span>{one.name}</span>
              {one.detail && <span className="small muted">{one.detail}</span>}
            </p>
            {isLinked(one) ? (
              <span className="small">{t.states.confirmed}</span>
            ) : (
              <Button size="small" aria-label={t.linkOf(one.name)} onClick={() => onLink(one)}>
                {t.link}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
