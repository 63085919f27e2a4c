/** Whether a database holds anything that somebody would miss. */
import type { ReadableDatabase } from '../database.ts'

/** A submission, or anything in the log; what ships with the desk comes back by itself. */
export function hasContent({ sqlite }: ReadableDatabase): boolean {
  const found = sqlite
    .prepare('select exists (select 1 from log_entries) or exists (select 1 from submissions)')
    .pluck()
    .get()
  return found === 1
}
