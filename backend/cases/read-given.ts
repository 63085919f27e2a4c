/** Reads what somebody pasted or chose, whatever form it has: text, a saved page, JSON, or a table. */
import type { MaterialKind } from '../../contract/calls/cases.ts'
import type { ReadMaterial } from '../../domain/case/case.ts'
import { pageOrInterview, readMaterial } from '../../domain/case/read-material.ts'
import { readProjectLines } from '../../domain/case/read-project-page.ts'
import { isProjectTable, readProjectTable } from '../../domain/case/read-project-table.ts'
import { Failure } from '../failure.ts'
import { decode, readFile } from '../import/read-file.ts'
import { cellText, type Table } from '../import/table.ts'
import { htmlLines } from './html-lines.ts'

/** `name` is a file's, null for what was pasted. What cannot be read is refused and never thrown. */
export async function readGiven(
  { bytes, name }: { bytes: Uint8Array; name: string | null },
  as?: MaterialKind,
): Promise<ReadMaterial> {
  if (isZip(bytes)) return (await readTable(bytes, name ?? 'projekt.xlsx')) ?? broken()
  const { text } = decode(bytes)
  if (/^\s*(?:<!doctype html|<\?xml|<!--|<[a-z][\w-]*[\s/>])/i.test(text.slice(0, 2000))) {
    const lines = htmlLines(text)
    const page = readProjectLines(lines, 'project-html')
    return pageOrInterview(page, lines.map((line) => line.text).join('\n'), as)
  }
  const [headings = ''] = text.split(/\r\n|\r|\n/)
  const isTable = as !== 'interview' && isProjectTable(headings.replaceAll('"', '').split(/[\t;,]/))
  if (isTable) return (await readTable(bytes, name ?? 'projekt.csv')) ?? broken()
  return readMaterial(text, as)
}

async function readTable(bytes: Uint8Array, name: string): Promise<ReadMaterial | null> {
  try {
    const table = await readFile({ name, bytes })
    const read = readProjectTable([table.headings, ...table.rows.map((row) => cellsOf(row, table.headings))])
    // Rows as the file numbers them, which may have empty ones between.
    return { ...read, refused: read.refused.map((one) => ({ ...one, record: rowNumber(table, one.record) })) }
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** A row that is broken has no cells, and is refused as one without a number. */
function cellsOf(row: Table['rows'][number], headings: readonly string[]): string[] {
  if (row.broken !== null) return ['?']
  return headings.map((heading) => cellText(row.cells[heading]))
}

function rowNumber({ rows }: Table, record: string): string {
  return String(rows[Number(record) - 2]?.number ?? record)
}

function broken(): ReadMaterial {
  return { form: 'project-table', facts: [], refused: [{ record: '1', why: 'broken-table' }] }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
