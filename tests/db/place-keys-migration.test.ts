/** A file from before places had keys, opened by this version: its rows sort as those that come in now. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verify } from '../../backend/maintenance/verify.ts'
import { places } from '../../backend/registers.ts'
import { defaultMigrationsFolder, openDatabase } from '../../db/open.ts'
import { arrivalOf, contentOf, openDesk, rowsOf, takeIn, tempFolder } from '../backend/desk.ts'

type Journal = { entries: { tag: string }[] }
type Row = Record<string, unknown>

/** The migrations up to the one before the keys. */
function earlierMigrations(): string {
  const folder = join(tempFolder(), 'migrations')
  cpSync(defaultMigrationsFolder(), folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  const entries = journal.entries.filter(({ tag }) => tag < '0004')
  writeFileSync(file, JSON.stringify({ ...journal, entries }))
  return folder
}

function copyAll(from: SQLite.Database, to: SQLite.Database): void {
  const tables = to
    .prepare(`select name from sqlite_master where type = 'table' and name not like '%search%'
      and name not in ('state_transitions', '__drizzle_migrations', 'sqlite_sequence')`)
    .pluck()
    .all() as string[]
  for (const table of tables) {
    const columns = (to.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const insert = to.prepare(
      `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
    )
    for (const row of from.prepare(`select * from ${table}`).all() as Row[]) insert.run(row)
  }
  to.exec("insert into submission_search (rowid, marked, plain) select number, title, '' from submissions")
}

test('every municipality and county of the register gets the key that an arrival of today has', () => {
  const made = openDesk()
  const at = [
    ...places.municipalities.map(({ code, countyCode }) => ({ municipalityCode: code, countyCode })),
    { municipalityCode: null, countyCode: null },
    { municipalityCode: '9999', countyCode: 'okänd' },
    ...places.counties.map(({ code }) => ({ municipalityCode: null, countyCode: code })),
  ]
  takeIn(
    made.workspace,
    ...at.map((place, index) =>
      arrivalOf(`a${index}`, {
        content: contentOf(`${index} ${place.municipalityCode} ${place.countyCode}`, {
          place: { ...contentOf('').place, ...place },
        }),
      }),
    ),
  )
  const KEYS = 'select platform_id, county_sort, municipality_sort from submissions order by id'
  const expected = rowsOf(made.workspace, KEYS)
  expect(expected).toHaveLength(290 + 2 + 21)
  made.close()

  const folder = tempFolder()
  const older = openDatabase(join(folder, 'desk.db'), earlierMigrations())
  const today = new SQLite(made.file)
  older.sqlite.pragma('foreign_keys = OFF')
  older.sqlite.transaction(() => copyAll(today, older.sqlite))()
  today.close()
  older.close()
  const desk = openDesk({ folder })
  expect(rowsOf(desk.workspace, KEYS)).toEqual(expected)
  expect(verify(desk.workspace).checks.filter((check) => !check.ok)).toEqual([])
})
