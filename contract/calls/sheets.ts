/** Registry sheets: one decision or many, as a document to keep or hand out. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'
import { queryErrors } from './queue.ts'

/** More decisions than this are asked for in parts. */
export const MOST_SHEETS = 500

export const SHEET_FORMATS = ['html', 'pdf'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

/** Either the decisions, or a search: the standing decision of each submission that it finds. */
export const sheetsAsked = z.object({
  decisionIds: z.array(z.string()).optional(),
  query: z.string().optional(),
  language: z.enum(LANGUAGES).default('sv'),
  format: z.enum(SHEET_FORMATS).default('html'),
})
export type SheetsAsked = z.infer<typeof sheetsAsked>

export const sheets = {
  /** `format` is html although pdf was asked for where nothing here can print. */
  make: oc
    .input(sheetsAsked)
    .errors({
      ...queryErrors,
      UNKNOWN_DECISION: {},
      NO_DECISIONS: {},
      TOO_MANY_SHEETS: { data: z.object({ found: z.int(), most: z.int() }) },
    })
    .output(z.object({ file: z.file(), format: z.enum(SHEET_FORMATS), sheets: z.int() })),
}
