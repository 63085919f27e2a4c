/** What a sheet of the analyst's workbook holds: one table with its field names on top, and charts beside it. */

/** Text must have gone through `cellText`; null is no cell at all. */
export type Cell = string | number | null

/**
 * `code` is text with few values. `day` and `moment` are numbers of Excel's calendar, of a Swedish day and of what a
 * Swedish clock shows. A text stays a text in a column of any kind.
 */
export type ColumnKind = 'text' | 'code' | 'whole' | 'decimal' | 'day' | 'moment'

/** `width` is in characters. */
export type AnalystColumn = { heading: string; width: number; kind: ColumnKind }

export type ChartKind = 'bar' | 'stacked' | 'line'

/** Its rows are those of the sheet's table from `from` to before `to`, counted from 0; columns are counted from 0. */
export type Chart = {
  kind: ChartKind
  title: string
  /** Of the axis that has the categories, and of the one that has the numbers. */
  categoryTitle: string
  valueTitle: string
  /** What the chart shows, for those who do not see it. */
  description: string
  categories: number
  series: readonly number[]
  from: number
  to: number
}

export type AnalystSheet = {
  /** Unique in the workbook, at most 31 characters. */
  name: string
  title: string
  /** What the cover says of it. */
  about: string
  /** Only the cover has lines above its table; elsewhere the field names are row 1. */
  leads: readonly string[]
  isCover: boolean
  /** Unique in the workbook: letters, digits and underscores. */
  table: string
  columns: readonly AnalystColumn[]
  /** How many of the first columns tell a row from the others. */
  keys: number
  totalRows: number
  /** In blocks, so that others get their turn between them. */
  blocks: () => Iterable<readonly (readonly Cell[])[]>
  charts: readonly Chart[]
}

/** The row of the field names, from 1. */
export function headerRowOf({ isCover, leads }: Pick<AnalystSheet, 'isCover' | 'leads'>): number {
  return isCover ? leads.length + 2 : 1
}

/** A small sheet, all of whose rows are at hand. */
export function tableSheet({
  rows,
  charts = [],
  ...sheet
}: Pick<AnalystSheet, 'name' | 'title' | 'about' | 'table' | 'columns' | 'keys'> & {
  rows: readonly (readonly Cell[])[]
  charts?: readonly Chart[]
}): AnalystSheet {
  return { ...sheet, leads: [], isCover: false, totalRows: rows.length, blocks: () => [rows], charts }
}
