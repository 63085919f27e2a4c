/** What a list tells of a case sheet, from its content. */
import type { SheetContent } from '../../domain/case/sheet.ts'
import { lineOf } from '../../domain/case/sheet-text.ts'
import { sortKey } from '../../domain/swedish.ts'

export function sheetSummary({ template, language, title: written }: SheetContent) {
  const title = lineOf(written)
  return { template, language, title, titleSort: sortKey(title) }
}
