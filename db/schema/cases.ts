/** Case material: what sources have said, what people have consented to, links, pictures, and the team's own sheets. */
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CASE_KINDS, type CaseFacts, MATERIAL_FORMS } from '../../domain/case/case.ts'
import { CONSENT_STATES, CONSENT_SUBJECTS } from '../../domain/case/consent.ts'
import { LINK_STATES, LINK_TARGETS, type LinkGround } from '../../domain/case/link.ts'
import { type Orientation, PICTURE_TYPES } from '../../domain/case/picture.ts'
import { SHEET_TEMPLATES, type SheetContent } from '../../domain/case/sheet.ts'
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

/** The newest word on each link; what is suggested and not yet said anything of has no row. */
export const caseLinks = sqliteTable(
  'case_links',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    target: text().$type<(typeof LINK_TARGETS)[number]>().notNull(),
    key: text().notNull(),
    state: text().$type<(typeof LINK_STATES)[number]>().notNull(),
    grounds: text({ mode: 'json' }).$type<LinkGround[]>().notNull(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.target, table.key] }),
    index('case_links_to').on(table.target, table.key),
    oneOf('case_links_target', table.target, LINK_TARGETS),
    oneOf('case_links_state', table.state, LINK_STATES),
  ],
)

/** Pictures by the hash of their cleaned bytes, for the case they were taken in to. */
export const casePictures = sqliteTable(
  'case_pictures',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** SHA-256 of `bytes`. */
    hash: text().notNull(),
    type: text().$type<(typeof PICTURE_TYPES)[number]>().notNull(),
    /** Pixels, as it is shown. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** As Exif counts them, one to eight: how the pixels are to be turned. */
    orientation: integer().$type<Orientation>().notNull(),
    name: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
    entryId: text('entry_id')
      .notNull()
      .references(() => logEntries.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.hash] }),
    oneOf('case_pictures_type', table.type, PICTURE_TYPES),
  ],
)

/** One row a sheet; its content is its newest version's. */
export const caseSheets = sqliteTable(
  'case_sheets',
  {
    /** The id of the log entry of its first version. */
    id: text().primaryKey(),
    template: text().$type<(typeof SHEET_TEMPLATES)[number]>().notNull(),
    language: text().notNull(),
    title: text().notNull(),
    titleSort: text('title_sort').notNull(),
    newestVersion: text('newest_version')
      .notNull()
      .references(() => logEntries.id),
    versions: integer().notNull(),
    /** UTC; null while it stands. */
    removedAt: text('removed_at'),
  },
  (table) => [
    index('case_sheets_in_order').on(table.titleSort, table.id),
    oneOf('case_sheets_template', table.template, SHEET_TEMPLATES),
  ],
)

/** Saved versions of sheets; never changed. */
export const caseSheetVersions = sqliteTable(
  'case_sheet_versions',
  {
    entryId: text('entry_id')
      .primaryKey()
      .references(() => logEntries.id),
    sheetId: text('sheet_id')
      .notNull()
      .references(() => caseSheets.id),
    /** Null where the sheet was taken away. */
    content: text({ mode: 'json' }).$type<SheetContent>(),
    reviewer: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
  },
  (table) => [index('case_sheet_versions_of').on(table.sheetId, table.at)],
)

/** What is being written at this desk and is not yet a version: not in the log, and safe from a crash. */
export const caseSheetDrafts = sqliteTable('case_sheet_drafts', {
  sheetId: text('sheet_id')
    .primaryKey()
    .references(() => caseSheets.id),
  /** The version that the writing began from. */
  basedOn: text('based_on')
    .notNull()
    .references(() => logEntries.id),
  content: text({ mode: 'json' }).$type<SheetContent>().notNull(),
  at: text().notNull(),
})
