/** A heading of the list: its name, its place in the order, and a funnel that opens its filter. */
import type { IHeaderParams } from 'ag-grid-community'
import { type MouseEvent, useEffect } from 'react'
import { useWords } from '../ui/use-words.ts'
import { type ColumnId, columnOf } from './columns.ts'
import { isFiltered } from './header-filter.ts'
import { useListOrder } from './list-order.ts'
import { useQueueQuery } from './use-queue-query.ts'

export type OpenFilter = (column: ColumnId, heading: HTMLElement) => void
export type ListContext = { openFilter: OpenFilter }

type HeaderCellProps = Pick<
  IHeaderParams<unknown, ListContext>,
  'displayName' | 'progressSort' | 'enableSorting' | 'eGridHeader' | 'column' | 'context'
>

export function HeaderCell({
  displayName,
  progressSort,
  enableSorting,
  eGridHeader,
  column,
  context,
}: HeaderCellProps) {
  const { queueGrid } = useWords()
  const query = useQueueQuery() ?? ''
  const order = useListOrder()
  const id = column.getColId() as ColumnId
  const { filters } = columnOf(id)
  const hasFilter = filters.length > 0
  const place = order.findIndex((key) => key.column === id)
  const isOn = filters.some((field) => isFiltered(query, field))
  useFilterKey(eGridHeader, hasFilter, () => context.openFilter(id, eGridHeader))
  const sort = (event: MouseEvent) => {
    if (enableSorting) progressSort(event.shiftKey)
  }
  return (
    <div className="heading">
      {/* Enter on the heading does the same; the grid listens for it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the heading cell around it has the role and the keys. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      <span className="heading-name" onClick={sort}>
        <span className="heading-text">{displayName}</span>
        {place >= 0 && <SortSign direction={order[place]?.direction ?? 'asc'} />}
        {place >= 0 && order.length > 1 && (
          <>
            <span className="heading-place" aria-hidden="true">
              {place + 1}
            </span>
            <span className="visually-hidden">{queueGrid.orderPlace(place + 1)}</span>
          </>
        )}
        {isOn && <span className="visually-hidden">{queueGrid.filter.on}</span>}
      </span>
      {hasFilter && (
        <button
          type="button"
          tabIndex={-1}
          // For the keyboard and aloud, the heading itself opens the filter.
          aria-hidden="true"
          className={isOn ? 'funnel funnel-on' : 'funnel'}
          title={queueGrid.filter.open(displayName)}
          onClick={() => context.openFilter(id, eGridHeader)}
        >
          <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 3h11L9.500 8v5l-3-1.500V8z" />
          </svg>
        </button>
      )}
    </div>
  )
}

/** Alt and arrow down on a heading opens its filter, as in spreadsheets. */
function useFilterKey(heading: HTMLElement, hasFilter: boolean, open: () => void): void {
  useEffect(() => {
    if (!hasFilter) return
    heading.setAttribute('aria-haspopup', 'dialog')
    heading.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown')
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || !event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      open()
    }
    heading.addEventListener('keydown', listen)
    return () => heading.removeEventListener('keydown', listen)
  })
}

function SortSign({ direction }: { direction: 'asc' | 'desc' }) {
  return (
    <svg className="icon heading-sort" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={
          direction === 'asc' ? 'M8 13V3M4.500 6.500 8 3l3.500 3.500' : 'M8 3v10M4.500 9.500 8 13l3.500-3.500'
        }
      />
    </svg>
  )
}
