/** One filter for all figures of a view, in the queue's search language, kept in the view's address. */
// The search's own looks lie with the queue, where it was first.
import '../queue/queue.css'
import { useRef } from 'react'
import type { QueryProblem } from '../../domain/search/query.ts'
import { useAddressValue } from '../address.ts'
import { SearchBox, type SearchHandle } from '../queue/search-box.tsx'
import type { Known } from '../queue/suggest.ts'
import { useLastGood } from '../queue/use-last-good.ts'

type FigureFilter = {
  /** As it stands in the box. */
  written: string
  /** The newest that could be read: what every figure is counted with. Null until one could. */
  where: string | null
  problem: QueryProblem | null
  error: unknown
  change: (query: string) => void
}

export function useFigureFilter(): FigureFilter {
  const [written, change] = useAddressValue('q')
  const { shown, problem, error } = useLastGood(written)
  return { written, where: shown, problem, error, change }
}

export function FigureFilterBar({ filter, known }: { filter: FigureFilter; known: Known }) {
  const box = useRef<SearchHandle>(null)
  return (
    <div className="figure-filter">
      <SearchBox
        handle={box}
        query={filter.written}
        problem={filter.problem}
        known={known}
        onQuery={filter.change}
        onLeave={() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        }}
      />
    </div>
  )
}
