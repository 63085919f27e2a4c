/** The beginning of each sheet of the analyst's workbook as people would read it, without writing a file. */
import type { ReportAsked } from '../../../domain/report.ts'
import type { Workspace } from '../../workspace.ts'
import type { AnalystColumn, AnalystSheet, Cell } from './analyst-sheet.ts'
import { atOneMoment } from './at-one-moment.ts'
import { excelText } from './excel-time.ts'
import { planAnalyst } from './plan-analyst.ts'

export type AnalystPreview = {
  sheets: {
    name: string
    title: string
    leads: string[]
    headings: string[]
    /** The first rows, every cell as a text. */
    rows: string[][]
    totalRows: number
  }[]
}

const ROWS_SHOWN = 20

/** Without the cover, whose fingerprint only a file has. Throws UNKNOWN_EDITION. */
export function previewAnalyst(workspace: Workspace, asked: ReportAsked): Promise<AnalystPreview> {
  return atOneMoment(workspace, async (moment) => ({
    sheets: planAnalyst(moment, asked).sheets.map((sheet) => ({
      name: sheet.name,
      title: sheet.title,
      leads: [...sheet.leads],
      headings: sheet.columns.map(({ heading }) => heading),
      rows: firstRows(sheet),
      totalRows: sheet.totalRows,
    })),
  }))
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
