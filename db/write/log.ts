/** Appends to the desk's own chain of the operation log, in the caller's transaction. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import { type Actor, CHAIN_START, hashedText, LOG_SCHEMA_VERSION, type LogKind } from '../../domain/log.ts'
import type { WritableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import { remembered } from '../remembered.ts'
import { logBodies, logEntries } from '../schema/log.ts'
import { prepareInsert } from './prepared-insert.ts'

export type NewEntry = { id: string; at: string; actor: Actor; kind: LogKind; body: unknown }

const statements = remembered((database) => ({
  last: database.sqlite.prepare('select seq, hash from log_entries where desk = ? order by seq desc limit 1'),
  clock: database.sqlite.prepare('select max(lamport) from log_entries').pluck(),
  insertEntry: prepareInsert(database, logEntries),
  insertBody: prepareInsert(database, logBodies),
}))

/** Writes the entry after the desk's last one, with a clock (lamport) after all entries known here. Returns its id. */
export function appendEntry(database: WritableDatabase, { id, at, actor, kind, body }: NewEntry): string {
  const run = statements(database)
  const { desk } = actor
  const last = run.last.get(desk) as { seq: number; hash: string } | undefined
  const clock = (run.clock.get() as number | null) ?? 0
  const text = canonicalJson(body)
  const entry = {
    id,
    desk,
    seq: (last?.seq ?? 0) + 1,
    prevHash: last?.hash ?? CHAIN_START,
    lamport: clock + 1,
    at,
    actor,
    kind,
    schemaVersion: LOG_SCHEMA_VERSION,
    bodyHash: sha256(text),
    signature: null,
  }
  run.insertEntry({ ...entry, hash: sha256(hashedText(entry)) })
  run.insertBody({ entryId: id, body: text })
  return id
}
