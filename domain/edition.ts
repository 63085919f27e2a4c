/** An edition of a programme: one week of it, with its rules as versioned data and what others have published of it. */
import { z } from 'zod'
import { CRITERIA, CRITERION_KINDS, SEVERITIES } from './criterion.ts'
import { MEASURES } from './figures/measures.ts'
import { QUALIFIERS } from './figures/qualifier.ts'
import { SECTORS } from './party/sector.ts'
import { day, instant } from './submission.ts'

/** Short, stable, fit for a command line and a web address: `2024`, `almedalen-2009`. */
export const editionId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
export const programmeId = editionId

const bilingual = z.object({ sv: z.string(), en: z.string() })

export const ruleSource = z.union([
  z.object({
    kind: z.literal('rule'),
    address: z.string(),
    /** Empty where the rule is known but its wording is not. */
    quote: z.string(),
    reading: z.enum(['long', 'short']).optional(),
    /** The edition whose wording stands in for this one's. */
    takenFrom: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({ kind: z.literal('team') }),
])

export const criterionRule = z.object({
  code: z.enum(CRITERIA),
  severity: z.enum(SEVERITIES),
  kind: z.enum(CRITERION_KINDS),
  text: bilingual,
  sources: z.array(ruleSource).min(1),
  /** False where the edition's rule is not known: the check is then not applicable, never not met. */
  known: z.boolean().default(true),
})
export type CriterionRule = z.infer<typeof criterionRule>

const sectorsAccepted = z.object({ met: z.array(z.enum(SECTORS)), unclear: z.array(z.enum(SECTORS)) })

export const READINGS = ['long', 'short'] as const
export type RuleReading = (typeof READINGS)[number]

/** The team's choice between two contradicting texts, with who made it, when (UTC) and why. */
export const readingChoice = z.object({
  reading: z.enum(READINGS),
  by: z.string().min(1),
  at: instant,
  why: z.string().min(1),
})
export type ReadingChoice = z.infer<typeof readingChoice>

export const editionType = z.object({ code: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })

/** What the checks compare with. A change of any of these is a new version of the rules. */
export const ruleParameters = z.object({
  startsOn: day,
  endsOn: day,
  /** The first instant that is too late (end of day in Sweden is the next day's midnight); null when not known. */
  deadlineAt: instant.nullable(),
  themes: z.array(editionType),
  types: z.array(editionType),
  acceptedSectors: sectorsAccepted.extend({
    /** Where the sources contradict each other: what each reading accepts, and the team's choice among them. */
    byReading: z.object({ long: sectorsAccepted, short: sectorsAccepted }).optional(),
    choice: readingChoice.nullable().optional(),
  }),
  /** Whether associations of municipalities and regions (SKR) count as a public party: the team's choice. */
  associationsOfMunicipalitiesAndRegions: z.enum(['yes', 'no', 'unclear']).default('yes'),
})
export type RuleParameters = z.infer<typeof ruleParameters>

export const ruleSet = z.object({
  version: z.int().min(1),
  parameters: ruleParameters,
  criteria: z.array(criterionRule),
})
export type RuleSet = z.infer<typeof ruleSet>

/** A figure that somebody published, kept as stated. Shown beside counts, never added to them. */
export const publishedFigure = z.object({
  measure: z.enum(MEASURES),
  qualifier: z.enum(QUALIFIERS),
  value: z.int().min(0),
  words: bilingual,
  statedOn: day.nullable(),
  source: z.string(),
})
export type PublishedFigure = z.infer<typeof publishedFigure>

export const edition = z.object({
  id: editionId,
  programme: programmeId,
  name: z.string().min(1),
  startsOn: day,
  endsOn: day,
  /** The first instant that is too late (end of day in Sweden is the next day's midnight); null when not known. */
  deadlineAt: instant.nullable(),
  opensOn: day.nullable(),
  centralOrganisers: z.array(z.string()),
  partners: z.array(z.string()),
  /** The edition's own motto; null when it had none or it is not known. */
  theme: bilingual.nullable().default(null),
  themes: z.array(editionType),
  types: z.array(editionType),
  /** After this day contacts of the edition are to be erased; null when the team has not set it. */
  contactsRetainedUntil: day.nullable(),
})
export type Edition = z.infer<typeof edition>

export type EditionWithRules = Edition & { rules: RuleSet; publishedFigures: PublishedFigure[] }
