/** Writes a sheet's part as pieces of XML, row by row, and tells its cells to the fingerprint's hash. */

import { setImmediate as turn } from 'node:timers/promises'
import { columnLetters } from '../cell-address.ts'
import { type CellHash, cellLine } from '../cell-hash.ts'
import { looksLikeFormula } from '../cell-text.ts'
import { rowHeight } from '../row-height.ts'
import { type AnalystSheet, type Cell, headerRowOf } from './analyst-sheet.ts'
import { type SharedStrings, textXml } from './shared-strings.ts'
import { GUARDED_STYLE, HEADING_STYLE, KIND_STYLES, TITLE_STYLE, WRAPPED_STYLE } from './styles-part.ts'
import { cellXml, DECLARATION, MAIN, RELATIONS } from './xml.ts'

export type WorksheetNeeds = {
  strings: SharedStrings
  hash: CellHash
  /** Whether it is the tab that is seen first. */
  isFirst: boolean
  /** After each block, with how many rows it had. */
  onBlock: (rows: number) => void
}

const PIECE_LENGTH = 64 * 1024
const A4 = 9
/** Characters that are read with ease across a page: more would make the letters too small. */
const PAGE_WIDTH = 190
/** Columns of ordinary width that a chart beside the table takes, in characters. */
const CHART_WIDTH = 90

/** The cover's cells are not hashed: it tells the hash. */
export async function* worksheetPieces(sheet: AnalystSheet, needs: WorksheetNeeds): AsyncGenerator<string> {
  yield head(sheet, needs)
  const header = headerRowOf(sheet)
  yield leadRows(sheet) + headingRow(sheet, header, needs)
  const writeRow = rowWriter(sheet, needs)
  let number = header
  for (const block of sheet.blocks()) {
    let xml = ''
    let lines = ''
    for (const cells of block) {
      number += 1
      const row = writeRow(cells, number)
      xml += row.xml
      lines += row.lines
      if (xml.length < PIECE_LENGTH) continue
      yield xml
      xml = ''
    }
    yield xml
    if (!sheet.isCover) needs.hash.add(lines)
    needs.onBlock(block.length)
    await turn()
  }
  yield foot(sheet, Math.max(number, header + 1))
}

function head(sheet: AnalystSheet, { isFirst }: WorksheetNeeds): string {
  const header = headerRowOf(sheet)
  const pane = sheet.isCover
    ? '<selection activeCell="A1" sqref="A1"/>'
    : `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${header + 1}" sqref="A${header + 1}"/>`
  const columns = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
}

function leadRows({ isCover, title, leads }: AnalystSheet): string {
  if (!isCover) return ''
  return [title, ...leads]
    .map(
      (line, index) =>
        `<row r="${index + 1}">${inlineCell(`A${index + 1}`, line, index === 0 ? TITLE_STYLE : 0)}</row>`,
    )
    .join('')
}

function headingRow({ name, columns, isCover }: AnalystSheet, row: number, { hash }: WorksheetNeeds): string {
  const cells = columns.map(({ heading }, index) => ({
    ref: `${columnLetters(index)}${row}`,
    value: heading,
  }))
  if (!isCover) hash.add(cells.map((cell) => cellLine(name, cell.ref, cell.value)).join(''))
  const height = rowHeight(columns.map(({ heading, width }) => ({ text: heading, width })))
  const xml = cells.map(({ ref, value }) => inlineCell(ref, value, HEADING_STYLE)).join('')
  return `<row r="${row}"${heightXml(height)}>${xml}</row>`
}

function rowWriter({ name, columns, isCover }: AnalystSheet, { strings }: WorksheetNeeds) {
  const letters = columns.map((_, index) => columnLetters(index))
  const styles = columns.map(({ kind }) => (isCover ? WRAPPED_STYLE : KIND_STYLES[kind]))
  // Ids and titles seldom come twice, and would only fill the table.
  const isShared = columns.map(({ kind }) => kind === 'code')
  const cellOf = (cell: string | number, ref: string, at: number): string => {
    const style = styles[at] ?? 0
    if (typeof cell === 'number') return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`
    const own = looksLikeFormula(cell) ? GUARDED_STYLE : style
    const shared = isShared[at] ? strings.numberOf(cell) : null
    if (shared === null) return inlineCell(ref, cell, own)
    return `<c r="${ref}" s="${own}" t="s"><v>${shared}</v></c>`
  }
  return (cells: readonly Cell[], number: number): { xml: string; lines: string } => {
    let xml = ''
    let lines = ''
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at]
      if (cell === null || cell === undefined || cell === '') continue
      const ref = `${letters[at]}${number}`
      xml += cellOf(cell, ref, at)
      lines += cellLine(name, ref, cell)
    }
    const height = isCover ? coverHeight(cells, columns) : undefined
    return { xml: `<row r="${number}"${heightXml(height)}>${xml}</row>`, lines }
  }
}

function coverHeight(cells: readonly Cell[], columns: AnalystSheet['columns']): number | undefined {
  return rowHeight(
    cells.map((cell, index) => ({ text: String(cell ?? ''), width: columns[index]?.width ?? 0 })),
  )
}

function heightXml(height: number | undefined): string {
  return height === undefined ? '' : ` ht="${height}" customHeight="1"`
}

function inlineCell(ref: string, text: string, style: number): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`
}

/** In the order that the format wants. */
function foot(sheet: AnalystSheet, lastRow: number): string {
  const { columns, title, charts } = sheet
  const width = columns.reduce((sum, column) => sum + column.width, charts.length > 0 ? CHART_WIDTH : 0)
  // Charts stand whole on one page; a wide table goes over several, each with its headings.
  const pages = charts.length > 0 ? 1 : Math.ceil(width / PAGE_WIDTH)
  const range = `A1:${columnLetters(columns.length - 1)}${lastRow}`
  const footer = cellXml(`&L${title.replaceAll('&', '&&').slice(0, 200)}&R&P / &N`)
  return [
    '</sheetData>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="${pages}" fitToHeight="${sheet.isCover ? 1 : 0}"/>`,
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
    // Codes are texts that look like numbers, on purpose.
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`,
    charts.length > 0 ? '<drawing r:id="rId2"/>' : '',
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('')
}
