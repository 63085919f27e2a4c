/** Reads what surrounds the rows that come in: platforms, quarantine and import profiles. */
import { and, asc, count, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { importProfiles, platforms, quarantine } from '../schema/intake.ts'

const platformAt = remembered(({ orm }) =>
  orm
    .select()
    .from(platforms)
    .where(eq(platforms.url, sql.placeholder('url')))
    .prepare(),
)

export function readPlatform(database: ReadableDatabase, url: string) {
  return platformAt(database).get({ url }) ?? null
}

export function readOpenQuarantine({ orm }: ReadableDatabase) {
  return orm
    .select()
    .from(quarantine)
    .where(isNull(quarantine.resolvedAt))
    .orderBy(desc(quarantine.receivedAt), asc(quarantine.id))
    .all()
}

/** What was resolved on a day (UTC) or later, newest first. */
export function readResolvedQuarantine({ orm }: ReadableDatabase, since: string, most: number) {
  return orm
    .select()
    .from(quarantine)
    .where(gte(quarantine.resolvedAt, since))
    .orderBy(desc(quarantine.resolvedAt), asc(quarantine.id))
    .limit(most)
    .all()
}

const openOfSourceRow = remembered(({ orm }) =>
  orm
    .select()
    .from(quarantine)
    .where(
      and(
        isNull(quarantine.resolvedAt),
        eq(quarantine.source, sql.placeholder('source')),
        eq(quarantine.sourceRow, sql.placeholder('sourceRow')),
      ),
    )
    .prepare(),
)

/** What is set aside of one row of a source and not yet resolved. */
export function findQuarantined(database: ReadableDatabase, source: string, sourceRow: string) {
  return openOfSourceRow(database).all({ source, sourceRow })
}

/** Which rows of a source are set aside. */
export function quarantinedRows({ orm }: ReadableDatabase, source: string): Set<string> {
  const rows = orm
    .select({ sourceRow: quarantine.sourceRow })
    .from(quarantine)
    .where(and(isNull(quarantine.resolvedAt), eq(quarantine.source, source)))
    .all()
  return new Set(rows.map((row) => row.sourceRow))
}

export function countQuarantined({ orm }: ReadableDatabase): number {
  return orm.select({ rows: count() }).from(quarantine).where(isNull(quarantine.resolvedAt)).get()?.rows ?? 0
}

export function readProfile({ orm }: ReadableDatabase, name: string) {
  return orm.select().from(importProfiles).where(eq(importProfiles.name, name)).get() ?? null
}

export function profileNames({ orm }: ReadableDatabase): string[] {
  const rows = orm
    .select({ name: importProfiles.name })
    .from(importProfiles)
    .orderBy(asc(importProfiles.name))
    .all()
  return rows.map((row) => row.name)
}
