/** Turns a query of the search language into SQL over `submissions`. */
import { and, type Column, eq, exists, gt, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { assertNever } from '../../domain/assert-never.ts'
import type { Outcome } from '../../domain/criterion.ts'
import type { Comparison, Query, QueryField, QueryTerm } from '../../domain/search/query.ts'
import { foldMarks, sortKey } from '../../domain/swedish.ts'
import { endOfDay, instantAt } from '../../domain/time.ts'
import { outcomes } from '../schema/figures-facts.ts'
import { conflicts, decisions } from '../schema/log.ts'
import { arrivedAt, findings, occurrences, parties, submissions } from '../schema/submissions.ts'
import { caseNumbers, claims, notes, snoozes } from '../schema/workbench.ts'
import { JUDGED_OTHERWISE } from './judged-otherwise.ts'
import { anyOf, inShallowGroups } from './query-groups.ts'
import {
  beforeDeadline,
  byOrganisations,
  byOrganiserSectors,
  byType,
  byValues,
  orUnknown,
} from './query-keys-sql.ts'
import { type Viewpoint, WAS_RETURNED } from './row-marks.ts'

/** The condition for all terms together; undefined when everything matches. */
export function querySql(query: Query, viewpoint: Viewpoint): SQL | undefined {
  const conditions = query.terms.flatMap((term) => {
    const condition = termSql(term, viewpoint)
    if (!condition) return []
    // What is not known is not the value either: NOT alone would leave those rows out.
    return [term.isNegated ? sql`((${condition}) is not true)` : condition]
  })
  return inShallowGroups(conditions, and)
}

/** Undefined when the term asks for nothing. */
function termSql(term: QueryTerm, viewpoint: Viewpoint): SQL | undefined {
  switch (term.kind) {
    case 'text':
      return textSql(term.words, term.isPhrase)
    case 'field':
      return fieldSql(term.field, term.values, viewpoint)
    case 'criterion':
      return anyOf(term.pairs.map(criterionSql))
    case 'day':
      return daySql(term.field, term.comparison, term.day)
    default:
      return assertNever(term)
  }
}

function fieldSql(field: QueryField, values: string[], viewpoint: Viewpoint): SQL {
  switch (field) {
    case 'edition':
      return inArray(submissions.edition, values)
    case 'state':
      return inArray(submissions.state, values)
    case 'outcome':
      return inArray(submissions.outcome, values)
    case 'county':
      return inArray(submissions.countedCounty, values)
    case 'organiser-county':
      return inArray(submissions.countedOrganiserCounty, values)
    case 'municipality':
      return orUnknown(values, sql`${submissions.municipalityCode}`)
    case 'format':
      return inArray(submissions.format, values)
    case 'sector':
      return inArray(submissions.sector, values)
    case 'type':
      return anyOf(values.map(byType))
    case 'theme':
      return byValues('theme', values)
    case 'language':
      return byValues('language', values)
    case 'audience':
      return inArray(submissions.audience, values)
    case 'weekday':
      return orUnknown(values, sql`strftime('%u', ${submissions.startsOn})`)
    case 'hour':
      return orUnknown(values, sql`substr('0' || ${submissions.startsHour}, -2)`)
    case 'before':
      return beforeDeadline(values)
    case 'organisation':
      return byOrganisations(values)
    case 'organiser-sector':
      return byOrganiserSectors(values)
    case 'organiser':
      return anyOf(values.map((value) => containsKey(submissions.organiserSort, value)))
    case 'title':
      return anyOf(values.map((value) => containsKey(submissions.titleSort, value)))
    case 'id':
      return sql`(${inArray(submissions.platformId, values)} or ${anyOf(values.map((value) => startsWith(idOf(values), value)))})`
    case 'reviewer':
      return exists(
        sql`(select 1 from ${decisions} where ${decisions.submissionId} = ${submissions.id} and ${anyOf(values.map((value) => reviewerSql(value, viewpoint)))})`,
      )
    case 'claimed':
      return claimedSql(anyOf(values.map((value) => claimantSql(value, viewpoint))), viewpoint)
    case 'case':
      return sql`${submissions.id} in (select ${caseNumbers.submissionId} from ${caseNumbers}
        where ${anyOf(values.map((value) => startsWith(sql`${caseNumbers.caseNumber}`, value)))})`
    case 'has':
      return anyOf(values.map((value) => hasSql(value, viewpoint)))
    default:
      throw new Error(`${field} has a form of its own`)
  }
}

/** `me` is the reviewer's name at this organisation, since others may have the same name. */
function reviewerSql(value: string, { reviewer }: Viewpoint): SQL {
  if (value !== 'me') return eq(decisions.reviewer, value)
  if (!reviewer) return sql`0`
  return sql`(${decisions.reviewer} = ${reviewer.name} and ${decisions.organisation} = ${reviewer.organisation})`
}

function claimantSql(value: string, { reviewer }: Viewpoint): SQL {
  if (value === 'anyone') return sql`1`
  if (value !== 'me' && value !== 'other') return eq(claims.reviewer, value)
  const isMine = reviewer
    ? sql`(${claims.reviewer} = ${reviewer.name} and ${claims.organisation} = ${reviewer.organisation})`
    : sql`0`
  return value === 'me' ? isMine : sql`not ${isMine}`
}

/** Of claims that hold now, as CLAIM_HOLDS in row-marks.ts says it of marks. */
function claimedSql(by: SQL, { now }: Viewpoint): SQL {
  return sql`${submissions.id} in (select ${claims.submissionId} from ${claims} where ${gt(claims.until, now)} and ${by})`
}

function hasSql(value: string, viewpoint: Viewpoint): SQL {
  const id = submissions.id
  switch (value) {
    case 'conflict':
      return eq(submissions.hasConflict, true)
    case 'pending':
      return isNotNull(submissions.pendingDecision)
    case 'remark':
      return isNotNull(submissions.attention)
    case 'claim':
      return claimedSql(sql`1`, viewpoint)
    case 'snooze':
      return sql`${id} in (select ${snoozes.submissionId} from ${snoozes}
        where ${snoozes.untilDay} is null or ${snoozes.untilDay} > ${viewpoint.today})`
    case 'note':
      return sql`${id} in (select ${notes.submissionId} from ${notes} where ${notes.isStanding} = 1)`
    case 'completion':
      return sql`(${submissions.state} = 'new' and ${id} in (select ${decisions.submissionId} from ${decisions}
        where ${sql.raw(WAS_RETURNED)}))`
    case 'own-organisation':
      return sql`${id} in (select ${parties.submissionId} from ${parties}
        where ${parties.key} in (select value from json_each(${JSON.stringify(viewpoint.ownKeys)})))`
    case 'collaboration':
      return gte(submissions.organisersKnown, 2)
    case 'cross-sector':
      return gte(submissions.sectorsKnown, 2)
    case 'length':
      return isNotNull(submissions.heldMinutes)
    case 'participants':
    case 'connections':
      return sql`${id} in (select ${outcomes.submissionId} from ${outcomes} where ${isNotNull(outcomes[value])})`
    case 'answer':
      return isNotNull(submissions.decisionDays)
    case 'disagreement':
      // One list, so that the few in it can be where the search begins.
      return sql`${id} in (select ${conflicts.submissionId} from ${conflicts}
        where ${conflicts.settledAt} is null and ${conflicts.kind} = 'disagreement'
        union all select submission_id from ${JUDGED_OTHERWISE})`
    default:
      throw new Error(`Nothing is known of having ${value}`)
  }
}

const RARE_OUTCOME = 'not-met' satisfies Outcome

/**
 * The findings of the current revision that are shown. *Not met*, which few findings say, is looked up in them first; a
 * list of another outcome may be as long as the rows that are asked about (docs/GROWTH.md).
 */
function criterionSql({ criterion, outcome }: { criterion: string; outcome: string | null }): SQL {
  const answered = outcome === null ? sql`` : sql` and ${findings.outcome} = ${outcome}`
  const said = sql`select ${findings.submissionId} from ${findings}
    where ${findings.criterion} = ${criterion}${answered}`
  const isShown = sql`${submissions.id} in (${said} and ${findings.submissionId} = ${submissions.id}
    and ${findings.revision} = ${submissions.revision} and ${findings.rulesVersion} = ${submissions.assessedRules})`
  return outcome === RARE_OUTCOME ? sql`(${submissions.id} in (${said}) and ${isShown})` : isShown
}

/**
 * `day` compares Swedish days of any occurrence, `starts` the first day of all; `received` and `changed` compare instants with the day's ends. What was
 * submitted before it came here was received then, as the list shows it.
 */
function daySql(field: QueryField, comparison: Comparison, day: string): SQL {
  if (field === 'day') {
    const first = occurrences.startsOn
    const last = sql`coalesce(${occurrences.endsOn}, ${occurrences.startsOn})`
    const holds = {
      '=': sql`${first} <= ${day} and ${last} >= ${day}`,
      '>': sql`${last} > ${day}`,
      '>=': sql`${last} >= ${day}`,
      '<': sql`${first} < ${day}`,
      '<=': sql`${first} <= ${day}`,
    }[comparison]
    return sql`exists (select 1 from ${occurrences} where ${occurrences.submissionId} = ${submissions.id} and ${holds})`
  }
  if (field === 'starts') return sql`${submissions.startsOn} ${sql.raw(comparison)} ${day}`
  const at = field === 'received' ? sql.raw(arrivedAt('submissions.')) : sql`${submissions.changedAt}`
  // Without the Z, after which an instant with a fraction of the second would sort first.
  const start = instantAt(day, '00:00').slice(0, -1)
  const end = endOfDay(day).slice(0, -1)
  return {
    '=': sql`(${at} >= ${start} and ${at} < ${end})`,
    '>': sql`${at} >= ${end}`,
    '>=': sql`${at} >= ${start}`,
    '<': sql`${at} < ${start}`,
    '<=': sql`${at} < ${end}`,
  }[comparison]
}

/**
 * Words as prefixes, phrases in order. A word typed with marks is looked for as written; one without finds also the
 * words that become it when their marks are taken off.
 */
function textSql(typed: string, isPhrase: boolean): SQL | undefined {
  const words = typed.normalize('NFC')
  const tokens = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  // A stray dash or dot asks for nothing.
  if (tokens.length === 0) return undefined
  const quoted = tokens.map((token) => `"${token}"`)
  const isPlain = words === foldMarks(words)
  const asked = isPhrase ? quoted.join(' + ') : `${quoted.join(' + ')} *`
  const match = isPlain && tokens.length === 1 ? asked : `marked : (${asked})`
  return sql`${submissions.number} in (select rowid from submission_search where submission_search match ${match})`
}

function containsKey(column: Column, value: string): SQL {
  return sql`instr(${column}, ${sortKey(value)}) > 0`
}

/** One is found by the index; many would keep the planner busy longer than reading all rows (`+` hides the index). */
function idOf(values: string[]): SQL {
  return values.length === 1 ? sql`${submissions.id}` : sql`+${submissions.id}`
}

function startsWith(column: SQL, value: string): SQL {
  return sql`(${column} >= ${value} and ${column} < ${`${value}\u{10ffff}`})`
}
