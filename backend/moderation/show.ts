/** One submission whole, as the panel and `desk show` tell it. */
import type {
  ConflictShown,
  DecisionShown,
  FindingShown,
  PartyShown,
  SubmissionShown,
} from '../../contract/calls/queue.ts'
import { assessedVersions, readJudgements } from '../../db/read/assessment.ts'
import { findDecision, findOutboxRow, readOpenConflicts, readSetAside } from '../../db/read/decisions.ts'
import { readRules } from '../../db/read/editions.ts'
import { namedByFindings, readRelated } from '../../db/read/neighbours.ts'
import {
  findSubmission,
  readContacts,
  readDecisions,
  readFindings,
  readHistory,
  readOpenConflict,
  readParties,
  readRevision,
  readRevisions,
} from '../../db/read/submissions.ts'
import { readJudgementsMade } from '../../db/read/timeline.ts'
import { readCaseNumber, readNotes } from '../../db/read/triage.ts'
import { decisionsIn, groundsForRejection, judgementsForPublication } from '../../domain/decision.ts'
import { judgedOtherwise, type StandingJudgement } from '../../domain/disagreement.ts'
import type { RuleSet } from '../../domain/edition.ts'
import { assessOwnOrganisation, ownOrganisationIn } from '../../domain/eligibility/own-organisation.ts'
import type { Finding } from '../../domain/finding.ts'
import { holdingJudgement, type Judgement } from '../../domain/judgement.ts'
import type { State } from '../../domain/state.ts'
import type { Content } from '../../domain/submission.ts'
import { inOrderOf } from '../eligibility/assess-submission.ts'
import { freshen } from '../eligibility/freshen.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'
import { viewedBy } from './own-organisation.ts'
import { toQueueRows } from './queue.ts'

/** By any of the submission's names. Throws UNKNOWN_SUBMISSION. */
export function showSubmission(workspace: Workspace, name: string): SubmissionShown {
  const { database } = workspace
  freshen(workspace, submissionNamed(workspace, name).id)
  const row = submissionNamed(workspace, name)
  const rules = readRules(database, row.edition, row.assessedRules)
  const findings = inOrderOf(rules, readFindings(database, row.id, row.revision, rules.version))
  const { content } = readRevision(database, row.id, row.revision)
  const viewed = viewedBy(workspace, row)
  const own = viewed && assessOwnOrganisation(rules, viewed)
  const [shown] = toQueueRows(workspace, [row])
  if (!shown) throw new Error(`Submission ${row.id} has gone between two reads`)
  const conflict = readOpenConflict(database, row.id)
  return {
    ...shown,
    origin: row.origin as SubmissionShown['origin'],
    platformState: row.platformState as State | null,
    content,
    contacts: readContacts(database, row.id),
    parties: readParties(database, row.id).map(toParty),
    findings: withRules(rules, own ? inOrderOf(rules, [...findings, own]) : findings),
    rulesVersion: rules.version,
    rulesVersions: assessedVersions(database, row.id, row.revision),
    judgements: showJudgements(workspace, row.id, content),
    related: readRelated(database, namedByFindings(database, [row.id])),
    decisions: readDecisions(database, row.id).map(toDecision),
    revisions: readRevisions(database, row.id),
    history: readHistory(database, row.id).map((step) => ({
      from: step.fromState as State | null,
      to: step.toState as State,
      cause: step.cause as SubmissionShown['history'][number]['cause'],
      revision: step.revision,
      at: step.at,
      entryId: step.entryId,
    })),
    allowed: decisionsIn(row.state as State),
    groundsForRejection: groundsForRejection(findings),
    notes: readNotes(database, row.id),
    caseNumber: readCaseNumber(database, row.id),
    ownOrganisation: viewed && ownOrganisationIn(viewed),
    judgementsForPublication: row.state === 'cancelled' ? [] : judgementsForPublication(findings),
    conflict: conflict ? toConflict(workspace, conflict) : null,
  }
}

