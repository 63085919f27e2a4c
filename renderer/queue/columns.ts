/** The columns that the list can have: what each sorts by, can be filtered by, and holds in a file. */
import type { QueueColumn, QueueFileColumn } from '../../contract/calls/queue.ts'
import type { Words } from '../../text/catalog.ts'
import type { FilterField } from './header-filter.ts'

export type ListColumn = {
  sort: QueueColumn | null
  filters: readonly FilterField[]
  inFile: readonly QueueFileColumn[]
}

/** The four first ones hold two lines and are there from the start; the others are for those who want more. */
export const COLUMNS = {
  outcome: { sort: 'outcome', filters: ['outcome'], inFile: ['outcome', 'attention'] },
  title: {
    sort: 'title',
    filters: ['title', 'organiser', 'type'],
    inFile: ['number', 'title', 'organiser'],
  },
  startsOn: {
    sort: 'startsOn',
    filters: ['day', 'format', 'county'],
    inFile: ['startsOn', 'startsAt', 'endsOn', 'format', 'place'],
  },
  changedAt: { sort: 'changedAt', filters: ['state', 'changed'], inFile: ['state', 'changed'] },
  organiser: { sort: 'organiser', filters: ['organiser'], inFile: ['organiser'] },
  format: { sort: 'format', filters: ['format'], inFile: ['format'] },
  type: { sort: 'type', filters: ['type'], inFile: ['type'] },
  place: { sort: 'place', filters: ['municipality', 'county'], inFile: ['place'] },
  county: { sort: 'county', filters: ['county'], inFile: ['county'] },
  municipality: { sort: 'municipality', filters: ['municipality'], inFile: ['municipality'] },
  received: { sort: 'received', filters: ['received'], inFile: ['submitted'] },
  changed: { sort: 'changedAt', filters: ['changed'], inFile: ['changed'] },
  state: { sort: 'state', filters: ['state'], inFile: ['state'] },
  claimed: { sort: null, filters: ['claimed'], inFile: ['claimedBy'] },
  number: { sort: null, filters: ['id'], inFile: ['number'] },
  edition: { sort: null, filters: ['edition'], inFile: ['edition'] },
} as const satisfies Record<string, ListColumn>

export type ColumnId = keyof typeof COLUMNS
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[]
export const FIRST_COLUMNS: readonly ColumnId[] = ['outcome', 'title', 'startsOn', 'changedAt']

export function isColumnId(id: string): id is ColumnId {
  return Object.hasOwn(COLUMNS, id)
}

export function columnOf(id: ColumnId): ListColumn {
  return COLUMNS[id]
}

export function columnName(id: ColumnId, { queue, queueGrid }: Words): string {
  const first: Partial<Record<ColumnId, string>> = {
    outcome: queue.columns.outcome,
    title: queue.columns.submission,
    startsOn: queue.columns.when,
    changedAt: queue.columns.state,
  }
  return first[id] ?? queueGrid.columns[id as keyof typeof queueGrid.columns]
}

/** What a file holds of the columns shown, each once, in their order. */
export function inFileOf(shown: readonly ColumnId[]): QueueFileColumn[] {
  return [...new Set(shown.flatMap((id) => columnOf(id).inFile))]
}
