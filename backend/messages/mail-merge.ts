/** A file for mail merge of messages that wait: headings in the first row, and a row an address. */
import Excel from 'exceljs'
import type { WaitingMessage } from '../../contract/calls/messages.ts'
import type { Language } from '../../domain/language.ts'
import { dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { CELL_LIMIT, escapeXstring, looksLikeFormula } from '../report/cell-text.ts'
import type { Workspace } from '../workspace.ts'
import { waitingMessages } from './waiting.ts'

export const MERGE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const
export type MergeFormat = keyof typeof MERGE_TYPES

/** The file's suggested name, its bytes and type. Throws UNKNOWN_MESSAGE. */
export async function mailMergeFile(
  workspace: Workspace,
  {
    format,
    language,
    messageIds,
  }: { format: MergeFormat; language: Language; messageIds?: readonly string[] | undefined },
): Promise<{ fileName: string; contents: Uint8Array; type: string; rows: number }> {
  const t = words(language).messages.file
  const messages = waitingMessages(workspace, messageIds)
  const rows = messages.flatMap(rowsOf)
  const headings = Object.values(t.headings)
  const contents = format === 'xlsx' ? await toWorkbook(t.sheet, headings, rows) : toCsv([headings, ...rows])
  const fileName = `${t.name(dayOf(workspace.now()))}.${format}`
  return { fileName, contents, type: MERGE_TYPES[format], rows: rows.length }
}

/** One without an address keeps its row: somebody has to find out where to write. */
function rowsOf(message: WaitingMessage): string[][] {
  const { title, organiser, subject, body, id } = message
  const reached = message.contacts.filter(({ email }) => (email ?? '').trim() !== '')
  const recipients = reached.length > 0 ? reached : [message.contacts[0] ?? { name: null, email: null }]
  return recipients.map(({ email, name }) => [
    (email ?? '').trim(),
    name ?? '',
    title,
    subject,
    body,
    organiser,
    id,
  ])
}

async function toWorkbook(name: string, headings: readonly string[], rows: readonly string[][]) {
  const workbook = new Excel.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headings.map((heading, index) => ({
    header: escapeXstring(heading),
    width: WIDTHS[index] ?? 20,
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) {
    const added = sheet.addRow(row.map((text) => escapeXstring(asCell(text))))
    added.alignment = { vertical: 'top', wrapText: true }
    added.eachCell((cell) => {
      // Text stays text when somebody edits it and presses Enter.
      cell.numFmt = '@'
    })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const WIDTHS = [30, 22, 40, 40, 80, 30, 20]

/** Line breaks are kept; what XML forbids goes, and no cell is longer than one can be. */
function asCell(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .slice(0, CELL_LIMIT)
}

/** As a Swedish Excel reads it: a mark of UTF-8 first, semicolons, CRLF between rows. */
function toCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`)
}

/** A text that a spreadsheet would run as a formula begins with an apostrophe. */
function guarded(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}
