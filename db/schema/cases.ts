/** Case material: what sources have said of projects and interviews, and what people have consented to. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CASE_KINDS, type CaseFacts, MATERIAL_FORMS } from '../../domain/case/case.ts'
import { CONSENT_STATES, CONSENT_SUBJECTS } from '../../domain/case/consent.ts'
import { oneOf } from './checks.ts'
import { logEntries } from './log.ts'

/** One row a case; what is told of it follows from its newest reading. */
export const cases = sqliteTable(
  'cases',
  {
    /** The id of the log entry of its first reading. */
    id: text().primaryKey(),
    kind: text().notNull(),
    /** Projects with one number are one case. */
    diarienummer: text(),
    title: text().notNull(),
    titleSort: text('title_sort').notNull(),
    /** Coordinator or the organisation of who was asked; empty where the source does not say. */
    organisation: text().notNull(),
    newestReading: text('newest_reading')
      .notNull()
      .references(() => logEntries.id),
    readings: integer().notNull(),
  },
  (table) => [
    uniqueIndex('cases_diarienummer').on(table.diarienummer),
    index('cases_in_order').on(table.titleSort, table.id),
    oneOf('cases_kind', table.kind, CASE_KINDS),
  ],
)

/** What a source said at one time; never changed, so that a later one can be compared with it. */
export const caseReadings = sqliteTable(
  'case_readings',
  {
    entryId: text('entry_id')
      .primaryKey()
      .references(() => logEntries.id),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    facts: text({ mode: 'json' }).$type<CaseFacts>().notNull(),
    form: text().notNull(),
    source: text(),
    readAt: text('read_at').notNull(),
    sourceHash: text('source_hash').notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    index('case_readings_of').on(table.caseId, table.at),
    oneOf('case_readings_form', table.form, MATERIAL_FORMS),
  ],
)

/** Where each quote and picture stands in the workflow; without a row it is drafted. */
export const caseConsents = sqliteTable(
  'case_consents',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    subject: text().notNull(),
    /** The quote's text, or the picture's hash. */
    key: text().notNull(),
    state: text().notNull(),
    note: text().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.subject, table.key] }),
    oneOf('case_consents_subject', table.subject, CONSENT_SUBJECTS),
    oneOf('case_consents_state', table.state, CONSENT_STATES),
  ],
)
