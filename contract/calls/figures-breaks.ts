/** Breaks in the series: those that ship with the desk and those that the team notes. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { figureBreak } from '../../domain/figures/breaks.ts'
import { noReviewer, unknownEdition } from './figure-errors.ts'

export const knownBreak = figureBreak.extend({ id: z.string(), origin: z.enum(['shipped', 'team']) })

/** A break that lies between the editions of an answer. */
export const crossedBreak = knownBreak.extend({
  /** The last of the answer's editions before it. */
  after: z.string(),
})

export const breakSet = figureBreak.extend({
  /** The break that it changes, also a shipped one; without, it is a new one. */
  id: z.string().optional(),
})
export type BreakSet = z.infer<typeof breakSet>

const unknownBreak = { UNKNOWN_BREAK: { data: z.object({ id: z.string() }) } }

export const figuresBreaks = {
  /** In order of time. */
  list: oc.output(z.array(knownBreak)),
  set: oc
    .input(breakSet)
    .errors({ ...unknownEdition, ...unknownBreak, ...noReviewer })
    .output(knownBreak),
  remove: oc
    .input(z.object({ id: z.string() }))
    .errors({ ...unknownBreak, ...noReviewer })
    .output(knownBreak),
}
