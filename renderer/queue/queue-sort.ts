/** The order of the list, from the grid's words to the contract's. */
import type { SortModelItem } from 'ag-grid-community'
import { QUEUE_COLUMNS, type QueueSort } from '../../contract/calls/queue.ts'

/** The grid's sort as the backend takes it; columns that it does not sort by are left out. */
export function queueSort(model: readonly Pick<SortModelItem, 'colId' | 'sort'>[]): QueueSort[] {
  return model.flatMap(({ colId, sort }) => {
    const column = QUEUE_COLUMNS.find((known) => known === colId)
    return column ? [{ column, direction: sort }] : []
  })
}
