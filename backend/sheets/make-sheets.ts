/** Makes registry sheets of decisions as HTML, or as PDF where the shell can print. */
import { MOST_SHEETS, type SheetFormat, type SheetsAsked } from '../../contract/calls/sheets.ts'
import { findDecision, newestStandingOf } from '../../db/read/decisions.ts'
import { dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { queueBlock } from '../moderation/queue.ts'
import type { Workspace } from '../workspace.ts'
import { gatherSheet, type Sheet } from './gather-sheet.ts'
import { writeSheets } from './write-sheet.ts'

export type MadeSheets = {
  fileName: string
  type: string
  contents: Uint8Array
  /** What it became: html where pdf was asked for and nothing here can print. */
  format: SheetFormat
  sheets: number
}

/** Throws UNKNOWN_DECISION, NO_DECISIONS, TOO_MANY_SHEETS and BAD_QUERY. */
export async function makeSheets(workspace: Workspace, asked: SheetsAsked): Promise<MadeSheets> {
  const ids = decisionsAsked(workspace, asked)
  const sheets = ids.map((id) => gatherSheet(workspace, id))
  const isDemo = workspace.isDemo || sheets.some(({ submission }) => submission.isDemo)
  const { language, format } = asked
  const document = writeSheets(sheets, { language, madeAt: workspace.now(), isDemo })
  const name = fileNameOf(workspace, sheets, asked)
  const pdf = format === 'pdf' ? await printed(workspace, document) : null
  const { length } = sheets
  return pdf
    ? { fileName: `${name}.pdf`, type: 'application/pdf', contents: pdf, format: 'pdf', sheets: length }
    : {
        fileName: `${name}.html`,
        type: 'text/html;charset=utf-8',
        contents: new TextEncoder().encode(document),
        format: 'html',
        sheets: length,
      }
}

export function isDecision({ database }: Workspace, id: string): boolean {
  return findDecision(database, id) !== null
}

function decisionsAsked(workspace: Workspace, { decisionIds = [], query, language }: SheetsAsked): string[] {
  const ids = [...decisionIds, ...(query === undefined ? [] : standingIn(workspace, query, language))]
  if (ids.length === 0) throw new Failure('NO_DECISIONS', undefined)
  const all = [...new Set(ids)]
  if (all.length > MOST_SHEETS) throw new Failure('TOO_MANY_SHEETS', { found: all.length, most: MOST_SHEETS })
  return all
}

/** In the order of the queue. */
function standingIn(workspace: Workspace, query: string, language: SheetsAsked['language']): string[] {
  const { total, rows } = queueBlock(workspace, { query, language, sort: [], offset: 0, limit: MOST_SHEETS })
  if (total > MOST_SHEETS) throw new Failure('TOO_MANY_SHEETS', { found: total, most: MOST_SHEETS })
  return rows.flatMap(({ id }) => newestStandingOf(workspace.database, id) ?? [])
}

async function printed({ shell }: Workspace, document: string): Promise<Uint8Array | null> {
  const { pdf } = await shell.pdf.fromHtml({ html: document })
  return pdf && new Uint8Array(await pdf.arrayBuffer())
}

function fileNameOf(workspace: Workspace, sheets: readonly Sheet[], { language }: SheetsAsked): string {
  const [first] = sheets
  const { fileName } = words(language).sheet
  if (sheets.length > 1 || !first) return fileName(dayOf(workspace.now()))
  const { platformId, id } = first.submission
  return fileName((first.caseNumber ?? platformId ?? id).replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60))
}
