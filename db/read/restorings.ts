/** Reads from the log when backups were put back, and where the chains ended before and after. */
import { type RestoredBody, restoredBody } from '../../domain/safety.ts'
import type { ReadableDatabase } from '../database.ts'

export type Restoring = { at: string; body: RestoredBody }

const RESTORINGS_SQL = `select e.at, b.body from log_entries e join log_bodies b on b.entry_id = e.id
  where e.kind = 'restored' order by e.at`

/** Oldest first; one whose body is of another shape is left out. */
export function readRestorings({ sqlite }: Pick<ReadableDatabase, 'sqlite'>): Restoring[] {
  const rows = sqlite.prepare(RESTORINGS_SQL).all() as { at: string; body: string }[]
  return rows.flatMap(({ at, body }) => {
    const parsed = restoredBody.safeParse(JSON.parse(body))
    return parsed.success ? [{ at, body: parsed.data }] : []
  })
}
