/** Organisers: a list to search in, and one organiser over the editions with what came of it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { STATES } from '../../domain/state.ts'
import { caseListed } from './cases.ts'
import { partyShown } from './queue.ts'

export const organiserListed = z.object({
  /** The register row's id, or `name:` and the normalised name. */
  key: z.string(),
  name: z.string(),
  activities: z.int(),
  submissions: z.int(),
})
export type OrganiserListed = z.infer<typeof organiserListed>

/** `new` in its first edition, `returning` also in the edition before, `returned` after a gap; null without activities. */
export const ORGANISER_STANDINGS = ['new', 'returning', 'returned'] as const
export type OrganiserStanding = (typeof ORGANISER_STANDINGS)[number]

export const organiserEdition = z.object({
  edition: z.string(),
  name: z.string(),
  activities: z.int(),
  submissions: z.int(),
  standing: z.enum(ORGANISER_STANDINGS).nullable(),
})
export type OrganiserEdition = z.infer<typeof organiserEdition>

export const organiserRow = z.object({
  id: z.string(),
  edition: z.string(),
  title: z.string(),
  state: z.enum(STATES),
  startsOn: z.string().nullable(),
  placeName: z.string(),
})
export type OrganiserRow = z.infer<typeof organiserRow>

/** What was reported; what was not is null or empty. */
export const organiserOutcome = z.object({
  submissionId: z.string(),
  title: z.string(),
  edition: z.string(),
  participants: z.int().nullable(),
  connections: z.int().nullable(),
  recordings: z.array(z.string()),
  lessons: z.string(),
})
export type OrganiserOutcome = z.infer<typeof organiserOutcome>

export const organiserCase = caseListed.extend({
  /** Whether the case's own words name it, or somebody has linked the two. */
  by: z.array(z.enum(['name', 'link'])).min(1),
})

export const organiserShown = organiserListed.extend({
  /** As its submissions write it, the most common first. */
  written: z.array(z.object({ name: z.string(), submissions: z.int() })),
  /** Sector and certainty, with the evidence. */
  party: partyShown,
  /** The latest first. */
  editions: z.array(organiserEdition),
  /** At most five hundred, those of the latest edition first. */
  rows: z.array(organiserRow),
  cases: z.array(organiserCase),
  outcomes: z.array(organiserOutcome),
})
export type OrganiserShown = z.infer<typeof organiserShown>

export const ORGANISERS_LISTED = 100

export const organisers = {
  /** Those with the most activities first, at most a hundred; `edition` counts only there. */
  list: oc
    .input(z.object({ words: z.string().default(''), edition: z.string().optional() }))
    .output(z.object({ total: z.int(), rows: z.array(organiserListed) })),
  /** By its key, or by a name as somebody writes it. */
  show: oc
    .input(z.object({ name: z.string().trim().min(1) }))
    .errors({ UNKNOWN_ORGANISER: { data: z.object({ name: z.string() }) } })
    .output(organiserShown),
}
