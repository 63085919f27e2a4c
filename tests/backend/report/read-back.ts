/** Reads a workbook with another library than the one that wrote it. */
import { type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre'

export function readBack(contents: Uint8Array): Promise<Workbook> {
  return readXlsx(contents, { readStyles: true })
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`No sheet ${name} among ${workbook.sheets.map((one) => one.name).join(', ')}`)
  return sheet
}

export type TableRead = { headings: CellValue[]; rows: CellValue[][]; headerRow: number; lastRow: number }

/** The cells that the sheet's one table spans. */
export function tableOf(sheet: Sheet): TableRead {
  const [table, ...others] = sheet.tables ?? []
  if (!table || others.length > 0) throw new Error(`${sheet.name} has ${sheet.tables?.length ?? 0} tables`)
  const [, from, to] = /^A(\d+):[A-Z]+(\d+)$/.exec(table.range ?? '') ?? []
  const headerRow = Number(from)
  const lastRow = Number(to)
  const headings = sheet.rows[headerRow - 1] ?? []
  const rows = sheet.rows.slice(headerRow, lastRow)
  return { headings, rows, headerRow, lastRow }
}

/** A column's cells by the cells of the first column. */
export function columnBy(sheet: Sheet, heading: string): Map<CellValue, CellValue> {
  const { headings, rows } = tableOf(sheet)
  const index = headings.indexOf(heading)
  if (index < 0) throw new Error(`${sheet.name} has no column ${heading}, but ${headings.join(', ')}`)
  return new Map(rows.map((row) => [row[0] ?? null, row[index] ?? null]))
}
