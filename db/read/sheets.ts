/** Reads how a decision left the desk, for its registry sheet. */
import { asc, eq } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { messages } from '../schema/workbench.ts'

/** Who registered a decision on the platform's site by hand, and when; null where nobody has. */
export function readRegistration(
  { sqlite }: ReadableDatabase,
  decisionId: string,
): { at: string; reviewer: string; organisation: string } | null {
  const row = sqlite
    .prepare(`select e.at, e.actor ->> '$.name' as reviewer, e.actor ->> '$.organisation' as organisation
      from log_entries e join log_bodies b on b.entry_id = e.id
      where e.kind = 'registered' and b.body ->> '$.decisionId' = ? order by e.id desc limit 1`)
    .get(decisionId)
  return (row as { at: string; reviewer: string; organisation: string } | undefined) ?? null
}

/** What the organiser was told of a decision beside the platform, without the words. */
export function readMessagesOf({ orm }: ReadableDatabase, decisionId: string) {
  return orm
    .select({
      kind: messages.kind,
      channel: messages.channel,
      madeAt: messages.madeAt,
      sentAt: messages.sentAt,
      withdrawnAt: messages.withdrawnAt,
    })
    .from(messages)
    .where(eq(messages.decisionId, decisionId))
    .orderBy(asc(messages.madeAt))
    .all()
}
