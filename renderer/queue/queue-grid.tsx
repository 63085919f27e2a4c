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
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { onDeskChange } from '../queries.ts'
import { useMatches } from '../ui/use-matches.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { queueColumns } from './grid-cells.tsx'
import { type Density, GRID_WORDS, gridTheme, rowHeight, styleNonce } from './grid-theme.ts'
import { nextUndecided } from './next-row.ts'
import { BLOCK, makeRowSource } from './row-source.ts'

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
  handle: Ref<QueueGridHandle>
}

// The state's column folds away here; the panel and the sort still have it.
const NARROW = '(max-width: 84rem)'
const NARROWEST = '(max-width: 40rem)'

export function QueueGrid(props: QueueGridProps) {
  const { query, density, chosenId, handle } = props
  const words = useWords()
  const language = useLanguage()
  const grid = useRef<AgGridReact<QueueRow>>(null)
  const frame = useRef<HTMLDivElement>(null)
  const wished = useRef<{ id?: string; row?: number; hasFocus: boolean } | null>(null)
  const ownMove = useRef<number | null>(null)
  // The callbacks change with every drawing; the source must not, or it would fetch again.
  const latest = useRef(props)
  latest.current = props
  const isNarrow = useMatches(NARROW)
  const isNarrowest = useMatches(NARROWEST)

  const fulfil = useCallback(() => {
    const api = grid.current?.api
    if (!api || api.isDestroyed()) return
    // A new choice is drawn soon; until then `chosenId` is still the old one.
    if (fulfilWish(api, wished, latest.current, ownMove)) return
    markChosen(api, latest.current.chosenId)
    if (!wished.current && frame.current?.contains(document.activeElement))
      followChosen(api, latest.current.chosenId, ownMove)
  }, [])
  const source = useMemo(
    () =>
      makeRowSource({
        query,
        language,
        onRows: (total) => {
          latest.current.onRows(total)
          // After the grid has put the rows in their places.
          window.setTimeout(fulfil)
        },
        onError: (error) => latest.current.onError(error),
      }),
    [query, language, fulfil],
  )
  useEffect(() => {
    // Another source is another list, which starts at its first row.
    const hasFocus = frame.current?.contains(document.activeElement) ?? false
    if (source && (latest.current.isFirstChosen || hasFocus) && !latest.current.chosenId)
      wished.current ??= { row: 0, hasFocus }
  }, [source])
  useEffect(() => onDeskChange(() => grid.current?.api?.refreshInfiniteCache()), [])
  useEffect(() => {
    const api = grid.current?.api
    if (api) markChosen(api, chosenId)
  }, [chosenId])
  useEffect(() => {
    const api = grid.current?.api
    api?.setColumnsVisible(['changedAt'], !isNarrow)
    api?.setColumnsVisible(['startsOn'], !isNarrowest)
  }, [isNarrow, isNarrowest])

  useImperativeHandle(handle, () => ({
    move: (by) => {
      const api = grid.current?.api
      if (!api) return
      const row = (rowOf(api, latest.current.chosenId) ?? -1) + by
      wished.current = { row: Math.min(Math.max(row, 0), api.getDisplayedRowCount() - 1), hasFocus: true }
      api.ensureIndexVisible(wished.current.row ?? 0)
      fulfil()
    },
    focus: () => {
      const api = grid.current?.api
      if (api) goToRow(api, rowOf(api, latest.current.chosenId) ?? 0, ownMove)
    },
    focusOn: (id) => {
      wished.current = { id, hasFocus: true }
      fulfil()
    },
    nextAfter: (id) => (grid.current?.api ? nextUndecided(rowsOf(grid.current.api), id) : null),
    sortByAge: (direction) =>
      grid.current?.api.applyColumnState({
        state: [{ colId: 'changedAt', sort: direction }],
        defaultState: { sort: null },
      }),
  }))

  const isOneLine = density === 'dense' && !isNarrow
  const columns = useMemo(() => queueColumns(words, isOneLine), [words, isOneLine])
  const height = rowHeight(density)
  return (
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
        getRowId={rowId}
        rowHeight={height}
        headerHeight={32}
        rowSelection={SELECTION}
        suppressMovableColumns
        suppressNoRowsOverlay
        suppressMultiSort
        ensureDomOrder
        onGridReady={({ api }) => {
          api.setGridAriaProperty('label', words.queue.list)
          api.setColumnsVisible(['changedAt'], !isNarrow)
          api.setColumnsVisible(['startsOn'], !isNarrowest)
        }}
        onCellFocused={({ rowIndex, api }) => {
          // It comes late, when other rows may stand there: what was moved to from here is chosen already.
          const isOwn = ownMove.current === rowIndex
          ownMove.current = null
          if (rowIndex === null || isOwn) return
          const data = api.getDisplayedRowAtIndex(rowIndex)?.data
          if (data) latest.current.onChoose(data.id)
          else wished.current = { row: rowIndex, hasFocus: true }
        }}
        onRowClicked={() => latest.current.onOpen()}
      />
    </div>
  )
}

const nonce = styleNonce()
const nonceIfAny = nonce === undefined ? {} : { styleNonce: nonce }
const DEFAULTS: ColDef<QueueRow> = {
  sortable: true,
  resizable: false,
  // Enter, Esc and the letters belong to the queue, space to no one yet.
  suppressKeyboardEvent: ({ event }) => ['Enter', 'Escape', ' '].includes(event.key),
}
const SELECTION = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const
const rowId = ({ data }: GetRowIdParams<QueueRow>) => data.id

/** The row that focus was moved to from here, until the grid tells of it. */
type OwnMove = React.RefObject<number | null>

type Wish = { id?: string; row?: number; hasFocus: boolean }

/** Chooses what was wished for as soon as its row has come; true when it has. */
function fulfilWish(
  api: GridApi<QueueRow>,
  wished: React.RefObject<Wish | null>,
  { onChoose }: Pick<QueueGridProps, 'onChoose'>,
  ownMove: OwnMove,
): boolean {
  const wish = wished.current
  if (!wish) return false
  const row = wish.id === undefined ? wish.row : rowOf(api, wish.id)
  const data = row === undefined ? undefined : api.getDisplayedRowAtIndex(row)?.data
  if (row === undefined || !data) return false
  wished.current = null
  onChoose(data.id)
  if (wish.hasFocus) goToRow(api, row, ownMove)
  return true
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
  api.setFocusedCell(row, 'title')
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
