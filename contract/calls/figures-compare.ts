/** Editions side by side: change with its base, who is new, lost or back, the mix, breaks and what others published. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DIMENSIONS } from '../../domain/figures/dimensions.ts'
import { MEASURES } from '../../domain/figures/measures.ts'
import { DIGITAL_CHOICES, NAME_CHOICES, SERIES_CHOICES } from '../../domain/figures/switches.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { unknownEdition } from './figure-errors.ts'
import { figureDefinition, ownKey, statedBeside } from './figures.ts'
import { crossedBreak } from './figures-breaks.ts'
import { queryErrors } from './queue.ts'

export const figuresCompareInput = z.object({
  /** In the order of the answer, oldest first whatever order is asked for. */
  editions: z.array(z.string()).min(2).max(20),
  measure: z.enum(MEASURES).default('activities'),
  by: z.enum(DIMENSIONS).optional(),
  where: z.string().default(''),
  language: z.enum(LANGUAGES).default('sv'),
  digital: z.enum(DIGITAL_CHOICES).default('apart'),
  series: z.enum(SERIES_CHOICES).default('each'),
  names: z.enum(NAME_CHOICES).default('mapped'),
})
export type FiguresCompareInput = z.input<typeof figuresCompareInput>

const change = z.object({
  from: z.number(),
  to: z.number(),
  difference: z.number(),
  /** Of `from`, not rounded; null where `from` is below 30. */
  percent: z.number().nullable(),
})

const step = { from: z.string(), to: z.string() }

const coming = z.object({
  stayed: z.array(z.string()),
  /** In none of the programme's editions here before `to`. */
  new: z.array(z.string()),
  returned: z.array(z.string()),
  lost: z.array(z.string()),
})

export const figuresCompareOutput = z.object({
  measure: z.enum(MEASURES),
  by: z.enum(DIMENSIONS).nullable(),
  definition: figureDefinition,
  switches: z.object({
    digital: z.enum(DIGITAL_CHOICES),
    series: z.enum(SERIES_CHOICES),
    names: z.enum(NAME_CHOICES),
  }),
  editions: z.array(
    z.object({
      edition: z.string(),
      name: z.string(),
      startsOn: z.string(),
      /** Counted here; of an edition without any submissions here it is null, never 0. */
      total: z.number().nullable(),
      /** Of others, as stated, never on the line of what is counted. */
      published: z.array(statedBeside),
    }),
  ),
  /** Between editions next to each other in which something is counted; `breaks` are ids of those that lie between. */
  steps: z.array(z.object({ ...step, change, breaks: z.array(z.string()) })),
  breaks: z.array(crossedBreak),
  /** By the dimension, in the order of its keys; values in the order of the editions, null where none is counted. */
  rows: z.array(
    z.object({
      key: z.string(),
      values: z.array(z.number().nullable()),
      /** From the first to the last edition that is counted; null where there is only one. */
      change: change.nullable(),
    }),
  ),
  sumsTo: z.enum(['total', 'more', 'nothing']),
  /** As in `figures.count`, for the search behind a row. */
  ownKeys: z.array(ownKey),
  /** For each step, where the measure is of activities or submissions; shares in per cent, null below a base of 30. */
  mix: z.array(
    z.object({
      ...step,
      parts: z.array(
        z.object({
          key: z.string(),
          from: z.number(),
          to: z.number(),
          fromShare: z.number().nullable(),
          toShare: z.number().nullable(),
          shift: z.number().nullable(),
        }),
      ),
      moved: z.number().nullable(),
    }),
  ),
  municipalities: z.array(z.object({ ...step, ...coming.shape })),
  /** Keys of organisers; what they are called is in `organisers`. */
  organisations: z.array(z.object({ ...step, ...coming.shape })),
  organisers: z.record(z.string(), z.string()),
  /** The maps that the names went through, with what each changed here; empty by the editions' own names. */
  concordances: z.array(
    z.object({
      dimension: z.string(),
      version: z.int(),
      mapped: z.array(z.object({ edition: z.string(), from: z.string(), to: z.string(), value: z.number() })),
    }),
  ),
})
export type FiguresCompareOutput = z.infer<typeof figuresCompareOutput>

export const figuresCompare = oc
  .input(figuresCompareInput)
  .errors({ ...queryErrors, ...unknownEdition })
  .output(figuresCompareOutput)
