/** Finds the grid's rows and moves focus among them. */
import type { GridApi } from 'ag-grid-community'
import type { RefObject } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { MARK_COLUMN } from './grid-cells.tsx'

/** The row that focus was moved to from here, until the grid tells of it. */
export type OwnMove = RefObject<number | null>

/** Of the rows that have been fetched. */
export function rowOf(api: GridApi<QueueRow>, id: string | null): number | undefined {
  if (id === null) return undefined
  let found: number | undefined
  api.forEachNode((node) => {
    if (node.data?.id === id && node.rowIndex !== null) found = node.rowIndex
  })
  return found
}

/** The rows from one place to another, as far as they have been fetched. */
export function rowsBetween(api: GridApi<QueueRow>, one: number, other: number): QueueRow[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return Array.from({ length: to - from + 1 }, (_, at) => api.getDisplayedRowAtIndex(from + at)?.data).filter(
    (row) => row !== undefined,
  )
}

/** Focus on a heading is nobody's to move. */
export function hasCellFocus(frame: HTMLElement | null): boolean {
  const cell = document.activeElement?.closest('[role="gridcell"]')
  return cell instanceof Element && frame !== null && frame.contains(cell)
}

export function isOnMark(event: Event | null | undefined): boolean {
  return event?.target instanceof Element && event.target.closest(`[col-id="${MARK_COLUMN}"]`) !== null
}

export function markChosen(api: GridApi<QueueRow>, id: string | null): void {
  api.forEachNode((node) => {
    const isChosen = node.data?.id === id
    if (node.data && isChosen !== Boolean(node.isSelected())) node.setSelected(isChosen)
  })
}

/** Rows move up when one leaves the list; focus stays with the chosen one, not with its old place. */
export function followChosen(api: GridApi<QueueRow>, id: string | null, ownMove: OwnMove): void {
  const focused = api.getFocusedCell()
  const row = rowOf(api, id)
  if (focused && row !== undefined && focused.rowIndex !== row) goToRow(api, row, ownMove)
}

export function goToRow(api: GridApi<QueueRow>, row: number, ownMove: OwnMove): void {
  if (row < 0) return
  api.ensureIndexVisible(row)
  ownMove.current = row
  const shown = api.getAllDisplayedColumns().map((column) => column.getColId())
  api.setFocusedCell(row, shown.includes('title') ? 'title' : (shown[1] ?? MARK_COLUMN))
}
