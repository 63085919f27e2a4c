/** Finds the first entry of a desk's chain that is not as a backup has it. */
import SQLite from 'better-sqlite3'
import type { ReadableDatabase } from '../database.ts'
import type { DeskHead } from '../heads.ts'

const CHAIN_SQL = `select desk, seq, hash, at, actor ->> '$.name' as actor,
    actor ->> '$.organisation' as organisation, kind
  from log_entries where desk = ? order by seq`

/** As the backup has it; null where the backup cannot be read or all its entries are the same. */
export function firstDifference(
  { sqlite }: ReadableDatabase,
  backup: string,
  desk: string,
): Omit<DeskHead, 'hash'> | null {
  const now = sqlite.prepare('select hash from log_entries where desk = ? and seq = ?').pluck()
  const different = chainIn(backup, desk).find(({ seq, hash }) => now.get(desk, seq) !== hash)
  if (!different) return null
  const { hash: _hash, ...entry } = different
  return entry
}

function chainIn(file: string, desk: string): DeskHead[] {
  let sqlite: SQLite.Database | undefined
  try {
    sqlite = new SQLite(file, { readonly: true, fileMustExist: true })
    return sqlite.prepare(CHAIN_SQL).all(desk) as DeskHead[]
  } catch {
    // A backup that was damaged or moved tells nothing; its head still does.
    return []
  } finally {
    sqlite?.close()
  }
}
