/** Programmes, their editions, the editions' versioned rules and what others have published about them. */
import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { RuleSet } from '../../domain/edition.ts'

export const programmes = sqliteTable('programmes', {
  id: text().primaryKey(),
  name: text().notNull(),
})

type Word = { code: string; sv: string; en: string }

export const editions = sqliteTable(
  'editions',
  {
    id: text().primaryKey(),
    programme: text()
      .notNull()
      .references(() => programmes.id),
    name: text().notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    /** The first instant that is too late, UTC; null when not known. */
    deadlineAt: text('deadline_at'),
    opensOn: text('opens_on'),
    centralOrganisers: text('central_organisers', { mode: 'json' }).$type<string[]>().notNull(),
    partners: text({ mode: 'json' }).$type<string[]>().notNull(),
    themeSv: text('theme_sv'),
    themeEn: text('theme_en'),
    themes: text({ mode: 'json' }).$type<Word[]>().notNull(),
    types: text({ mode: 'json' }).$type<Word[]>().notNull(),
    contactsRetainedUntil: text('contacts_retained_until'),
    rulesVersion: integer('rules_version').notNull(),
    /** `shipped` with the desk, or `added` by the team. */
    origin: text().notNull(),
  },
  (table) => [
    check('editions_days', sql`${table.startsOn} <= ${table.endsOn}`),
    check('editions_origin', sql`${table.origin} in ('shipped', 'added')`),
  ],
)

export const ruleSets = sqliteTable(
  'rule_sets',
  {
    edition: text()
      .notNull()
      .references(() => editions.id),
    version: integer().notNull(),
    rules: text({ mode: 'json' }).$type<RuleSet>().notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by'),
    /** Why this version was made; null for the first. */
    note: text(),
    /** The edition that lent these rules, and when somebody reviewed them. */
    takenOverFrom: text('taken_over_from'),
    confirmedAt: text('confirmed_at'),
    confirmedBy: text('confirmed_by'),
  },
  (table) => [primaryKey({ columns: [table.edition, table.version] })],
)

export const publishedFigures = sqliteTable(
  'published_figures',
  {
    id: integer().primaryKey(),
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
  },
  (table) => [
    uniqueIndex('published_figures_once').on(table.edition, table.measure, table.source, table.value),
    check('published_figures_measure', sql`${table.measure} in ('activities')`),
    check('published_figures_qualifier', sql`${table.qualifier} in ('over', 'at-least', 'exactly', 'about')`),
  ],
)
