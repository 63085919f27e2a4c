/** Reads concordances: their versions, the current map, and the key that a submission counts under by it. */
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import {
  CONCORDANCE_DIMENSIONS,
  type ConcordanceDimension,
  type ConcordanceEntry,
  expandConcordance,
  shippedConcordances,
} from '../../domain/figures/concordance.ts'
import shippedMaps from '../../resources/figures/concordance.json' with { type: 'json' }
import type { ReadableDatabase } from '../database.ts'
import { editions } from '../schema/editions.ts'
import { concordanceKeys, concordances } from '../schema/figures.ts'

export type Concordance = {
  dimension: ConcordanceDimension
  /** 0 is the one that ships. */
  version: number
  entries: ConcordanceEntry[]
}

const shipped = shippedConcordances.parse(shippedMaps)

/** The team's newest, or the one that ships. */
export function currentConcordance({ orm }: ReadableDatabase, dimension: ConcordanceDimension): Concordance {
  const row = orm
    .select({ version: concordances.version, entries: concordances.entries })
    .from(concordances)
    .where(eq(concordances.dimension, dimension))
    .orderBy(desc(concordances.version))
    .limit(1)
    .get()
  return { dimension, ...(row ?? { version: 0, entries: shipped[dimension] }) }
}

/** The team's versions, newest first. */
export function concordanceVersions({ orm }: ReadableDatabase, dimension: ConcordanceDimension) {
  return orm
    .select({
      version: concordances.version,
      entries: concordances.entries,
      note: concordances.note,
      reviewer: concordances.reviewer,
      organisation: concordances.organisation,
      at: concordances.at,
    })
    .from(concordances)
    .where(eq(concordances.dimension, dimension))
    .orderBy(desc(concordances.version))
    .all()
}

/** What the keys should be, by the current maps and the editions that there are. */
export function expectedKeys(database: ReadableDatabase): (typeof concordanceKeys.$inferSelect)[] {
  const known = database.orm.select({ id: editions.id, programme: editions.programme }).from(editions).all()
  return CONCORDANCE_DIMENSIONS.flatMap((dimension) =>
    expandConcordance(currentConcordance(database, dimension).entries, known).map(
      ({ edition, from, to }) => ({
        dimension,
        edition,
        fromKey: from,
        toKey: to,
      }),
    ),
  )
}

/** The keys as counting joins with them, in a steady order. */
export function storedKeys({ orm }: ReadableDatabase): (typeof concordanceKeys.$inferSelect)[] {
  return orm
    .select()
    .from(concordanceKeys)
    .orderBy(asc(concordanceKeys.dimension), asc(concordanceKeys.edition), asc(concordanceKeys.fromKey))
    .all()
}

/** What an edition's keys of a dimension count as: for rows that were counted by the edition's own names. */
export function mappedKeys({ orm }: ReadableDatabase, dimension: ConcordanceDimension, edition: string) {
  const rows = orm
    .select({ from: concordanceKeys.fromKey, to: concordanceKeys.toKey })
    .from(concordanceKeys)
    .where(and(eq(concordanceKeys.dimension, dimension), eq(concordanceKeys.edition, edition)))
    .all()
  return new Map(rows.map(({ from, to }) => [from, to]))
}

/**
 * The key that a submission counts under, as SQL: what its edition's key is mapped to, or that key itself. Put it round
 * the key's own expression. Of a dimension with many values two keys of one submission may become one, so what is
 * counted must be distinct submissions.
 */
export function concordanceSql(dimension: ConcordanceDimension, edition: SQL, key: SQL): SQL {
  return sql`coalesce((select mapped.to_key from concordance_keys mapped where mapped.dimension = ${sql.raw(`'${dimension}'`)}
    and mapped.edition = ${edition} and mapped.from_key = ${key}), ${key})`
}
