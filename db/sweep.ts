/** Sees to it that what was erased is not found in the database's files as bytes either. */
import type { WritableDatabase } from './database.ts'
import { problemCodeOf } from './problem.ts'

/** Before anything is erased. Throws where SQLite was built without it: what is deleted must be overwritten. */
export function assertSecureDelete({ sqlite }: WritableDatabase): void {
  sqlite.pragma('secure_delete = ON')
  const isOn = Number(sqlite.pragma('secure_delete', { simple: true }))
  if (isOn !== 1) throw new Error(`secure_delete is ${isOn}: what is deleted would stay in the file`)
}

/**
 * Rewrites the file, since rows that were moved between pages may have left copies in the gaps, and empties the
 * write-ahead log. False where that has to wait: another program reads, or the disk has no room for it.
 */
export function sweep({ sqlite }: WritableDatabase): boolean {
  // The new file is built in a file and not in memory, where a large one would not fit.
  sqlite.pragma('temp_store = FILE')
  try {
    sqlite.exec('vacuum')
    const [row] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return row?.busy === 0
  } catch (error) {
    if (isPassing(error)) return false
    throw error
  } finally {
    sqlite.pragma('temp_store = MEMORY')
  }
}

function isPassing(error: unknown): boolean {
  const code = problemCodeOf(error)
  return code === 'in-use' || code === 'disk-full'
}
