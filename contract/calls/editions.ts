/** Editions with rules and published figures, and making more of them. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { edition, editionId, programmeId, publishedFigure, ruleSet } from '../../domain/edition.ts'
import { day, instant } from '../../domain/submission.ts'

export const editionListed = edition.extend({
  programmeName: z.string(),
  rulesVersion: z.int(),
  publishedFigures: z.array(publishedFigure),
  submissions: z.int(),
  toReview: z.int(),
  activities: z.int(),
})
export type EditionListed = z.infer<typeof editionListed>

export const editionAdded = z.object({
  id: editionId,
  programme: programmeId,
  name: z.string().trim().min(1).optional(),
  startsOn: day,
  endsOn: day,
  deadlineAt: instant.nullable().default(null),
})
export type EditionAdded = z.infer<typeof editionAdded>

export const editionErrors = {
  EDITION_EXISTS: { data: z.object({ id: z.string() }) },
  DAYS_REVERSED: { data: z.object({ startsOn: z.string(), endsOn: z.string() }) },
}

export const editions = {
  list: oc.output(z.array(editionListed)),
  show: oc
    .input(z.object({ id: editionId }))
    .errors({ UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) } })
    .output(editionListed.extend({ rules: ruleSet })),
  /** A new edition takes over the rules, types and themes of the programme's last one. */
  add: oc.input(editionAdded).errors(editionErrors).output(editionListed),
}
