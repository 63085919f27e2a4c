/** The register of bodies that can be parties, and reviewers' corrections of who a party is. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { PUBLIC_PARTY, SECTORS } from '../../domain/party/sector.ts'
import { BODY_KINDS } from '../../domain/register.ts'
import { oneOf } from './checks.ts'

export const BODY_ORIGINS = ['shipped', 'imported', 'added'] as const
export type BodyOrigin = (typeof BODY_ORIGINS)[number]

export const bodies = sqliteTable(
  'bodies',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    name: text().notNull(),
    nameSort: text('name_sort').notNull(),
    sector: text().notNull(),
    publicParty: text('public_party').notNull(),
    orgnr: text(),
    countyCode: text('county_code'),
    municipalityCode: text('municipality_code'),
    aliases: text({ mode: 'json' }).$type<string[]>().notNull(),
    shortAliases: text('short_aliases', { mode: 'json' }).$type<string[]>().notNull(),
    bareNames: text('bare_names', { mode: 'json' }).$type<string[]>().notNull(),
    /** Name, aliases and number folded, for looking up. */
    searchText: text('search_text').notNull(),
    source: text().notNull(),
    origin: text().notNull(),
    note: text(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [
    index('bodies_by_name').on(table.nameSort, table.id),
    index('bodies_by_number').on(table.orgnr),
    oneOf('bodies_kind', table.kind, BODY_KINDS),
    oneOf('bodies_sector', table.sector, SECTORS),
    oneOf('bodies_public_party', table.publicParty, [...PUBLIC_PARTY, 'team']),
    oneOf('bodies_origin', table.origin, BODY_ORIGINS),
  ],
)

/** Corrections as the log tells them; the id is the log entry's. A replaced or withdrawn one stays, not standing. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: text().primaryKey(),
    scope: text().notNull(),
    /** The key of the name, or the body's id: what it is about. */
    about: text().notNull(),
    name: text().notNull(),
    registerId: text('register_id'),
    sector: text().notNull(),
    publicParty: text('public_party').notNull(),
    sameAs: text('same_as'),
    note: text().notNull(),
    by: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
    isStanding: integer('is_standing', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    uniqueIndex('corrections_standing').on(table.about).where(sql`is_standing = 1`),
    oneOf('corrections_scope', table.scope, ['name', 'body']),
    oneOf('corrections_sector', table.sector, SECTORS),
    oneOf('corrections_public_party', table.publicParty, PUBLIC_PARTY),
  ],
)
