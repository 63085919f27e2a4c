/** Statements prepared once for each open database, for paths that ask the same for many rows. */
import type { ReadableDatabase } from './database.ts'

/** Call it at the top of a module; the statement lives as long as its database. */
export function remembered<Statement>(
  prepare: (database: ReadableDatabase) => Statement,
): (database: ReadableDatabase) => Statement {
  const statements = new WeakMap<ReadableDatabase['sqlite'], Statement>()
  return (database) => {
    const known = statements.get(database.sqlite)
    if (known) return known
    const statement = prepare(database)
    statements.set(database.sqlite, statement)
    return statement
  }
}
