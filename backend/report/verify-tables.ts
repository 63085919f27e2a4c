/** Compares saved tables with the same tables made anew from the database, cell by cell. */
import type { Fingerprint, ReportVerified } from '../../domain/report.ts'
import type { Workspace } from '../workspace.ts'
import { type ComparedRow, compareRows } from './analyst/compare-rows.ts'
import { startCellHash } from './cell-hash.ts'
import { type ReadRow, readRows } from './read-cells.ts'
import { linesOf, rowsOfSheet } from './sheet-cells.ts'
import { composeTables } from './tables-workbook.ts'

/**
 * Cover and notes are words about the tables, and not compared. Rows are known by their first cell, so that one that came
 * or went leaves the others as they are. Throws UNKNOWN_EDITION, UNREADABLE.
 */
export async function verifyTables(
  workspace: Workspace,
  file: string,
  made: Fingerprint,
): Promise<ReportVerified> {
  const { counted } = composeTables(workspace, made)
  const names = new Set(counted.map(({ name }) => name))
  const hash = startCellHash()
  const comparison = compareRows()
  for await (const rows of readRows(file))
    for (const row of rows.filter(({ sheet }) => names.has(sheet))) {
      hash.add(linesOf(row))
      comparison.inFile(asCompared(row))
    }
  for (const sheet of counted) for (const row of rowsOfSheet(sheet)) comparison.inDatabase(asCompared(row))
  return { fingerprint: made, ...comparison.end(), isUntouched: hash.digest() === made.hash }
}

function asCompared({ sheet, number, cells }: ReadRow): ComparedRow {
  const byColumn: (string | null)[] = []
  for (const { column, value } of cells) {
    while (byColumn.length < column) byColumn.push(null)
    byColumn.push(value)
  }
  return { key: `${sheet}\t${byColumn[0] ?? ''}`, sheet, number, cells: byColumn }
}
