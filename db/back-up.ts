/** Copies the database to a file of its own; each copy is opened and counted, with what it holds beside it. */
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import type { ReadableDatabase } from './database.ts'
import { HEAD_ENDING, type Heads, keepHeads, readHeads, writeHeadFile } from './heads.ts'

/** What was found in a copy when it was opened, written beside it. */
export type CopyFacts = Heads & {
  /** How many migrations it has. */
  schemaVersion: number
  /** Rows by table. */
  counts: Record<string, number>
  /** Of the copy's file: another size means that it is not the file that was looked at. */
  bytes: number
}
export type Backup = { file: string; headFile: string; heads: CopyFacts }

/** The file to write to is there already. */
export class FileExists extends Error {}

/** The copy was written and did not hold: it was thrown away. */
export class CopyBroken extends Error {}

// About 4 MB between two turns of everything else.
const PAGES_AT_A_TIME = 1000

/**
 * In one go, for the copy before a migration. Half a copy never gets the name. `at` is now, UTC. The heads are also
 * kept beside the database itself, so that a copy that was moved away still counts. Throws `FileExists`, `CopyBroken`
 * and the file system's and SQLite's own errors.
 */
export function backUp(database: ReadableDatabase, file: string, at: string): Backup {
  const unfinished = begin(file)
  try {
    database.sqlite.prepare('vacuum into ?').run(unfinished)
    return finish(database, unfinished, file, at)
  } catch (error) {
    remove(unfinished)
    throw error
  }
}

/** The same some pages at a time through SQLite's own backup, so that whatever else the desk does goes on meanwhile. */
export async function backUpInSteps(database: ReadableDatabase, file: string, at: string): Promise<Backup> {
  const unfinished = begin(file)
  try {
    await database.sqlite.backup(unfinished, { progress: () => PAGES_AT_A_TIME })
    settle(unfinished)
    return finish(database, unfinished, file, at)
  } catch (error) {
    remove(unfinished)
    throw error
  }
}

function begin(file: string): string {
  if (existsSync(file)) throw new FileExists(file)
  const unfinished = `${file}.part`
  remove(unfinished)
  return unfinished
}

/** A copy of a file with a write-ahead log would ask for one of its own as soon as it is opened. */
function settle(copy: string): void {
  const sqlite = new SQLite(copy, { fileMustExist: true })
  try {
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
}

function finish(database: ReadableDatabase, unfinished: string, file: string, at: string): Backup {
  // The copy's own heads and counts: somebody may have logged something since.
  const { problems, facts } = examineCopy(unfinished, at)
  if (!facts || problems.length > 0) throw new CopyBroken(problems.join('; '))
  const headFile = writeHeadFile(file, facts)
  renameSync(unfinished, file)
  keepHeads(database, at)
  return { file, headFile, heads: facts }
}

function remove(file: string): void {
  for (const companion of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${companion}`, { force: true })
}

/** Opens a copy for reading, checks it through and counts what it holds. `facts` is null where it cannot be read. */
export function examineCopy(file: string, at: string): { problems: string[]; facts: CopyFacts | null } {
  let sqlite: SQLite.Database | undefined
  try {
    sqlite = new SQLite(file, { readonly: true, fileMustExist: true })
    const lines = sqlite.pragma('integrity_check') as { integrity_check: string }[]
    const problems = lines.map((line) => line.integrity_check).filter((line) => line !== 'ok')
    const facts = {
      ...readHeads({ sqlite }, at),
      schemaVersion: schemaVersionOf(sqlite),
      counts: countsOf(sqlite),
      bytes: statSync(file).size,
    }
    return { problems, facts }
  } catch (error) {
    return { problems: [String(error)], facts: null }
  } finally {
    sqlite?.close()
  }
}

/** Throws where it is not one of ours. */
function schemaVersionOf(sqlite: SQLite.Database): number {
  return Number(sqlite.prepare('select count(*) from __drizzle_migrations').pluck().get())
}

function countsOf(sqlite: SQLite.Database): Record<string, number> {
  const tables = sqlite
    .prepare(
      `select name from pragma_table_list
        where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [name, Number(sqlite.prepare(`select count(*) from "${name}"`).pluck().get())]),
  )
}

/** What was written beside a copy when it was made; null where that is missing, older, or of another file. */
export function readFacts(copy: string): CopyFacts | null {
  try {
    const facts = JSON.parse(readFileSync(`${copy}${HEAD_ENDING}`, 'utf8')) as CopyFacts
    const isWhole = Array.isArray(facts.desks) && typeof facts.counts === 'object' && facts.counts !== null
    return isWhole && facts.bytes === statSync(copy).size ? facts : null
  } catch {
    return null
  }
}

export function removeBackup(file: string): void {
  remove(file)
  rmSync(`${file}${HEAD_ENDING}`, { force: true })
}
