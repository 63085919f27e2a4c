/** A sheet as the cells that a file has, in the order that they are written: for the checksum and for comparing. */

import type { WrittenCell } from './read-cells.ts'
import { dayAsSerial } from './serial.ts'
import { type Cell, type Column, columnLetters, headerRowOf, type Sheet } from './sheet.ts'
import { isDateCell } from './write-sheets.ts'

/** Title and what introduces the table, headings and rows; values as `read-cells.ts` reads them. */
export function* cellsOfSheet(sheet: Sheet): Generator<WrittenCell> {
  for (const [place, line] of [sheet.title, ...sheet.leads].entries())
    yield { sheet: sheet.name, ref: `A${place + 1}`, value: line }
  const first = headerRowOf(sheet)
  const headings = sheet.columns.map(({ heading }) => heading)
  yield* cellsOfRow(sheet, headings, first, () => 'text')
  for (const [place, row] of sheet.rows.entries())
    yield* cellsOfRow(sheet, row, first + 1 + place, (column) => column.kind)
}

function* cellsOfRow(
  sheet: Sheet,
  row: readonly Cell[],
  number: number,
  kindOf: (column: Column) => Column['kind'],
): Generator<WrittenCell> {
  for (const [place, cell] of row.entries()) {
    const column = sheet.columns[place]
    const isDate = column !== undefined && isDateCell(cell, kindOf(column))
    yield {
      sheet: sheet.name,
      ref: `${columnLetters(place + 1)}${number}`,
      value: isDate ? String(dayAsSerial(String(cell))) : String(cell),
    }
  }
}
