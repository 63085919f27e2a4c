/** Copies the database to a file of its own, with the log's heads beside the copy. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import type { ReadableDatabase } from './database.ts'
import { type Heads, keepHeads, readHeads, writeHeadFile } from './heads.ts'

export type Backup = { file: string; headFile: string; heads: Heads }

/** The file to write to is there already. */
export class FileExists extends Error {}

/**
 * Half a copy never gets the name. `at` is now, UTC. The heads are also kept beside the database itself, so that a
 * copy that was moved away still counts. Throws `FileExists` and the file system's and SQLite's own errors.
 */
export function backUp(database: ReadableDatabase, file: string, at: string): Backup {
  if (existsSync(file)) throw new FileExists(file)
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  try {
    database.sqlite.prepare('vacuum into ?').run(unfinished)
    // The copy's own heads: somebody may have logged something since.
    const heads = headsOfCopy(unfinished, at)
    const headFile = writeHeadFile(file, heads)
    renameSync(unfinished, file)
    keepHeads(database, at)
    return { file, headFile, heads }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** A name beside the database that is free: `desk.before-3.db`, then `desk.before-3-2.db`. */
export function freeName(databaseFile: string, what: string): string {
  const name = (number: number) =>
    databaseFile.replace(/(\.db)?$/, `.${what}${number > 1 ? `-${number}` : ''}.db`)
  let number = 1
  while (existsSync(name(number))) number += 1
  return name(number)
}

function headsOfCopy(file: string, at: string): Heads {
  const sqlite = new SQLite(file, { readonly: true })
  try {
    return readHeads({ sqlite }, at)
  } finally {
    sqlite.close()
  }
}
