/** Writes sheets as a workbook, row by row, so that a large edition needs little memory and others get their turn. */
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import Excel from 'exceljs'
import { excelDay } from './analyst/excel-time.ts'
import { escapeXstring, looksLikeFormula } from './cell-text.ts'
import { rowHeight } from './row-height.ts'
import { type Cell, type Column, headerRowOf, type Sheet } from './sheet.ts'
import { finishWorkbook } from './table-parts.ts'

export type DocumentProperties = {
  title: string
  subject?: string
  creator: string
  /** A language tag such as `sv-SE`. */
  language: string
  /** UTC. */
  madeAt: string
  /** Each page's title and number in its foot; published tables have none (point 20 of the checklist). */
  hasFoot?: boolean
  /** The document's own properties, by name. */
  custom?: Readonly<Record<string, string>>
}

const ROWS_A_TURN = 500
const A4 = 9
const NUMBER_FORMATS = { text: 'General', count: '#,##0', percent: '0', day: 'yyyy-mm-dd' } as const
const AS_TEXT = '@'
const PLAIN_FONT = { name: 'Calibri', family: 2, size: 11 }
const BOLD_FONT = { ...PLAIN_FONT, bold: true }
const LINK_FONT = { ...PLAIN_FONT, underline: true, color: { argb: 'FF0B4F9E' } }
const TITLE_FONT = { ...BOLD_FONT, size: 14 }

/** Texts are taken as they are: pass what comes from outside through `cellText` first. */
export async function writeSheets(
  sheets: readonly Sheet[],
  properties: DocumentProperties,
): Promise<Uint8Array> {
  const stream = new PassThrough()
  const written = buffer(stream)
  const workbook = new Excel.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    // Compressed once, after the tables are in.
    zip: { store: true },
  })
  describe(workbook, properties)
  for (const sheet of sheets) await writeSheet(workbook, sheet, properties)
  await workbook.commit()
  const tables = sheets.map((sheet, index) => ({
    sheet: index + 1,
    name: sheet.table,
    headings: sheet.columns.map((column) => escapeXstring(column.heading)),
    headerRow: headerRowOf(sheet),
    rows: sheet.rows.length,
    links: [...(sheet.links ?? [])].map(([row, to]) => ({ ref: `A${headerRowOf(sheet) + 1 + row}`, to })),
  }))
  return finishWorkbook(await written, tables, properties.custom ?? {})
}

function describe(workbook: Excel.stream.xlsx.WorkbookWriter, properties: DocumentProperties): void {
  const { title, subject, creator, language, madeAt } = properties
  const at = new Date(madeAt)
  Object.assign(workbook, {
    title,
    subject,
    creator,
    lastModifiedBy: creator,
    language,
    created: at,
    modified: at,
  })
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
}

async function writeSheet(
  workbook: Excel.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  { hasFoot = false }: DocumentProperties,
): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'normal', activeCell: 'A1' }],
    pageSetup: pageSetupOf(sheet),
    ...(hasFoot && { headerFooter: { oddFooter: footOf(sheet) } }),
  })
  worksheet.columns = sheet.columns.map((column, index) => ({
    width: column.width,
    style: {
      alignment: { ...alignmentOf(column, index), vertical: 'top' },
      numFmt: NUMBER_FORMATS[column.kind],
    },
  }))
  for (const [index, line] of [sheet.title, ...sheet.leads].entries()) {
    const row = worksheet.addRow([escapeXstring(line)])
    row.getCell(1).style = { font: index === 0 ? TITLE_FONT : PLAIN_FONT, alignment: { wrapText: false } }
    row.commit()
  }
  const header = worksheet.addRow(sheet.columns.map((column) => escapeXstring(column.heading)))
  for (const [index, column] of sheet.columns.entries()) {
    const alignment = { ...alignmentOf(column, index), vertical: 'bottom' as const }
    header.getCell(index + 1).style = { font: BOLD_FONT, alignment }
  }
  setHeight(
    header,
    sheet,
    sheet.columns.map((column) => column.heading),
  )
  header.commit()
  for (const [index, cells] of sheet.rows.entries()) {
    writeRow(worksheet, sheet, cells, sheet.hasSum && index === sheet.rows.length - 1)
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await turn()
  }
  worksheet.commit()
}

/** Characters that are read with ease across a page: more would make the letters too small. */
const PAGE_WIDTH = 190

/** A wide table goes over several pages; each has the headings and the first column. */
function pageSetupOf(sheet: Sheet): Partial<Excel.PageSetup> {
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0)
  const headings = headerRowOf(sheet)
  return {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.ceil(width / PAGE_WIDTH),
    fitToHeight: 0,
    printTitlesRow: `${headings}:${headings}`,
    ...(width > PAGE_WIDTH && { printTitlesColumn: 'A:A' }),
  }
}

/** The title and the page of how many; an ampersand stands for a code there. */
function footOf({ title }: Sheet): string {
  return `&L${title.replaceAll('&', '&&')}&R&P / &N`
}

function writeRow(worksheet: Excel.Worksheet, sheet: Sheet, cells: readonly Cell[], isSum: boolean): void {
  const row = worksheet.addRow(cells.map((cell, index) => cellValue(cell, sheet.columns[index]?.kind)))
  for (const [index, cell] of cells.entries()) {
    const { kind } = sheet.columns[index] as Column
    if (isSum) row.getCell(index + 1).font = BOLD_FONT
    if (index === 0 && sheet.links?.has(row.number - headerRowOf(sheet) - 1)) row.getCell(1).font = LINK_FONT
    if (typeof cell !== 'string') continue
    if (kind === 'text' && looksLikeFormula(cell)) row.getCell(index + 1).numFmt = AS_TEXT
  }
  setHeight(row, sheet, cells)
  row.commit()
}

function setHeight(row: Excel.Row, { columns }: Sheet, cells: readonly Cell[]): void {
  const texts = cells.map((cell, index) => ({ text: String(cell), width: columns[index]?.width ?? 0 }))
  const height = rowHeight(texts)
  if (height !== undefined) row.height = height
}

/** Numbers stand to the right; a text after them is set in a step, to keep them apart. */
function alignmentOf({ kind }: Column, index: number): Partial<Excel.Alignment> {
  if (kind === 'count' || kind === 'percent') return { wrapText: true, horizontal: 'right' }
  return { wrapText: true, horizontal: 'left', indent: index === 0 ? 0 : 1 }
}

function cellValue(cell: Cell, kind: Column['kind'] | undefined): Cell | Date {
  if (typeof cell === 'number') return cell
  if (isDateCell(cell, kind)) return new Date(`${cell}T00:00:00Z`)
  return escapeXstring(cell)
}

/** Whether the cell is written as a date, and not as the text that it is. */
export function isDateCell(cell: Cell, kind: Column['kind'] | undefined): boolean {
  return kind === 'day' && typeof cell === 'string' && typeof excelDay(cell) === 'number'
}
