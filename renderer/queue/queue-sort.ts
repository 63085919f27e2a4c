/** The order of the list, from the grid's words to the contract's. */
import type { SortModelItem } from 'ag-grid-community'
import type { QueueSort } from '../../contract/calls/queue.ts'
import { isColumnId } from './columns.ts'
import { orderAsked } from './list-order.ts'

/** The grid's sort as the backend takes it; columns that it does not sort by are left out. */
export function queueSort(model: readonly Pick<SortModelItem, 'colId' | 'sort'>[]): QueueSort[] {
  return orderAsked(
    model.flatMap(({ colId, sort }) => (isColumnId(colId) ? [{ column: colId, direction: sort }] : [])),
  )
}
