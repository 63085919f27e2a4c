/** The county that an activity counts in, and the keys of what has none. */
import type { Format } from '../submission.ts'

/** Keys that are no codes: digital ones by themselves, what is not known, and submissions that fail no criterion. */
export const DIGITAL = 'digital'
export const UNKNOWN = 'unknown'
export const NONE = 'none'

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
