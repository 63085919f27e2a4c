/** Lets sheets out of the house: composed at one moment, refused where one is unfit, and written as a file. */
import type { CaseFormat } from '../../contract/calls/cases.ts'
import { newestOfAll } from '../../db/read/cases.ts'
import { standingConsents } from '../../db/read/standing-consents.ts'
import type { SheetContent, SheetWithheld } from '../../domain/case/sheet.ts'
import type { ComposedSheet } from '../../domain/case/sheet-composed.ts'
import { lookUpConsents } from '../../domain/case/sheet-consent.ts'
import { lineOf } from '../../domain/case/sheet-text.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { composeContent, documentOf } from './compose-content.ts'
import { type ExportedSheets, exportSheets } from './export-sheets.ts'

export type CasesExported = ExportedSheets & {
  /** Quotes, pictures and texts that were left out, since nobody has consented to them. */
  withheld: SheetWithheld[]
}

type Asked = {
  format: CaseFormat
  /** Of a collection; blank for the usual one. */
  title: string
  /** Of what is said around the sheets; the first sheet's own where it is left out. */
  language?: Language
}

/** `read` gives the contents in their order, in the same moment as they are composed. Throws CASE_UNFIT. */
export async function exportContents(
  workspace: Workspace,
  read: () => readonly SheetContent[],
  { format, title, language }: Asked,
): Promise<CasesExported> {
  const { document, withheld } = workspace.database.sqlite
    .transaction(() => {
      const composed = read().map((content) => composeFit(workspace, content))
      if (composed.length > 1) checkTitle(workspace, title)
      const sheets = composed.map(({ sheet }) => sheet)
      const around = language ?? sheets[0]?.language ?? 'sv'
      return {
        document: documentOf(workspace, sheets, { title, language: around }),
        withheld: composed.flatMap((one) => one.withheld),
      }
    })
    .deferred()
  return { ...(await exportSheets(workspace, document, format)), withheld }
}

/** A collection's own title is written at the last moment, and is as much of a text as any. */
function checkTitle({ database }: Workspace, title: string): void {
  const why = lookUpConsents(standingConsents(database), newestOfAll(database)).whyHeld(title)
  const fault = why === 'holds-withdrawn-quote' ? 'withdrawn-in-title' : 'unapproved-in-title'
  if (why !== null) throw new Failure('CASE_UNFIT', { title: lineOf(title), why: [fault] })
}

function composeFit(
  workspace: Workspace,
  content: SheetContent,
): { sheet: ComposedSheet; withheld: SheetWithheld[] } {
  const { sheet, withheld, ...rest } = composeContent(workspace, content)
  if (sheet) return { sheet, withheld }
  const why = 'faults' in rest ? rest.faults.map((fault) => fault.why) : []
  const title = lineOf(content.title) || words(content.language).caseSheet.facts.unnamed
  throw new Failure('CASE_UNFIT', { title, why: [...new Set(why)] })
}
