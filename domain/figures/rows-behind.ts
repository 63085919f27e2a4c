/** The search whose rows are the very submissions that a figure rests on. */
import { CRITERIA, KIND_OF } from '../criterion.ts'
import { isSayable } from '../search/print-query.ts'
import type { QueryField, QueryTerm } from '../search/query.ts'
import { DIGITAL, NONE, UNKNOWN } from './counted-county.ts'
import type { Definition } from './definition.ts'
import { DIMENSIONS, type Dimension, isMappable, type Mappable } from './dimensions.ts'
import { countsOrganisers, MEASURE_RULES, type Measure } from './measures.ts'

/** That a key of an edition's own counts as another, or as itself where others became it. */
export type OwnKey = { dimension: Mappable; edition: string; from: string; to: string }

export type RestingFigure = {
  definition: Pick<Definition, 'measure' | 'series' | 'digital'>
  /** Of the names in the answer that anything was mapped from or to; none by the editions' own names. */
  ownKeys: readonly OwnKey[]
}

export type RowKeys = Partial<Record<Dimension, string | undefined>>

/**
 * The terms to put beside the filter that the figure was counted under; `keys` are those of its row, none for the whole.
 * What adds up a number rests on the submissions whose number is known, a part of a whole on those in the part.
 *
 * Null where no search can say it: where a series counts once, since which one is its first is no property of it; for
 * new and returning organisers, since that is about other editions; for organisers by organiser and sector together,
 * since two searches may be met by two organisers of one submission; where a mapped name comes from different names in
 * different editions and the row is not of one edition; and for a key with both spaces and quotation marks in it.
 */
export function rowsBehind(figure: RestingFigure, keys: RowKeys): QueryTerm[] | null {
  const { measure, series } = figure.definition
  if (series === 'once' || measure === 'new-organisers' || measure === 'returning-organisers') return null
  if (countsOrganisers(measure) && keys.organiser !== undefined && keys.sector !== undefined) return null
  const terms = measureTerms(figure)
  for (const dimension of DIMENSIONS) {
    const key = keys[dimension]
    if (key === undefined) continue
    const term = keyTerm(figure, dimension, key, keys.edition)
    if (term === null) return null
    terms.push(term)
  }
  return terms
}

function measureTerms({ definition: { measure, digital } }: RestingFigure): QueryTerm[] {
  const state = MEASURE_RULES[measure].restsOn === 'activities' ? [field('state', ['published'])] : []
  const has = HELD[measure]
  const own = has ? [field('has', [has])] : []
  if (measure === 'organisers') own.push(field('organisation', [UNKNOWN], true))
  if (measure === 'municipalities') own.push(field('municipality', [UNKNOWN], true))
  if (measure === 'counties') own.push(field(countyField(digital), [DIGITAL, UNKNOWN], true))
  return [...state, ...own]
}

/** What a submission must have to bring anything to the measure. */
const HELD: Partial<Record<Measure, string>> = {
  hours: 'length',
  collaborations: 'collaboration',
  'cross-sector': 'cross-sector',
  participants: 'participants',
  connections: 'connections',
  'decision-days': 'answer',
}

function keyTerm(
  figure: RestingFigure,
  dimension: Dimension,
  key: string,
  edition: string | undefined,
): QueryTerm | null {
  const { measure, digital } = figure.definition
  if (isMappable(dimension)) {
    const own = ownKeysOf(figure.ownKeys, dimension, key, edition)
    return own?.every(isSayable) ? field(dimension, own) : null
  }
  switch (dimension) {
    case 'county':
      return field(countyField(digital), [key])
    case 'sector':
      return field(countsOrganisers(measure) ? 'organiser-sector' : 'sector', [key])
    case 'organiser':
      return isSayable(key) ? field('organisation', [key]) : null
    case 'days-before-deadline':
      return field('before', [key])
    case 'criterion':
      return criterionTerm(key)
    case 'day':
      // Only what has no first day has no weekday.
      return key === UNKNOWN
        ? field('weekday', [UNKNOWN])
        : { kind: 'day', field: 'starts', comparison: '=', day: key, isNegated: false }
    default:
      return isSayable(key) ? field(dimension, [key]) : null
  }
}

/** The names that became this one; null where one of them is another name's in an edition that the row is about. */
function ownKeysOf(
  all: readonly OwnKey[],
  dimension: Mappable,
  key: string,
  edition: string | undefined,
): string[] | null {
  const own = all.filter((one) => one.dimension === dimension && (one.edition === edition || !edition))
  const froms = new Set(own.flatMap(({ from, to }) => (to === key ? [from] : [])))
  if (froms.size === 0) return [key]
  return own.some(({ from, to }) => to !== key && froms.has(from)) ? null : [...froms]
}

const FAILABLE = CRITERIA.filter((criterion) => KIND_OF[criterion] !== 'viewer')

function criterionTerm(key: string): QueryTerm {
  const failed = key === NONE ? FAILABLE : [key]
  const pairs = failed.map((criterion) => ({ criterion, outcome: 'not-met' }))
  return { kind: 'criterion', pairs, isNegated: key === NONE }
}

function countyField(digital: Definition['digital']): QueryField {
  return digital === 'organiser' ? 'organiser-county' : 'county'
}

function field(name: QueryField, values: string[], isNegated = false): QueryTerm {
  return { kind: 'field', field: name, values, isNegated }
}
