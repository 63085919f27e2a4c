/** Opening a database file: new, again, wrong, too new, and through migrations that rebuild tables. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { defaultMigrationsFolder, openDatabase } from '../../db/open.ts'
import { DatabaseProblem } from '../../db/problem.ts'
import { arrivalOf, openDesk, rowsOf, takeIn, tempFolder } from '../backend/desk.ts'

type Journal = {
  entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[]
}

/** A copy of the real migrations with one more after them; returns its folder. */
function withMigration(base: string, tag: string, statements: string[]): string {
  const folder = join(tempFolder(), 'migrations')
  cpSync(base, folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  const when = Math.max(...journal.entries.map((entry) => entry.when)) + 1000
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag, breakpoints: true })
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'))
  return folder
}

/** What drizzle-kit writes when a column of a table changes: off, new table, copy, drop, rename, on. */
function rebuild(table: string, definition: string): string[] {
  return [
    'PRAGMA foreign_keys=OFF;',
    definition,
    `INSERT INTO __new_${table} SELECT * FROM ${table};`,
    `DROP TABLE ${table};`,
    `ALTER TABLE __new_${table} RENAME TO ${table};`,
    'PRAGMA foreign_keys=ON;',
  ]
}

function problemOf(open: () => unknown): DatabaseProblem {
  try {
    open()
  } catch (error) {
    if (error instanceof DatabaseProblem) return error
    throw error
  }
  throw new Error('It opened')
}

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort()

