/** Figures from the one place that counts, with the definition that each carries. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { publishedFigure } from '../../domain/edition.ts'
import { DIMENSIONS } from '../../domain/figures.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { queryErrors } from './queue.ts'

export const figuresInput = z.object({
  by: z.array(z.enum(DIMENSIONS)).min(1),
  where: z.string().default(''),
  language: z.enum(LANGUAGES).default('sv'),
  /** Where digital activities count: by themselves, or in their organiser's county. */
  digitalCounty: z.enum(['own', 'organiser']).default('own'),
})
export type FiguresInput = z.infer<typeof figuresInput>

export const figureRow = z.object({
  edition: z.string().optional(),
  county: z.string().optional(),
  municipality: z.string().optional(),
  format: z.string().optional(),
  type: z.string().optional(),
  sector: z.string().optional(),
  day: z.string().optional(),
  activities: z.int(),
})

export const figuresOutput = z.object({
  rows: z.array(figureRow),
  total: z.int(),
  definition: z.object({ counted: z.literal('published'), digitalCounty: z.enum(['own', 'organiser']) }),
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
