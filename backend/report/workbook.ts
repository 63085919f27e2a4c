/** The workbook of an edition: its figures compared with other editions', and the activities behind them. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import type { Workspace } from '../workspace.ts'
import { aboutSheet } from './about-sheet.ts'
import { activitiesSheet } from './activities-sheet.ts'
import { cellText } from './cell-text.ts'
import { comparisonSheet, countyComparisonSheet, publishedSheet } from './comparison-sheets.ts'
import { countySheet, daySheet, formatSheet, typeSheet } from './figure-sheets.ts'
import { type ReportFigures, readReportFigures } from './report-figures.ts'
import type { Sheet } from './sheet.ts'
import { writeSheets } from './write-sheets.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type WorkbookAsked = { edition: string; compare: string[]; language: Language }

/** The file's suggested name, fit for every file system, and its bytes (xlsx). Throws UNKNOWN_EDITION. */
export async function buildWorkbook(
  workspace: Workspace,
  asked: WorkbookAsked,
): Promise<{ fileName: string; contents: Uint8Array }> {
  const figures = readReportFigures(workspace, asked)
  const { report, common } = words(asked.language)
  const contents = await writeSheets(sheetsOf(figures, asked.language), {
    title: cellText(report.title(figures.edition.name), report.cut),
    creator: common.product,
    language: report.language,
    madeAt: figures.madeAt,
  })
  return { fileName: `${fileWords(report.fileName(figures.edition.name, figures.isDemo))}.xlsx`, contents }
}

/**
 * Writes the workbook to a file, whole or not at all: what was there stays until the new one is complete.
 * Throws UNKNOWN_EDITION, and the file system's own errors.
 */
export async function writeWorkbook(workspace: Workspace, asked: WorkbookAsked, file: string): Promise<void> {
  const { contents } = await buildWorkbook(workspace, asked)
  const partial = `${file}.${randomUUID()}.partial`
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(contents)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** In the order of the tabs; every sheet of made-up rows says so. */
function sheetsOf(figures: ReportFigures, language: Language): Sheet[] {
  const tables = [
    countySheet(figures, language),
    formatSheet(figures, language),
    typeSheet(figures, language),
    daySheet(figures, language),
    comparisonSheet(figures, language),
    ...(figures.side.length > 1 ? [countyComparisonSheet(figures, language)] : []),
    publishedSheet(figures, language),
    activitiesSheet(figures, language),
  ]
  const sheets = [aboutSheet(figures, tables, language), ...tables]
  const { demoMark } = words(language).report
  return figures.isDemo ? sheets.map((sheet) => ({ ...sheet, leads: [...sheet.leads, demoMark] })) : sheets
}

function fileWords(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
    .toLocaleLowerCase('sv')
}
