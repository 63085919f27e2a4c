/** How an edition stands now: its pace beside earlier ones, what waits, what fails most and who is not there yet. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CRITERIA } from '../../domain/criterion.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { day, instant } from '../../domain/submission.ts'
import { unknownEdition } from './figure-errors.ts'
import { queryErrors } from './queue.ts'

/** Overdue is what has waited for more working days (Monday to Friday) than this. */
export const OVERDUE_WORKING_DAYS = 3

const pacePoint = z.object({
  /** Swedish days to the last day in time; 0 on that day, negative after it. */
  daysBefore: z.int(),
  /** Everything that had come in to the end of that day. */
  submissions: z.int(),
})

export const forecast = z.object({
  /** As docs/FORECAST.md describes it. */
  method: z.literal('late-share'),
  /** So much of what will happen should lie in the range, 0 to 1. */
  level: z.number(),
  low: z.int(),
  high: z.int(),
  middle: z.int(),
  /** With the share that had come in at the same time, 0 to 1. */
  restsOn: z.array(z.object({ edition: z.string(), share: z.number() })),
})

export const pace = z.object({
  edition: z.string(),
  daysBefore: z.int().nullable(),
  now: z.int(),
  curve: z.array(pacePoint),
  earlier: z.array(
    z.object({
      edition: z.string(),
      /** Had come in at the same time of the day as many days before, and in the end. */
      toDate: z.int(),
      final: z.int(),
      curve: z.array(pacePoint),
    }),
  ),
  leftOut: z.array(
    z.object({
      edition: z.string(),
      why: z.enum(['no-deadline', 'no-times', 'no-submissions']),
      submissions: z.int(),
      timed: z.int(),
    }),
  ),
  forecast: forecast.nullable(),
  noForecast: z.enum(['no-deadline', 'too-few-editions', 'too-early']).nullable(),
})

export const figuresNowInput = z.object({
  edition: z.string(),
  /** Terms about editions are passed over: earlier ones are compared under the same filter. */
  where: z.string().default(''),
  language: z.enum(LANGUAGES).default('sv'),
})
export type FiguresNowInput = z.input<typeof figuresNowInput>

export const figuresNowOutput = z.object({
  asOf: instant,
  deadlineAt: instant.nullable(),
  lastDay: day.nullable(),
  pace,
  waiting: z.object({
    total: z.int(),
    overdue: z.int(),
    /** Null where nobody has claimed it. */
    byClaim: z.array(
      z.object({
        reviewer: z.string().nullable(),
        organisation: z.string().nullable(),
        waiting: z.int(),
        overdue: z.int(),
      }),
    ),
  }),
  /** Not met by how many submissions that are not withdrawn, most first. */
  failing: z.array(z.object({ criterion: z.enum(CRITERIA), submissions: z.int() })),
  municipalities: z.object({ present: z.int(), of: z.int(), /** By code. */ missing: z.array(z.string()) }),
})
export type FiguresNowOutput = z.infer<typeof figuresNowOutput>

export const figuresNow = oc
  .input(figuresNowInput)
  .errors({ ...queryErrors, ...unknownEdition })
  .output(figuresNowOutput)
