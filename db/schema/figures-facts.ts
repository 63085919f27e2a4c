/** What figures count beside the columns of `submissions`: keys of many-valued dimensions, organisers, outcomes, sums. */

import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { SECTORS } from '../../domain/party/sector.ts'
import { STATES } from '../../domain/state.ts'
import { oneOf } from './checks.ts'
import { logEntries } from './log.ts'
import { submissions } from './submissions.ts'

export const VALUE_DIMENSIONS = ['theme', 'language'] as const

/** The themes and languages of the current revision, one row each; `unknown` where it names none. */
export const submissionValues = sqliteTable(
  'submission_values',
  {
    number: integer()
      .notNull()
      .references(() => submissions.number),
    dimension: text().$type<(typeof VALUE_DIMENSIONS)[number]>().notNull(),
    key: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.number, table.dimension, table.key] }),
    oneOf('submission_values_dimension', table.dimension, VALUE_DIMENSIONS),
  ],
)

/** The distinct parties that organise, of those recognised in the current revision. */
export const organisingParties = sqliteTable(
  'organising_parties',
  {
    number: integer()
      .notNull()
      .references(() => submissions.number),
    key: text().notNull(),
    sector: text().notNull(),
    /** The register's name, else as written. */
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.number, table.key] }),
    index('organising_parties_by_key').on(table.key, table.number),
    oneOf('organising_parties_sector', table.sector, SECTORS),
  ],
)

/** What organisers reported afterwards; a number that was not told is null, never 0. */
export const outcomes = sqliteTable(
  'outcomes',
  {
    submissionId: text('submission_id')
      .primaryKey()
      .references(() => submissions.id),
    participants: integer(),
    connections: integer(),
    /** Web addresses. */
    recordings: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The mean as reported on a scale from one to `satisfactionScale`, and how many answered. */
    satisfaction: real(),
    satisfactionScale: integer('satisfaction_scale'),
    satisfactionAnswers: integer('satisfaction_answers'),
    lessons: text().notNull().default(''),
    /** When it was reported, UTC, and by whom or from which file. */
    reportedAt: text('reported_at').notNull(),
    source: text().notNull(),
    entryId: text('entry_id').references(() => logEntries.id),
  },
  (table) => [
    check('outcomes_participants', sql`${table.participants} >= 0`),
    check('outcomes_connections', sql`${table.connections} >= 0`),
  ],
)

/**
 * Sums for questions without a filter, kept by triggers with every change (`0007_figure_cells.sql`) and proved by
 * `desk verify`: each submission once under each of its keys.
 */
export const figureCells = sqliteTable(
  'figure_cells',
  {
    edition: text().notNull(),
    dimension: text().notNull(),
    key: text().notNull(),
    state: text().notNull(),
    submissions: integer().notNull(),
    /** Of those: with several organisers, of several sectors, of known length, and their minutes. */
    collaborations: integer().notNull(),
    crossSector: integer('cross_sector').notNull(),
    timed: integer().notNull(),
    minutes: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dimension, table.edition, table.key, table.state] }),
    // So that the triggers find at once what nothing stands under any more.
    index('figure_cells_empty').on(table.submissions).where(sql`submissions = 0`),
    oneOf('figure_cells_state', table.state, STATES),
  ],
)
