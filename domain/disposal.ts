/** The days of a disposal: the last one that may be asked for, what has waited too long by it, and when a backup is gone. */
import { KEEP_MONTHLY_DAYS } from './backup-plan.ts'
import { STAGED_DAYS } from './safety.ts'
import { addDays, dayOf, endOfDay } from './time.ts'

/** What is kept until a day is due when the whole of that Swedish day has passed. */
export function latestDueBy(now: string): string {
  return addDays(dayOf(now), -1)
}

/** The instant before which pages were fetched that have waited too long when the day is over. */
export function staleBefore(dueBy: string): string {
  return endOfDay(addDays(dueBy, -STAGED_DAYS))
}

/** The day by which thinning has removed a backup made then, at the latest; it may go long before. */
export function rotatesBy(backupAt: string): string {
  return addDays(dayOf(backupAt), KEEP_MONTHLY_DAYS + 1)
}

/** Whether contacts of a disposed edition may be stored again under a new retention day, set at the instant. */
export function reopensContacts(retainedUntil: string | null, at: string): boolean {
  return retainedUntil === null || retainedUntil > latestDueBy(at)
}

/** What a quarantined row's reason says of itself; the rest quotes the row's text and goes with it. */
export const REASON_VALUES_KEPT = ['field', 'problem', 'edition', 'revision', 'from', 'to'] as const
