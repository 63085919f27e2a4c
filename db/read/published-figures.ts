/** Reads what others have published of editions: shipped with the desk or noted by the team, as it was stated. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { PublishedFigure } from '../../domain/edition.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { Qualifier } from '../../domain/figures/qualifier.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { publishedFigures } from '../schema/editions.ts'
import { teamPublishedFigures } from '../schema/figures.ts'

/** `id` is null for those that ship: they can be stood in for, and not removed. */
export type StoredPublishedFigure = PublishedFigure & { edition: string; id: string | null }

const teamOf = remembered(({ orm }) =>
  orm
    .select()
    .from(teamPublishedFigures)
    .where(eq(teamPublishedFigures.edition, sql.placeholder('edition')))
    .orderBy(asc(teamPublishedFigures.at), asc(teamPublishedFigures.id))
    .prepare(),
)

const shippedOf = remembered(({ orm }) =>
  orm
    .select()
    .from(publishedFigures)
    .where(eq(publishedFigures.edition, sql.placeholder('edition')))
    .orderBy(asc(publishedFigures.id))
    .prepare(),
)

/** The team's of the same measure and source stands in for a shipped one; shipped ones come first. */
export function readPublishedFigures(database: ReadableDatabase, edition: string): StoredPublishedFigure[] {
  const own = teamOf(database).all({ edition })
  const isReplaced = ({ measure, source }: { measure: string; source: string }) =>
    own.some((one) => one.measure === measure && one.source === source)
  const shipped = shippedOf(database).all({ edition })
  return [
    ...shipped.filter((row) => !isReplaced(row)).map((row) => toFigure({ ...row, id: null })),
    ...own.map(toFigure),
  ]
}

/** The team's figure of a measure from a source, or null. */
export function findTeamFigure(
  { orm }: ReadableDatabase,
  { edition, measure, source }: { edition: string; measure: Measure; source: string },
): typeof teamPublishedFigures.$inferSelect | null {
  const found = orm
    .select()
    .from(teamPublishedFigures)
    .where(
      and(
        eq(teamPublishedFigures.edition, edition),
        eq(teamPublishedFigures.measure, measure),
        eq(teamPublishedFigures.source, source),
      ),
    )
    .get()
  return found ?? null
}

export function findTeamFigureById({ orm }: ReadableDatabase, id: string) {
  return orm.select().from(teamPublishedFigures).where(eq(teamPublishedFigures.id, id)).get() ?? null
}

type Row = Pick<
  typeof teamPublishedFigures.$inferSelect,
  'edition' | 'measure' | 'qualifier' | 'value' | 'wordsSv' | 'wordsEn' | 'statedOn' | 'source'
> & { id: string | null }

function toFigure({ id, edition, measure, qualifier, value, wordsSv, wordsEn, statedOn, source }: Row) {
  return {
    id,
    edition,
    measure: measure as Measure,
    qualifier: qualifier as Qualifier,
    value,
    words: { sv: wordsSv, en: wordsEn },
    statedOn,
    source,
  }
}
