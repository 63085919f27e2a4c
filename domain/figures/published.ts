/** Figures that others have published, kept as stated: beside counts, never added to them and never on their line. */
import { z } from 'zod'
import { editionId } from '../edition.ts'
import { day } from '../submission.ts'
import { MEASURES } from './measures.ts'
import { QUALIFIERS } from './qualifier.ts'

/** As the team notes it: one for each edition, measure and source. */
export const statedFigure = z.object({
  edition: editionId,
  measure: z.enum(MEASURES),
  qualifier: z.enum(QUALIFIERS),
  value: z.int().min(0),
  /** As it was stated, in both languages. */
  words: z.object({ sv: z.string().min(1), en: z.string().min(1) }),
  statedOn: day.nullable(),
  source: z.string().min(1),
})
export type StatedFigure = z.infer<typeof statedFigure>

/** A figure as it was set or changed; null removes it. */
export const publishedFigureBody = z.object({ figureId: z.string(), figure: statedFigure.nullable() })
