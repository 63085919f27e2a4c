/** "Publish all that meet everything…", of what the queue shows; and the place of the dialog for many. */
import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../domain/language.ts'
import { desk } from '../queries.ts'
import { fieldOf, hasTerm, termFor, termsOf, valueIn } from '../queue/query-text.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { BulkGone } from './bulk-gone.tsx'
import { openBulk, useOpenBulk } from './open-bulk.ts'

export function PublishAllButton({ query }: { query: string }) {
  const { bulk } = useWords()
  const language = useLanguage()
  const open = useOpenBulk()
  const all = meetingAll(query, language)
  const { data } = useQuery(desk.queue.summary.queryOptions({ input: { query: all, language } }))
  const count = data?.total ?? 0
  return (
    <>
      {count > 0 && (
        <Button onClick={() => openBulk({ kind: 'search', query: all, except: [] }, 'publish')}>
          {bulk.publishAll(count)}
        </Button>
      )}
      {open?.marks && <BulkDialog open={{ ...open, marks: open.marks }} />}
      {open && !open.marks && <BulkGone />}
    </>
  )
}

/** New ones whose musts are met, or wait only for what publishing confirms; beside what the query already says. */
export function meetingAll(query: string, language: Language): string {
  const met = `${termFor('outcome', 'met', language)},${valueIn(termFor('outcome', 'to-judge', language))}`
  const terms = termsOf(query)
  const state = terms.some((term) => fieldOf(term) === 'state') ? [] : [termFor('state', 'new', language)]
  return [...terms, ...state, ...(hasTerm(query, met) ? [] : [met])].join(' ')
}
