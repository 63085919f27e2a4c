/** The grid's columns as chosen, with those folded away that the window has no room for. */
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { useMatches } from '../ui/use-matches.ts'
import { useWords } from '../ui/use-words.ts'
import type { ColumnChoice } from './column-choice.ts'
import type { ColumnId } from './columns.ts'
import { markColumn, queueColumns } from './grid-cells.tsx'
import type { Density } from './grid-theme.ts'
import { useListOrder } from './list-order.ts'

// The state's column folds away here; the panel and the sort still have it.
const NARROW = '(max-width: 84rem)'
const NARROWEST = '(max-width: 40rem)'
const FOLDED: readonly ColumnId[] = ['changedAt']
const FOLDED_FURTHER: readonly ColumnId[] = ['startsOn']

export function useGridColumns(
  choice: ColumnChoice,
  density: Density,
  onToggleAll: () => void,
): ColDef<QueueRow>[] {
  const words = useWords()
  // The order is the first one only; the grid is told of others.
  const [firstOrder] = useState(useListOrder())
  const isNarrow = useMatches(NARROW)
  const isNarrowest = useMatches(NARROWEST)
  const isOneLine = density === 'dense' && !isNarrow
  return useMemo(() => {
    const folded: ColumnId[] = [...(isNarrow ? FOLDED : []), ...(isNarrowest ? FOLDED_FURTHER : [])]
    const isFolded = (id: ColumnId) => !choice.isOwn && folded.includes(id)
    return [
      markColumn(words, onToggleAll),
      ...queueColumns(words, { choice, order: firstOrder, isOneLine, isFolded }),
    ]
  }, [words, onToggleAll, choice, firstOrder, isOneLine, isNarrow, isNarrowest])
}
