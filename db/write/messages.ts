/** Writes messages to organisers in the caller's transaction. */
import { inArray } from 'drizzle-orm'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { messages } from '../schema/workbench.ts'
import { prepareInsert } from './prepared-insert.ts'

export type NewMessage = Omit<typeof messages.$inferInsert, 'sentAt' | 'sentEntryId' | 'withdrawnAt'>

const statements = remembered((database) => ({
  insert: prepareInsert(database, messages),
  withdraw: database.sqlite.prepare(`update messages set withdrawn_at = ?
    where decision_id = ? and sent_at is null and withdrawn_at is null`),
}))

export function insertMessage(database: WritableDatabase, message: NewMessage): void {
  statements(database).insert({ ...message, sentAt: null, sentEntryId: null, withdrawnAt: null })
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
export function withdrawMessages(database: WritableDatabase, decisionId: string, at: string): void {
  statements(database).withdraw.run(at, decisionId)
}
