/** What keeps data safe over time: pages fetched but not yet taken in, sources, runs of the sync, and disposals. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SourceProfile } from '../../domain/source-profile.ts'
import { oneOf } from './checks.ts'
import { editions } from './editions.ts'
import { logEntries } from './log.ts'

/**
 * Pages of a source as they came, until they are taken in or let go; each is gone in the transaction that takes it in.
 * They hold contacts, so they are kept apart from everything else and never longer than `STAGED_DAYS`.
 */
export const stagedPages = sqliteTable(
  'staged_pages',
  {
    source: text().notNull(),
    /** From 1, in the order fetched. */
    ordinal: integer().notNull(),
    /** Where the page began; null at the very start. */
    afterCursor: text('after_cursor'),
    cursor: text().notNull(),
    etag: text(),
    /** Whether the source said that more follows. */
    hasMore: integer('has_more', { mode: 'boolean' }).notNull(),
    /** The items as a JSON array, as they came. */
    items: text().notNull(),
    itemCount: integer('item_count').notNull(),
    fetchedAt: text('fetched_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.source, table.ordinal] })],
)

export const SYNC_TRIGGERS = ['person', 'interval', 'network', 'command'] as const
/** `apply` takes in what a preview fetched; `reread` begins at the very start. */
export const SYNC_RUN_KINDS = ['sync', 'preview', 'reread', 'apply'] as const
export const SYNC_ENDS = ['done', 'stopped', 'asked', 'problem'] as const

/** Each sync with how it ended; one that has no end was cut off. The newest two hundred are kept. */
export const syncRuns = sqliteTable(
  'sync_runs',
  {
    id: text().primaryKey(),
    source: text().notNull(),
    trigger: text().$type<(typeof SYNC_TRIGGERS)[number]>().notNull(),
    kind: text().$type<(typeof SYNC_RUN_KINDS)[number]>().notNull(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
    end: text().$type<(typeof SYNC_ENDS)[number]>(),
    totals: text({ mode: 'json' }).$type<Record<string, number>>(),
    problem: text({ mode: 'json' }).$type<{ code: string; detail: string }>(),
    /** Where the platform counts otherwise than the desk; null where nothing was compared. */
    differences: text({ mode: 'json' }).$type<
      { edition: string; state: string; here: number; there: number }[]
    >(),
    /** What is told beside the result, as the contract's `syncRemark`. */
    remarks: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    /** What it asked before going on, as the contract's `syncAsk`. */
    ask: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [
    index('sync_runs_by_start').on(table.startedAt),
    oneOf('sync_runs_trigger', table.trigger, SYNC_TRIGGERS),
    oneOf('sync_runs_kind', table.kind, SYNC_RUN_KINDS),
    oneOf('sync_runs_end', table.end, SYNC_ENDS),
  ],
)

/** How a source is read and how decisions leave: data that the team edits. The newest entry of the log counts. */
export const sourceProfiles = sqliteTable('source_profiles', {
  id: text().primaryKey(),
  entryId: text('entry_id')
    .notNull()
    .references(() => logEntries.id),
  name: text().notNull(),
  profile: text({ mode: 'json' }).$type<SourceProfile>().notNull(),
  reviewer: text().notNull(),
  organisation: text().notNull(),
  at: text().notNull(),
})

/** Disposals that were carried out, with the reference of the decision behind each. The id is the log entry's. */
export const disposals = sqliteTable('disposals', {
  id: text()
    .primaryKey()
    .references(() => logEntries.id),
  /** The disposal decision's number or title, as the agency keeps it. */
  reference: text().notNull(),
  /** The last retention day that it covers. */
  dueBy: text('due_by').notNull(),
  reviewer: text().notNull(),
  organisation: text().notNull(),
  at: text().notNull(),
  /** How many of what went. */
  counts: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
})

/** Entries of the log whose body was erased, and under which disposal: the chain holds without them. */
export const erasedBodies = sqliteTable('erased_bodies', {
  entryId: text('entry_id')
    .primaryKey()
    .references(() => logEntries.id),
  disposalId: text('disposal_id')
    .notNull()
    .references(() => disposals.id),
})

/**
 * Editions whose contacts were disposed of, and under which disposal last: contacts that come again are not stored. A
 * retention day that has not passed takes the row away.
 */
export const disposedEditions = sqliteTable('disposed_editions', {
  edition: text()
    .primaryKey()
    .references(() => editions.id),
  disposalId: text('disposal_id')
    .notNull()
    .references(() => disposals.id),
})
