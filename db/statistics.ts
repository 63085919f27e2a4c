/** What SQLite knows of how many rows its indexes lead to, without which it looks through editions for a few rows. */
import SQLite from 'better-sqlite3'

/** Rows of each index that are looked at: tens of milliseconds, however large the file. */
const ROWS_LOOKED_AT = 400
/** As SQLite advises on opening: of all tables that lack statistics or have grown tenfold since they were made. */
const ALL_TABLES = '0x10002'

/**
 * Makes the statistics that are missing or old, when it is opened, after an intake and when it is closed; next to
 * nothing otherwise. Never throws for the database's sake: another that writes, a full disk or a damaged page leaves
 * the statistics as they are, and the work itself tells. Nothing happens within a transaction.
 */
export function keepStatistics(sqlite: SQLite.Database): void {
  if (sqlite.readonly || !sqlite.open || sqlite.inTransaction) return
  const patience = sqlite.pragma('busy_timeout', { simple: true })
  try {
    // Nobody waits for these: whoever writes at the moment goes first.
    sqlite.pragma('busy_timeout = 0')
    sqlite.pragma(`analysis_limit = ${ROWS_LOOKED_AT}`)
    // One commit for all tables.
    sqlite.transaction(() => sqlite.pragma(`optimize = ${ALL_TABLES}`)).immediate()
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`)
  }
}
