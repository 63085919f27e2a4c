/** The made-up editions spread over eight, in a copy of the bench's database that is kept. */
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { openDatabase } from '../db/open.ts'
import { fileOf } from './database.ts'

const MORE_EDITIONS = ['2025', '2026'] as const

export async function eightEditions(rows: number): Promise<string> {
  const original = await fileOf(rows)
  const file = original.replace(/\.db$/, '-eight.db')
  if (existsSync(file)) return file
  const partial = `${file}.partial`
  copyFileSync(original, partial)
  const { sqlite, close } = openDatabase(partial)
  sqlite.pragma('synchronous = OFF')
  const columns = sqlite.prepare("select name from pragma_table_info('editions')").pluck().all() as string[]
  const given = columns.map((name) =>
    name === 'id'
      ? '@id'
      : name === 'starts_on' || name === 'ends_on'
        ? `@id || substr(${name}, 5)`
        : `"${name}"`,
  )
  const insert = sqlite.prepare(
    `insert into editions (${columns.join(', ')}) select ${given.join(', ')} from editions where id = '2024'`,
  )
  for (const id of MORE_EDITIONS) insert.run({ id })
  const all = ['2019', '2020', '2021', '2022', '2023', '2024', ...MORE_EDITIONS]
  for (const [at, id] of all.entries())
    sqlite.prepare(`update submissions set edition = ? where number % ${all.length} = ?`).run(id, at)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  close()
  renameSync(partial, file)
  return file
}
