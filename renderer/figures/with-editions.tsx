/** A view that needs the editions before it can say anything: its head stands while they are fetched. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'

type WithEditionsProps = { title: string; children: (editions: readonly EditionListed[]) => ReactNode }

export function WithEditions({ title, children }: WithEditionsProps) {
  const t = useWords().editions
  const editions = useQuery(desk.editions.list.queryOptions({ placeholderData: keepPreviousData }))
  if (editions.data) return children(editions.data)
  return (
    <>
      <PageHead title={title} />
      <div className="page">
        {editions.error ? (
          <ErrorNote what={t.failed} error={editions.error} onRetry={() => void editions.refetch()} />
        ) : (
          <Skeleton />
        )}
      </div>
    </>
  )
}
