/** How the list is shown: its order by age, and how much of each row. */
import { useState } from 'react'
import { useWords } from '../ui/use-words.ts'
import type { Density } from './grid-theme.ts'

type QueueToolsProps = {
  density: Density
  onDensity: (density: Density) => void
  onSort: (direction: 'asc' | 'desc') => void
}

export function QueueTools({ density, onDensity, onSort }: QueueToolsProps) {
  const { queue } = useWords()
  const [order, setOrder] = useState<'asc' | 'desc'>('asc')
  const turn = () => {
    const next = order === 'asc' ? 'desc' : 'asc'
    setOrder(next)
    onSort(next)
  }
  const other = density === 'roomy' ? 'dense' : 'roomy'
  return (
    <div className="queue-tools">
      <button type="button" onClick={turn}>
        {order === 'asc' ? queue.oldestFirst : queue.newestFirst}
      </button>
      <button
        type="button"
        aria-label={`${queue.density.name}: ${queue.density[other]}`}
        onClick={() => onDensity(other)}
      >
        {queue.density[other]}
      </button>
    </div>
  )
}
