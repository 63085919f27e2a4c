/** What is counted: each measure with its unit, what it rests on and what it may be split by. */
import { DIMENSIONS, type Dimension } from './dimensions.ts'

export const MEASURES = [
  'activities',
  'submissions',
  'organisers',
  'new-organisers',
  'returning-organisers',
  'municipalities',
  'counties',
  'hours',
  'collaborations',
  'cross-sector',
  'participants',
  'connections',
  'decision-days',
] as const
export type Measure = (typeof MEASURES)[number]

export type MeasureRule = {
  /** `activities` are the published submissions, one each; `submissions` are those of every state. */
  restsOn: 'activities' | 'submissions'
  /**
   * How parts make the whole: `sum` where each submission brings its own, `distinct` where the same organiser or place
   * may stand under several keys and is counted once in the whole, `none` where parts do not make a whole.
   */
  parts: 'sum' | 'distinct' | 'none'
  /** What is told beside the value: of how many it is a part, or for how many it is known. */
  beside: 'nothing' | 'of' | 'known-of'
  /** Whether a series may be counted once; others count occasions, people or places, which stay the same. */
  hasSeries: boolean
  /** Whether the county of digital activities changes it without being split by county. */
  hasCounties: boolean
}

const OF_ACTIVITIES: MeasureRule = {
  restsOn: 'activities',
  parts: 'sum',
  beside: 'nothing',
  hasSeries: false,
  hasCounties: false,
}

export const MEASURE_RULES: Readonly<Record<Measure, MeasureRule>> = {
  activities: { ...OF_ACTIVITIES, hasSeries: true },
  submissions: { ...OF_ACTIVITIES, restsOn: 'submissions' },
  organisers: { ...OF_ACTIVITIES, parts: 'distinct' },
  'new-organisers': { ...OF_ACTIVITIES, parts: 'distinct', beside: 'of' },
  'returning-organisers': { ...OF_ACTIVITIES, parts: 'distinct', beside: 'of' },
  municipalities: { ...OF_ACTIVITIES, parts: 'distinct' },
  counties: { ...OF_ACTIVITIES, parts: 'distinct', hasCounties: true },
  hours: { ...OF_ACTIVITIES, beside: 'known-of' },
  collaborations: { ...OF_ACTIVITIES, beside: 'of', hasSeries: true },
  'cross-sector': { ...OF_ACTIVITIES, beside: 'of', hasSeries: true },
  participants: { ...OF_ACTIVITIES, beside: 'known-of' },
  connections: { ...OF_ACTIVITIES, beside: 'known-of' },
  'decision-days': { ...OF_ACTIVITIES, restsOn: 'submissions', parts: 'none', beside: 'of' },
}

/** Activities are published, so only what rests on every submission is split by state. */
export function splitsOf(measure: Measure): Dimension[] {
  const { restsOn } = MEASURE_RULES[measure]
  return DIMENSIONS.filter((dimension) => dimension !== 'state' || restsOn === 'submissions')
}

const ORGANISER_MEASURES: readonly Measure[] = ['organisers', 'new-organisers', 'returning-organisers']

/** Counted by organiser, whose own sector counts then, and not that of the activity. */
export function countsOrganisers(measure: Measure): boolean {
  return ORGANISER_MEASURES.includes(measure)
}
