/** The order of the list as the address has it: `ordning=title,-changedAt`, first what counts most. */
import { useMemo } from 'react'
import type { QueueSort } from '../../contract/calls/queue.ts'
import { changeAddressValues, useAddressValue } from '../address.ts'
import { type ColumnId, columnOf, isColumnId } from './columns.ts'

export type SortKey = { column: ColumnId; direction: 'asc' | 'desc' }

const NAME = 'ordning'
/** The longest unchanged first. */
export const DEFAULT_ORDER: readonly SortKey[] = [{ column: 'changedAt', direction: 'asc' }]
/** More keys than this tell nobody anything. */
const MOST_KEYS = 3

/** Columns that cannot be sorted by, and repetitions, are passed over; nothing left means the default. */
export function readOrder(text: string): readonly SortKey[] {
  const keys = text.split(',').flatMap((one): SortKey[] => {
    const id = one.replace(/^-/, '')
    if (!isColumnId(id) || columnOf(id).sort === null) return []
    return [{ column: id, direction: one.startsWith('-') ? 'desc' : 'asc' }]
  })
  return tidy(keys)
}

/** Empty for the default. */
export function writeOrder(order: readonly SortKey[]): string {
  const text = keysOf(tidy(order))
  return text === keysOf(DEFAULT_ORDER) ? '' : text
}

/** As the backend takes it. */
export function orderAsked(order: readonly SortKey[]): QueueSort[] {
  return order.flatMap(({ column, direction }) => {
    const sort = columnOf(column).sort
    return sort === null ? [] : [{ column: sort, direction }]
  })
}

export function useListOrder(): readonly SortKey[] {
  const [text] = useAddressValue(NAME)
  return useMemo(() => readOrder(text), [text])
}

export function setListOrder(order: readonly SortKey[]): void {
  const text = writeOrder(order)
  changeAddressValues({ [NAME]: text === '' ? null : text })
}

function tidy(keys: readonly SortKey[]): readonly SortKey[] {
  const once = keys.filter(({ column }, at) => {
    const sort = columnOf(column).sort
    return keys.findIndex((other) => columnOf(other.column).sort === sort) === at
  })
  return once.length === 0 ? DEFAULT_ORDER : once.slice(0, MOST_KEYS)
}

function keysOf(order: readonly SortKey[]): string {
  return order.map(({ column, direction }) => (direction === 'desc' ? `-${column}` : column)).join(',')
}
