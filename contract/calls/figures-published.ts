/** Figures that others have published: what is known of editions, and what the team notes. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { publishedFigure } from '../../domain/edition.ts'
import { statedFigure } from '../../domain/figures/published.ts'
import { unknownEdition } from './figure-errors.ts'

export const storedPublishedFigure = publishedFigure.extend({
  edition: z.string(),
  /** Null for one that ships with the desk: it can be stood in for, and not removed. */
  id: z.string().nullable(),
})
export type StoredPublishedFigure = z.infer<typeof storedPublishedFigure>

/** Without words it is said by its qualifier and number. */
export const publishedFigureSet = statedFigure
  .omit({ words: true })
  .extend({ words: z.string().trim().min(1).nullable() })
export type PublishedFigureSet = z.infer<typeof publishedFigureSet>

export const figuresPublished = {
  list: oc
    .input(z.object({ edition: z.string() }))
    .errors(unknownEdition)
    .output(z.array(storedPublishedFigure)),
  /** One of the same edition, measure and source is changed by it. */
  set: oc.input(publishedFigureSet).errors(unknownEdition).output(storedPublishedFigure),
  remove: oc
    .input(z.object({ id: z.string() }))
    .errors({ UNKNOWN_PUBLISHED: { data: z.object({ id: z.string() }) } })
    .output(storedPublishedFigure),
}
