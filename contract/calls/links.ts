/** Links of cases: suggestions with their grounds, what somebody has said of them, and the way back from what is linked. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LINK_STATES, LINK_TARGETS, linkGround } from '../../domain/case/link.ts'
import { instant } from '../../domain/submission.ts'
import { caseListed } from './cases.ts'
import { noReviewer } from './figure-errors.ts'

/** Something that a case can be linked to, by its key and what people call it. */
export const linkTarget = z.object({
  target: z.enum(LINK_TARGETS),
  key: z.string(),
  name: z.string(),
  /** Of a submission, its organiser and edition; else empty. */
  detail: z.string(),
})
export type LinkTargetShown = z.infer<typeof linkTarget>

export const linkSuggested = linkTarget.extend({ grounds: z.array(linkGround) })
export type LinkSuggested = z.infer<typeof linkSuggested>

export const linkShown = linkSuggested.extend({
  state: z.enum(LINK_STATES),
  reviewer: z.string(),
  organisation: z.string(),
  at: instant,
})
export type LinkShown = z.infer<typeof linkShown>

export const linksShown = z.object({
  confirmed: z.array(linkShown),
  dismissed: z.array(linkShown),
  /** The strongest first. */
  suggestions: z.array(linkSuggested),
  /** Further suggestions that are not among them, weaker than these. */
  more: z.int(),
})
export type LinksShown = z.infer<typeof linksShown>

export const linkAsked = z.object({
  caseId: z.string(),
  target: z.enum(LINK_TARGETS),
  /** A submission's id, an organiser's key or name, a theme, an edition's id, a municipality's code or name. */
  key: z.string().trim().min(1).max(500),
  state: z.enum(LINK_STATES),
})
export type LinkAsked = z.infer<typeof linkAsked>

const unknownCase = { UNKNOWN_CASE: { data: z.object({ id: z.string() }) } }
const unknownTarget = {
  UNKNOWN_TARGET: { data: z.object({ target: z.enum(LINK_TARGETS), key: z.string() }) },
}

export const links = {
  of: oc
    .input(z.object({ caseId: z.string() }))
    .errors(unknownCase)
    .output(linksShown),
  /** The link is kept with the grounds that it is suggested by, or as somebody's own. */
  set: oc
    .input(linkAsked)
    .errors({
      ...unknownCase,
      ...unknownTarget,
      ...noReviewer,
      LINK_REFUSED: { data: z.object({ from: z.enum(['none', ...LINK_STATES]) }) },
    })
    .output(linksShown),
  /** What words may mean: editions, municipalities, organisers and themes before submissions; at most thirty. */
  find: oc.input(z.object({ words: z.string() })).output(z.array(linkTarget)),
  /** The cases that are linked to it, in Swedish order of titles. */
  casesOf: oc
    .input(z.object({ target: z.enum(LINK_TARGETS), key: z.string() }))
    .errors(unknownTarget)
    .output(z.array(caseListed)),
}
