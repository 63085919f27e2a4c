/** Every earlier schema version, with rows in all its tables, is carried forward to now and keeps them. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { verifyDatabase } from '../../db/read/verify.ts'
import { fillDesk } from './fixtures/fill.ts'
import { columnsOf, makeEarlier, migrationTags, tablesOf } from './fixtures/make.ts'

/** What a migration brings up to date in rows that are there; everything else must stay as it was. */
const BROUGHT_FORWARD: Readonly<Record<string, readonly string[]>> = {
  rule_sets: ['rules'],
  submissions: ['county_sort', 'municipality_sort'],
}

const tags = migrationTags()
const earlier = tags.slice(0, -1)
let filled = ''

beforeAll(() => {
  filled = fillDesk()
})

test('the file of today has a row in every table', () => {
  const sqlite = new SQLite(filled, { readonly: true })
  expect(tablesOf(sqlite).filter((table) => countOf(sqlite, table) === 0)).toEqual([])
  sqlite.close()
})

describe.each(earlier)('a file of %s', (tag) => {
  let file = ''
  let before: Map<string, Row[]>

  beforeAll(() => {
    file = makeEarlier(tag, filled)
    const older = new SQLite(file, { readonly: true })
    before = new Map(tablesOf(older).map((table) => [table, rowsOf(older, table, columnsOf(older, table))]))
    older.close()
  })

  test('has a row in every table, and so have the children of each', () => {
    expect([...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([])
  })

  test('keeps every row, what it says and what refers to it', () => {
    const database = openDatabase(file)
    const { sqlite } = database
    for (const [table, rows] of before) {
      const changed = BROUGHT_FORWARD[table] ?? []
      const columns = Object.keys(rows[0] ?? {}).filter((name) => !changed.includes(name))
      expect(columnsOf(sqlite, table), table).toEqual(expect.arrayContaining(columns))
      const kept = rows.map((row) => pick(row, columns))
      expect(rowsOf(sqlite, table, columns), table).toEqual(sorted(kept))
    }
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    const guards = verifyDatabase(database).find(({ name }) => name === 'guards-stand')
    expect(guards).toMatchObject({ ok: true })
    database.close()
  })

  test('has the shape of a new file', () => {
    const carried = new SQLite(file, { readonly: true })
    const fresh = new SQLite(filled, { readonly: true })
    expect(shapeOf(carried)).toEqual(shapeOf(fresh))
    carried.close()
    fresh.close()
  })

  test('was copied aside first, as it was', () => {
    const copy = join(dirname(file), `desk.before-${tags.indexOf(tag) + 2}.db`)
    expect(existsSync(copy)).toBe(true)
    const sqlite = new SQLite(copy, { readonly: true })
    for (const [table, rows] of before)
      expect(rowsOf(sqlite, table, columnsOf(sqlite, table)), table).toEqual(rows)
    expect(tablesOf(sqlite)).toEqual([...before.keys()])
    sqlite.close()
  })
})

type Row = Record<string, unknown>

function countOf(sqlite: SQLite.Database, table: string): number {
  return Number(sqlite.prepare(`select count(*) from ${table}`).pluck().get())
}

function rowsOf(sqlite: SQLite.Database, table: string, columns: readonly string[]): Row[] {
  const names = columns.map((name) => `"${name}"`).join(', ')
  return sorted(sqlite.prepare(`select ${names} from ${table}`).all() as Row[])
}

function sorted(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row)
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name) => [name, row[name]]))
}

/** Columns of each table and the names of indexes and triggers; the order of columns may differ. */
function shapeOf(sqlite: SQLite.Database): unknown {
  const others = sqlite
    .prepare(
      "select type, name from sqlite_master where type in ('index', 'trigger') and sql is not null order by 1, 2",
    )
    .all()
  return { others, tables: tablesOf(sqlite).map((table) => [table, columnsOf(sqlite, table).sort()]) }
}
