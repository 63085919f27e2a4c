/** Appends to the desk's own chain of the operation log, in the caller's transaction. */
import { desc, eq, max } from 'drizzle-orm'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { type Actor, CHAIN_START, hashedText, LOG_SCHEMA_VERSION, type LogKind } from '../../domain/log.ts'
import type { WritableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import { logBodies, logEntries } from '../schema/log.ts'

export type NewEntry = { id: string; at: string; actor: Actor; kind: LogKind; body: unknown }

/** Writes the entry after the desk's last one, with a clock (lamport) after all entries known here. Returns its id. */
export function appendEntry({ orm }: WritableDatabase, { id, at, actor, kind, body }: NewEntry): string {
  const { desk } = actor
  const last = orm
    .select({ seq: logEntries.seq, hash: logEntries.hash })
    .from(logEntries)
    .where(eq(logEntries.desk, desk))
    .orderBy(desc(logEntries.seq))
    .limit(1)
    .get()
  const clock =
    orm
      .select({ lamport: max(logEntries.lamport) })
      .from(logEntries)
      .get()?.lamport ?? 0
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
  orm
    .insert(logEntries)
    .values({ ...entry, hash: sha256(hashedText(entry)) })
    .run()
  orm.insert(logBodies).values({ entryId: id, body: text }).run()
  return id
}
