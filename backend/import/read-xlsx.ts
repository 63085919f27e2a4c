/** Reads the first sheet with content of an XLSX file; nothing in it is run, and a zip bomb is refused before it opens. */
import ExcelJS from 'exceljs'
import { linkHeading } from './heading-names.ts'
import { headingRow } from './heading-row.ts'
import { isEmpty, type Json, nameHeadings, type SourceRow, type Table } from './table.ts'
import { unpackSafely } from './unpack-safely.ts'
import { unreadable } from './unreadable.ts'

/** Throws UNREADABLE. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Table> {
  const { entries, repacked } = unpackSafely(bytes, name)
  if (entries.length > 0 && !entries.includes('xl/workbook.xml')) throw unreadable('other-kind', { name })
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(repacked.buffer)
  } catch {
    throw unreadable('broken-xlsx', { name })
  }
  const filled = workbook.worksheets.filter((one) => one.actualRowCount > 0)
  const sheet = filled.find((one) => one.state === 'visible') ?? filled[0]
  if (!sheet) throw unreadable('no-headings', { name })
  const records = recordsOf(sheet)
  const [first, ...others] = records.slice(headingRow(records.map(({ cells }) => cells)))
  const width = first?.cells.length ?? 0
  const linked = [...new Set(others.flatMap(({ links }) => [...links.keys()]))].filter((at) => at < width)
  const named = (first?.cells ?? []).map((cell) => String(cell ?? ''))
  const headings = nameHeadings([...named, ...linked.map((at) => linkHeading(named[at] ?? ''))])
  const rows = others.map((record) => toRow(record, headings, width, linked))
  return { kind: 'xlsx', encoding: null, delimiter: null, headings, rows }
}

/** `links` are the addresses behind other text, by the cell's place. */
type SheetRecord = { number: number; cells: Json[]; links: Map<number, string> }

function toRow(
  { number, cells, links }: SheetRecord,
  headings: string[],
  width: number,
  linked: number[],
): SourceRow {
  if (cells.length > width) {
    const values = { cells: String(cells.length), headings: String(width) }
    return { number, raw: JSON.stringify(cells), broken: { code: 'other-number-of-cells', values } }
  }
  const all = [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? null),
    ...linked.map((at) => links.get(at) ?? null),
  ]
  return {
    number,
    cells: Object.fromEntries(headings.map((heading, at) => [heading, all[at] ?? null])),
    broken: null,
  }
}

/** Rows with content, each up to its last cell that says something; a sheet can be formatted far beyond. */
function recordsOf(sheet: ExcelJS.Worksheet): SheetRecord[] {
  const records: SheetRecord[] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Json[] = []
    const links = new Map<number, string>()
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const content = contentOf(shownValue(cell))
      const link = linkBehind(cell.value)
      if (link !== null) links.set(column - 1, link)
      if (isEmpty(content)) return
      while (cells.length < column - 1) cells.push(null)
      cells.push(content)
    })
    if (cells.length > 0) records.push({ number, cells, links })
  })
  return records
}

/** The library's value of a formula leaves out results that are nought or false, which the cell itself has. */
function shownValue(cell: ExcelJS.Cell): ExcelJS.CellValue {
  const { value, result } = cell as { value: ExcelJS.CellValue; result?: ExcelJS.CellFormulaValue['result'] }
  return cell.type === ExcelJS.ValueType.Formula && result !== undefined && result !== null ? result : value
}

/** Text as it is shown, numbers as numbers, dates as the clock they show; a formula is its last result, never run. */
function contentOf(value: ExcelJS.CellValue): Json {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return clockText(value)
  if (typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  // The text of a link can be rich, which the library's types leave out.
  if ('hyperlink' in value) return contentOf(value.text as ExcelJS.CellValue)
  if ('error' in value) return value.error
  // Never calculated: what was written is better than nothing.
  return value.result === undefined ? `=${value.formula ?? ''}` : contentOf(value.result)
}

/** The address behind a text that is not that address itself, as spreadsheets make links by themselves. */
function linkBehind(value: ExcelJS.CellValue): string | null {
  if (typeof value !== 'object' || value === null || !('hyperlink' in value)) return null
  const text = String(contentOf(value) ?? '').trim()
  const { hyperlink } = value
  const target = /^mailto:/i.test(hyperlink) ? mailAddress(hyperlink) : hyperlink
  const isShown = text.includes(target) || [text, `${text}/`].some((shown) => target.endsWith(shown))
  return isShown ? null : target
}

function mailAddress(link: string): string {
  const address = link.slice('mailto:'.length).split('?')[0] ?? ''
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Days that a sheet counts from, so that a time of day alone is shown on them. */
const FIRST_DAYS = /^(?:1899-12-3[01]|1904-01-01) /

/** exceljs gives a sheet's clock as if it were UTC. */
function clockText(date: Date): string {
  // A number that no calendar reaches is shown like this in the spreadsheet too.
  if (Number.isNaN(date.getTime())) return '#####'
  const text = date.toISOString().slice(0, 19).replace('T', ' ')
  if (FIRST_DAYS.test(text)) return text.slice(11)
  return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text
}
