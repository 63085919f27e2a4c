/** A sheet as the rows that a file has, in the order that they are written: for the checksum and for comparing. */
import { excelDay } from './analyst/excel-time.ts'
import { columnLetters } from './cell-address.ts'
import { cellLine } from './cell-hash.ts'
import type { ReadRow } from './read-cells.ts'
import { type Cell, type Column, headerRowOf, type Sheet } from './sheet.ts'
import { isDateCell } from './write-sheets.ts'

/** Title and what introduces the table, headings and rows; values as `read-cells.ts` reads them. */
export function rowsOfSheet(sheet: Sheet): ReadRow[] {
  const first = headerRowOf(sheet)
  const lines = [sheet.title, ...sheet.leads].map((line) => [line])
  const headings = sheet.columns.map(({ heading }) => heading)
  return [
    ...[...lines, headings].map((cells, place) => rowOf(sheet, cells, place + 1, () => 'text')),
    ...sheet.rows.map((cells, place) => rowOf(sheet, cells, first + 1 + place, ({ kind }) => kind)),
  ]
}

/** What the checksum covers of a row. */
export function linesOf({ sheet, number, cells }: ReadRow): string {
  return cells
    .map(({ column, value }) => cellLine(sheet, `${columnLetters(column)}${number}`, value))
    .join('')
}

function rowOf(
  sheet: Sheet,
  cells: readonly Cell[],
  number: number,
  kindOf: (column: Column) => Column['kind'],
): ReadRow {
  const textOf = (cell: Cell, place: number) => {
    const column = sheet.columns[place]
    const isDate = column !== undefined && isDateCell(cell, kindOf(column))
    return isDate ? String(excelDay(String(cell))) : String(cell)
  }
  return {
    sheet: sheet.name,
    number,
    cells: cells.map((cell, column) => ({ column, value: textOf(cell, column) })),
  }
}
