/** Which columns the list shows, in which order and how wide, and how that is read from what was kept. */
import { COLUMN_IDS, type ColumnId, FIRST_COLUMNS, isColumnId } from './columns.ts'

export type ColumnChoice = {
  /** All columns, in their order. */
  order: readonly ColumnId[]
  shown: readonly ColumnId[]
  /** In pixels, where somebody has set one. */
  widths: Readonly<Partial<Record<ColumnId, number>>>
  /** Whether somebody has chosen: then nothing folds away by itself. */
  isOwn: boolean
}

export const DEFAULT_CHOICE: ColumnChoice = {
  order: COLUMN_IDS,
  shown: FIRST_COLUMNS,
  widths: {},
  isOwn: false,
}

/** What was kept, by this version's columns: unknown ones go, new ones come last and hidden. */
export function readChoice(text: string | null): ColumnChoice {
  const kept = text === null ? null : parsed(text)
  if (kept === null || typeof kept !== 'object') return DEFAULT_CHOICE
  const { order, shown, widths, isOwn } = kept as Readonly<Record<keyof ColumnChoice, unknown>>
  const known = columnsIn(order)
  const chosen = known.filter((id) => columnsIn(shown).includes(id))
  if (chosen.length === 0) return DEFAULT_CHOICE
  return {
    order: [...known, ...COLUMN_IDS.filter((id) => !known.includes(id))],
    shown: chosen,
    widths: widthsIn(widths),
    isOwn: isOwn === true,
  }
}

function columnsIn(value: unknown): ColumnId[] {
  const ids: unknown[] = Array.isArray(value) ? value : []
  return [...new Set(ids.filter((id): id is ColumnId => typeof id === 'string' && isColumnId(id)))]
}

function widthsIn(value: unknown): ColumnChoice['widths'] {
  const entries = value !== null && typeof value === 'object' ? Object.entries(value) : []
  const isSane = (width: unknown) => typeof width === 'number' && width >= 40 && width <= 2000
  return Object.fromEntries(entries.filter(([id, width]) => isColumnId(id) && isSane(width)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The columns shown, in their order. */
export function shownInOrder({ order, shown }: ColumnChoice): ColumnId[] {
  return order.filter((id) => shown.includes(id))
}

/** One place up (-1) or down (1), within the ends. */
export function withMoved(order: readonly ColumnId[], id: ColumnId, by: -1 | 1): ColumnId[] {
  const from = order.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  const rest = order.filter((one) => one !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
