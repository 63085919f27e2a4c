/** What figures are split by. */

export const DIMENSIONS = [
  'edition',
  'county',
  'municipality',
  'format',
  'type',
  'theme',
  'sector',
  'organiser',
  'audience',
  'language',
  'weekday',
  'hour',
  'day',
  'state',
  'criterion',
  'days-before-deadline',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** One submission may have several keys of these and stands under each, so their parts sum to more than the whole. */
export const MANY_VALUED = ['theme', 'organiser', 'language', 'criterion'] as const satisfies Dimension[]
export type ManyValued = (typeof MANY_VALUED)[number]

/** Those whose keys a concordance may map. */
export const MAPPABLE = ['type', 'theme', 'format'] as const satisfies Dimension[]
export type Mappable = (typeof MAPPABLE)[number]

export function isMappable(dimension: Dimension): dimension is Mappable {
  return MAPPABLE.some((one) => one === dimension)
}

export function isManyValued(dimension: Dimension): dimension is ManyValued {
  return MANY_VALUED.some((one) => one === dimension)
}
