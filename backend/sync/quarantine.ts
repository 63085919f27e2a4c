/** Sets rows that cannot be read aside with their raw text and reason, and reads them again when asked. */

import { Temporal } from 'temporal-polyfill'
import type { QuarantineRow } from '../../contract/calls/sync.ts'
import { findQuarantined, readOpenQuarantine } from '../../db/read/intake.ts'
import { insertQuarantined, resolveQuarantined } from '../../db/write/intake.ts'
import type { Workspace } from '../workspace.ts'

/** Raw text may hold contacts, so it is kept for half a year at the most. */
const RETENTION = { months: 6 }

export type Refused = {
  source: string
  sourceRow: string
  edition: string | null
  raw: string
  reason: QuarantineRow['reason']
}

/** The same row with the same text is kept once; another text of it takes the older one's place. */
export function setAsideRow({ database, newId, now }: Workspace, refused: Refused): void {
  const at = now()
  const open = findQuarantined(database, refused.source, refused.sourceRow)
  if (open.some((row) => row.raw === refused.raw)) return
  for (const row of open) resolveQuarantined(database, row.id, at)
  const retainedUntil = Temporal.PlainDate.from(at.slice(0, 10)).add(RETENTION).toString()
  insertQuarantined(database, { id: newId(), ...refused, receivedAt: at, retainedUntil })
}

/** Call when a row was read after all. */
export function releaseRow({ database, now }: Workspace, source: string, sourceRow: string): void {
  for (const row of findQuarantined(database, source, sourceRow)) resolveQuarantined(database, row.id, now())
}

export function listQuarantine({ database }: Workspace): QuarantineRow[] {
  return readOpenQuarantine(database).map(
    ({ id, source, sourceRow, edition, raw, reason, receivedAt, retainedUntil }) => {
      return { id, source, sourceRow, edition, raw, reason, receivedAt, retainedUntil }
    },
  )
}
