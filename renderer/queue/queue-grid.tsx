/** The list: rows from SQL a block at a time, one of them chosen; moving the cell focus chooses. */
import {
  type ColDef,
  ColumnApiModule,
  type GetRowIdParams,
  type GridApi,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { onDeskChange } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useMatches } from '../ui/use-matches.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import type { ColumnId } from './columns.ts'
import { FilterPopover, type OpenedFilter } from './filter-popover.tsx'
import { MARK_COLUMN, markColumn, queueColumns } from './grid-cells.tsx'
import { columnsMoved, columnsResized, isSortedBy, orderIn, sortBy } from './grid-columns.ts'
import { type Density, GRID_WORDS, gridTheme, rowHeight, styleNonce } from './grid-theme.ts'
import type { ListContext } from './header-cell.tsx'
import { setListOrder, useListOrder } from './list-order.ts'
import {
  clearMarks,
  countOf,
  getMarks,
  keepMarksOf,
  type Marks,
  setMarks,
  stateOf,
  withRows,
  withToggled,
} from './marks.ts'
import { MarksLine } from './marks-line.tsx'
import { nextUndecided } from './next-row.ts'
import { BLOCK, makeRowSource } from './row-source.ts'
import { useColumnChoice } from './use-column-choice.ts'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  RowSelectionModule,
  LocaleModule,
  RowApiModule,
  ScrollApiModule,
  ColumnApiModule,
  RenderApiModule,
])

