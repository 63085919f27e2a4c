/** Submissions with their revisions and everything read from the current one. */
import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { CRITERIA, CRITERION_KINDS, OUTCOMES, type RuleSource, SEVERITIES } from '../../domain/criterion.ts'
import type { Evidence } from '../../domain/finding.ts'
import { JUDGED_OUTCOMES } from '../../domain/judgement.ts'
import type { PartyEvidence } from '../../domain/party/party.ts'
import { PUBLIC_PARTY, SECTORS } from '../../domain/party/sector.ts'
import { STATE_CAUSES, STATES, type State } from '../../domain/state.ts'
import { type Content, FORMATS, ORIGINS, PARTY_ROLES } from '../../domain/submission.ts'
import { oneOf } from './checks.ts'
import { editions } from './editions.ts'

const STATES_IN_ORDER: readonly State[] = [
  'new',
  'returned',
  'published',
  'rejected',
  'cancelled',
  'withdrawn',
]

/** When it was submitted as far as the source tells, else when it first came here; indexed so. */
export function arrivedAt(table = ''): string {
  const [submitted, received] = [`${table}submitted_at`, `${table}received_at`]
  return `case when ${submitted} is null then ${received} else ${submitted} end`
}

/** The states as numbers in the order of work, for sorting; indexed so. */
export function stateStep(table = ''): string {
  const steps = STATES_IN_ORDER.map((state, step) => `when '${state}' then ${step}`)
  return `case ${table}state ${steps.join(' ')} end`
}

/**
 * One row a submission. `state` is a projection of revisions and log (`state_changes` tells each step); the columns
 * from `title` on are a projection of the current revision and its findings, kept so that lists and counts need no join.
 */
