/** Which row is chosen and has focus: what was wished for is chosen as soon as its row has come. */
import type { CellFocusedEvent, GridApi } from 'ag-grid-community'
import type { AgGridReact } from 'ag-grid-react'
import { type RefObject, useCallback, useRef } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { isField } from '../frame/keys.ts'
import {
  followChosen,
  goToRow,
  hasCellFocus,
  markChosen,
  type OwnMove,
  rowOf,
  rowsBetween,
} from './grid-rows.ts'
import { getMarks, type Marks, withRows } from './marks.ts'

type Wish = { id?: string; row?: number; hasFocus: boolean }

/** Marks that grow with the choice: the rows where that began and where it is, and what was marked before. */
type Extension = { from: number; at: number; before: Marks }

type Choosing = {
  grid: RefObject<AgGridReact<QueueRow> | null>
  frame: RefObject<HTMLElement | null>
  /** As of the last drawing. */
  latest: RefObject<{ chosenId: string | null; onChoose: (id: string) => void }>
  mark: (marks: Marks) => void
}

export function useGridChoice({ grid, frame, latest, mark }: Choosing) {
  const wished = useRef<Wish | null>(null)
  const extension = useRef<Extension | null>(null)
  const ownMove = useRef<number | null>(null)

  const fulfil = useCallback(() => {
    const api = grid.current?.api
    if (!api || api.isDestroyed()) return
    // A new choice is drawn soon; until then `chosenId` is still the old one.
    const reached = fulfilWish(api, wished, latest.current.onChoose, ownMove)
    if (reached !== null && extension.current) mark(extended(api, extension.current, reached))
    if (reached !== null) return
    markChosen(api, latest.current.chosenId)
    if (!wished.current && hasCellFocus(frame.current)) followChosen(api, latest.current.chosenId, ownMove)
  }, [grid, frame, latest, mark])
  const moveTo = (wish: number) => {
    const api = grid.current?.api
    if (!api) return
    const row = Math.min(Math.max(wish, 0), api.getDisplayedRowCount() - 1)
    wished.current = { row, hasFocus: true }
    api.ensureIndexVisible(Math.max(row, 0))
    fulfil()
  }
  const endExtension = useCallback(() => {
    extension.current = null
  }, [])

  return {
    /** To be called when rows have come. */
    fulfil,
    /** Marks no longer grow with the choice. */
    endExtension,
    wishFirst: useCallback((hasFocus: boolean) => {
      wished.current ??= { row: 0, hasFocus }
    }, []),
    move: (by: number) => {
      endExtension()
      const api = grid.current?.api
      if (api) moveTo((rowOf(api, latest.current.chosenId) ?? -1) + by)
    },
    extend: (by: number) => {
      const api = grid.current?.api
      if (!api) return
      const from = rowOf(api, latest.current.chosenId) ?? 0
      extension.current ??= { from, at: from, before: getMarks() }
      moveTo(extension.current.at + by)
    },
    focus: () => {
      const api = grid.current?.api
      if (api) goToRow(api, rowOf(api, latest.current.chosenId) ?? 0, ownMove)
    },
    focusOn: (id: string, place: number) => {
      endExtension()
      wished.current = { id, hasFocus: true }
      fulfil()
      const api = grid.current?.api
      if (!wished.current || !api) return
      // Its row has not been fetched: it is opened now, and its place comes into sight.
      latest.current.onChoose(id)
      api.ensureIndexVisible(Math.min(place, api.getDisplayedRowCount() - 1))
    },
    cellFocused: ({ rowIndex, api }: Pick<CellFocusedEvent<QueueRow>, 'rowIndex' | 'api'>) => {
      // It comes late, when other rows may stand there: what was moved to from here is chosen already.
      const isOwn = ownMove.current === rowIndex
      ownMove.current = null
      if (rowIndex === null || isOwn) return
      endExtension()
      const data = api.getDisplayedRowAtIndex(rowIndex)?.data
      if (data) latest.current.onChoose(data.id)
      else wished.current = { row: rowIndex, hasFocus: true }
    },
  }
}

/** Chooses what was wished for as soon as its row has come; the row when it has, else null. */
function fulfilWish(
  api: GridApi<QueueRow>,
  wished: RefObject<Wish | null>,
  onChoose: (id: string) => void,
  ownMove: OwnMove,
): number | null {
  const wish = wished.current
  if (!wish) return null
  const row = wish.id === undefined ? wish.row : rowOf(api, wish.id)
  const data = row === undefined ? undefined : api.getDisplayedRowAtIndex(row)?.data
  if (row === undefined || !data) return null
  wished.current = null
  onChoose(data.id)
  // Rows come late: who has begun to write meanwhile goes on writing.
  if (wish.hasFocus && !isField(document.activeElement)) goToRow(api, row, ownMove)
  return row
}

/** The marks of before and all rows from where it began to where it is; going back takes them away again. */
function extended(api: GridApi<QueueRow>, extension: Extension, at: number): Marks {
  extension.at = at
  return withRows(extension.before, rowsBetween(api, extension.from, at))
}
