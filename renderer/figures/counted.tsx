/** Shows what a count answered; while it is asked again the old numbers stay, and a failure says which figure it was. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton, useFelt } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'

type CountedProps<Data> = {
  /** The figure's name, for the words of a failure. */
  name: string
  /** One question, or several that are shown together. */
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching'> & { refetch: () => unknown }
  children: (data: Data) => ReactNode
}

export function Counted<Data>({ name, query, children }: CountedProps<Data>) {
  const t = useWords().dashboard
  const { data, error, isFetching, refetch } = query
  return (
    <div className="counted" aria-busy={isFetching}>
      {error && (
        <ErrorNote what={t.failed(name)} error={error} onRetry={() => void refetch()}>
          {t.othersLive}
        </ErrorNote>
      )}
      {data !== undefined && children(data)}
      {data !== undefined && isFetching && <Recounting />}
      {data === undefined && !error && <Skeleton />}
    </div>
  )
}

/** Said only when the wait is felt. */
function Recounting() {
  const t = useWords().dashboard
  return useFelt() ? <p className="recounting">{t.recounting}</p> : null
}
