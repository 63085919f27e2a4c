/** The queue's columns and how each cell is drawn: one or two lines, plain text, nothing to tab to inside. */
import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import type { ReactNode } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import type { Language } from '../../domain/language.ts'
import { dayOf, daysBetween } from '../../domain/time.ts'
import type { Words } from '../../text/catalog.ts'
import { formatDay, formatInstant, formatOccurrence, formatShortDay } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import type { ColumnChoice } from './column-choice.ts'
import { type ColumnId, columnName, columnOf } from './columns.ts'
import { HeaderCell } from './header-cell.tsx'
import type { SortKey } from './list-order.ts'
import { MarkCell, MarkHeader, type MarkHeaderProps } from './mark-cells.tsx'
import { placeName } from './place-words.ts'
import { RowMarks } from './row-marks.tsx'

type Cell = Pick<ICellRendererParams<QueueRow>, 'data'>

/** Colour, words and behaviour of each column; `isOneLine`: what else stands on the second line is beside the first. */
export function queueColumns(
  words: Words,
  { choice, order, isOneLine, isFolded }: ColumnsAsked,
): ColDef<QueueRow>[] {
  return choice.order.map((id) => {
    const place = order.findIndex((key) => key.column === id)
    const { sort } = columnOf(id)
    return {
      colId: id,
      headerName: columnName(id, words),
      headerComponent: HeaderCell,
      cellRenderer: CELLS[id],
      sortable: sort !== null,
      // Afterwards the address says it.
      ...(place >= 0 && { initialSort: order[place]?.direction ?? 'asc', initialSortIndex: place }),
      hide: !choice.shown.includes(id) || isFolded(id),
      ...widthOf(id, choice, isOneLine),
    }
  })
}

export type ColumnsAsked = {
  choice: ColumnChoice
  order: readonly SortKey[]
  isOneLine: boolean
  /** Whether the window is too narrow for the column. */
  isFolded: (id: ColumnId) => boolean
}

/** The box that marks a row, before the columns that can be chosen. */
export function markColumn(words: Words, onToggleAll: () => void): ColDef<QueueRow> {
  return {
    colId: MARK_COLUMN,
    headerName: words.queueGrid.columns.mark,
    headerComponent: MarkHeader,
    headerComponentParams: { onToggleAll } satisfies MarkHeaderProps,
    cellRenderer: MarkCell,
    width: 40,
    minWidth: 40,
    sortable: false,
    resizable: false,
    suppressMovable: true,
    lockPosition: 'left',
  }
}

export const MARK_COLUMN = 'mark'

function widthOf(id: ColumnId, { widths, isOwn }: ColumnChoice, isOneLine: boolean): ColDef<QueueRow> {
  const own = widths[id]
  // Among chosen columns the title keeps its room, and the list scrolls sideways instead.
  if (id === 'title')
    return own === undefined
      ? { flex: 1, minWidth: isOwn ? 240 : 160 }
      : { width: own, flex: 0, minWidth: 96 }
  const first: Partial<Record<ColumnId, number>> = {
    outcome: 160,
    startsOn: isOneLine ? 304 : 160,
    changedAt: isOneLine ? 224 : 152,
    organiser: 224,
  }
  return { width: own ?? first[id] ?? 128, minWidth: 56 }
}

const CELLS: Record<ColumnId, (cell: Cell) => ReactNode> = {
  outcome: OutcomeCell,
  title: SubmissionCell,
  startsOn: WhenCell,
  changedAt: StateCell,
  organiser: lineCell((row, { queue }) => row.organiser || queue.noOrganiser),
  format: lineCell((row, { common }) => common.formats[row.format]),
  type: lineCell((row) => row.type ?? ''),
  place: lineCell((row) => row.placeName),
  county: lineCell((row) => placeName('county', row.countyCode ?? '') ?? row.countyCode ?? ''),
  municipality: lineCell(
    (row) => placeName('municipality', row.municipalityCode ?? '') ?? row.municipalityCode ?? '',
  ),
  received: lineCell((row, _, language) => formatDay(dayOf(row.submittedAt ?? row.receivedAt), language)),
  changed: lineCell((row, _, language) => formatInstant(row.changedAt, language)),
  state: lineCell((row, words) => shownState(row, words)),
  claimed: lineCell((row) => row.claim?.reviewer ?? ''),
  number: lineCell((row) => row.platformId ?? ''),
  edition: lineCell((row) => row.edition),
}

/** One line of text; whole in a tooltip where it is cut. */
function lineCell(textOf: (row: QueueRow, words: Words, language: Language) => string) {
  return function LineCell({ data }: Cell) {
    const words = useWords()
    const language = useLanguage()
    if (!data) return <Waiting />
    const text = textOf(data, words, language)
    return (
      <span className="cell-line" title={text}>
        {text}
      </span>
    )
  }
}

function OutcomeCell({ data }: Cell) {
  const { common } = useWords()
  if (!data) return <Waiting />
  return (
    <div className="cell-lines">
      <OutcomeMark outcome={data.outcome} />
      {data.attention && (
        <small className="cell-criterion">
          {common.criteriaShort[data.attention] ?? common.criteria[data.attention]}
        </small>
      )}
    </div>
  )
}

function SubmissionCell({ data }: Cell) {
  const { queue } = useWords()
  if (!data) return <Waiting />
  return (
    <div className="cell-lines">
      <span className="cell-title" title={data.title}>
        <b>{data.title || queue.noTitle}</b>
        <RowMarks row={data} />
      </span>
      <small>{data.organiser || queue.noOrganiser}</small>
    </div>
  )
}

function WhenCell({ data }: Cell) {
  const words = useWords()
  const language = useLanguage()
  if (!data) return <Waiting />
  return (
    <div className="cell-lines">
      <span>{formatOccurrence({ ...data, endsAt: null }, language) || words.queue.noDay}</span>
      <small>{placeLine(data, words)}</small>
    </div>
  )
}

function StateCell({ data }: Cell) {
  const words = useWords()
  const language = useLanguage()
  if (!data) return <Waiting />
  return (
    <div className="cell-lines">
      <span>{shownState(data, words)}</span>
      <small>{sinceWhen(data, words, language)}</small>
    </div>
  )
}

/** Put off and completed are what a new submission is besides; no states of their own. */
function shownState(
  row: Pick<QueueRow, 'state' | 'snooze' | 'isCompleted'>,
  { common, queueGrid }: Words,
): string {
  if (row.state !== 'new') return common.states[row.state]
  if (row.snooze) return queueGrid.snoozed
  return row.isCompleted ? queueGrid.completed : common.states.new
}

function sinceWhen(row: QueueRow, { queue, queueGrid }: Words, language: Language): string {
  if (row.pendingDecision) return queue.notSentYet
  if (row.state !== 'new' || !row.snooze) return ageOf(row, queue)
  const { untilDay } = row.snooze
  return untilDay === null
    ? queueGrid.snoozedForAnswer
    : queueGrid.snoozedUntil(formatShortDay(untilDay, language))
}

function Waiting() {
  return <span className="skeleton-bar cell-waiting" />
}

function ageOf(row: QueueRow, queue: Words['queue']): string {
  return queue.age(daysBetween(dayOf(row.changedAt), dayOf(new Date().toISOString())))
}

/** `På plats, Skövde`, `Digitalt`. */
export function placeLine(row: Pick<QueueRow, 'format' | 'placeName'>, { common, queue }: Words): string {
  const format = common.formats[row.format]
  if (row.format === 'digital') return format
  return `${format}, ${row.placeName || queue.noPlace}`
}
