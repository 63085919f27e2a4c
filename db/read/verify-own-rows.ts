/** Compares rows that each entry of a kind makes, one an entry, with the entries: who, when, and what the body tells. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { ReadableDatabase } from '../database.ts'
import { entriesOf, type Projected } from './verify-projections.ts'

type OwnRow = { entryId: string; reviewer: string; organisation: string; at: string }

/** `read` gives the body as its shape, null where it has none; `told` what the row says that the body did. Problems are ids of entries. */
export function checkOwnRows<Row extends OwnRow>(
  database: ReadableDatabase,
  kind: string,
  rows: readonly Row[],
  read: (body: unknown) => unknown,
  told: (row: Row) => unknown,
): Projected {
  const byEntry = new Map(rows.map((row) => [row.entryId, row]))
  const entries = entriesOf(database, kind)
  const spoilt = entries.filter((entry) => {
    const row = byEntry.get(entry.id)
    if (!row) return true
    if (row.reviewer !== entry.name || row.organisation !== entry.organisation || row.at !== entry.at)
      return true
    return !entry.isErased && canonicalJson(read(entry.body)) !== canonicalJson(told(row))
  })
  const known = new Set(entries.map(({ id }) => id))
  const strange = [...byEntry.keys()].filter((id) => !known.has(id))
  return { checked: entries.length, problems: [...spoilt.map(({ id }) => id), ...strange] }
}
