/** The published tables: accessible sheets of an edition's figures, with cover, notes and fingerprint. */
import type { Language } from '../../domain/language.ts'
import type { ReportAsked, Section } from '../../domain/report.ts'
import { words } from '../../text/catalog.ts'
import type { Workspace } from '../workspace.ts'
import { fingerprintOf, fingerprintProperties } from './analyst/analyst-fingerprint.ts'
import { startCellHash } from './cell-hash.ts'
import { cellText } from './cell-text.ts'
import { comparisonSheet, countyComparisonSheet, publishedSheet } from './comparison-sheets.ts'
import { coverSheet } from './cover-sheet.ts'
import { notesAbout, notesSheet, type ReportNote, reportNotes } from './notes-sheet.ts'
import { organisersSheet, partSheet } from './part-sheets.ts'
import { isPart, type ReportFigures, readReportFigures } from './report-figures.ts'
import type { Sheet } from './sheet.ts'
import { linesOf, rowsOfSheet } from './sheet-cells.ts'
import { writeSheets } from './write-sheets.ts'

export type TablesMade = { fileName: string; contents: Uint8Array }

/** The file's suggested name and its bytes (xlsx). Throws UNKNOWN_EDITION. */
export async function buildTables(workspace: Workspace, asked: ReportAsked): Promise<TablesMade> {
  const { figures, sheets, fingerprint } = composeTables(workspace, asked)
  const { report, common } = words(asked.language)
  const contents = await writeSheets(sheets, {
    title: cellText(report.title(figures.edition.name), report.cut),
    subject: report.subject,
    creator: common.product,
    language: report.language,
    madeAt: figures.madeAt,
    custom: fingerprintProperties(fingerprint),
  })
  return { fileName: fileNameOf(report.fileName(figures.edition.name, figures.isDemo)), contents }
}

/** All sheets in the order of the tabs; those from the third on are counted. Throws UNKNOWN_EDITION. */
export function composeTables(workspace: Workspace, asked: ReportAsked) {
  const { database } = workspace
  // One moment for figures and versions.
  return database.sqlite
    .transaction(() => {
      const figures = readReportFigures(workspace, asked)
      const { language } = asked
      const notes = reportNotes(figures, asked.sections, language)
      const counted = asked.sections.flatMap((section) => sheetsOf(figures, section, notes, language))
      const hash = hashOfSheets(counted)
      const side = figures.side.map(({ edition }) => edition)
      const fingerprint = fingerprintOf(workspace, asked, side, hash)
      const others = [notesSheet(figures, notes, language), ...counted]
      const sheets = [coverSheet(figures, others, fingerprint, language), ...others]
      return {
        figures,
        fingerprint,
        counted,
        sheets: sheets.map((sheet) => marked(sheet, figures, language)),
      }
    })
    .deferred()
}

export function hashOfSheets(sheets: readonly Sheet[]): string {
  const hash = startCellHash()
  for (const row of sheets.flatMap(rowsOfSheet)) hash.add(linesOf(row))
  return hash.digest()
}

function sheetsOf(
  figures: ReportFigures,
  section: Section,
  notes: readonly ReportNote[],
  language: Language,
): Sheet[] {
  const see = notesAbout(section, notes)
  const referring = (sheet: Sheet): Sheet => {
    const { seeNotes } = words(language).report
    return marked(
      see.length === 0 ? sheet : { ...sheet, leads: [...sheet.leads, seeNotes(see)] },
      figures,
      language,
    )
  }
  if (isPart(section)) return [referring(partSheet(figures, section, language))]
  if (section === 'organisers') return [referring(organisersSheet(figures, language))]
  return [
    comparisonSheet(figures, language),
    ...(figures.side.length > 1 ? [countyComparisonSheet(figures, language)] : []),
    publishedSheet(figures, language),
  ].map(referring)
}

/** Every sheet of made-up rows says so, once. */
function marked(sheet: Sheet, { isDemo }: ReportFigures, language: Language): Sheet {
  const { demoMark } = words(language).report
  if (!isDemo || sheet.leads.includes(demoMark)) return sheet
  return { ...sheet, leads: [...sheet.leads, demoMark] }
}

/** Fit for every file system. */
export function fileNameOf(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
    .toLocaleLowerCase('sv')
  return `${plain}.xlsx`
}
