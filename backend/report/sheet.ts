/** What a sheet of a workbook holds: a title, lines that introduce it, and one table below them. */

export type Column = {
  heading: string
  /** In characters. */
  width: number
  /** `day`: cells that are a calendar day become a date; all other text stays text. */
  kind: 'text' | 'count' | 'percent' | 'day'
}

export type Cell = string | number

export type Sheet = {
  /** Unique in the workbook, at most 31 characters. */
  name: string
  title: string
  leads: readonly string[]
  /** Unique in the workbook: letters, digits and underscores. */
  table: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** Whether the last row sums up the others. */
  hasSum: boolean
  /** The sheets that rows' first cells lead to, by the row's place from 0. */
  links?: ReadonlyMap<number, string>
}

/** The row of the headings, from 1. */
export function headerRowOf({ leads }: Pick<Sheet, 'leads'>): number {
  return leads.length + 2
}