/** The findings of any revision under any version of the rules that it was assessed by. Throws UNKNOWN_SUBMISSION. */
export function showFindings(
  workspace: Workspace,
  { id, revision, rulesVersion }: { id: string; revision: number; rulesVersion: number },
): FindingShown[] {
  const { database } = workspace
  const row = submissionNamed(workspace, id)
  const findings = readFindings(database, row.id, revision, rulesVersion)
  if (findings.length === 0) return []
  const rules = readRules(database, row.edition, rulesVersion)
  return withRules(rules, inOrderOf(rules, findings))
}

/** With the rule's own words beside each. */
function withRules({ criteria }: RuleSet, findings: readonly Finding[]): FindingShown[] {
  const texts = new Map(criteria.map(({ code, text }) => [code, text]))
  return findings.map((finding) => ({ ...finding, rule: texts.get(finding.criterion) ?? null }))
}

function showJudgements(
  { database }: Workspace,
  submissionId: string,
  content: Content,
): SubmissionShown['judgements'] {
  const standing = readJudgements(database, submissionId)
  const made = standing.length === 0 ? [] : readJudgementsMade(database, submissionId)
  const holds = (judgement: Judgement) => holdingJudgement([judgement], judgement.criterion, content) !== null
  return standing.map((judgement) => {
    const { criterion, outcome, note, by, organisation, at, revision } = judgement
    const isSameContent = (one: StandingJudgement) =>
      holds({ ...one, content: readRevision(database, submissionId, one.revision).content })
    const otherwise = judgedOtherwise(made, judgement, isSameContent).map((one) => ({
      outcome: one.outcome,
      note: one.note,
      by: one.by,
      organisation: one.organisation,
      at: one.at,
    }))
    return { criterion, outcome, note, by, organisation, at, revision, holds: holds(judgement), otherwise }
  })
}

/** Open conflicts with the decision and what the platform had. */
export function listConflicts(workspace: Workspace): ConflictShown[] {
  return readOpenConflicts(workspace.database).map((conflict) => toConflict(workspace, conflict))
}

function toConflict(
  { database }: Workspace,
  conflict: ReturnType<typeof readOpenConflicts>[number],
): ConflictShown {
  const decision = findDecision(database, conflict.decisionId)
  const submission = findSubmission(database, conflict.submissionId)
  if (!decision || !submission) throw new Error(`Conflict ${conflict.id} has lost its decision`)
  const sending = findOutboxRow(database, decision.id)?.status ?? null
  const later = readSetAside(database, submission.id).filter(({ id }) => id !== decision.id)
  return {
    id: conflict.id,
    kind: conflict.kind as ConflictShown['kind'],
    submissionId: submission.id,
    platformId: submission.platformId,
    title: submission.title,
    decision: toDecision({ ...decision, sending }),
    other: conflict.other,
    platformRevision: conflict.platformRevision,
    platformState: conflict.platformState as State | null,
    currentRevision: submission.revision,
    currentState: submission.state as State,
    later: later.map(toDecision),
    foundAt: conflict.foundAt,
  }
}

export function toDecision(row: ReturnType<typeof readDecisions>[number]): DecisionShown {
  const { id, revision, criteria, reason, message, reviewer, organisation, at } = row
  const { ownOrganisationReason, bulkId } = row
  return {
    id,
    revision,
    outcome: row.outcome as DecisionShown['outcome'],
    criteria,
    reason,
    message,
    reviewer,
    organisation,
    at,
    status: row.status as DecisionShown['status'],
    sending: row.sending as DecisionShown['sending'],
    ownOrganisationReason,
    bulkId,
  }
}

function toParty(row: ReturnType<typeof readParties>[number]): PartyShown {
  const { name, registerId, registerName, countyCode, certainty, evidence } = row
  return {
    name,
    certainty,
    registerId,
    registerName,
    countyCode,
    evidence,
    role: row.role as PartyShown['role'],
    sector: row.sector as PartyShown['sector'],
    publicParty: row.publicParty as PartyShown['publicParty'],
  }
}
