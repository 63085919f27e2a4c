/** Which editions an answer is about, and what their own names count as. */
import { sql } from 'drizzle-orm'
import { isMappable, type Mappable } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES } from '../../domain/figures/measures.ts'
import type { OwnKey } from '../../domain/figures/rows-behind.ts'
import type { Query } from '../../domain/search/query.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { concordanceSql } from './concordance.ts'
import type { CountedRow, FigureQuestion } from './figures-question.ts'

type EditionInTime = { id: string; programme: string; startsOn: string }

const inTime = remembered(({ sqlite }) =>
  sqlite.prepare('select id, programme, starts_on as startsOn from editions order by starts_on, id'),
)

/** All editions, oldest first. */
export function editionsInTime(database: ReadableDatabase): EditionInTime[] {
  return inTime(database).all() as EditionInTime[]
}

const held = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select distinct edition from figure_cells
      where dimension = 'all' and submissions > 0 and (state = 'published' or ?)`)
    .pluck(),
)

/** Those in the rows, or where the rows are not by edition those that the filter lets through and that hold anything. */
export function editionsCounted(
  database: ReadableDatabase,
  { by, where, measure }: Pick<FigureQuestion, 'by' | 'where' | 'measure'>,
  rows: readonly CountedRow[],
): string[] {
  if (by.includes('edition')) return [...new Set(rows.flatMap(({ keys }) => keys.edition ?? []))]
  const isEveryState = MEASURE_RULES[measure].restsOn === 'submissions' ? 1 : 0
  const all = held(database).all(isEveryState) as string[]
  return all.filter((edition) => letsThrough(where, edition))
}

function letsThrough({ terms }: Query, edition: string): boolean {
  return terms.every(
    (term) =>
      term.kind !== 'field' || term.field !== 'edition' || term.values.includes(edition) !== term.isNegated,
  )
}

/** In these editions, the names that were mapped and those that they were mapped to; none by the editions' own names. */
export function ownKeys(
  database: ReadableDatabase,
  { by, names }: Pick<FigureQuestion, 'by' | 'names'>,
  editions: readonly string[],
): OwnKey[] {
  if (names === 'written' || editions.length === 0) return []
  return by.filter(isMappable).flatMap((dimension) => touched(keysIn(database, dimension, editions)))
}

function keysIn({ orm }: ReadableDatabase, dimension: Mappable, editions: readonly string[]): OwnKey[] {
  const to = concordanceSql(dimension, sql`c.edition`, sql`c.key`)
  return orm.all<OwnKey>(
    sql`select distinct ${dimension} as dimension, c.edition, c.key as "from", ${to} as "to" from figure_cells c
      where c.dimension = ${dimension} and c.edition in ${[...editions]} order by 2, 3`,
  )
}

/** Without the names that nothing was mapped from or to in any edition. */
function touched(keys: readonly OwnKey[]): OwnKey[] {
  const mapped = new Set(keys.flatMap(({ from, to }) => (from === to ? [] : [from, to])))
  return keys.filter(({ from, to }) => mapped.has(from) || mapped.has(to))
}
