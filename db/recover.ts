/** Saves what can be read of a damaged database into a new file, table by table, past pages that cannot be read. */
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import SQLite from 'better-sqlite3'

/** `lost` is null where not even the number of rows can be told. */
export type TableSaved = { table: string; read: number; lost: number | null }

type Row = unknown[]
type Made = { name: string; sql: string }

/**
 * Works on a copy of the damaged file (`….damaged`, removed again); the file itself is only read. The new file has the
 * damaged one's own version, and its index for search is empty. Rows that refer to lost ones are lost too. Returns null
 * where not even the list of tables can be read. Throws the file system's and SQLite's errors about the new file.
 */
export function saveReadable(damaged: string, target: string): TableSaved[] | null {
  const copy = `${target}.damaged`
  try {
    copyFileSync(damaged, copy)
    if (existsSync(`${damaged}-wal`)) copyFileSync(`${damaged}-wal`, `${copy}-wal`)
    return saveFrom(copy, target) ?? (mendHeader(copy) ? saveFrom(copy, target) : null)
  } finally {
    for (const companion of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${companion}`, { force: true })
  }
}

function saveFrom(copy: string, target: string): TableSaved[] | null {
  let source: SQLite.Database | undefined
  try {
    source = new SQLite(copy, { fileMustExist: true })
    // Damage in the list of tables itself must not end the reading of what it still says.
    source.pragma('writable_schema = ON')
    const made = madeIn(source)
    if (made.tables.length === 0) return null
    return fill(source, target, made)
  } catch (error) {
    if (error instanceof SQLite.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code)) return null
    throw error
  } finally {
    source?.close()
  }
}

function madeIn(source: SQLite.Database): { tables: Made[]; virtual: Made[]; others: Made[] } {
  const all = source
    .prepare(
      "select type, name, sql from sqlite_master where sql is not null and name not like 'sqlite\\_%' escape '\\'",
    )
    .all() as (Made & { type: string })[]
  const virtual = all.filter(({ sql }) => /^create virtual table/i.test(sql))
  const isShadow = (name: string) => virtual.some((one) => name.startsWith(`${one.name}_`))
  const tables = all.filter(
    ({ type, name, sql }) => type === 'table' && !isShadow(name) && !/^create virtual table/i.test(sql),
  )
  return { tables, virtual, others: all.filter(({ type }) => ['index', 'view', 'trigger'].includes(type)) }
}

function fill(source: SQLite.Database, target: string, made: ReturnType<typeof madeIn>): TableSaved[] {
  rmSync(target, { force: true })
  const into = new SQLite(target)
  try {
    into.pragma('foreign_keys = OFF')
    for (const { sql } of [...made.tables, ...made.virtual]) into.exec(sql)
    // Unique indexes before the rows, so that a row read twice is one.
    for (const { sql } of made.others.filter(({ sql }) => /^create unique/i.test(sql))) into.exec(sql)
    const saved = made.tables.map(({ name }) => into.transaction(() => saveTable(source, into, name))())
    const orphans = into.transaction(() => removeOrphans(into))()
    for (const { sql } of made.others.filter(({ sql }) => !/^create unique/i.test(sql))) into.exec(sql)
    return saved.map(({ table, read, lost }) => {
      const gone = orphans.get(table) ?? 0
      return { table, read: read - gone, lost: lost === null ? null : lost + gone }
    })
  } finally {
    into.close()
  }
}

function saveTable(source: SQLite.Database, into: SQLite.Database, table: string): TableSaved {
  const columns = into.prepare(`select name from pragma_table_info(?)`).pluck().all(table) as string[]
  const names = columns.map((name) => `"${name}"`).join(', ')
  const insert = into.prepare(
    `insert or ignore into "${table}" (rowid, ${names}) values (?, ${columns.map(() => '?').join(', ')})`,
  )
  let read = 0
  let refused = 0
  const take = (row: Row) => {
    try {
      read += insert.run(...row).changes
    } catch {
      // What was read breaks the table's own promises, so it is not what was written.
      refused += 1
    }
  }
  const isWhole = readRows(source, table, names, take)
  const expected = countOf(source, table)
  if (isWhole && refused === 0) return { table, read, lost: 0 }
  return { table, read, lost: expected === null ? null : Math.max(expected - read, refused) }
}

/** From an index where there is one, which may be whole when the rows are not. */
function countOf(source: SQLite.Database, table: string): number | null {
  try {
    return Number(source.prepare(`select count(*) from "${table}"`).pluck().get())
  } catch {
    return null
  }
}

// Enough to pass many damaged pages, and an end where a whole table is one.
const MOST_TRIES = 500

/**
 * All rows that can be read: from the first on until one cannot, from the last back, and what lies between in ever
 * smaller ranges. Returns whether nothing was in the way.
 */
function readRows(source: SQLite.Database, table: string, names: string, take: (row: Row) => void): boolean {
  const read = (order: 'asc' | 'desc', where: string) =>
    readUntilDamage(source, table, names, order, where, take)
  const up = read('asc', '')
  if (up.isWhole) return true
  // Rows are numbered from 1.
  const from = up.last ?? 0
  const down = read('desc', `where rowid > ${from}`)
  if (down.last !== null && down.last > from + 1) readBetween(read, from + 1, down.last - 1)
  return false
}

function readBetween(
  read: (order: 'asc' | 'desc', where: string) => { isWhole: boolean; last: number | null },
  first: number,
  last: number,
): void {
  const ranges: [number, number][] = [[first, last]]
  for (let tries = 0; ranges.length > 0 && tries < MOST_TRIES; tries += 1) {
    const [low, high] = ranges.pop() ?? [0, -1]
    const up = read('asc', `where rowid between ${low} and ${high}`)
    if (up.isWhole || low === high) continue
    const next = up.last === null ? low : up.last + 1
    const middle = Math.floor((next + high) / 2)
    if (next < high) ranges.push([next, middle], [middle + 1, high])
  }
}

function readUntilDamage(
  source: SQLite.Database,
  table: string,
  names: string,
  order: 'asc' | 'desc',
  where: string,
  take: (row: Row) => void,
): { isWhole: boolean; last: number | null } {
  let last: number | null = null
  try {
    const rows = source
      .prepare(`select rowid, ${names} from "${table}" not indexed ${where} order by rowid ${order}`)
      .raw()
      .iterate() as IterableIterator<Row>
    for (const row of rows) {
      last = Number(row[0])
      take(row)
    }
    return { isWhole: true, last }
  } catch {
    return { isWhole: false, last }
  }
}

/** Rows that refer to lost ones, and those that refer to them, until none is left. Returns how many by table. */
function removeOrphans(into: SQLite.Database): Map<string, number> {
  const removed = new Map<string, number>()
  for (;;) {
    const broken = into.pragma('foreign_key_check') as { table: string; rowid: number }[]
    const rows = [...new Map(broken.map((one) => [`${one.table} ${one.rowid}`, one])).values()]
    let changes = 0
    for (const { table, rowid } of rows) {
      changes += into.prepare(`delete from "${table}" where rowid = ?`).run(rowid).changes
      removed.set(table, (removed.get(table) ?? 0) + 1)
    }
    if (changes === 0) return removed
  }
}

const HEADER_BYTES = 100
const PAGE_BYTES = 4096

/**
 * The first hundred bytes say only how to read the rest, and a desk's database always says the same there; so a file
 * whose head was overwritten gets it back. Returns false where more than the head is gone.
 */
function mendHeader(file: string): boolean {
  const handle = openSync(file, 'r+')
  try {
    const page = Buffer.alloc(PAGE_BYTES)
    const length = readSync(handle, page, 0, PAGE_BYTES, 0)
    // After the head the first page begins as the root of the list of tables: a leaf or an inner page.
    if (length < PAGE_BYTES || ![0x05, 0x0d].includes(page[HEADER_BYTES] ?? 0)) return false
    const header = Buffer.alloc(HEADER_BYTES)
    header.write('SQLite format 3\0', 0, 'latin1')
    header.writeUInt16BE(PAGE_BYTES, 16)
    header.set([1, 1, 0, 64, 32, 32], 18)
    // Any cookie, the newest format of rows, and UTF-8.
    header.writeUInt32BE(1, 40)
    header.writeUInt32BE(4, 44)
    header.writeUInt32BE(1, 56)
    writeSync(handle, header, 0, HEADER_BYTES, 0)
    return true
  } finally {
    closeSync(handle)
  }
}