export type QueueGridHandle = {
  /** Moves the choice by rows. */
  move: (by: number) => void
  focus: () => void
  /** Chooses a row and moves focus to it once it is there. */
  focusOn: (id: string) => void
  /** The next row after the chosen one that nobody has decided, else the first such; null when there is none here. */
  nextAfter: (id: string) => QueueRow | null
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

// The state's column folds away here; the panel and the sort still have it.
const NARROW = '(max-width: 84rem)'
const NARROWEST = '(max-width: 40rem)'
const FOLDED: readonly ColumnId[] = ['changedAt']
const FOLDED_FURTHER: readonly ColumnId[] = ['startsOn']

export function QueueGrid(props: QueueGridProps) {
  const { query, density, chosenId, handle } = props
  const words = useWords()
  const latestWords = useRef(words)
  latestWords.current = words
  const language = useLanguage()
  const grid = useRef<AgGridReact<QueueRow>>(null)
  const frame = useRef<HTMLDivElement>(null)
  const wished = useRef<Wish | null>(null)
  const extension = useRef<Extension | null>(null)
  const lastMarked = useRef<number | null>(null)
  const ownMove = useRef<number | null>(null)
  // The callbacks change with every drawing; the source must not, or it would fetch again.
  const latest = useRef(props)
  latest.current = props
  const [total, setTotal] = useState(0)
  const latestTotal = useRef(total)
  latestTotal.current = total
  const [filter, setFilter] = useState<OpenedFilter | null>(null)
  const [choice, setChoice] = useColumnChoice()
  const order = useListOrder()
  const [firstOrder] = useState(order)
  const isNarrow = useMatches(NARROW)
  const isNarrowest = useMatches(NARROWEST)

  const sayMarks = useCallback(() => {
    const marks = getMarks()
    const { marks: said } = latestWords.current.queueGrid
    if (stateOf(marks) === 'none') return announce(said.cleared)
    const count = countOf(marks, latestTotal.current)
    announce(marks.kind === 'rows' ? said.rows(count) : said.search(count))
  }, [])
  const mark = useCallback(
    (marks: Marks) => {
      setMarks(marks)
      sayMarks()
    },
    [sayMarks],
  )
  const markAll = useCallback(() => mark({ kind: 'search', query: latest.current.query, except: [] }), [mark])
  const fulfil = useCallback(() => {
    const api = grid.current?.api
    if (!api || api.isDestroyed()) return
    // A new choice is drawn soon; until then `chosenId` is still the old one.
    const reached = fulfilWish(api, wished, latest.current, ownMove)
    if (reached !== null && extension.current) mark(extended(api, extension.current, reached))
    if (reached !== null) return
    markChosen(api, latest.current.chosenId)
    if (!wished.current && hasCellFocus(frame.current)) followChosen(api, latest.current.chosenId, ownMove)
  }, [mark])
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
    if (source && (latest.current.isFirstChosen || hasFocus) && !latest.current.chosenId)
      wished.current ??= { row: 0, hasFocus }
  }, [source])
  useEffect(() => onDeskChange(() => grid.current?.api?.refreshInfiniteCache()), [])
  useEffect(() => {
    const api = grid.current?.api
    if (api) markChosen(api, chosenId)
  }, [chosenId])
  useEffect(() => keepMarksOf(query), [query])
  useEffect(() => {
    const api = grid.current?.api
    if (api && !isSortedBy(api, order)) sortBy(api, order)
  }, [order])

  const clear = useCallback(() => {
    extension.current = null
    if (stateOf(getMarks()) === 'none') return
    clearMarks()
    sayMarks()
  }, [sayMarks])
  const toggleAll = useCallback(() => {
    if (stateOf(getMarks()) === 'all') clear()
    else markAll()
  }, [clear, markAll])

  const moveTo = (wish: number) => {
    const api = grid.current?.api
    if (!api) return
    const row = Math.min(Math.max(wish, 0), api.getDisplayedRowCount() - 1)
    wished.current = { row, hasFocus: true }
    api.ensureIndexVisible(Math.max(row, 0))
    fulfil()
  }
  useImperativeHandle(handle, () => ({
    move: (by) => {
      extension.current = null
      const api = grid.current?.api
      if (api) moveTo((rowOf(api, latest.current.chosenId) ?? -1) + by)
    },
    focus: () => {
      const api = grid.current?.api
      if (api) goToRow(api, rowOf(api, latest.current.chosenId) ?? 0, ownMove)
    },
    focusOn: (id) => {
      extension.current = null
      wished.current = { id, hasFocus: true }
      fulfil()
    },
    nextAfter: (id) => (grid.current?.api ? nextUndecided(rowsOf(grid.current.api), id) : null),
    sortByAge: (direction) => setListOrder([{ column: 'changedAt', direction }]),
    toggleMark: () => {
      extension.current = null
      const api = grid.current?.api
      const row = api && rowOf(api, latest.current.chosenId)
      const data = row === undefined ? undefined : api?.getDisplayedRowAtIndex(row)?.data
      if (data) mark(withToggled(getMarks(), data))
    },
    extendMarks: (by) => {
      const api = grid.current?.api
      if (!api) return
      const from = rowOf(api, latest.current.chosenId) ?? 0
      extension.current ??= { from, at: from, before: getMarks() }
      moveTo(extension.current.at + by)
    },
    markAll,
    clearMarks: clear,
    marks: getMarks,
  }))

  const isOneLine = density === 'dense' && !isNarrow
  const columns = useMemo(() => {
    const folded: ColumnId[] = [...(isNarrow ? FOLDED : []), ...(isNarrowest ? FOLDED_FURTHER : [])]
    const isFolded = (id: ColumnId) => !choice.isOwn && folded.includes(id)
    // The order is the first one only; the grid is told of others.
    return [
      markColumn(words, toggleAll),
      ...queueColumns(words, { choice, order: firstOrder, isOneLine, isFolded }),
    ]
  }, [words, toggleAll, choice, firstOrder, isOneLine, isNarrow, isNarrowest])
  const context = useMemo<ListContext>(
    () => ({ openFilter: (column, heading) => setFilter({ column, heading }) }),
    [],
  )
  const height = rowHeight(density)
  return (
    <div className="list-frame">
      <div ref={frame} className={`queue-grid queue-grid-${density}`}>
        <AgGridReact<QueueRow>
          ref={grid}
          theme={gridTheme}
          {...nonceIfAny}
          localeText={GRID_WORDS[language]}
          rowModelType="infinite"
          datasource={source}
          cacheBlockSize={BLOCK}
          maxBlocksInCache={30}
          infiniteInitialRowCount={1}
          columnDefs={columns}
          defaultColDef={DEFAULTS}
          context={context}
          getRowId={rowId}
          rowHeight={height}
          headerHeight={32}
          rowSelection={SELECTION}
          suppressNoRowsOverlay
          suppressDragLeaveHidesColumns
          ensureDomOrder
          onGridReady={({ api }) => api.setGridAriaProperty('label', words.queue.list)}
          onSortChanged={({ api, source }) => source === 'uiColumnSorted' && setListOrder(orderIn(api))}
          onColumnMoved={({ api, finished, source }) =>
            finished && source === 'uiColumnMoved' && setChoice(columnsMoved(choice, api))
          }
          onColumnResized={({ columns, flexColumns, finished, source }) => {
            const own = columns?.filter((column) => !flexColumns?.includes(column)) ?? []
            if (finished && source === 'uiColumnResized') setChoice(columnsResized(choice, own))
          }}
          // The grid itself would count the hidden ones too.
          onDisplayedColumnsChanged={({ api }) =>
            api.setGridAriaProperty('colcount', String(api.getAllDisplayedColumns().length))
          }
          onCellFocused={({ rowIndex, api }) => {
            // It comes late, when other rows may stand there: what was moved to from here is chosen already.
            const isOwn = ownMove.current === rowIndex
            ownMove.current = null
            if (rowIndex === null || isOwn) return
            extension.current = null
            const data = api.getDisplayedRowAtIndex(rowIndex)?.data
            if (data) latest.current.onChoose(data.id)
            else wished.current = { row: rowIndex, hasFocus: true }
          }}
          onRowClicked={({ event, data, rowIndex, api }) => {
            if (!data || rowIndex === null || !isOnMark(event)) return latest.current.onOpen()
            const isRange = event instanceof MouseEvent && event.shiftKey
            const from = lastMarked.current
            lastMarked.current = rowIndex
            if (isRange && from !== null) mark(withRows(getMarks(), rowsBetween(api, from, rowIndex)))
            else mark(withToggled(getMarks(), data))
          }}
        />
      </div>
      <MarksLine
        total={total}
        actions={props.marksActions}
        onMarkAll={markAll}
        onCleared={() => {
          sayMarks()
          const api = grid.current?.api
          if (api) goToRow(api, rowOf(api, latest.current.chosenId) ?? 0, ownMove)
        }}
      />
      {filter && (
        <FilterPopover key={filter.column} opened={filter} query={query} onClose={() => setFilter(null)} />
      )}
    </div>
  )
}

