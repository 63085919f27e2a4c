/** Reports as files. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'

export const reports = {
  /** A workbook of one edition compared with others; the file's name and contents. */
  workbook: oc
    .input(
      z.object({
        edition: z.string(),
        compare: z.array(z.string()).default([]),
        language: z.enum(LANGUAGES).default('sv'),
      }),
    )
    .errors({ UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) } })
    .output(z.file()),
}
