/** The queue's columns and how each cell is drawn: two lines, plain text, nothing to tab to inside. */
import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { dayOf, daysBetween } from '../../domain/time.ts'
import type { Words } from '../../text/catalog.ts'
import { formatOccurrence } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type Cell = Pick<ICellRendererParams<QueueRow>, 'data'>

/** The columns' ids are those that the backend sorts by. `isOneLine`: what else stands on the second line is beside the first. */
export function queueColumns(words: Words, isOneLine: boolean): ColDef<QueueRow>[] {
  const { columns } = words.queue
  return [
    { colId: 'outcome', headerName: columns.outcome, width: 160, cellRenderer: OutcomeCell },
    { colId: 'title', headerName: columns.submission, flex: 1, minWidth: 160, cellRenderer: SubmissionCell },
    { colId: 'startsOn', headerName: columns.when, width: isOneLine ? 304 : 160, cellRenderer: WhenCell },
    {
      colId: 'changedAt',
      headerName: columns.state,
      width: isOneLine ? 224 : 152,
      cellRenderer: StateCell,
      sort: 'asc',
      sortingOrder: ['asc', 'desc'],
    },
  ]
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
  const { queue, common } = useWords()
  if (!data) return <Waiting />
  return (
    <div className="cell-lines">
      <span className="cell-title" title={data.title}>
        <b>{data.title || queue.noTitle}</b>
        {data.hasConflict && <span className="tag">{queue.inConflict}</span>}
        {data.isDemo && <span className="visually-hidden">, {common.demoData}</span>}
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
  const { queue, common } = useWords()
  if (!data) return <Waiting />
  return (
    <div className="cell-lines">
      <span>{common.states[data.state]}</span>
      <small>{data.pendingDecision ? queue.notSentYet : ageOf(data, queue)}</small>
    </div>
  )
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
