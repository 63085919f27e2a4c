/** Reads CSV with comma, semicolon or tab; a row with another number of cells than the headings is set aside whole. */
import { CsvError, parse } from 'csv-parse/sync'
import { headingRow } from './heading-row.ts'
import { nameHeadings, type SourceRow, type Table } from './table.ts'
import { unreadable } from './unreadable.ts'

/** In the order of preference where two stand equally often: a comma is the one that headings hold as text. */
const DELIMITERS = ['\t', ';', ','] as const
const NEWLINES = ['\r\n', '\n', '\r']
const HEAD_LENGTH = 100_000

type CsvRecord = { number: number; cells: string[]; raw: string }

/** Throws UNREADABLE where a quotation mark is never closed, with its line. */
export function readCsv(text: string, name: string): Table {
  const delimiter = guessDelimiter(text)
  const records = readRecords(text, delimiter, name)
  const [first, ...others] = records.slice(headingRow(records.map(({ cells }) => cells)))
  const headings = nameHeadings(trimEnd(first?.cells ?? []))
  const rows = others.map((record) => toRow(record, headings))
  return { kind: 'csv', encoding: null, delimiter, headings, rows }
}

/** Without empty ones, which are numbered all the same. */
function readRecords(text: string, delimiter: string, name: string): CsvRecord[] {
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      raw: true,
      record_delimiter: NEWLINES,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as { record: string[]; raw: string }[]
    return records
      .map(({ record, raw }, index) => ({
        number: index + 1,
        cells: record,
        raw: raw.replace(/[\r\n]+$/, ''),
      }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable('open-quote', { name, line: String(lineOfOpenQuote(text, delimiter)) })
  }
}

function toRow({ number, cells, raw }: CsvRecord, headings: string[]): SourceRow {
  const isLonger = cells.slice(headings.length).some((cell) => cell.trim() !== '')
  // A missing cell may be any of them, so the row could be shifted: better set aside than guessed.
  if (cells.length < headings.length || isLonger) {
    const given = isLonger ? trimEnd(cells) : cells
    const values = { cells: String(given.length), headings: String(headings.length) }
    return { number, raw, broken: { code: 'other-number-of-cells', values } }
  }
  const named = headings.map((heading, index) => [heading, cells[index] ?? ''])
  return { number, cells: Object.fromEntries(named), broken: null }
}

function trimEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}

/** The one that stands most often in the first line that is not empty, outside quotation marks. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, HEAD_LENGTH).replace(/^[\uFEFF\r\n]+/, '')
  const head = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(start)?.[0] ?? ''
  const unquoted = head.replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length)
  return (Math.max(...counts) > 1 && DELIMITERS[counts.indexOf(Math.max(...counts))]) || ','
}

/** The line of the quotation mark that opens a cell and is never closed. */
function lineOfOpenQuote(text: string, delimiter: string): number {
  const ends = [delimiter, '\n', '\r', '']
  let opened: number | null = null
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened === null) {
      if (ends.includes(text.charAt(at - 1)) || text.charAt(at - 1) === '\uFEFF') opened = at
    } else if (text.charAt(at + 1) === '"') at += 1
    else if (ends.includes(text.charAt(at + 1))) opened = null
  }
  return text.slice(0, opened ?? text.length).split(/\r\n|\n|\r/).length
}
