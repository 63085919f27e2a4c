/** Reads editions with their rules, published figures and how much they hold. */
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Edition, EditionWithRules, PublishedFigure, RuleSet } from '../../domain/edition.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { editions, programmes, ruleSets } from '../schema/editions.ts'
import { submissions } from '../schema/submissions.ts'
import { IS_ACTIVITY } from './figures.ts'
import { readPublishedFigures } from './published-figures.ts'

export function editionIds({ orm }: ReadableDatabase): string[] {
  return orm
    .select({ id: editions.id })
    .from(editions)
    .orderBy(asc(editions.startsOn))
    .all()
    .map((row) => row.id)
}

const oneEdition = remembered(({ orm }) =>
  orm
    .select()
    .from(editions)
    .where(eq(editions.id, sql.placeholder('id')))
    .prepare(),
)

/** The edition without its rules and figures, asked for many rows; or null. */
export function findEdition(database: ReadableDatabase, id: string): Edition | null {
  const row = oneEdition(database).get({ id })
  return row ? toEdition(row) : null
}

/** The edition with its current rules, or null when there is none of that id. */
export function readEdition(database: ReadableDatabase, id: string): EditionWithRules | null {
  const row = oneEdition(database).get({ id })
  if (!row) return null
  const rules = readRules(database, id, row.rulesVersion)
  return { ...toEdition(row), rules, publishedFigures: publishedOfActivities(database, id) }
}

/** Throws when the version was never made. */
export function readRules({ orm }: ReadableDatabase, edition: string, version: number): RuleSet {
  const row = orm
    .select({ rules: ruleSets.rules })
    .from(ruleSets)
    .where(and(eq(ruleSets.edition, edition), eq(ruleSets.version, version)))
    .get()
  if (!row) throw new Error(`Edition ${edition} has no rules of version ${version}`)
  return row.rules
}

/** An edition's versions of the rules, newest first. */
export function listRules({ orm }: ReadableDatabase, edition: string) {
  return orm
    .select({
      version: ruleSets.version,
      madeAt: ruleSets.madeAt,
      madeBy: ruleSets.madeBy,
      note: ruleSets.note,
      takenOverFrom: ruleSets.takenOverFrom,
      confirmedAt: ruleSets.confirmedAt,
      confirmedBy: ruleSets.confirmedBy,
    })
    .from(ruleSets)
    .where(eq(ruleSets.edition, edition))
    .orderBy(desc(ruleSets.version))
    .all()
}

const versionOf = remembered(({ sqlite }) =>
  sqlite.prepare('select rules_version from editions where id = ?').pluck(),
)

/** The version of an edition's current rules, asked before many rows are assessed. Null for an unknown edition. */
export function rulesVersionOf(database: ReadableDatabase, edition: string): number | null {
  return (versionOf(database).get(edition) as number | undefined) ?? null
}

/** The programme's newest edition by its first day, or null. */
export function newestEdition(database: ReadableDatabase, programme: string): EditionWithRules | null {
  const row = database.orm
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.programme, programme))
    .orderBy(desc(editions.startsOn))
    .limit(1)
    .get()
  return row ? readEdition(database, row.id) : null
}

/** All editions, newest first, each with the number of its submissions, those to review and its activities. */
export function listEditions(database: ReadableDatabase) {
  const { orm } = database
  const counts = orm
    .select({
      edition: submissions.edition,
      submissions: count(),
      toReview: sql<number>`sum(${submissions.state} = 'new')`,
      activities: sql<number>`sum(${IS_ACTIVITY})`,
    })
    .from(submissions)
    .groupBy(submissions.edition)
    .all()
  const byEdition = new Map(counts.map(({ edition, ...rest }) => [edition, rest]))
  return orm
    .select({ edition: editions, programmeName: programmes.name })
    .from(editions)
    .innerJoin(programmes, eq(programmes.id, editions.programme))
    .orderBy(desc(editions.startsOn))
    .all()
    .map(({ edition, programmeName }) => ({
      ...toEdition(edition),
      programmeName,
      rulesVersion: edition.rulesVersion,
      publishedFigures: publishedOfActivities(database, edition.id),
      ...(byEdition.get(edition.id) ?? { submissions: 0, toReview: 0, activities: 0 }),
    }))
}

/** Of activities, which is what editions are listed by. */
function publishedOfActivities(database: ReadableDatabase, edition: string): PublishedFigure[] {
  return readPublishedFigures(database, edition)
    .filter(({ measure }) => measure === 'activities')
    .map(({ id: _id, edition: _edition, ...figure }) => figure)
}

function toEdition(row: typeof editions.$inferSelect): Edition {
  const { rulesVersion: _version, origin: _origin, themeSv, themeEn, ...edition } = row
  return { ...edition, theme: themeSv && themeEn ? { sv: themeSv, en: themeEn } : null }
}
