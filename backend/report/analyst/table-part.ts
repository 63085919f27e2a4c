/** Marks a sheet's cells up as a table with filter buttons. */
import { columnLetters } from '../cell-address.ts'
import { type AnalystSheet, headerRowOf } from './analyst-sheet.ts'
import { cellXml, DECLARATION, escapeXml, MAIN } from './xml.ts'

/** `number` is the table's own in the workbook, from 1. A table without rows spans one empty row, as the format wants. */
export function tableXml(sheet: AnalystSheet, number: number): string {
  const { table, columns, totalRows } = sheet
  const header = headerRowOf(sheet)
  const range = `A${header}:${columnLetters(columns.length - 1)}${header + Math.max(1, totalRows)}`
  const fields = columns.map(
    ({ heading }, index) => `<tableColumn id="${index + 1}" name="${cellXml(heading)}"/>`,
  )
  const name = escapeXml(table)
  return `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">${sheet.isCover ? '' : `<autoFilter ref="${range}"/>`}<tableColumns count="${columns.length}">${fields.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
}

const LONGEST_HEADING = 255

/** Headings as a table needs them: each once, whatever the case of its letters, and not too long. */
export function uniqueHeadings(headings: readonly string[]): string[] {
  const seen = new Set<string>()
  return headings.map((heading) => {
    const whole = heading.trim() === '' ? '…' : heading
    let own = whole.slice(0, LONGEST_HEADING).toWellFormed()
    for (let again = 2; seen.has(own.toLocaleLowerCase('sv')); again += 1) {
      const mark = ` (${again})`
      own = whole.slice(0, LONGEST_HEADING - mark.length).toWellFormed() + mark
    }
    seen.add(own.toLocaleLowerCase('sv'))
    return own
  })
}
