/** The promises that a database keeps, each by name with the number of things looked at and what broke it. */
import { asc, eq } from 'drizzle-orm'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { isTransition, type State, type StateCause } from '../../domain/state.ts'
import type { ReadableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import type { HeadsFound } from '../heads.ts'
import { decisions, logBodies, logEntries } from '../schema/log.ts'
import { stateChanges, submissions } from '../schema/submissions.ts'
import { checkPictures, checkSheets, checkSheetVersions } from './verify-case-sheets.ts'
import { checkCases, checkConsents, checkLinks, checkReadings } from './verify-cases.ts'
import {
  checkDisposals,
  checkDisposedContacts,
  checkErasedBodies,
  checkRetention,
} from './verify-disposal.ts'
import {
  checkBreaks,
  checkConcordances,
  checkPublishedFigures,
  checkSnapshots,
} from './verify-figure-notes.ts'
import { checkDecisionDays, checkFigureCells, checkFigureFacts } from './verify-figures.ts'
import {
  checkLogBodies,
  checkLogChain,
  checkLogHeads,
  decisionAsLogged,
  type LogChecked,
  type LogFault,
} from './verify-log.ts'
import { checkMessages } from './verify-messages.ts'
import { checkOutcomes } from './verify-outcomes.ts'
import { checkCorrections, checkJudgements, checkRuleSets, type Projected } from './verify-projections.ts'
import { checkRules } from './verify-rules.ts'
import { checkSources } from './verify-sources.ts'
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
    asCheck('erased-bodies', checkErasedBodies(database)),
    asCheck('disposals-as-logged', checkDisposals(database)),
    asCheck('disposed-contacts', checkDisposedContacts(database)),
    asCheck('retention-as-logged', checkRetention(database)),
    asCheck('ready-texts-as-logged', checkReadyTexts(database)),
    asCheck('sources-as-logged', checkSources(database)),
    asCheck('messages-as-logged', checkMessages(database)),
    asCheck('published-figures-as-logged', checkPublishedFigures(database)),
    asCheck('concordances-as-logged', checkConcordances(database)),
    asCheck('breaks-as-logged', checkBreaks(database)),
    asCheck('snapshots-as-logged', checkSnapshots(database)),
    asCheck('readings-as-logged', checkReadings(database)),
    asCheck('cases-by-readings', checkCases(database)),
    asCheck('consents-as-logged', checkConsents(database)),
    asCheck('pictures-as-logged', checkPictures(database)),
    asCheck('sheets-as-logged', checkSheetVersions(database)),
    asCheck('sheets-by-versions', checkSheets(database)),
    asCheck('outcomes-as-logged', checkOutcomes(database)),
    asCheck('links-as-logged', checkLinks(database)),
    asCheck('figure-facts', checkFigureFacts(database)),
    asCheck('decision-days', checkDecisionDays(database)),
    asCheck('figure-cells', checkFigureCells(database)),
    checkGuards(database),
    ...checkRules(database).map((rule) => asCheck(rule.name, rule)),
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

/** One at a time: all contents together may be larger than memory. */
function checkRevisions({ sqlite }: ReadableDatabase): Check {
  const rows = sqlite
    .prepare('select submission_id, number, content, content_hash from revisions')
    .iterate() as IterableIterator<{
    submission_id: string
    number: number
    content: string
    content_hash: string
  }>
  const problems: string[] = []
  let checked = 0
  for (const { submission_id, number, content, content_hash } of rows) {
    checked += 1
    if (hashOfContent(content) !== content_hash) problems.push(`${submission_id} ${number}`)
  }
  return toCheck('revisions', checked, problems)
}

function hashOfContent(content: string): string | null {
  try {
    return sha256(canonicalJson(JSON.parse(content)))
  } catch {
    return null
  }
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
  'disposals_kept',
  'erased_bodies_kept',
  'log_bodies_kept',
  'snapshots_stay',
  'snapshots_kept',
  'snapshot_rows_stay',
  'snapshot_rows_kept',
  'concordances_stay',
  'concordances_kept',
  'figure_cells_submission_in',
  'figure_cells_submission_before',
  'figure_cells_submission_after',
  'figure_cells_submission_out',
  'figure_cells_value_in',
  'figure_cells_value_out',
  'figure_cells_organiser_in',
  'figure_cells_organiser_out',
  'decision_days_in',
  'decision_days_status',
  'case_sheet_versions_stay',
  'case_pictures_stay',
]

function checkGuards({ sqlite }: ReadableDatabase): Check {
  const present = sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all()
  return toCheck(
    'guards-stand',
    GUARDS.length,
    GUARDS.filter((name) => !present.includes(name)),
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

export function toCheck(name: string, checked: number, problems: string[]): Check {
  return { name, ok: problems.length === 0, checked, problems: problems.slice(0, MOST_PROBLEMS) }
}
