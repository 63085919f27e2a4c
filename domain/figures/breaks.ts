/** Breaks: between which editions figures stopped meaning the same, and which answers cross one. */
import { z } from 'zod'
import { editionId } from '../edition.ts'
import type { Dimension } from './dimensions.ts'

/** Dimensions that a break may be about alone: across it their parts cannot be compared, but the whole can. */
export const BREAK_DIMENSIONS = [
  'county',
  'municipality',
  'format',
  'type',
  'theme',
  'sector',
] as const satisfies Dimension[]
export type BreakDimension = (typeof BREAK_DIMENSIONS)[number]

const words = z.object({ sv: z.string().min(1), en: z.string().min(1) })

export const figureBreak = z.object({
  /** The first edition after it. */
  edition: editionId,
  /** Null where no figure can be compared across it. */
  dimension: z.enum(BREAK_DIMENSIONS).nullable(),
  /** What changed, in a few words that stand in a chart. */
  words,
  source: z.string().min(1),
})
export type FigureBreak = z.infer<typeof figureBreak>

/** Breaks as they ship with the desk. */
export const shippedBreaks = z.array(figureBreak.extend({ id: z.string() }))

export type KnownBreak = FigureBreak & { id: string; origin: 'shipped' | 'team' }

/** A break as it was noted or changed; null removes it. */
export const breakBody = z.object({ breakId: z.string(), break: figureBreak.nullable() })

type EditionInTime = { id: string; programme: string; startsOn: string }

export type CrossedBreak = KnownBreak & {
  /** The last of the editions asked for that lies before it. */
  after: string
}

/**
 * The breaks that lie between the editions of an answer, each programme by itself, in order of time. `all` must hold the
 * breaks' own editions, whether asked for or not. A break of one dimension is crossed only by what is split by it.
 */
export function breaksCrossed(
  known: readonly KnownBreak[],
  asked: readonly string[],
  all: readonly EditionInTime[],
  by: readonly Dimension[],
): CrossedBreak[] {
  const editionOf = new Map(all.map((edition) => [edition.id, edition]))
  const inTime = all.filter(({ id }) => asked.includes(id)).sort(byTime)
  return known
    .flatMap((one) => {
      const first = editionOf.get(one.edition)
      if (!first || (one.dimension !== null && !by.includes(one.dimension))) return []
      const own = inTime.filter(({ programme }) => programme === first.programme)
      const before = own.filter((edition) => byTime(edition, first) < 0).at(-1)
      const isCrossed = before !== undefined && own.some((edition) => byTime(edition, first) >= 0)
      return isCrossed ? [{ ...one, after: before.id, at: first }] : []
    })
    .sort((a, b) => byTime(a.at, b.at) || compare(a.id, b.id))
    .map(({ at: _at, ...crossed }) => crossed)
}

function byTime(a: EditionInTime, b: EditionInTime): number {
  return compare(a.startsOn, b.startsOn) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
