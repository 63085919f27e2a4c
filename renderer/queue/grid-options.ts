/** What the grid can do and how it behaves, whatever it shows. */
import {
  type ColDef,
  ColumnApiModule,
  type GetRowIdParams,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
} from 'ag-grid-community'
import type { AgGridReactProps } from 'ag-grid-react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { styleNonce } from '../ui/style-nonce.ts'
import { gridTheme } from './grid-theme.ts'
import { BLOCK } from './row-source.ts'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  RowSelectionModule,
  LocaleModule,
  RowApiModule,
  ScrollApiModule,
  ColumnApiModule,
  RenderApiModule,
])

const nonce = styleNonce()

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

/** The same object for every drawing, since the grid looks anew at what has changed. */
export const GRID_OPTIONS: AgGridReactProps<QueueRow> = {
  theme: gridTheme,
  ...(nonce === undefined ? {} : { styleNonce: nonce }),
  rowModelType: 'infinite',
  cacheBlockSize: BLOCK,
  maxBlocksInCache: 30,
  infiniteInitialRowCount: 1,
  defaultColDef: DEFAULTS,
  getRowId: ({ data }: GetRowIdParams<QueueRow>) => data.id,
  headerHeight: 32,
  rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: false },
  suppressNoRowsOverlay: true,
  suppressDragLeaveHidesColumns: true,
  ensureDomOrder: true,
}
