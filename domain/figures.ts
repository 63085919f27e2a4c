/** What is counted and how: dimensions, switches and the county that an activity counts in. */
import type { Format } from './submission.ts'

export const DIMENSIONS = ['edition', 'county', 'municipality', 'format', 'type', 'sector', 'day'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** `own`: digital activities are counted under "digital"; `organiser`: in their organiser's county. */
export type DigitalCounty = 'own' | 'organiser'

/** Keys that are no county codes. */
export const DIGITAL = 'digital'
export const UNKNOWN = 'unknown'

/** The county key of an activity: the place's for on site and hybrid, `digital`, or `unknown` without a place. */
export function countedCounty(format: Format, placeCounty: string | null): string {
  return format === 'digital' ? DIGITAL : (placeCounty ?? UNKNOWN)
}

/** The same with digital activities in their organiser's county, where that is known. */
export function countedOrganiserCounty(
  format: Format,
  placeCounty: string | null,
  organiserCounty: string | null,
): string {
  return format === 'digital' ? (organiserCounty ?? placeCounty ?? DIGITAL) : (placeCounty ?? UNKNOWN)
}

export type FigureRow = Partial<Record<Dimension, string>> & { activities: number }
