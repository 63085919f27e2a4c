/** Finds the row of headings, since lists often begin with a title of their own above it. */
import { fieldNamed } from './heading-names.ts'
import { cellText, isEmpty, type Json } from './table.ts'

const ROWS_LOOKED_AT = 10

/** The index of the row; the first one unless it says a single thing and a later one names two known columns. */
export function headingRow(rows: readonly (readonly Json[])[]): number {
  const filled = (row: readonly Json[] | undefined) => (row ?? []).filter((cell) => !isEmpty(cell))
  if (filled(rows[0]).length > 1) return 0
  const found = rows
    .slice(0, ROWS_LOOKED_AT)
    .findIndex((row) => filled(row).filter((cell) => fieldNamed(cellText(cell))).length > 1)
  return Math.max(found, 0)
}
