/** What a report's file would hold, sheet by sheet, with the first rows of each as texts. */
import type { ReportPreview } from '../../contract/calls/reports.ts'
import type { ReportAsked } from '../../domain/report.ts'
import { words } from '../../text/catalog.ts'
import { number } from '../../text/number.ts'
import type { Workspace } from '../workspace.ts'
import { previewAnalyst } from './analyst/preview-analyst.ts'
import type { Cell, Sheet } from './sheet.ts'
import { composeTables, fileNameOf } from './tables-workbook.ts'

const ROWS_SHOWN = 30

/** Throws UNKNOWN_EDITION. */
export async function previewReport(workspace: Workspace, asked: ReportAsked): Promise<ReportPreview> {
  if (asked.kind === 'analyst') return previewAnalyst(workspace, asked)
  const { figures, sheets } = composeTables(workspace, asked)
  const { report } = words(asked.language)
  return {
    fileName: fileNameOf(report.fileName(figures.edition.name, figures.isDemo)),
    isDemo: figures.isDemo,
    sheets: sheets.map((sheet) => shown(sheet, asked.language)),
  }
}

function shown(sheet: Sheet, language: ReportAsked['language']): ReportPreview['sheets'][number] {
  const { name, title, leads, columns, rows } = sheet
  return {
    name,
    title,
    leads: [...leads],
    headings: columns.map(({ heading }) => heading),
    rows: rows.slice(0, ROWS_SHOWN).map((row) => row.map((cell) => asText(cell, language))),
    totalRows: rows.length,
  }
}

function asText(cell: Cell, language: ReportAsked['language']): string {
  return typeof cell === 'number' ? number(language, cell) : cell
}