export const submissions = sqliteTable(
  'submissions',
  {
    /** The row's own number, which the search index points at; without it a VACUUM could renumber rows. */
    number: integer().primaryKey(),
    id: text().notNull().unique(),
    edition: text()
      .notNull()
      .references(() => editions.id),
    /** The identity of the platform it came from, and its id there; null for rows that came from a file without ids. */
    platform: text(),
    platformId: text('platform_id'),
    /** Identity of a row from a file: its own id, or edition + folded title + organiser + first day (+ number). */
    rowKey: text('row_key'),
    origin: text().notNull(),
    revision: integer().notNull(),
    state: text().notNull(),
    stateCause: text('state_cause').notNull(),
    /** The state that the platform last told; null when it has told none. */
    platformState: text('platform_state'),
    /** When the organiser first submitted it, UTC; null when the source does not tell. */
    submittedAt: text('submitted_at'),
    /** When it first came here. */
    receivedAt: text('received_at').notNull(),
    changedAt: text('changed_at').notNull(),
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
    title: text().notNull(),
    titleSort: text('title_sort').notNull(),
    organiser: text().notNull(),
    organiserSort: text('organiser_sort').notNull(),
    format: text().notNull(),
    /** In lower case, so that the same kind counts as one; the content keeps the source's own spelling. */
    type: text(),
    typeSort: text('type_sort').notNull(),
    /** The place's codes, null without a known place. */
    countyCode: text('county_code'),
    municipalityCode: text('municipality_code'),
    /** Keys of Swedish order by the register's short names; a code that it does not have stands as it is. */
    countySort: text('county_sort').notNull().default(''),
    municipalitySort: text('municipality_sort').notNull().default(''),
    placeName: text('place_name').notNull(),
    placeSort: text('place_sort').notNull(),
    /** Keys that figures count by: a county code, `digital` or `unknown`. */
    countedCounty: text('counted_county').notNull(),
    countedOrganiserCounty: text('counted_organiser_county').notNull(),
    sector: text().notNull(),
    startsOn: text('starts_on'),
    startsAt: text('starts_at'),
    endsOn: text('ends_on'),
    audience: text().notNull().default('unknown'),
    /** The Swedish hour that the first occurrence starts in, 0 to 23; null without a time. */
    startsHour: integer('starts_hour'),
    /** Minutes of all occurrences of known length; null when none is known. */
    heldMinutes: integer('held_minutes'),
    /** How many parties organise it, and of how many different known sectors they are. */
    organisersKnown: integer('organisers_known').notNull().default(0),
    sectorsKnown: integer('sectors_known').notNull().default(0),
    /** The Swedish day of arrival as days since 1970-01-01. */
    arrivedDay: integer('arrived_day').notNull().default(0),
    /** Swedish calendar days from arrival to the first standing answer; kept by triggers on `decisions`. */
    decisionDays: integer('decision_days'),
    outcome: text().notNull(),
    /** Place of the outcome in the order from worst to best, for sorting. */
    outcomeRank: integer('outcome_rank').notNull(),
    /** The criterion that decided the outcome, or the first open one; null when nothing is open. */
    attention: text(),
    /** The decision that waits to be sent, null when none does. */
    pendingDecision: text('pending_decision'),
    hasConflict: integer('has_conflict', { mode: 'boolean' }).notNull().default(false),
    /** The version of the rules that the shown findings are by. */
    assessedRules: integer('assessed_rules').notNull().default(0),
    /** Rules, register and checks that the findings are by, as `backend/eligibility/stamp.ts` writes them. */
    assessedBy: text('assessed_by').notNull().default(''),
    /** Whether itself, its history or a neighbour changed since its checks of kind `set` were made. */
    isSetStale: integer('is_set_stale', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    uniqueIndex('submissions_platform_id').on(table.platformId, table.platform),
    uniqueIndex('submissions_row_key').on(table.edition, table.rowKey),
    index('submissions_figures').on(
      table.state,
      table.edition,
      table.countedCounty,
      table.format,
      table.type,
      table.sector,
    ),
    index('submissions_figures_organiser').on(
      table.state,
      table.edition,
      table.countedOrganiserCounty,
      table.format,
    ),
    index('submissions_by_organisers').on(
      table.state,
      table.edition,
      table.organisersKnown,
      table.sectorsKnown,
      table.heldMinutes,
    ),
    index('submissions_by_arrived_day').on(table.edition, table.arrivedDay, table.state),
    index('submissions_by_title').on(table.edition, table.titleSort, table.id),
    index('submissions_by_organiser').on(table.edition, table.organiserSort, table.id),
    index('submissions_by_start').on(table.edition, table.startsOn, table.startsAt, table.id),
    index('submissions_by_place').on(table.edition, table.placeSort, table.id),
    index('submissions_by_county').on(table.edition, table.countySort, table.id),
    index('submissions_by_municipality').on(table.edition, table.municipalitySort, table.id),
    index('submissions_by_arrival').on(table.edition, sql.raw(arrivedAt()), table.id),
    index('submissions_by_step').on(table.edition, sql.raw(stateStep()), table.id),
    index('submissions_by_format').on(table.edition, table.format, table.id),
    index('submissions_by_type').on(table.edition, table.typeSort, table.id),
    index('submissions_by_change').on(table.edition, table.changedAt, table.id),
    index('submissions_by_outcome').on(table.edition, table.outcomeRank, table.id),
    index('submissions_by_state').on(table.edition, table.state, table.outcome),
    index('submissions_by_assessment').on(table.assessedBy, table.edition),
    index('submissions_set_stale').on(table.edition, table.id).where(sql`is_set_stale = 1`),
    index('submissions_demo').on(table.id).where(sql`is_demo = 1`),
    oneOf('submissions_origin', table.origin, ORIGINS),
    oneOf('submissions_state', table.state, STATES),
    oneOf('submissions_state_cause', table.stateCause, STATE_CAUSES),
    oneOf('submissions_platform_state', table.platformState, STATES),
    oneOf('submissions_format', table.format, FORMATS),
    oneOf('submissions_outcome', table.outcome, OUTCOMES),
    oneOf('submissions_sector', table.sector, SECTORS),
    check('submissions_identity', sql`${table.platformId} is not null or ${table.rowKey} is not null`),
    check('submissions_platform', sql`(${table.platform} is null) = (${table.platformId} is null)`),
  ],
)

export const revisions = sqliteTable(
  'revisions',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull(),
    content: text({ mode: 'json' }).$type<Content>().notNull(),
    /** SHA-256 of the content's canonical JSON. */
    contentHash: text('content_hash').notNull(),
    /** When the desk got it and when the organiser changed it, UTC. */
    receivedAt: text('received_at').notNull(),
    changedAt: text('changed_at').notNull(),
    /** The platform's address or the file's name. */
    source: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.number] }),
    check('revisions_number', sql`${table.number} >= 1`),
  ],
)

