/** Between the grid's columns and what is kept of them: their order, widths and sort. */
import type { Column, GridApi } from 'ag-grid-community'
import type { ColumnChoice } from './column-choice.ts'
import { isColumnId } from './columns.ts'
import { type SortKey, writeOrder } from './list-order.ts'

/** The choice with the columns where they have been moved to. */
export function columnsMoved(choice: ColumnChoice, api: GridApi): ColumnChoice {
  const order = api.getColumnState().flatMap(({ colId }) => (isColumnId(colId) ? [colId] : []))
  return { ...choice, order, shown: order.filter((id) => choice.shown.includes(id)) }
}

export function columnsResized(choice: ColumnChoice, columns: readonly Column[]): ColumnChoice {
  const widths = columns.flatMap((column) => {
    const id = column.getColId()
    return isColumnId(id) ? [[id, Math.round(column.getActualWidth())] as const] : []
  })
  return { ...choice, widths: { ...choice.widths, ...Object.fromEntries(widths) } }
}

/** The grid's order, what counts most first. */
export function orderIn(api: GridApi): SortKey[] {
  return api
    .getColumnState()
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .flatMap(({ colId, sort }) => (isColumnId(colId) && sort ? [{ column: colId, direction: sort }] : []))
}

export function isSortedBy(api: GridApi, order: readonly SortKey[]): boolean {
  const own = orderIn(api)
  return own.length === order.length && writeOrder(own) === writeOrder(order)
}

export function sortBy(api: GridApi, order: readonly SortKey[]): void {
  api.applyColumnState({
    state: order.map(({ column, direction }, sortIndex) => ({ colId: column, sort: direction, sortIndex })),
    defaultState: { sort: null },
  })
}
