/** The database as it stands at one moment, on a connection of its own, while the desk writes on. */
import SQLite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { ReadableDatabase } from '../database.ts'

export type Moment = ReadableDatabase & { close: () => void }

/** Nothing can be written on it. Close it: until then the file of what is written meanwhile only grows. */
export function openMoment(file: string): Moment {
  const sqlite = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    // The moment is that of the first read.
    sqlite.exec('begin')
    sqlite.prepare('select count(*) from sqlite_master').get()
  } catch (error) {
    sqlite.close()
    throw error
  }
  return { file, sqlite, orm: drizzle(sqlite), close: () => sqlite.close() }
}
