/** Links from a case to what it has to do with: always a person's word, kept in the log with its grounds. */
import { z } from 'zod'

/** A submission's id, an organiser's normalised name, a theme's key, an edition's id, a municipality's code. */
export const LINK_TARGETS = ['submission', 'organiser', 'theme', 'edition', 'municipality'] as const
export type LinkTarget = (typeof LINK_TARGETS)[number]

/** `dismissed` is a suggestion that somebody has said no to, so that it is not made again; `removed` a link taken away. */
export const LINK_STATES = ['confirmed', 'dismissed', 'removed'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** Why a link was suggested; `person` where somebody made it without a suggestion. */
export const LINK_GROUNDS = ['coordinator', 'place', 'words', 'theme', 'period', 'person'] as const

export const linkGround = z.strictObject({
  ground: z.enum(LINK_GROUNDS),
  /** What both sides say, as it stands there; empty for `person`. */
  evidence: z.string().max(500),
})
export type LinkGround = z.infer<typeof linkGround>

export const caseLinkBody = z.strictObject({
  caseId: z.string(),
  target: z.enum(LINK_TARGETS),
  key: z.string().min(1),
  state: z.enum(LINK_STATES),
  grounds: z.array(linkGround).max(20),
})
export type CaseLinkBody = z.infer<typeof caseLinkBody>
