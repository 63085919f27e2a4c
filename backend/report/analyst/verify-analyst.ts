/** Compares an analyst's workbook with the database as it is now, cell by cell. */
import type { Fingerprint, ReportVerified } from '../../../domain/report.ts'
import type { Workspace } from '../../workspace.ts'
import { startCellHash } from '../cell-hash.ts'
import { readRows } from '../read-cells.ts'
import { linesOf } from '../sheet-cells.ts'
import { atOneMoment } from './at-one-moment.ts'
import { compareRows } from './compare-rows.ts'
import { expectedRows } from './expected-rows.ts'
import { planAnalyst } from './plan-analyst.ts'

/**
 * The expected cells are made by what wrote the file. Rows are known by their first cells, so that one that came or went
 * leaves the others as they are, and so does sorting. Sheets that somebody added are not looked at.
 * Throws UNREADABLE, UNKNOWN_EDITION, and the file system's own errors.
 */
export function verifyAnalyst(
  workspace: Workspace,
  file: string,
  fingerprint: Fingerprint,
): Promise<ReportVerified> {
  return atOneMoment(workspace, async (moment) => {
    const expected = expectedRows(planAnalyst(moment, fingerprint).sheets, fingerprint.language)
    const comparison = compareRows()
    const hash = startCellHash()
    for await (const rows of readRows(file))
      for (const row of rows) {
        const known = expected.known(row)
        if (known === null) continue
        hash.add(linesOf(row))
        comparison.inFile(known)
        for (const one of expected.beside(row)) comparison.inDatabase(one)
      }
    for (const one of expected.left()) comparison.inDatabase(one)
    const told = comparison.end()
    return { fingerprint, ...told, isUntouched: hash.digest() === fingerprint.hash }
  })
}
