/** Writes messages to organisers in the caller's transaction. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { messages } from '../schema/workbench.ts'

export type NewMessage = Omit<typeof messages.$inferInsert, 'sentAt' | 'sentEntryId' | 'withdrawnAt'>

export function insertMessage({ orm }: WritableDatabase, message: NewMessage): void {
  orm.insert(messages).values(message).run()
}

export function markMessagesSent(
  { orm }: WritableDatabase,
  ids: readonly string[],
  sent: { at: string; entryId: string },
): void {
  orm
    .update(messages)
    .set({ sentAt: sent.at, sentEntryId: sent.entryId })
    .where(inArray(messages.id, [...ids]))
    .run()
}

/** What has not left yet of a decision's messages never will. */
export function withdrawMessages({ orm }: WritableDatabase, decisionId: string, at: string): void {
  orm
    .update(messages)
    .set({ withdrawnAt: at })
    .where(and(eq(messages.decisionId, decisionId), isNull(messages.sentAt), isNull(messages.withdrawnAt)))
    .run()
}