describe('a file', () => {
  test('that is missing is made, with its folder, foreign keys and a write-ahead log that syncs', () => {
    const file = join(tempFolder(), 'a', 'b', 'new.db')
    const { sqlite, close } = openDatabase(file)
    const settings = {
      foreign_keys: 1,
      journal_mode: 'wal',
      synchronous: 2,
      secure_delete: 1,
      recursive_triggers: 1,
      busy_timeout: 5000,
      wal_autocheckpoint: 1000,
      journal_size_limit: 16777216,
      temp_store: 2,
    }
    const read = (name: string) => [name, sqlite.pragma(name, { simple: true })]
    expect(Object.fromEntries(Object.keys(settings).map(read))).toEqual(settings)
    expect(() => sqlite.prepare("insert into log_bodies values ('x', '{}')").run()).toThrow(/FOREIGN KEY/)
    close()
    expect(statSync(file).size).toBeGreaterThan(0)
  })

  test('that was opened before keeps what it holds, and gets no copy beside it', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'))
    const { desk: chain } = desk.workspace
    desk.close()
    const again = openDesk({ folder: desk.folder })
    expect(rowsOf(again.workspace, 'select platform_id from submissions')).toEqual([{ platform_id: 'a1' }])
    expect(again.workspace.desk).toBe(chain)
    expect(namesIn(desk.folder)).toEqual(['desk.db'])
  })

  test('that is no database is left alone', () => {
    const folder = tempFolder()
    const file = join(folder, 'list.db')
    const text = 'rubrik;arrangör\n'.repeat(400)
    writeFileSync(file, text)
    expect(problemOf(() => openDatabase(file)).code).toBe('not-a-database')
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(namesIn(folder)).toEqual(['list.db'])
  })

  test('of another program is left alone', () => {
    const file = join(tempFolder(), 'other.db')
    const other = new SQLite(file)
    other.exec('create table bookings (id integer primary key, who text)')
    other.close()
    const before = readFileSync(file)
    expect(problemOf(() => openDatabase(file)).code).toBe('not-a-database')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('in a folder that cannot be made is a problem with words, not a crash', () => {
    const blocker = join(tempFolder(), 'a-file')
    writeFileSync(blocker, '')
    expect(problemOf(() => openDatabase(join(blocker, 'desk.db'))).code).toBe('cannot-open')
  })

  test('of a newer version is refused and not changed', () => {
    const file = join(tempFolder(), 'desk.db')
    const newer = withMigration(defaultMigrationsFolder(), '9000_newer', ['create table later (id integer)'])
    openDatabase(file, newer).close()
    const before = readFileSync(file)
    expect(problemOf(() => openDatabase(file)).code).toBe('newer-version')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('a migration', () => {
  const CASCADING = [
    'CREATE TABLE papers (id integer PRIMARY KEY, words text);',
    `CREATE TABLE remarks (id integer PRIMARY KEY, note integer NOT NULL,
      FOREIGN KEY (note) REFERENCES papers(id) ON DELETE CASCADE);`,
  ]

  test('that rebuilds a parent as drizzle-kit does keeps the rows of cascading children', () => {
    const file = join(tempFolder(), 'desk.db')
    const first = withMigration(defaultMigrationsFolder(), '9000_notes', CASCADING)
    const before = openDatabase(file, first)
    before.sqlite.exec("insert into papers values (1, 'a'), (2, 'b')")
    before.sqlite.exec('insert into remarks values (1, 1), (2, 1), (3, 2)')
    before.close()
    const next = withMigration(
      first,
      '9001_rebuild',
      rebuild('papers', 'CREATE TABLE __new_papers (id integer PRIMARY KEY NOT NULL, words text NOT NULL);'),
    )
    const { sqlite, close } = openDatabase(file, next)
    expect(sqlite.prepare('select id, note from remarks').raw().all()).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ])
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    sqlite.exec('delete from papers where id = 1')
    expect(sqlite.prepare('select id from remarks').raw().all()).toEqual([[3]])
    close()
  })

  test('that rebuilds editions keeps submissions, rules and figures that hang on them', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('a2'))
    const counts = () => ['submissions', 'rule_sets', 'published_figures', 'editions']
    const count = (table: string) => `select count(*) from ${table}`
    const numbers = counts().map((table) =>
      desk.workspace.database.sqlite.prepare(count(table)).pluck().get(),
    )
    const [{ sql } = { sql: '' }] = rowsOf(
      desk.workspace,
      "select sql from sqlite_master where name = 'editions'",
    )
    desk.close()
    const definition = String(sql)
      .replace('CREATE TABLE `editions`', 'CREATE TABLE `__new_editions`')
      .replaceAll('"editions".', '"__new_editions".')
    const folder = withMigration(defaultMigrationsFolder(), '9000_editions', rebuild('editions', definition))
    const { sqlite, close } = openDatabase(desk.file, folder)
    expect(counts().map((table) => sqlite.prepare(count(table)).pluck().get())).toEqual(numbers)
    expect(numbers[0]).toBe(2)
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    close()
  })

  test('lays a copy of a file with content beside it first, whole and at its old version', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'))
    desk.close()
    const folder = withMigration(defaultMigrationsFolder(), '9000_more', ['delete from contacts;'])
    openDatabase(desk.file, folder).close()
    const copies = namesIn(desk.folder).filter((name) => name !== 'desk.db')
    expect(copies).toEqual([
      expect.stringMatching(/^desk\.before-\d+\.db$/),
      expect.stringMatching(/^desk\.before-\d+\.db\.head\.json$/),
    ])
    const copy = openDatabase(join(desk.folder, copies[0] ?? ''))
    expect(copy.sqlite.prepare('select count(*) from contacts').pluck().get()).toBe(1)
    copy.close()
  })

  test('lays a copy also when one of that name is there from before', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'))
    desk.close()
    const folder = withMigration(defaultMigrationsFolder(), '9000_more', ['delete from contacts;'])
    const older = readdirSync(folder).filter((name) => name.endsWith('.sql')).length
    const stale = join(desk.folder, `desk.before-${older}.db`)
    writeFileSync(stale, 'an older copy')
    openDatabase(desk.file, folder).close()
    expect(readFileSync(stale, 'utf8')).toBe('an older copy')
    const fresh = namesIn(desk.folder).filter(
      (name) => name.endsWith('.db') && !['desk.db', `desk.before-${older}.db`].includes(name),
    )
    expect(fresh).toHaveLength(1)
    const copy = new SQLite(join(desk.folder, fresh[0] ?? ''), { readonly: true })
    expect(copy.prepare('select count(*) from contacts').pluck().get()).toBe(1)
    copy.close()
  })

  test('that fails half way leaves the file as it was', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'))
    desk.close()
    const folder = withMigration(defaultMigrationsFolder(), '9000_broken', [
      'delete from contacts;',
      'create table half (id integer);',
      'insert into nowhere values (1);',
    ])
    expect(() => openDatabase(desk.file, folder)).toThrow(/nowhere/)
    const { sqlite, close } = openDatabase(desk.file)
    expect(sqlite.prepare('select count(*) from contacts').pluck().get()).toBe(1)
    expect(sqlite.prepare("select count(*) from sqlite_master where name = 'half'").pluck().get()).toBe(0)
    close()
  })

  test('that breaks references leaves the file as it was, at every try', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'))
    desk.close()
    const folder = withMigration(defaultMigrationsFolder(), '9000_orphans', [
      "delete from editions where id = '2024';",
    ])
    expect(problemOf(() => openDatabase(desk.file, folder)).code).toBe('broken-references')
    expect(problemOf(() => openDatabase(desk.file, folder)).code).toBe('broken-references')
    const { sqlite, close } = openDatabase(desk.file)
    expect(sqlite.prepare("select count(*) from editions where id = '2024'").pluck().get()).toBe(1)
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    close()
  })

  test('is applied also when its own date is before the newest one applied', () => {
    const file = join(tempFolder(), 'desk.db')
    const late = withMigration(defaultMigrationsFolder(), '9001_late', ['create table late (id integer);'])
    openDatabase(file, late).close()
    const early = join(tempFolder(), 'migrations')
    mkdirSync(early, { recursive: true })
    cpSync(late, early, { recursive: true })
    const journalFile = join(early, 'meta', '_journal.json')
    const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal
    const last = journal.entries.at(-1)
    if (!last) throw new Error('The journal is empty')
    journal.entries.push({ ...last, idx: last.idx + 1, tag: '9000_early', when: last.when - 1 })
    writeFileSync(journalFile, JSON.stringify(journal))
    writeFileSync(join(early, '9000_early.sql'), 'create table early (id integer);')
    const { sqlite, close } = openDatabase(file, early)
    expect(
      sqlite.prepare("select count(*) from sqlite_master where name in ('early', 'late')").pluck().get(),
    ).toBe(2)
    close()
    const size = namesIn(join(file, '..')).length
    openDatabase(file, early).close()
    expect(namesIn(join(file, '..'))).toHaveLength(size)
    expect(existsSync(file)).toBe(true)
  })
})

test('what runs in a transaction is all or nothing, also inside another', () => {
  const { database } = openDesk().workspace
  const put = (key: string) => database.sqlite.prepare("insert into settings values (?, '1')").run(key)
  const keys = () =>
    rowsOf({ database } as never, "select key from settings where key like 'k%'").map((row) => row.key)
  expect(() =>
    database.inTransaction(() => {
      put('k1')
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(keys()).toEqual([])
  database.inTransaction(() => {
    put('k2')
    expect(() =>
      database.inTransaction(() => {
        put('k3')
        throw new Error('inner')
      }),
    ).toThrow('inner')
    put('k4')
  })
  expect(keys()).toEqual(['k2', 'k4'])
})
