/** Compares saved tables with the same tables made anew from the database, cell by cell. */
import type { Fingerprint, ReportVerified } from '../../domain/report.ts'
import type { Workspace } from '../workspace.ts'
import { cellLine, startCellHash } from './cell-hash.ts'
import { type ComparedRow, differences, pairRows } from './compare-rows.ts'
import { readCells, type WrittenCell } from './read-cells.ts'
import { cellsOfSheet } from './sheet-cells.ts'
import { composeTables } from './tables-workbook.ts'

/** Cover and notes are words about the tables, and not compared. Throws UNKNOWN_EDITION, NOT_A_REPORT. */
export async function verifyTables(
  workspace: Workspace,
  file: string,
  made: Fingerprint,
): Promise<ReportVerified> {
  const { counted } = composeTables(workspace, made)
  const names = new Set(counted.map(({ name }) => name))
  const hash = startCellHash()
  const saved = new Map<string, Map<number, Map<string, string>>>()
  for await (const cell of readCells(file)) {
    if (!names.has(cell.sheet)) continue
    hash.add(cellLine(cell.sheet, cell.ref, cell.value))
    place(saved, cell)
  }
  const all = differences()
  for (const sheet of counted) {
    const own = new Map<string, Map<number, Map<string, string>>>()
    for (const cell of cellsOfSheet(sheet)) place(own, cell)
    const pairs = pairRows(rowsOf(saved.get(sheet.name)), rowsOf(own.get(sheet.name)))
    for (const [inFile, inDatabase] of pairs) all.compare(sheet.name, inFile, inDatabase)
  }
  return { fingerprint: made, ...all.found, isUntouched: hash.digest() === made.hash }
}

function place(
  sheets: Map<string, Map<number, Map<string, string>>>,
  { sheet, ref, value }: WrittenCell,
): void {
  const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  const rows = sheets.get(sheet) ?? new Map<number, Map<string, string>>()
  const cells = rows.get(Number(row)) ?? new Map<string, string>()
  sheets.set(sheet, rows.set(Number(row), cells.set(column, value)))
}

function rowsOf(rows: ReadonlyMap<number, ReadonlyMap<string, string>> | undefined): ComparedRow[] {
  return [...(rows ?? [])].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }))
}
