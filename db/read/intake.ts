/** Reads what surrounds the rows that come in: platforms, quarantine and import profiles. */
import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { importProfiles, platforms, quarantine } from '../schema/intake.ts'

export function readPlatform({ orm }: ReadableDatabase, url: string) {
  return orm.select().from(platforms).where(eq(platforms.url, url)).get() ?? null
}

export function readOpenQuarantine({ orm }: ReadableDatabase) {
  return orm
    .select()
    .from(quarantine)
    .where(isNull(quarantine.resolvedAt))
    .orderBy(desc(quarantine.receivedAt), asc(quarantine.id))
    .all()
}

/** Open rows of one source, and of one of its rows when given. */
export function findQuarantined({ orm }: ReadableDatabase, source: string, sourceRow?: string) {
  return orm
    .select()
    .from(quarantine)
    .where(
      and(
        isNull(quarantine.resolvedAt),
        eq(quarantine.source, source),
        sourceRow === undefined ? undefined : eq(quarantine.sourceRow, sourceRow),
      ),
    )
    .all()
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
