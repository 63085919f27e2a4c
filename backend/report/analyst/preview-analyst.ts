/** The beginning of each sheet of the analyst's workbook as people would read it, without writing a file. */
import type { ReportPreview } from '../../../contract/calls/reports.ts'
import type { ReportAsked } from '../../../domain/report.ts'
import type { Workspace } from '../../workspace.ts'
import type { AnalystColumn, AnalystSheet, Cell } from './analyst-sheet.ts'
import { atOneMoment } from './at-one-moment.ts'
import { excelText } from './excel-time.ts'
import { planAnalyst } from './plan-analyst.ts'

const ROWS_SHOWN = 20

/** Without the cover, whose fingerprint only a file has. Throws UNKNOWN_EDITION. */
export function previewAnalyst(workspace: Workspace, asked: ReportAsked): Promise<ReportPreview> {
  return atOneMoment(workspace, async (moment) => {
    const { fileName, isDemo, sheets } = planAnalyst(moment, asked)
    return {
      fileName: `${fileName}.xlsx`,
      isDemo,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        title: sheet.title,
        leads: [...sheet.leads],
        headings: sheet.columns.map(({ heading }) => heading),
        rows: firstRows(sheet),
        totalRows: sheet.totalRows,
      })),
    }
  })
}

function firstRows({ blocks, columns }: AnalystSheet): string[][] {
  const rows: string[][] = []
  for (const block of blocks()) {
    for (const cells of block.slice(0, ROWS_SHOWN - rows.length))
      rows.push(columns.map((column, index) => shown(cells[index] ?? null, column)))
    if (rows.length >= ROWS_SHOWN) break
  }
  return rows
}

function shown(cell: Cell, { kind }: AnalystColumn): string {
  if (cell === null) return ''
  if (typeof cell === 'number' && (kind === 'day' || kind === 'moment')) return excelText(cell, kind)
  return String(cell)
}
