/** Turns a query of the search language into SQL over `submissions`. */
import { and, type Column, eq, exists, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { assertNever } from '../../domain/assert-never.ts'
import type { Comparison, Query, QueryField, QueryTerm } from '../../domain/search/query.ts'
import { foldMarks, sortKey } from '../../domain/swedish.ts'
import { endOfDay, instantAt } from '../../domain/time.ts'
import { decisions } from '../schema/log.ts'
import { findings, occurrences, submissions } from '../schema/submissions.ts'

const MOST_IN_GROUP = 100

/** The condition for all terms together; undefined when everything matches. */
export function querySql(query: Query): SQL | undefined {
  const conditions = query.terms.flatMap((term) => {
    const condition = termSql(term)
    if (!condition) return []
    // What is not known is not the value either: NOT alone would leave those rows out.
    return [term.isNegated ? sql`((${condition}) is not true)` : condition]
  })
  return inShallowGroups(conditions, and)
}

/** Undefined when the term asks for nothing. */
function termSql(term: QueryTerm): SQL | undefined {
  switch (term.kind) {
    case 'text':
      return textSql(term.words, term.isPhrase)
    case 'field':
      return fieldSql(term.field, term.values)
    case 'criterion':
      return anyOf(term.pairs.map(criterionSql))
    case 'day':
      return daySql(term.field, term.comparison, term.day)
    default:
      return assertNever(term)
  }
}

function fieldSql(field: QueryField, values: string[]): SQL {
  switch (field) {
    case 'edition':
      return inArray(submissions.edition, values)
    case 'state':
      return inArray(submissions.state, values)
    case 'outcome':
      return inArray(submissions.outcome, values)
    case 'county':
      return inArray(submissions.countedCounty, values)
    case 'municipality':
      return inArray(submissions.municipalityCode, values)
    case 'format':
      return inArray(submissions.format, values)
    case 'sector':
      return inArray(submissions.sector, values)
    case 'type':
      return inArray(submissions.typeSort, values.map(sortKey))
    case 'organiser':
      return anyOf(values.map((value) => containsKey(submissions.organiserSort, value)))
    case 'title':
      return anyOf(values.map((value) => containsKey(submissions.titleSort, value)))
    case 'id':
      return sql`(${inArray(submissions.platformId, values)} or ${anyOf(values.map((value) => startsWith(idOf(values), value)))})`
    case 'reviewer':
      return exists(
        sql`(select 1 from ${decisions} where ${decisions.submissionId} = ${submissions.id} and ${inArray(decisions.reviewer, values)})`,
      )
    case 'has':
      return anyOf(values.map(hasSql))
    default:
      throw new Error(`${field} has a form of its own`)
  }
}

function hasSql(value: string): SQL {
  if (value === 'conflict') return eq(submissions.hasConflict, true)
  if (value === 'pending') return isNotNull(submissions.pendingDecision)
  return isNotNull(submissions.attention)
}

/** The findings of the current revision that are shown. */
function criterionSql({ criterion, outcome }: { criterion: string; outcome: string | null }): SQL {
  const answered = outcome === null ? sql`` : sql` and ${findings.outcome} = ${outcome}`
  return sql`${submissions.id} in (select ${findings.submissionId} from ${findings}
    where ${findings.criterion} = ${criterion}${answered}
    and ${findings.submissionId} = ${submissions.id}
    and ${findings.revision} = ${submissions.revision} and ${findings.rulesVersion} = ${submissions.assessedRules})`
}

/** `day` compares Swedish days of any occurrence; `received` and `changed` compare instants with the day's ends. */
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
  const column = field === 'received' ? submissions.receivedAt : submissions.changedAt
  // Without the Z, after which an instant with a fraction of the second would sort first.
  const start = instantAt(day, '00:00').slice(0, -1)
  const end = endOfDay(day).slice(0, -1)
  switch (comparison) {
    case '=':
      return sql`(${gte(column, start)} and ${lt(column, end)})`
    case '>':
      return gte(column, end)
    case '>=':
      return gte(column, start)
    case '<':
      return lt(column, start)
    case '<=':
      return lt(column, end)
    default:
      return assertNever(comparison)
  }
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
  return sql`(${column} >= ${value} and ${column} < ${`${value}\uffff`})`
}

function anyOf(conditions: SQL[]): SQL {
  return inShallowGroups(conditions, or) ?? sql`0`
}

/** Groups of groups: SQLite refuses a chain of more than a thousand conditions. */
function inShallowGroups(conditions: SQL[], join: typeof and): SQL | undefined {
  if (conditions.length <= MOST_IN_GROUP) return join(...conditions)
  const size = Math.ceil(conditions.length / MOST_IN_GROUP)
  const groups = Array.from({ length: MOST_IN_GROUP }, (_, at) =>
    conditions.slice(at * size, (at + 1) * size),
  )
  return join(...groups.map((group) => inShallowGroups(group, join)))
}
