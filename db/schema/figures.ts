/** What stands around the counts: figures that the team notes of others, concordances, breaks, and snapshots. */
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ConcordanceEntry } from '../../domain/figures/concordance.ts'
import { CONCORDANCE_DIMENSIONS } from '../../domain/figures/concordance.ts'
import { QUALIFIERS } from '../../domain/figures/qualifier.ts'
import type { SnapshotCells, SnapshotFrame } from '../../domain/figures/snapshot.ts'
import { oneOf } from './checks.ts'
import { editions } from './editions.ts'
import { logEntries } from './log.ts'

/**
 * Figures that others have published, as the team noted them; those that ship with the desk are in `published_figures`,
 * and one here of the same edition, measure and source stands in its stead.
 */
export const teamPublishedFigures = sqliteTable(
  'team_published_figures',
  {
    /** The id of the log entry that first set it. */
    id: text().primaryKey(),
    edition: text()
      .notNull()
      .references(() => editions.id),
    measure: text().notNull(),
    qualifier: text().notNull(),
    value: integer().notNull(),
    wordsSv: text('words_sv').notNull(),
    wordsEn: text('words_en').notNull(),
    statedOn: text('stated_on'),
    source: text().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    uniqueIndex('team_published_figures_once').on(table.edition, table.measure, table.source),
    check('team_published_figures_value', sql`${table.value} >= 0`),
    oneOf('team_published_figures_qualifier', table.qualifier, QUALIFIERS),
  ],
)

/** Each version of the map of a dimension, whole; the highest counts, and without any the one that ships. */
export const concordances = sqliteTable(
  'concordances',
  {
    dimension: text().notNull(),
    version: integer().notNull(),
    entryId: text('entry_id')
      .notNull()
      .references(() => logEntries.id),
    entries: text({ mode: 'json' }).$type<ConcordanceEntry[]>().notNull(),
    note: text().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dimension, table.version] }),
    oneOf('concordances_dimension', table.dimension, CONCORDANCE_DIMENSIONS),
    check('concordances_version', sql`${table.version} >= 1`),
  ],
)

/** The current maps, one row for each edition's key that counts as another: what counting joins with. */
export const concordanceKeys = sqliteTable(
  'concordance_keys',
  {
    dimension: text().notNull(),
    edition: text()
      .notNull()
      .references(() => editions.id),
    fromKey: text('from_key').notNull(),
    toKey: text('to_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dimension, table.edition, table.fromKey] })],
)

/** Breaks that the team noted, changed or removed; those that ship with the desk are data in `resources/figures/`. */
export const breaks = sqliteTable('breaks', {
  /** The id of the log entry that first noted it, or of the shipped break that it stands in for. */
  id: text().primaryKey(),
  /** The first edition after it. */
  edition: text()
    .notNull()
    .references(() => editions.id),
  /** Of which dimension the parts cannot be compared across it; null where nothing can. */
  dimension: text(),
  wordsSv: text('words_sv').notNull(),
  wordsEn: text('words_en').notNull(),
  source: text().notNull(),
  /** True hides a shipped one. */
  isRemoved: integer('is_removed', { mode: 'boolean' }).notNull(),
  reviewer: text().notNull(),
  organisation: text().notNull(),
  at: text().notNull(),
})

/** Figures as they were when somebody froze them. The id is the log entry's, which has the hash; never changed. */
export const snapshots = sqliteTable('snapshots', {
  id: text()
    .primaryKey()
    .references(() => logEntries.id),
  name: text().notNull(),
  /** The questions with definitions, switches, versions of rules and concordances. */
  frame: text({ mode: 'json' }).$type<SnapshotFrame>().notNull(),
  cells: text({ mode: 'json' }).$type<SnapshotCells[]>().notNull(),
  /** SHA-256 of frame and cells as canonical JSON. */
  hash: text().notNull(),
  reviewer: text().notNull(),
  organisation: text().notNull(),
  at: text().notNull(),
})

/** What each snapshot rests on: every submission in its reach as it was then. */
export const snapshotRows = sqliteTable(
  'snapshot_rows',
  {
    snapshotId: text('snapshot_id')
      .notNull()
      .references(() => snapshots.id),
    submissionId: text('submission_id').notNull(),
    revision: integer().notNull(),
    state: text().notNull(),
    /** Of the parties as recognised, and of what else is counted by: a short hash each. */
    parties: text().notNull(),
    facts: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.snapshotId, table.submissionId] }),
    index('snapshot_rows_by_submission').on(table.submissionId),
  ],
)
