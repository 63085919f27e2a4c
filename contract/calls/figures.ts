/** Figures from the one place that counts, with the definition and the switches that each was counted under. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { publishedFigure } from '../../domain/edition.ts'
import { DIMENSIONS, type Dimension, MAPPABLE } from '../../domain/figures/dimensions.ts'
import { MEASURES, type Measure, splitsOf } from '../../domain/figures/measures.ts'
import { DIGITAL_CHOICES, NAME_CHOICES, SERIES_CHOICES } from '../../domain/figures/switches.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { crossedBreak } from './figures-breaks.ts'
import { queryErrors } from './queue.ts'

export const figuresInput = z
  .object({
    measure: z.enum(MEASURES).default('activities'),
    /** In the order of the rows; empty for the whole alone. */
    by: z.array(z.enum(DIMENSIONS)),
    where: z.string().default(''),
    language: z.enum(LANGUAGES).default('sv'),
    digital: z.enum(DIGITAL_CHOICES).default('apart'),
    series: z.enum(SERIES_CHOICES).default('each'),
    names: z.enum(NAME_CHOICES).default('written'),
  })
  .refine(({ measure, by }) => by.every((dimension) => splitsOf(measure).includes(dimension)))
export type FiguresInput = z.input<typeof figuresInput>

/** What somebody else has stated of an edition, in a form that programs can compare; the words are as it was stated. */
export const statedBeside = z.object({
  edition: z.string(),
  measure: z.enum(MEASURES),
  value: z.int().min(0),
  qualifier: z.enum(['at-least', 'exact', 'about']),
  words: z.object({ sv: z.string(), en: z.string() }),
  statedOn: z.string().nullable(),
  source: z.string(),
})
export type StatedBeside = z.infer<typeof statedBeside>

const keys = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, z.string().optional()])) as {
  [Key in Dimension]: z.ZodOptional<z.ZodString>
}
const values = Object.fromEntries(MEASURES.map((measure) => [measure, z.number().optional()])) as {
  [Key in Measure]: z.ZodOptional<z.ZodNumber>
}

const whole = {
  /** Of so many activities, organisers or decided submissions. */
  of: z.int().optional(),
  /** For how many of those it is known. */
  known: z.int().optional(),
  /** Beside the median of days. */
  mean: z.number().optional(),
}

/** Its keys, the value, and the same value once more under the measure's own name. */
export const figureRow = z.object({
  ...keys,
  ...values,
  value: z.number(),
  ...whole,
  /** Only where the row is a whole edition. */
  published: statedBeside.pick({ value: true, qualifier: true, source: true }).optional(),
})
export type FigureRow = z.infer<typeof figureRow>

/** What must be said with the rows, as codes; `text` has the words. */
export const figureNote = z.discriminatedUnion('code', [
  /** One submission stands under several keys of the dimension. */
  z.object({ code: z.literal('overlap'), dimension: z.enum(DIMENSIONS) }),
  /** The same organiser or place stands under several keys and is one in the whole. */
  z.object({ code: z.literal('distinct') }),
  /** Parts of a median make no whole. */
  z.object({ code: z.literal('no-sum') }),
  /** Which editions with activities here came before, for new and returning organisers. */
  z.object({ code: z.literal('earlier'), edition: z.string(), earlier: z.array(z.string()) }),
  /** Findings wait to be made again, so criteria and series may change. */
  z.object({ code: z.literal('assessment-waits'), submissions: z.int() }),
])
export type FigureNote = z.infer<typeof figureNote>

export const figureDefinition = z.object({
  version: z.int(),
  measure: z.enum(MEASURES),
  counted: z.enum(['published', 'every-state']),
  series: z.enum([...SERIES_CHOICES, 'untouched']),
  digital: z.enum([...DIGITAL_CHOICES, 'untouched']),
  names: z.enum([...NAME_CHOICES, 'untouched']),
  nested: z.literal('each'),
  severalDays: z.enum(['once', 'all-occurrences']),
  sector: z.enum(['first-party', 'own', 'untouched']),
  unknown: z.literal('own-row'),
  overlapping: z.array(z.enum(DIMENSIONS)),
})

export const ownKey = z.object({
  dimension: z.enum(MAPPABLE),
  edition: z.string(),
  from: z.string(),
  to: z.string(),
})

export const figuresOutput = z.object({
  measure: z.enum(MEASURES),
  definition: figureDefinition,
  switches: z.object({
    digital: z.enum(DIGITAL_CHOICES),
    series: z.enum(SERIES_CHOICES),
    names: z.enum(NAME_CHOICES),
  }),
  rows: z.array(figureRow),
  total: z.number(),
  ...whole,
  /** Whether the rows sum to the total, to more (the notes say why), or make no sum. */
  sumsTo: z.enum(['total', 'more', 'nothing']),
  /** Of the submissions that it rests on, how many have no key; they stand under `unknown`. */
  unknown: z.partialRecord(z.enum(DIMENSIONS), z.int()),
  /** Of the editions asked for, beside the counts and never in them, the team's newest first; empty where a filter asks for parts. */
  published: z.array(statedBeside),
  notes: z.array(figureNote),
  /** Those that lie between the editions in the answer, in order of time. */
  breaks: z.array(crossedBreak),
  /** With names mapped: from which of an edition's own names each comes, of those that anything was mapped from or to. */
  ownKeys: z.array(ownKey),
  /** What organisers are called, by key; only where they are asked for. */
  organisers: z.record(z.string(), z.string()).optional(),
})
export type FiguresOutput = z.infer<typeof figuresOutput>

export const figures = {
  count: oc.input(figuresInput).errors(queryErrors).output(figuresOutput),
  /** Submissions by state in an edition, beside what others have published about it. */
  overview: oc.input(z.object({ edition: z.string() })).output(
    z.object({
      states: z.record(z.string(), z.int()),
      received: z.int(),
      municipalities: z.int(),
      organisers: z.int(),
      published: z.array(publishedFigure),
    }),
  ),
}
