/** When the next backup is due, and which backups stay when old ones are thinned out. */
import { dayOf, daysBetween, millisecondsBetween, weekdayOf } from './time.ts'

/** So often while the desk is open. */
export const BACKUP_EVERY_HOURS = 4
/** The oldest age in Swedish days at which all, one a day, one a week and one a month are kept. */
export const KEEP_ALL_DAYS = 2
export const KEEP_DAILY_DAYS = 14
export const KEEP_WEEKLY_DAYS = 70
export const KEEP_MONTHLY_DAYS = 365

/** `at` is when it was made, UTC; `isTrusted` whether it was opened and counted. */
export type PlannedBackup = { at: string; isTrusted: boolean }

/** Whether none was made in the last hours. One from the future (a clock set back) counts only when it is near. */
export function dueForBackup(trustedInstants: readonly string[], now: string): boolean {
  const span = BACKUP_EVERY_HOURS * 60 * 60 * 1000
  return !trustedInstants.some((at) => Math.abs(millisecondsBetween(at, now)) < span)
}

/**
 * The backups that stay: all of two days, then the last of each day, week (from Monday) and month, by Swedish days and
 * trusted ones before others. The newest stays, and the newest trusted one, so the only one does too.
 */
export function backupsToKeep<Backup extends PlannedBackup>(
  backups: readonly Backup[],
  now: string,
): Backup[] {
  const newestFirst = [...backups].sort((one, other) => (one.at < other.at ? 1 : -1))
  const today = dayOf(now)
  const age = ({ at }: Backup) => daysBetween(dayOf(at), today)
  const kept = new Set<Backup>([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter(({ isTrusted }) => isTrusted).slice(0, 1),
    ...newestFirst.filter((one) => age(one) <= KEEP_ALL_DAYS),
    ...lastOfEach(newestFirst, ({ at }) => dayOf(at)).filter((one) => age(one) <= KEEP_DAILY_DAYS),
    ...lastOfEach(newestFirst, ({ at }) => weekOf(dayOf(at))).filter((one) => age(one) <= KEEP_WEEKLY_DAYS),
    ...lastOfEach(newestFirst, ({ at }) => dayOf(at).slice(0, 7)).filter(
      (one) => age(one) <= KEEP_MONTHLY_DAYS,
    ),
  ])
  return backups.filter((one) => kept.has(one))
}

/** By calendar and not by distance from now, so that what was kept yesterday is not another one today. */
function lastOfEach<Backup extends PlannedBackup>(
  newestFirst: readonly Backup[],
  spanOf: (backup: Backup) => string,
): Backup[] {
  const last = new Map<string, Backup>()
  for (const backup of newestFirst) {
    const known = last.get(spanOf(backup))
    if (!known || (!known.isTrusted && backup.isTrusted)) last.set(spanOf(backup), backup)
  }
  return [...last.values()]
}

/** Weeks since the Monday of 1 January 2001. */
function weekOf(day: string): string {
  return String((daysBetween('2001-01-01', day) - (weekdayOf(day) - 1)) / 7)
}
