/** Reads the register of bodies and reviewers' corrections. */
import { and, asc, count, eq, inArray, max, type SQL, sql } from 'drizzle-orm'
import type { Correction } from '../../domain/party/correction.ts'
import type { PublicParty, Sector } from '../../domain/party/sector.ts'
import type { RegisterBody } from '../../domain/register.ts'
import { fold } from '../../domain/swedish.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { type BodyOrigin, bodies, corrections } from '../schema/register.ts'
import { parties } from '../schema/submissions.ts'

export type StoredBody = RegisterBody & { origin: BodyOrigin }

export const REGISTER_VERSION = 'register-version'

const version = remembered(({ sqlite }) => sqlite.prepare('select value from settings where key = ?').pluck())

/** Grows with every change of bodies or corrections; asked for every row that is assessed. */
export function readRegisterVersion(database: ReadableDatabase): number {
  const text = version(database).get(REGISTER_VERSION)
  return typeof text === 'string' ? Number(text) : 0
}

/** All bodies, by id: the same register is always read in the same order. */
export function readBodies({ orm }: ReadableDatabase): StoredBody[] {
  return orm.select().from(bodies).orderBy(asc(bodies.id)).all().map(toBody)
}

export function findBody({ orm }: ReadableDatabase, id: string): StoredBody | null {
  const row = orm.select().from(bodies).where(eq(bodies.id, id)).get()
  return row ? toBody(row) : null
}

/** The bodies of a number, written `NNNNNN-NNNN`. */
export function bodiesOfNumber({ orm }: ReadableDatabase, orgnr: string): StoredBody[] {
  return orm.select().from(bodies).where(eq(bodies.orgnr, orgnr)).orderBy(asc(bodies.id)).all().map(toBody)
}

/** The first rows whose names, aliases or number hold the text, in Swedish order; all for an empty one. */
export function searchBodies(
  { orm }: ReadableDatabase,
  text: string,
  limit: number,
): { total: number; rows: StoredBody[] } {
  const words = fold(text).split(' ').filter(Boolean)
  const where = and(...words.map((word): SQL => sql`instr(${bodies.searchText}, ${word}) > 0`))
  const rows = orm
    .select()
    .from(bodies)
    .where(where)
    .orderBy(asc(bodies.nameSort), asc(bodies.id))
    .limit(limit)
  const total = orm.select({ bodies: count() }).from(bodies).where(where).get()?.bodies ?? 0
  return { total, rows: rows.all().map(toBody) }
}

export function countBodies({ orm }: ReadableDatabase) {
  return {
    bySector: orm
      .select({
        sector: bodies.sector,
        bodies: count(),
        withNumber: sql<number>`sum(${bodies.orgnr} is not null)`,
      })
      .from(bodies)
      .groupBy(bodies.sector)
      .all(),
    bySource: orm
      .select({ source: bodies.source, origin: bodies.origin, bodies: count() })
      .from(bodies)
      .groupBy(bodies.source, bodies.origin)
      .orderBy(asc(bodies.source), asc(bodies.origin))
      .all(),
    changedAt:
      orm
        .select({ at: max(bodies.changedAt) })
        .from(bodies)
        .get()?.at ?? null,
  }
}

/** Corrections that stand, oldest first. */
export function standingCorrections({ orm }: ReadableDatabase): (Correction & { about: string })[] {
  return orm
    .select()
    .from(corrections)
    .where(eq(corrections.isStanding, true))
    .orderBy(asc(corrections.at), asc(corrections.id))
    .all()
    .map(({ isStanding: _isStanding, ...row }) => ({
      ...row,
      scope: row.scope as Correction['scope'],
      sector: row.sector as Sector,
      publicParty: row.publicParty as PublicParty,
    }))
}

/** Bodies that a correction refers to, standing or not. */
export function correctedBodies({ orm }: ReadableDatabase): Set<string> {
  const rows = orm
    .select({ body: corrections.registerId, sameAs: corrections.sameAs })
    .from(corrections)
    .all()
  return new Set(rows.flatMap(({ body, sameAs }) => [body, sameAs]).filter((id) => id !== null))
}

/** The names under which submissions have parties of these keys, each with the submission. */
export function namesByKey(
  { orm }: ReadableDatabase,
  keys: readonly string[],
): { name: string; submissionId: string }[] {
  return orm
    .select({ name: parties.name, submissionId: parties.submissionId })
    .from(parties)
    .where(inArray(parties.key, [...keys]))
    .all()
}

function toBody(row: typeof bodies.$inferSelect): StoredBody {
  return {
    id: row.id,
    kind: row.kind as RegisterBody['kind'],
    name: row.name,
    sector: row.sector as Sector,
    publicParty: row.publicParty as RegisterBody['publicParty'],
    orgnr: row.orgnr,
    countyCode: row.countyCode,
    municipalityCode: row.municipalityCode,
    aliases: row.aliases,
    shortAliases: row.shortAliases,
    bareNames: row.bareNames,
    source: row.source,
    note: row.note,
    origin: row.origin as BodyOrigin,
  }
}
