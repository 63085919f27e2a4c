/** CHECK constraints made from the unions of the domain, so that both always agree. */
import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check } from 'drizzle-orm/sqlite-core'

/** Allows the given words; a nullable column may also be null, as SQL has it. */
export function oneOf(name: string, column: AnySQLiteColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word}'`).join(', ')
  return check(name, sql`${column} in (${sql.raw(list)})`)
}
