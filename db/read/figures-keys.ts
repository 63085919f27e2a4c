/** The key of a submission in each dimension, as SQL over `submissions` and what `joinsFor` joins to it. */
import { type SQL, sql } from 'drizzle-orm'
import { NONE, UNKNOWN } from '../../domain/figures/counted-county.ts'
import { type Dimension, isManyValued, type Mappable } from '../../domain/figures/dimensions.ts'
import { deadlineDay } from '../../domain/figures/facts.ts'
import { countsOrganisers } from '../../domain/figures/measures.ts'
import type { ReadableDatabase } from '../database.ts'
import { editions } from '../schema/editions.ts'
import { concordanceSql } from './concordance.ts'
import type { FigureQuestion } from './figures-question.ts'

export type KeySettings = Pick<FigureQuestion, 'digital' | 'names'> & {
  /** The sector is the organiser's own, since organisers are what is counted. */
  hasOwnSector: boolean
  /** The last day in time by edition, as `dayNumber`; editions without a deadline are not there. */
  deadlines: ReadonlyMap<string, number>
}

export function keySettings(database: ReadableDatabase, question: FigureQuestion): KeySettings {
  const { by, measure, digital, names } = question
  const deadlines = by.includes('days-before-deadline') ? readDeadlines(database) : new Map<string, number>()
  return { digital, names, hasOwnSector: countsOrganisers(measure), deadlines }
}

export function readDeadlines({ orm }: ReadableDatabase): Map<string, number> {
  const rows = orm.select({ id: editions.id, deadlineAt: editions.deadlineAt }).from(editions).all()
  return new Map(
    rows.flatMap(({ id, deadlineAt }) =>
      deadlineAt === null ? [] : [[id, deadlineDay(deadlineAt)] as const],
    ),
  )
}

/** A text, or for days before the deadline a number, so that they sort by value; null is unknown. */
export function keyOf(dimension: Dimension, settings: KeySettings): SQL {
  switch (dimension) {
    case 'edition':
      return sql`submissions.edition`
    case 'county':
      return countyOf(settings)
    case 'municipality':
      return sql`coalesce(submissions.municipality_code, ${sql.raw(`'${UNKNOWN}'`)})`
    case 'format':
      return named('format', sql`submissions.format`, settings)
    case 'type':
      return named('type', sql`coalesce(submissions.type, ${sql.raw(`'${UNKNOWN}'`)})`, settings)
    case 'theme':
      return sql`themed.key`
    case 'sector':
      return settings.hasOwnSector ? sql`organising.sector` : sql`submissions.sector`
    case 'organiser':
      return sql`coalesce(organising.key, ${sql.raw(`'${UNKNOWN}'`)})`
    case 'audience':
      return sql`submissions.audience`
    case 'language':
      return sql`spoken.key`
    case 'weekday':
      return sql`coalesce(strftime('%u', submissions.starts_on), ${sql.raw(`'${UNKNOWN}'`)})`
    case 'hour':
      return sql`case when submissions.starts_hour is null then ${sql.raw(`'${UNKNOWN}'`)}
        else printf('%02d', submissions.starts_hour) end`
    case 'day':
      return sql`coalesce(submissions.starts_on, ${sql.raw(`'${UNKNOWN}'`)})`
    case 'state':
      return sql`submissions.state`
    case 'criterion':
      return sql`coalesce(failed.criterion, ${sql.raw(`'${NONE}'`)})`
    case 'days-before-deadline':
      return daysBefore(settings.deadlines, sql`submissions.edition`, sql`submissions.arrived_day`)
  }
}

/** By the edition's own name, or by what its concordance makes of it. */
export function named(
  dimension: Mappable,
  key: SQL,
  { names }: Pick<FigureQuestion, 'names'>,
  edition = sql`submissions.edition`,
): SQL {
  return names === 'mapped' ? concordanceSql(dimension, edition, key) : key
}

export function countyOf({ digital }: Pick<KeySettings, 'digital'>): SQL {
  return digital === 'apart' ? sql`submissions.counted_county` : sql`submissions.counted_organiser_county`
}

/** Null in editions whose deadline is not known. */
export function daysBefore(deadlines: ReadonlyMap<string, number>, edition: SQL, arrived: SQL): SQL {
  if (deadlines.size === 0) return sql`null`
  const cases = [...deadlines].map(([id, day]) => sql`when ${id} then ${sql.raw(String(day))} - ${arrived}`)
  return sql`case ${edition} ${sql.join(cases, sql` `)} end`
}

/** Whether a submission has no key, as a condition; null for dimensions in which all have one. */
export function unknownOf(dimension: Dimension, settings: KeySettings): SQL | null {
  if (dimension === 'edition' || dimension === 'state' || dimension === 'criterion') return null
  if (dimension === 'sector' && settings.hasOwnSector) return null
  if (dimension === 'organiser') return sql`submissions.organisers_known = 0`
  if (isManyValued(dimension))
    return sql`exists (select 1 from submission_values v where v.number = submissions.number
      and v.dimension = ${dimension} and v.key = ${UNKNOWN})`
  const key = keyOf(dimension, settings)
  return dimension === 'days-before-deadline' ? sql`(${key}) is null` : sql`(${key}) = ${UNKNOWN}`
}
