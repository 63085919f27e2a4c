/** The rows that a workbook should have by the database as it is now, told in step with those of a file. */
import type { Language } from '../../../domain/language.ts'
import { words } from '../../../text/catalog.ts'
import type { ReadRow } from '../read-cells.ts'
import type { AnalystSheet, Cell } from './analyst-sheet.ts'
import type { ComparedRow } from './compare-rows.ts'

export type ExpectedRows = {
  /** A row of the file with the key that tells it from others; null of a sheet that is not compared. */
  known: (row: ReadRow) => ComparedRow | null
  /** What to lay beside that row: its field names, or the next row, whichever that is. */
  beside: (row: ReadRow) => ComparedRow[]
  /** All that the file had no row for. */
  left: () => Generator<ComparedRow>
}

/** Field names are the first row of every sheet but the cover, and are known by their place. */
const HEADING_ROW = 1

export function expectedRows(sheets: readonly AnalystSheet[], language: Language): ExpectedRows {
  const groupOf = groupsIn(language)
  const tables = new Map(sheets.map((sheet) => [groupOf(sheet.name) ?? sheet.name, sheet]))
  const headed = new Set<string>()
  const rows = bodyRows(sheets, groupOf)
  return {
    known({ sheet, number, cells }) {
      const group = groupOf(sheet)
      if (group === null) return null
      const texts: (string | null)[] = []
      for (const { column, value } of cells) {
        while (texts.length < column) texts.push(null)
        texts[column] = value
      }
      const keys = number === HEADING_ROW ? 0 : (tables.get(group)?.keys ?? 1)
      return { key: keyOf(group, texts, keys), sheet, number, cells: texts }
    },
    beside({ sheet, number }) {
      const group = groupOf(sheet) ?? sheet
      const table = tables.get(group)
      if (number === HEADING_ROW) {
        headed.add(group)
        // A table that goes on over several sheets has its field names on each.
        return table ? [headingRow(group, table)] : []
      }
      const next = rows.next()
      return next.done ? [] : [next.value]
    },
    *left() {
      for (const [group, table] of tables) if (!headed.has(group)) yield headingRow(group, table)
      yield* rows
    },
  }
}

/** The sheets that hold the same table: rows may go on over several, and over others than when the file was made. */
function groupsIn(language: Language): (sheet: string) => string | null {
  const { about: _about, rows, ...others } = words(language).reportAnalyst.sheets
  const names: string[] = Object.values(others).map(({ name }) => name)
  return (sheet) => {
    const isNumbered = sheet.startsWith(rows.name) && /^ \d+$/.test(sheet.slice(rows.name.length))
    if (sheet === rows.name || isNumbered) return rows.name
    return names.includes(sheet) ? sheet : null
  }
}

function* bodyRows(
  sheets: readonly AnalystSheet[],
  groupOf: (sheet: string) => string | null,
): Generator<ComparedRow> {
  for (const sheet of sheets) {
    const group = groupOf(sheet.name) ?? sheet.name
    let number = HEADING_ROW
    for (const block of sheet.blocks())
      for (const cells of block) {
        number += 1
        yield rowOf(group, sheet, number, cells)
      }
  }
}

function headingRow(group: string, { name, columns }: AnalystSheet): ComparedRow {
  const headings = columns.map(({ heading }) => heading)
  return rowOf(group, { name, keys: 0 }, HEADING_ROW, headings)
}

function rowOf(
  group: string,
  { name, keys }: Pick<AnalystSheet, 'name' | 'keys'>,
  number: number,
  cells: readonly Cell[],
): ComparedRow {
  const texts = cells.map((cell) => (cell === null || cell === '' ? null : String(cell)))
  return { key: keyOf(group, texts, keys), sheet: name, number, cells: texts }
}

function keyOf(group: string, texts: readonly (string | null)[], keys: number): string {
  return JSON.stringify([group, ...texts.slice(0, keys)])
}
