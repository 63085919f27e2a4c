/** The definition that an answer carries, as codes; `text` has the words, and docs/FIGURES.md the reasons. */
import { type Dimension, isManyValued, isMappable } from './dimensions.ts'
import { countsOrganisers, MEASURE_RULES, type Measure } from './measures.ts'
import type { Switches } from './switches.ts'

/** Raise it with every change of what a figure counts: frozen figures are by a version. */
export const FIGURES_VERSION = 1

export type Definition = {
  version: number
  measure: Measure
  /** The states that it rests on: `published`, or `every-state`. */
  counted: 'published' | 'every-state'
  /** `untouched` where the switch changes nothing of this figure. */
  series: Switches['series'] | 'untouched'
  digital: Switches['digital'] | 'untouched'
  names: Switches['names'] | 'untouched'
  /** Items held inside another are counted each. */
  nested: 'each'
  /** An activity of several days is one, under its first day; its hours are those of all its occurrences. */
  severalDays: 'once' | 'all-occurrences'
  /** Whose sector: the first party's of the activity, or the organiser's own. */
  sector: 'first-party' | 'own' | 'untouched'
  /** What has no value stands under a key of its own, never left out. */
  unknown: 'own-row'
  /** Dimensions under whose keys one submission may stand several times. */
  overlapping: Dimension[]
}

export function definitionOf(measure: Measure, by: readonly Dimension[], switches: Switches): Definition {
  const { restsOn, hasSeries, hasCounties } = MEASURE_RULES[measure]
  const isByCounty = by.includes('county') || hasCounties
  return {
    version: FIGURES_VERSION,
    measure,
    counted: restsOn === 'activities' ? 'published' : 'every-state',
    series: hasSeries ? switches.series : 'untouched',
    digital: isByCounty ? switches.digital : 'untouched',
    names: by.some(isMappable) ? switches.names : 'untouched',
    nested: 'each',
    severalDays: measure === 'hours' ? 'all-occurrences' : 'once',
    sector: by.includes('sector') ? (countsOrganisers(measure) ? 'own' : 'first-party') : 'untouched',
    unknown: 'own-row',
    overlapping: by.filter(isManyValued),
  }
}
