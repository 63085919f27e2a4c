/** Case sheets: what the team writes about cases, as blocks in an order, from one of four templates. */
import { z } from 'zod'
import { LANGUAGES } from '../language.ts'

export const SHEET_TEMPLATES = ['project', 'interview', 'theme', 'edition'] as const
export type SheetTemplate = (typeof SHEET_TEMPLATES)[number]

/** Half a sign, such as a cut emoji, has no place in the log: it becomes the sign for what cannot be read. */
const written = z.string().overwrite((text) => text.toWellFormed())

/** Figures as asked of the one place that counts; `frozen` is the answer as it was, with its day. */
const figureBlock = z.strictObject({
  kind: z.literal('figure'),
  id: z.string(),
  caption: written,
  measure: z.string(),
  by: z.array(z.string()).max(1),
  /** A search in the queue's language. */
  where: written,
  frozen: z
    .strictObject({
      at: z.string(),
      rows: z.array(z.strictObject({ label: written, value: z.number() })),
      total: z.number(),
    })
    .nullable(),
})
export type FigureBlock = z.infer<typeof figureBlock>

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), id: z.string(), text: written }),
  /** Paragraphs apart by a line feed. */
  z.strictObject({ kind: z.literal('text'), id: z.string(), text: written }),
  /** The facts of a case in a box. */
  z.strictObject({ kind: z.literal('facts'), id: z.string(), caseId: z.string() }),
  z.strictObject({
    kind: z.literal('quote'),
    id: z.string(),
    caseId: z.string(),
    text: written,
    attributedTo: written.nullable(),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    id: z.string(),
    caseId: z.string(),
    hash: z.string(),
    /** Required before the sheet can leave. */
    alternative: written,
    caption: written,
    credit: written,
  }),
  figureBlock,
])
export type SheetBlock = z.infer<typeof block>

export const sheetContent = z.strictObject({
  template: z.enum(SHEET_TEMPLATES),
  language: z.enum(LANGUAGES),
  title: written,
  lead: written,
  /** The cases that it is about, in order; empty for an edition's highlights. */
  caseIds: z.array(z.string()),
  blocks: z.array(block),
})
export type SheetContent = z.infer<typeof sheetContent>

/** A saved version of a sheet, as the log tells it; null takes the sheet away. A sheet's id is that of its first entry. */
export const caseSheetBody = z.strictObject({ sheetId: z.string(), content: sheetContent.nullable() })
export type CaseSheetBody = z.infer<typeof caseSheetBody>

/**
 * Cases whose project group wrote the text itself, unreviewed by the funder's editors: the sheet must say so, whatever
 * its blocks are, so the statement is no block that can be taken away. A sheet that began as a project's always says it,
 * even when no case is left on it: the text is still there. So does one that a project's text was pasted into.
 */
export function needsStatement(
  sheet: SheetContent,
  isProject: (caseId: string) => boolean,
  holdsProjectText = false,
): boolean {
  return holdsProjectText || sheet.template === 'project' || namedCases(sheet).some(isProject)
}

/** The cases that the sheet is about, and those that its blocks name; each once. */
export function namedCases({ caseIds, blocks }: SheetContent): string[] {
  const named = blocks.flatMap((block) => ('caseId' in block ? [block.caseId] : []))
  return [...new Set([...caseIds, ...named])]
}

/** What stops a sheet from leaving the house, block by block; the lead and the title are no block. */
export type SheetFault =
  | { blockId: string; why: 'no-alternative' | 'picture-missing' | 'case-missing' | 'figure-not-counted' }
  | { blockId: null; why: 'no-title' | 'withdrawn-in-title' | 'unapproved-in-title' }

/** What is left out of a sheet that leaves; the lead is no block. */
export type SheetWithheld = {
  blockId: string | null
  why: 'quote-not-approved' | 'picture-not-approved' | 'holds-withdrawn-quote' | 'holds-unapproved-quote'
}