const nonce = styleNonce()
const nonceIfAny = nonce === undefined ? {} : { styleNonce: nonce }
const DEFAULTS: ColDef<QueueRow> = {
  sortable: true,
  resizable: true,
  sortingOrder: ['asc', 'desc', null],
  // These belong to the queue.
  suppressKeyboardEvent: ({ event }) =>
    ['Enter', 'Escape', ' '].includes(event.key) ||
    (event.shiftKey && ['ArrowUp', 'ArrowDown'].includes(event.key)) ||
    ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'),
}
const SELECTION = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const
const rowId = ({ data }: GetRowIdParams<QueueRow>) => data.id

/** The row that focus was moved to from here, until the grid tells of it. */
type OwnMove = React.RefObject<number | null>

type Wish = { id?: string; row?: number; hasFocus: boolean }

/** Marks that grow with the choice: the rows where that began and where it is, and what was marked before. */
type Extension = { from: number; at: number; before: Marks }

/** Chooses what was wished for as soon as its row has come; the row when it has, else null. */
function fulfilWish(
  api: GridApi<QueueRow>,
  wished: React.RefObject<Wish | null>,
  { onChoose }: Pick<QueueGridProps, 'onChoose'>,
  ownMove: OwnMove,
): number | null {
  const wish = wished.current
  if (!wish) return null
  const row = wish.id === undefined ? wish.row : rowOf(api, wish.id)
  const data = row === undefined ? undefined : api.getDisplayedRowAtIndex(row)?.data
  if (row === undefined || !data) return null
  wished.current = null
  onChoose(data.id)
  if (wish.hasFocus) goToRow(api, row, ownMove)
  return row
}

/** The marks of before and all rows from where it began to where it is; going back takes them away again. */
function extended(api: GridApi<QueueRow>, extension: Extension, at: number): Marks {
  extension.at = at
  return withRows(extension.before, rowsBetween(api, extension.from, at))
}

/** The rows from one place to another, as far as they have been fetched. */
function rowsBetween(api: GridApi<QueueRow>, one: number, other: number): QueueRow[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return Array.from({ length: to - from + 1 }, (_, at) => api.getDisplayedRowAtIndex(from + at)?.data).filter(
    (row) => row !== undefined,
  )
}

/** Focus on a heading is nobody's to move. */
function hasCellFocus(frame: HTMLElement | null): boolean {
  const cell = document.activeElement?.closest('[role="gridcell"]')
  return cell instanceof Element && frame !== null && frame.contains(cell)
}

function isOnMark(event: Event | null | undefined): boolean {
  return event?.target instanceof Element && event.target.closest(`[col-id="${MARK_COLUMN}"]`) !== null
}

function markChosen(api: GridApi<QueueRow>, id: string | null) {
  api.forEachNode((node) => {
    const isChosen = node.data?.id === id
    if (node.data && isChosen !== Boolean(node.isSelected())) node.setSelected(isChosen)
  })
}

/** Rows move up when one leaves the list; focus stays with the chosen one, not with its old place. */
function followChosen(api: GridApi<QueueRow>, id: string | null, ownMove: OwnMove) {
  const focused = api.getFocusedCell()
  const row = rowOf(api, id)
  if (focused && row !== undefined && focused.rowIndex !== row) goToRow(api, row, ownMove)
}

function goToRow(api: GridApi<QueueRow>, row: number, ownMove: OwnMove) {
  if (row < 0) return
  api.ensureIndexVisible(row)
  ownMove.current = row
  const shown = api.getAllDisplayedColumns().map((column) => column.getColId())
  api.setFocusedCell(row, shown.includes('title') ? 'title' : (shown[1] ?? MARK_COLUMN))
}

function rowOf(api: GridApi<QueueRow>, id: string | null): number | undefined {
  if (id === null) return undefined
  let found: number | undefined
  api.forEachNode((node) => {
    if (node.data?.id === id && node.rowIndex !== null) found = node.rowIndex
  })
  return found
}

function rowsOf(api: GridApi<QueueRow>): QueueRow[] {
  const rows: { at: number; row: QueueRow }[] = []
  api.forEachNode((node) => {
    if (node.data && node.rowIndex !== null) rows.push({ at: node.rowIndex, row: node.data })
  })
  return rows.sort((a, b) => a.at - b.at).map(({ row }) => row)
}
