/** The list: rows from SQL a block at a time, one of them chosen; moving the cell focus chooses. */
import type { RowClickedEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { onDeskChange } from '../queries.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { FilterPopover, type OpenedFilter } from './filter-popover.tsx'
import { columnsMoved, columnsResized, isSortedBy, orderIn, sortBy } from './grid-columns.ts'
import { GRID_OPTIONS } from './grid-options.ts'
import { hasCellFocus, isOnMark, markChosen, rowOf, rowsBetween } from './grid-rows.ts'
import { type Density, GRID_WORDS, rowHeight } from './grid-theme.ts'
import type { ListContext } from './header-cell.tsx'
import { setListOrder, useListOrder } from './list-order.ts'
import { getMarks, type Marks, withRows, withToggled } from './marks.ts'
import { MarksLine } from './marks-line.tsx'
import { makeRowSource } from './row-source.ts'
import { useColumnChoice } from './use-column-choice.ts'
import { useGridChoice } from './use-grid-choice.ts'
import { useGridColumns } from './use-grid-columns.ts'
import { useGridMarks } from './use-grid-marks.ts'

export type QueueGridHandle = {
  /** Moves the choice by rows. */
  move: (by: number) => void
  focus: () => void
  /** Chooses a row and moves focus to it once it is there; `place` is where it stands, also before it is fetched. */
  focusOn: (id: string, place: number) => void
  sortByAge: (direction: 'asc' | 'desc') => void
  /** Marks the chosen row, or takes its mark away. */
  toggleMark: () => void
  /** Moves the choice by rows and marks all from where that began. */
  extendMarks: (by: number) => void
  /** Marks the whole search, also rows that have not been fetched. */
  markAll: () => void
  clearMarks: () => void
  marks: () => Marks
}

type QueueGridProps = {
  query: string
  density: Density
  chosenId: string | null
  /** Chooses the first row when nothing is chosen, as the panel stands beside the list. */
  isFirstChosen: boolean
  onChoose: (id: string) => void
  /** Enter or a click: into the panel. */
  onOpen: () => void
  onRows: (total: number) => void
  onError: (error: unknown) => void
  /** What can be done with marked rows, beside how many they are. */
  marksActions?: ReactNode
  handle: Ref<QueueGridHandle>
}

export function QueueGrid(props: QueueGridProps) {
  const { query, density, chosenId, handle } = props
  const { queue } = useWords()
  const language = useLanguage()
  const grid = useRef<AgGridReact<QueueRow>>(null)
  const frame = useRef<HTMLDivElement>(null)
  const lastMarked = useRef<number | null>(null)
  // The callbacks change with every drawing; the source must not, or it would fetch again.
  const latest = useRef(props)
  latest.current = props
  const [total, setTotal] = useState(0)
  const [filter, setFilter] = useState<OpenedFilter | null>(null)
  const [columnChoice, setColumnChoice] = useColumnChoice()
  const order = useListOrder()
  const marks = useGridMarks(query, total)
  const choice = useGridChoice({ grid, frame, latest, mark: marks.mark })
  const columns = useGridColumns(columnChoice, density, marks.toggleAll)

  const { fulfil, wishFirst } = choice
  const source = useMemo(
    () =>
      makeRowSource({
        query,
        language,
        onRows: (total) => {
          latest.current.onRows(total)
          setTotal(total)
          // After the grid has put the rows in their places.
          window.setTimeout(fulfil)
        },
        onError: (error) => latest.current.onError(error),
      }),
    [query, language, fulfil],
  )
  useEffect(() => {
    // Another source is another list, which starts at its first row.
    const hasFocus = hasCellFocus(frame.current)
    if (source && (latest.current.isFirstChosen || hasFocus) && !latest.current.chosenId) wishFirst(hasFocus)
  }, [source, wishFirst])
  useEffect(() => onDeskChange(() => grid.current?.api?.refreshInfiniteCache()), [])
  useEffect(() => {
    const api = grid.current?.api
    if (api) markChosen(api, chosenId)
  }, [chosenId])
  useEffect(() => {
    const api = grid.current?.api
    if (api && !isSortedBy(api, order)) sortBy(api, order)
  }, [order])

  useImperativeHandle(handle, () => ({
    move: choice.move,
    focus: choice.focus,
    focusOn: choice.focusOn,
    sortByAge: (direction) => setListOrder([{ column: 'changedAt', direction }]),
    toggleMark: () => {
      choice.endExtension()
      const api = grid.current?.api
      const row = api && rowOf(api, latest.current.chosenId)
      const data = row === undefined ? undefined : api?.getDisplayedRowAtIndex(row)?.data
      if (data) marks.mark(withToggled(getMarks(), data))
    },
    extendMarks: choice.extend,
    markAll: marks.markAll,
    clearMarks: () => {
      choice.endExtension()
      marks.clear()
    },
    marks: getMarks,
  }))
  const clicked = ({ event, data, rowIndex, api }: RowClickedEvent<QueueRow>) => {
    if (!data || rowIndex === null || !isOnMark(event)) return latest.current.onOpen()
    const isRange = event instanceof MouseEvent && event.shiftKey
    const from = lastMarked.current
    lastMarked.current = rowIndex
    if (isRange && from !== null) marks.mark(withRows(getMarks(), rowsBetween(api, from, rowIndex)))
    else marks.mark(withToggled(getMarks(), data))
  }
  const context = useMemo<ListContext>(
    () => ({ openFilter: (column, heading) => setFilter({ column, heading }) }),
    [],
  )

  return (
    <div className="list-frame">
      <div ref={frame} className={`queue-grid queue-grid-${density}`}>
        <AgGridReact<QueueRow>
          ref={grid}
          {...GRID_OPTIONS}
          localeText={GRID_WORDS[language]}
          datasource={source}
          columnDefs={columns}
          context={context}
          rowHeight={rowHeight(density)}
          onGridReady={({ api }) => api.setGridAriaProperty('label', queue.list)}
          onSortChanged={({ api, source }) => source === 'uiColumnSorted' && setListOrder(orderIn(api))}
          onColumnMoved={({ api, finished, source }) =>
            finished && source === 'uiColumnMoved' && setColumnChoice(columnsMoved(columnChoice, api))
          }
          onColumnResized={({ columns, flexColumns, finished, source }) => {
            const own = columns?.filter((column) => !flexColumns?.includes(column)) ?? []
            if (finished && source === 'uiColumnResized') setColumnChoice(columnsResized(columnChoice, own))
          }}
          // The grid itself would count the hidden ones too.
          onDisplayedColumnsChanged={({ api }) =>
            api.setGridAriaProperty('colcount', String(api.getAllDisplayedColumns().length))
          }
          onCellFocused={choice.cellFocused}
          onRowClicked={clicked}
        />
      </div>
      <MarksLine
        total={total}
        actions={props.marksActions}
        onMarkAll={marks.markAll}
        onCleared={() => {
          marks.say()
          choice.focus()
        }}
      />
      {filter && (
        <FilterPopover key={filter.column} opened={filter} query={query} onClose={() => setFilter(null)} />
      )}
    </div>
  )
}
