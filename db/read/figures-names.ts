/** What organisers are called: the register's name, else the first that was written. */
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

const named = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select wanted.value, (select name from organising_parties where key = wanted.value order by number limit 1)
      from json_each(?) wanted`)
    .raw(),
)

/** Names by key; a key that nobody has any more is left out. */
export function organiserNames(database: ReadableDatabase, keys: readonly string[]): Record<string, string> {
  const rows = named(database).all(JSON.stringify(keys)) as [string, string | null][]
  return Object.fromEntries(rows.flatMap(([key, name]) => (name === null ? [] : [[key, name]])))
}
