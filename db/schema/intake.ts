/** How rows come in: cursors of platforms, quarantine, import profiles and runs, and the desk's own settings. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROWS_ARE } from '../../domain/source-profile.ts'
import { oneOf } from './checks.ts'
import { editions } from './editions.ts'

/** One value a key: desk id, reviewer, language, platform address. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
})

export const platforms = sqliteTable('platforms', {
  /** The address as the user gave it, without a trailing slash. */
  url: text().primaryKey(),
  /** The platform's own identity; a new one behind an old address stops the sync. */
  identity: text().notNull(),
  name: text().notNull(),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
  cursor: text(),
  etag: text(),
  connectedAt: text('connected_at').notNull(),
  pulledAt: text('pulled_at'),
  pushedAt: text('pushed_at'),
})

/** What could not be read at all, with its raw text and the reason; the raw text has a retention date. */
export const quarantine = sqliteTable(
  'quarantine',
  {
    id: text().primaryKey(),
    /** The platform's address or the file's name. */
    source: text().notNull(),
    /** The platform's id or the row's number in the file. */
    sourceRow: text('source_row').notNull(),
    edition: text(),
    raw: text(),
    /** A code and its values, said in words by `text`. */
    reason: text({ mode: 'json' }).$type<{ code: string; values: Record<string, string> }>().notNull(),
    receivedAt: text('received_at').notNull(),
    retainedUntil: text('retained_until').notNull(),
    resolvedAt: text('resolved_at'),
  },
  (table) => [index('quarantine_open').on(table.resolvedAt, table.source, table.sourceRow)],
)

export const importProfiles = sqliteTable(
  'import_profiles',
  {
    name: text().primaryKey(),
    /** Whether the file lists submissions or a finished programme. */
    rowsAre: text('rows_are').notNull(),
    /** Which field each heading becomes. */
    headings: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [oneOf('import_profiles_rows_are', table.rowsAre, ROWS_ARE)],
)

export const importRuns = sqliteTable(
  'import_runs',
  {
    id: text().primaryKey(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    edition: text().references(() => editions.id),
    rowsAre: text('rows_are').notNull(),
    at: text().notNull(),
    created: integer().notNull(),
    updated: integer().notNull(),
    unchanged: integer().notNull(),
    quarantined: integer().notNull(),
  },
  (table) => [index('import_runs_by_file').on(table.fileHash)],
)
