/** Searches for the keys that figures count by, on the same columns and tables. */
import { inArray, type SQL, sql } from 'drizzle-orm'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import { sortKey } from '../../domain/swedish.ts'
import {
  figureCells,
  organisingParties,
  submissionValues,
  type VALUE_DIMENSIONS,
} from '../schema/figures-facts.ts'
import { submissions } from '../schema/submissions.ts'
import { anyOf } from './query-groups.ts'

/** `unknown` is what has no key, as in figures. */
export function orUnknown(values: string[], key: SQL): SQL {
  const known = values.filter((value) => value !== UNKNOWN)
  return anyOf([
    ...(known.length > 0 ? [sql`${key} in ${known}`] : []),
    ...(known.length < values.length ? [sql`${key} is null`] : []),
  ])
}

/** As it is written where a type is written so, so that types that only sort alike are told apart; else by its sort. */
export function byType(value: string): SQL {
  if (value === UNKNOWN) return sql`coalesce(${submissions.type}, ${UNKNOWN}) = ${UNKNOWN}`
  const key = lowerCase(value)
  return sql`(${submissions.typeSort} = ${sortKey(value)} and (${submissions.type} = ${key} or not exists
    (select 1 from ${figureCells} where ${figureCells.dimension} = 'type' and ${figureCells.key} = ${key})))`
}

/** Themes and languages stand in lower case, and under `unknown` what names none. */
export function byValues(dimension: (typeof VALUE_DIMENSIONS)[number], values: string[]): SQL {
  const keys = [...new Set([...values, ...values.map(lowerCase)])]
  return sql`exists (select 1 from ${submissionValues} where ${submissionValues.number} = ${submissions.number}
    and ${submissionValues.dimension} = ${dimension} and ${inArray(submissionValues.key, keys)})`
}

export function byOrganisations(values: string[]): SQL {
  const known = values.filter((value) => value !== UNKNOWN)
  const named = sql`${submissions.number} in (select ${organisingParties.number} from ${organisingParties}
    where ${inArray(organisingParties.key, known)})`
  return known.length === values.length ? named : sql`(${submissions.organisersKnown} = 0 or ${named})`
}

/** Any organiser's own sector; that of the submission is its first party's. */
export function byOrganiserSectors(values: string[]): SQL {
  return sql`exists (select 1 from ${organisingParties} where ${organisingParties.number} = ${submissions.number}
    and ${inArray(organisingParties.sector, values)})`
}

export function beforeDeadline(values: string[]): SQL {
  return orUnknown(values, sql`cast(${DAYS_BEFORE} as text)`)
}

/**
 * Days from arrival to the last day in time, as `deadlineDay` in domain/figures/facts.ts and the triggers on decisions
 * count Swedish days; null without a deadline.
 */
const DAYS_BEFORE = sql.raw(`((select cast(julianday(date(deadline_at, '-0.001 seconds', '+1 hour',
    case when deadline_at > date(substr(deadline_at, 1, 4) || '-03-25', 'weekday 0') || 'T01'
      and deadline_at <= date(substr(deadline_at, 1, 4) || '-10-25', 'weekday 0') || 'T01' then '+1 hour' else '+0 hour' end))
    - 2440587.5 as integer) from editions where editions.id = submissions.edition) - submissions.arrived_day)`)

function lowerCase(value: string): string {
  return value.trim().toLocaleLowerCase('sv')
}
