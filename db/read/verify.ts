/** The promises that a database keeps, each by name with the number of things looked at and what broke it. */
import { asc, eq, sql } from 'drizzle-orm'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { isTransition, type State, type StateCause } from '../../domain/state.ts'
import type { ReadableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import type { HeadsFound } from '../heads.ts'
import { decisions, logBodies, logEntries } from '../schema/log.ts'
import { revisions, stateChanges, submissions } from '../schema/submissions.ts'
import {
  checkLogBodies,
  checkLogChain,
  checkLogHeads,
  decisionAsLogged,
  type LogChecked,
  type LogFault,
} from './verify-log.ts'
import { checkMessages } from './verify-messages.ts'
import { checkCorrections, checkJudgements, checkRuleSets, type Projected } from './verify-projections.ts'
import { checkReadyTexts } from './verify-texts.ts'
import { checkCaseNumbers, checkClaims, checkNotes, checkSnoozes } from './verify-triage.ts'
import { checkSavedViews } from './verify-views.ts'

/** `faults` say the log's problems so that they can be put in words; each has its line among the problems. */
export type Check = {
  name: string
  ok: boolean
  checked: number
  problems: string[]
  faults?: LogFault[]
}

const MOST_PROBLEMS = 20

/** Reads everything; changes nothing. `heads` are those kept of the log, to compare it with. */
export function verifyDatabase(
  database: ReadableDatabase,
  heads: HeadsFound = { heads: [], unreadable: [] },
): Check[] {
  return [
    checkFile(database),
    checkReferences(database),
    asLogCheck('log-chain', checkLogChain(database)),
    asLogCheck('log-bodies', checkLogBodies(database)),
    asLogCheck('log-heads', checkLogHeads(database, heads)),
    checkStates(database),
    checkRevisions(database),
    checkDecisions(database),
    asCheck('judgements-as-logged', checkJudgements(database)),
    asCheck('corrections-as-logged', checkCorrections(database)),
    asCheck('rules-as-logged', checkRuleSets(database)),
    asCheck('claims-as-logged', checkClaims(database)),
    asCheck('snoozes-as-logged', checkSnoozes(database)),
    asCheck('notes-as-logged', checkNotes(database)),
    asCheck('case-numbers-as-logged', checkCaseNumbers(database)),
    asCheck('saved-views-as-logged', checkSavedViews(database)),
    asCheck('ready-texts-as-logged', checkReadyTexts(database)),
    asCheck('messages-as-logged', checkMessages(database)),
    checkGuards(database),
    ...RULES.map((rule) => checkRule(database, rule)),
  ]
}

function checkFile({ sqlite }: ReadableDatabase): Check {
  const rows = sqlite.pragma('integrity_check') as { integrity_check: string }[]
  const problems = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  return toCheck('file-intact', 1, problems)
}

function checkReferences({ sqlite }: ReadableDatabase): Check {
  const rows = sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[]
  return toCheck(
    'references',
    rows.length,
    rows.map((row) => `${row.table} ${row.rowid}`),
  )
}

/** Each submission's state is what its history leads to, by legal steps only. */
function checkStates({ orm }: ReadableDatabase): Check {
  const steps = orm
    .select()
    .from(stateChanges)
    .orderBy(asc(stateChanges.submissionId), asc(stateChanges.id))
    .all()
  const problems: string[] = []
  const reached = new Map<string, string>()
  for (const step of steps) {
    const from = reached.get(step.submissionId) ?? null
    if (step.fromState !== from)
      problems.push(`${step.submissionId}: a step from ${step.fromState} after ${from}`)
    else if (from && !isTransition(from as State, step.toState as State, step.cause as StateCause))
      problems.push(`${step.submissionId}: no way from ${from} to ${step.toState}`)
    reached.set(step.submissionId, step.toState)
  }
  const rows = orm.select({ id: submissions.id, state: submissions.state }).from(submissions).all()
  const lost = rows.filter((row) => reached.get(row.id) !== row.state)
  return toCheck('states', rows.length, [...problems, ...lost.map((row) => `${row.id}: ${row.state}`)])
}

function checkRevisions({ orm }: ReadableDatabase): Check {
  const rows = orm.select().from(revisions).all()
  const problems: string[] = []
  let checked = 0
  for (const row of rows) {
    checked += 1
    if (sha256(canonicalJson(row.content)) !== row.contentHash)
      problems.push(`${row.submissionId} ${row.number}`)
  }
  return toCheck('revisions', checked, problems)
}

/** Decisions say what their log entries say; one whose body was erased is compared as far as the entry goes. */
function checkDecisions({ orm }: ReadableDatabase): Check {
  const rows = orm
    .select({ decision: decisions, entry: logEntries, body: logBodies.body })
    .from(decisions)
    .innerJoin(logEntries, eq(logEntries.id, decisions.id))
    .leftJoin(logBodies, eq(logBodies.entryId, decisions.id))
    .all()
  const changed = rows.filter(({ decision, entry, body }) => {
    const { reviewer, organisation, at } = decision
    const isSigned =
      reviewer === entry.actor.name && organisation === entry.actor.organisation && at === entry.at
    return !isSigned || (body !== null && canonicalJson(decisionAsLogged(decision)) !== body)
  })
  return toCheck(
    'decisions-as-logged',
    rows.length,
    changed.map((row) => row.decision.id),
  )
}

/** The triggers of the migrations; a rebuilt table loses its own without a word. */
const GUARDS = [
  'submissions_state_way',
  'state_changes_stay',
  'state_changes_kept',
  'revisions_stay',
  'log_entries_stay',
  'log_entries_kept',
  'log_bodies_stay',
  'decisions_kept',
  'rule_sets_stay',
  'rule_sets_kept',
  'judgements_kept',
  'notes_kept',
  'messages_kept',
  'corrections_kept',
  'submissions_set_stale_by_state',
]

function checkGuards({ sqlite }: ReadableDatabase): Check {
  const present = sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all()
  return toCheck(
    'guards-stand',
    GUARDS.length,
    GUARDS.filter((name) => !present.includes(name)),
  )
}

/** A name, and a query for the ids that break it. */
type Rule = { name: string; counts: string; breaks: string }

const RULES: readonly Rule[] = [
  {
    name: 'current-revision-exists',
    counts: 'select count(*) from submissions',
    breaks: `select id from submissions s where not exists
      (select 1 from revisions r where r.submission_id = s.id and r.number = s.revision)`,
  },
  {
    name: 'decisions-are-logged',
    counts: 'select count(*) from decisions',
    breaks: `select d.id from decisions d left join log_entries e on e.id = d.id and e.kind = 'decision' where e.id is null`,
  },
  {
    name: 'logged-decisions-are-kept',
    counts: `select count(*) from log_entries where kind = 'decision'`,
    breaks: `select e.id from log_entries e left join decisions d on d.id = e.id where e.kind = 'decision' and d.id is null`,
  },
  {
    name: 'pending-is-in-outbox',
    counts: 'select count(*) from submissions where pending_decision is not null',
    breaks: `select id from submissions s where (pending_decision is not null) <> exists
      (select 1 from outbox o where o.submission_id = s.id and o.status = 'waiting')`,
  },
  {
    name: 'conflicts-are-shown',
    counts: 'select count(*) from conflicts where settled_at is null',
    breaks: `select id from submissions s where has_conflict <> exists
      (select 1 from conflicts c where c.submission_id = s.id and c.settled_at is null)`,
  },
  {
    name: 'search-is-complete',
    counts: 'select count(*) from submissions',
    breaks: `select id from submissions where number not in (select id from submission_search_docsize)`,
  },
  {
    name: 'findings-never-viewer',
    counts: 'select count(*) from findings',
    breaks: `select submission_id from findings where kind = 'viewer' or criterion = 'own-organisation'`,
  },
  {
    name: 'findings-are-current',
    counts: 'select count(*) from submissions',
    breaks: `select s.id from submissions s where not exists
      (select 1 from findings f where f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules)`,
  },
]

function checkRule({ orm }: ReadableDatabase, rule: Rule): Check {
  const counted = orm.get<[number]>(sql.raw(rule.counts))
  const broken = orm.all<{ id: string }>(sql.raw(rule.breaks))
  return toCheck(
    rule.name,
    Object.values(counted ?? [0])[0] ?? 0,
    broken.map((row) => Object.values(row)[0] ?? ''),
  )
}

function asCheck(name: string, { checked, problems }: Projected): Check {
  return toCheck(name, checked, problems)
}

function asLogCheck(name: string, { checked, faults }: LogChecked): Check {
  const told = faults.map(({ code, entry, values }) =>
    [code, entry && `seq ${entry.seq}, ${entry.at}, ${entry.actor}, ${entry.kind}`, ...Object.values(values)]
      .filter(Boolean)
      .join(': '),
  )
  return { ...toCheck(name, checked, told), faults: faults.slice(0, MOST_PROBLEMS) }
}

function toCheck(name: string, checked: number, problems: string[]): Check {
  return { name, ok: problems.length === 0, checked, problems: problems.slice(0, MOST_PROBLEMS) }
}
