/** What reviewers do beside deciding: claims, snoozes, notes, saved views, ready texts and messages, as the log tells them. */
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { LANGUAGES } from '../../domain/language.ts'
import { MESSAGE_CHANNELS, MESSAGE_KINDS } from '../../domain/message.ts'
import { oneOf } from './checks.ts'
import { decisions, logEntries } from './log.ts'
import { submissions } from './submissions.ts'

/** Who has taken a submission to review; one at a time. A row whose `until` has passed claims nothing. */
export const claims = sqliteTable(
  'claims',
  {
    submissionId: text('submission_id')
      .primaryKey()
      .references(() => submissions.id),
    entryId: text('entry_id')
      .notNull()
      .references(() => logEntries.id),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
    /** The first instant at which it no longer holds, UTC. */
    until: text().notNull(),
  },
  (table) => [index('claims_by_reviewer').on(table.reviewer, table.until)],
)

/** Submissions put off. A decision ends it, and so does an arriving revision: that is the answer waited for. */
export const snoozes = sqliteTable(
  'snoozes',
  {
    submissionId: text('submission_id')
      .primaryKey()
      .references(() => submissions.id),
    entryId: text('entry_id')
      .notNull()
      .references(() => logEntries.id),
    /** The Swedish day on which it comes back; null waits for an answer only. */
    untilDay: text('until_day'),
    reason: text().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [index('snoozes_by_day').on(table.untilDay)],
)

/** Notes among colleagues, never told to organisers. One that was taken back stays, not standing. */
export const notes = sqliteTable(
  'notes',
  {
    id: text()
      .primaryKey()
      .references(() => logEntries.id),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    revision: integer().notNull(),
    text: text().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
    isStanding: integer('is_standing', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('notes_by_submission').on(table.submissionId, table.isStanding)],
)

/** The number that an agency's own registry gave the matter; each submission has at most one. */
export const caseNumbers = sqliteTable(
  'case_numbers',
  {
    submissionId: text('submission_id')
      .primaryKey()
      .references(() => submissions.id),
    entryId: text('entry_id')
      .notNull()
      .references(() => logEntries.id),
    caseNumber: text('case_number').notNull(),
  },
  (table) => [index('case_numbers_by_number').on(table.caseNumber)],
)

/** Searches kept under a name, shared by all at the desk. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    /** The id of the log entry that first made it. */
    id: text().primaryKey(),
    name: text().notNull(),
    nameSort: text('name_sort').notNull(),
    /** In English words, which every language reads. */
    query: text().notNull(),
    reviewer: text().notNull(),
    at: text().notNull(),
  },
  (table) => [uniqueIndex('saved_views_name').on(table.nameSort)],
)

/** Texts that the team has changed; those it has not are in `text/`. */
export const readyTexts = sqliteTable(
  'ready_texts',
  {
    /** What it is for, as `domain/ready-text.ts` names it: `return.party`, `publish`, `reminder`. */
    purpose: text().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    reviewer: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.purpose, table.language] }),
    oneOf('ready_texts_language', table.language, LANGUAGES),
  ],
)

/** What organisers are told beside the platform: of decisions, and reminders of those who have not answered. */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    kind: text().notNull(),
    channel: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    language: text().notNull(),
    madeAt: text('made_at').notNull(),
    /** When a person said that it left, and the log entry of it; null while it waits. */
    sentAt: text('sent_at'),
    sentEntryId: text('sent_entry_id').references(() => logEntries.id),
    /** When its decision was undone before it left. */
    withdrawnAt: text('withdrawn_at'),
  },
  (table) => [
    index('messages_waiting').on(table.sentAt, table.withdrawnAt),
    index('messages_by_submission').on(table.submissionId, table.madeAt),
    index('messages_by_decision').on(table.decisionId),
    oneOf('messages_kind', table.kind, MESSAGE_KINDS),
    oneOf('messages_channel', table.channel, MESSAGE_CHANNELS),
    oneOf('messages_language', table.language, LANGUAGES),
    check('messages_end_once', sql`${table.sentAt} is null or ${table.withdrawnAt} is null`),
  ],
)
