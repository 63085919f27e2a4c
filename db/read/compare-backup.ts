/** Compares a database with a backup of it: the first entry of a chain that differs, and what each has that the other lacks. */
import SQLite from 'better-sqlite3'
import type { ReadableDatabase } from '../database.ts'
import type { DeskHead } from '../heads.ts'
import { readRestorings } from './restorings.ts'

const CHAIN_SQL = `select desk, seq, hash, at, actor ->> '$.name' as actor,
    actor ->> '$.organisation' as organisation, kind
  from log_entries where desk = ? order by seq`

/** As the backup has it; null where the backup cannot be read or all its entries are the same. */
export function firstDifference(
  { sqlite }: ReadableDatabase,
  backup: string,
  desk: string,
): Omit<DeskHead, 'hash'> | null {
  const now = sqlite.prepare('select hash from log_entries where desk = ? and seq = ?').pluck()
  const chain = reading(backup, (copy) => copy.prepare(CHAIN_SQL).all(desk) as DeskHead[]) ?? []
  const different = chain.find(({ seq, hash }) => now.get(desk, seq) !== hash)
  if (!different) return null
  const { hash: _hash, ...entry } = different
  return entry
}

/** Entries of the log by kind. */
export type Kinds = Record<string, number>

export type BackupDifferences = {
  /** What the database has and the backup lacks. */
  lacks: {
    entries: Kinds
    /** Decisions among them that no platform has yet, so that they are gone with them. */
    unsent: number
    submissions: number
  }
  /** What the backup has and the database lacks. */
  brings: Kinds
  /** Decisions that wait in the backup and were taken back since: they must not be sent. */
  undoneSince: string[]
  /** Decisions that wait in the backup and left the desk since, or may have: they can no longer be taken back. */
  sentSince: string[]
  /** All that the database knows to be taken back or sent and the backup does not, for whichever is put back next. */
  unknownThere: { takenBack: string[]; sent: string[] }
}

type Told = {
  kinds: Map<string, string>
  waiting: Set<string>
  undone: Set<string>
  left: Set<string>
  submissions: Set<string>
}

/** Null where one of them cannot be read. */
export function compareWithBackup(database: SQLite.Database, backup: string): BackupDifferences | null {
  try {
    const [here, there] = [tellOf(database), reading(backup, tellOf)]
    return there && differencesOf(here, there)
  } catch {
    return null
  }
}

function differencesOf(here: Told, there: Told): BackupDifferences {
  const lacked = [...here.kinds].filter(([id]) => !there.kinds.has(id))
  return {
    lacks: {
      entries: countKinds(lacked),
      unsent: lacked.filter(([id]) => here.waiting.has(id)).length,
      submissions: [...here.submissions].filter((id) => !there.submissions.has(id)).length,
    },
    brings: countKinds([...there.kinds].filter(([id]) => !here.kinds.has(id))),
    undoneSince: [...there.waiting].filter((id) => here.undone.has(id)),
    sentSince: [...there.waiting].filter((id) => here.left.has(id)),
    unknownThere: {
      takenBack: [...here.undone].filter((id) => !there.undone.has(id)),
      sent: [...here.left].filter((id) => !there.left.has(id)),
    },
  }
}

function countKinds(entries: readonly (readonly [string, string])[]): Kinds {
  const counts: Kinds = {}
  for (const [, kind] of entries) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function tellOf(sqlite: SQLite.Database): Told {
  const ids = (sql: string) => new Set(sqlite.prepare(sql).pluck().all() as string[])
  const entries = sqlite.prepare('select id, kind from log_entries').raw().all() as [string, string][]
  const restorings = readRestorings({ sqlite }).map(({ body }) => body)
  return {
    kinds: new Map(entries),
    // In the order taken, so that the last one can be taken back first.
    waiting: ids("select decision_id from outbox where status = 'waiting' order by position desc"),
    undone: new Set([
      ...ids("select id from decisions where status = 'undone'"),
      ...restorings.flatMap(({ takenBack }) => takenBack),
    ]),
    left: new Set([
      ...ids(
        `select decision_id from outbox where status = 'acknowledged'
          or (status <> 'withdrawn' and last_attempt_at is not null and last_error is null)`,
      ),
      ...restorings.flatMap(({ sent }) => sent),
    ]),
    submissions: ids('select id from submissions'),
  }
}

/** A backup that was damaged or moved tells nothing; its head still does. */
function reading<Told>(file: string, read: (sqlite: SQLite.Database) => Told): Told | null {
  let sqlite: SQLite.Database | undefined
  try {
    sqlite = new SQLite(file, { readonly: true, fileMustExist: true })
    return read(sqlite)
  } catch {
    return null
  } finally {
    sqlite?.close()
  }
}
