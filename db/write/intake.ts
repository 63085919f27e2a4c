/** Writes what surrounds the rows that come in: quarantine, platforms, profiles, runs and settings. */
import { eq } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { importProfiles, importRuns, platforms, quarantine, settings } from '../schema/intake.ts'

export function setSetting({ orm }: WritableDatabase, key: string, value: unknown): void {
  orm
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run()
}

export function removeSetting({ orm }: WritableDatabase, key: string): void {
  orm.delete(settings).where(eq(settings.key, key)).run()
}

export function insertQuarantined({ orm }: WritableDatabase, row: typeof quarantine.$inferInsert): void {
  orm.insert(quarantine).values(row).run()
}

export function resolveQuarantined({ orm }: WritableDatabase, id: string, at: string): void {
  orm.update(quarantine).set({ resolvedAt: at }).where(eq(quarantine.id, id)).run()
}

export function setQuarantineReason(
  { orm }: WritableDatabase,
  id: string,
  told: Pick<typeof quarantine.$inferInsert, 'edition' | 'reason'>,
): void {
  orm.update(quarantine).set(told).where(eq(quarantine.id, id)).run()
}

/** Remembers a platform, or what changed about it. */
export function savePlatform({ orm }: WritableDatabase, platform: typeof platforms.$inferInsert): void {
  const { url: _url, ...rest } = platform
  orm.insert(platforms).values(platform).onConflictDoUpdate({ target: platforms.url, set: rest }).run()
}

/** The cursor goes with the rows that it follows: call it in their transaction. */
export function setCursor(
  { orm }: WritableDatabase,
  url: string,
  position: Partial<Pick<typeof platforms.$inferInsert, 'cursor' | 'etag' | 'pulledAt' | 'pushedAt'>>,
): void {
  orm.update(platforms).set(position).where(eq(platforms.url, url)).run()
}

export function saveProfile({ orm }: WritableDatabase, profile: typeof importProfiles.$inferInsert): void {
  const { name: _name, ...rest } = profile
  orm
    .insert(importProfiles)
    .values(profile)
    .onConflictDoUpdate({ target: importProfiles.name, set: rest })
    .run()
}

export function insertImportRun({ orm }: WritableDatabase, run: typeof importRuns.$inferInsert): void {
  orm.insert(importRuns).values(run).run()
}