/** When each activity of the current revision is held; a row with only unknown parts is allowed. */
export const occurrences = sqliteTable(
  'occurrences',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    ordinal: integer().notNull(),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.ordinal] }),
    index('occurrences_by_day').on(table.startsOn),
  ],
)

/** The parties recognised in the current revision. */
export const parties = sqliteTable(
  'parties',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    ordinal: integer().notNull(),
    name: text().notNull(),
    role: text().notNull(),
    sector: text().notNull(),
    publicParty: text('public_party').notNull(),
    registerName: text('register_name'),
    registerId: text('register_id'),
    /** The same for every way of writing the same party. */
    key: text().notNull().default(''),
    certainty: real().notNull().default(0),
    countyCode: text('county_code'),
    evidence: text({ mode: 'json' }).$type<PartyEvidence[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.ordinal] }),
    index('parties_by_name').on(table.name),
    index('parties_by_key').on(table.key, table.submissionId),
    oneOf('parties_role', table.role, PARTY_ROLES),
    oneOf('parties_sector', table.sector, SECTORS),
    oneOf('parties_public_party', table.publicParty, PUBLIC_PARTY),
  ],
)

/** People to reach, apart from everything else so that they can be erased and the statistics stay. */
export const contacts = sqliteTable(
  'contacts',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    ordinal: integer().notNull(),
    name: text(),
    email: text(),
    phone: text(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.ordinal] })],
)

/** What the checks found, for each revision under each version of the rules. */
export const findings = sqliteTable(
  'findings',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    revision: integer().notNull(),
    rulesVersion: integer('rules_version').notNull(),
    criterion: text().notNull(),
    severity: text().notNull(),
    kind: text().notNull(),
    outcome: text().notNull(),
    evidence: text({ mode: 'json' }).$type<Evidence[]>().notNull(),
    sources: text({ mode: 'json' }).$type<RuleSource[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.revision, table.rulesVersion, table.criterion] }),
    index('findings_by_criterion').on(table.criterion, table.outcome, table.submissionId),
    index('findings_not_met')
      .on(table.submissionId, table.revision, table.rulesVersion, table.criterion)
      .where(sql`outcome = 'not-met'`),
    oneOf('findings_criterion', table.criterion, CRITERIA),
    oneOf('findings_severity', table.severity, SEVERITIES),
    oneOf('findings_kind', table.kind, CRITERION_KINDS),
    oneOf('findings_outcome', table.outcome, OUTCOMES),
    check('findings_never_viewer', sql`${table.kind} <> 'viewer'`),
  ],
)

/** Judgements as the log tells them; the id is the log entry's. One that was taken back or replaced stays, not standing. */
export const judgements = sqliteTable(
  'judgements',
  {
    id: text().primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    revision: integer().notNull(),
    criterion: text().notNull(),
    outcome: text().notNull(),
    note: text().notNull(),
    by: text().notNull(),
    organisation: text().notNull(),
    at: text().notNull(),
    isStanding: integer('is_standing', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('judgements_by_submission').on(table.submissionId, table.isStanding),
    oneOf('judgements_criterion', table.criterion, CRITERIA),
    oneOf('judgements_outcome', table.outcome, JUDGED_OUTCOMES),
  ],
)

/** The only ways between states, filled by the first migration; a trigger holds every change to it. */
export const stateTransitions = sqliteTable(
  'state_transitions',
  {
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    cause: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fromState, table.toState, table.cause] })],
)

/** Each step of a submission's state in the order it was taken here; never changed, never deleted. */
export const stateChanges = sqliteTable(
  'state_changes',
  {
    id: integer().primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    cause: text().notNull(),
    revision: integer().notNull(),
    /** The log entry behind a decision or undo; null when the platform or a file said so. */
    entryId: text('entry_id'),
    at: text().notNull(),
  },
  (table) => [
    index('state_changes_by_submission').on(table.submissionId, table.id),
    oneOf('state_changes_to', table.toState, STATES),
    oneOf('state_changes_cause', table.cause, STATE_CAUSES),
  ],
)
