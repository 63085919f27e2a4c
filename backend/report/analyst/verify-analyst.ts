/** Compares an analyst's workbook with the database as it is now, cell by cell. */
import { basename } from 'node:path'
import type { Fingerprint, ReportVerified } from '../../../domain/report.ts'
import { words } from '../../../text/catalog.ts'
import { unreadable } from '../../import/unreadable.ts'
import type { Workspace } from '../../workspace.ts'
import { columnLetters } from '../cell-address.ts'
import { cellLine, startCellHash } from '../cell-hash.ts'
import { type ReadRow, readProperties, readRows } from '../read-cells.ts'
import { readFingerprint } from './analyst-fingerprint.ts'
import { type AnalystSheet, type Cell, headerRowOf } from './analyst-sheet.ts'
import { atOneMoment } from './at-one-moment.ts'
import { type ComparedRow, compareRows } from './compare-rows.ts'
import { planAnalyst } from './plan-analyst.ts'

/**
 * The expected cells are made by what wrote the file. Rows are known by their first cells, so that one that came or went
 * leaves the others as they are, and so does sorting. Sheets that somebody added are not looked at.
 * Throws UNREADABLE, UNKNOWN_EDITION, and the file system's own errors.
 */
export async function verifyAnalyst(workspace: Workspace, file: string): Promise<ReportVerified> {
  const fingerprint = readFingerprint(await readProperties(file))
  if (fingerprint?.kind !== 'analyst') throw unreadable('no-fingerprint', { name: basename(file) })
  return atOneMoment(workspace, async (moment) => {
    const { sheets } = planAnalyst(moment, fingerprint)
    const groupOf = groupsIn(fingerprint)
    const tables = new Map(sheets.map((sheet) => [groupOf(sheet.name), sheet]))
    const expected = expectedRows(sheets, groupOf)
    const headed = new Set<string>()
    const comparison = compareRows()
    const hash = startCellHash()
    for await (const rows of readRows(file))
      for (const row of rows) {
        const group = groupOf(row.sheet)
        if (group === null) continue
        hash.add(linesOf(row))
        const table = tables.get(group)
        const isHeading = table !== undefined && row.number === headerRowOf(table)
        comparison.inFile(comparedRow(row, group, isHeading ? 0 : (table?.keys ?? 1)))
        // A table that goes on over several sheets has its field names on each.
        if (isHeading) comparison.inDatabase(headingRow(group, table))
        if (isHeading) headed.add(group)
        const next = isHeading ? null : expected.next()
        if (next && !next.done) comparison.inDatabase(next.value)
      }
    for (const [group, table] of tables)
      if (group !== null && !headed.has(group)) comparison.inDatabase(headingRow(group, table))
    for (const row of expected) comparison.inDatabase(row)
    const told = comparison.end()
    return { fingerprint, ...told, isUntouched: hash.digest() === fingerprint.hash }
  })
}

/** The sheets that hold the same table: rows may go on over several, and over others than when the file was made. */
function groupsIn({ language }: Fingerprint): (sheet: string) => string | null {
  const { about, rows, ...others } = words(language).reportAnalyst.sheets
  const names: string[] = Object.values(others).map(({ name }) => name)
  return (sheet) => {
    if (sheet === about.name) return null
    if (
      sheet === rows.name ||
      (sheet.startsWith(`${rows.name} `) && /^ \d+$/.test(sheet.slice(rows.name.length)))
    )
      return rows.name
    return names.includes(sheet) ? sheet : null
  }
}

function* expectedRows(
  sheets: readonly AnalystSheet[],
  groupOf: (sheet: string) => string | null,
): Generator<ComparedRow> {
  for (const sheet of sheets) {
    const group = groupOf(sheet.name) ?? sheet.name
    let number = headerRowOf(sheet)
    for (const block of sheet.blocks())
      for (const cells of block) {
        number += 1
        yield rowOf(group, sheet, number, cells)
      }
  }
}

function headingRow(group: string, sheet: AnalystSheet): ComparedRow {
  const headings = sheet.columns.map(({ heading }) => heading)
  return rowOf(group, { name: sheet.name, keys: 0 }, headerRowOf(sheet), headings)
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

function comparedRow({ sheet, number, cells }: ReadRow, group: string, keys: number): ComparedRow {
  const texts: (string | null)[] = []
  for (const { column, value } of cells) {
    while (texts.length < column) texts.push(null)
    texts[column] = value
  }
  return { key: keyOf(group, texts, keys), sheet, number, cells: texts }
}

function keyOf(group: string, texts: readonly (string | null)[], keys: number): string {
  return JSON.stringify([group, ...texts.slice(0, keys)])
}

function linesOf({ sheet, number, cells }: ReadRow): string {
  return cells
    .map(({ column, value }) => cellLine(sheet, `${columnLetters(column)}${number}`, value))
    .join('')
}
