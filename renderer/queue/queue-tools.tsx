/** How the list is shown: its order by age, its columns, and how much of each row. */
import { useState } from 'react'
import { useWords } from '../ui/use-words.ts'
import { ColumnsDialog } from './columns-dialog.tsx'
import type { Density } from './grid-theme.ts'
import { useListOrder } from './list-order.ts'

type QueueToolsProps = {
  density: Density
  onDensity: (density: Density) => void
  onSort: (direction: 'asc' | 'desc') => void
}

export function QueueTools({ density, onDensity, onSort }: QueueToolsProps) {
  const { queue, queueGrid } = useWords()
  const [first] = useListOrder()
  const [isChoosing, setChoosing] = useState(false)
  const isByAge = first?.column === 'changedAt' || first?.column === 'changed'
  const isOldestFirst = isByAge && first.direction === 'asc'
  const other = density === 'roomy' ? 'dense' : 'roomy'
  return (
    <div className="queue-tools">
      <button type="button" onClick={() => onSort(isOldestFirst ? 'desc' : 'asc')}>
        {isByAge ? (isOldestFirst ? queue.oldestFirst : queue.newestFirst) : queueGrid.byAge}
      </button>
      <button type="button" onClick={() => setChoosing(true)}>
        {queueGrid.choose}
      </button>
      <button
        type="button"
        aria-label={`${queue.density.name}: ${queue.density[other]}`}
        onClick={() => onDensity(other)}
      >
        {queue.density[other]}
      </button>
      {isChoosing && <ColumnsDialog onClose={() => setChoosing(false)} />}
    </div>
  )
}
