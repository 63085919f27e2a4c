/** One submission whole, as the panel and `desk show` tell it. */
import type { ConflictShown, DecisionShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { findDecision, findOutboxRow, readOpenConflicts } from '../../db/read/decisions.ts'
import { readEdition } from '../../db/read/editions.ts'
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
import { decisionsIn, groundsForRejection, judgementsForPublication } from '../../domain/decision.ts'
import type { State } from '../../domain/state.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'
import { toQueueRow } from './queue.ts'

/** By any of the submission's names. Throws UNKNOWN_SUBMISSION. */
export function showSubmission(workspace: Workspace, name: string): SubmissionShown {
  const { database } = workspace
  const row = submissionNamed(workspace, name)
  const edition = readEdition(database, row.edition)
  if (!edition) throw new Error(`Edition ${row.edition} is missing`)
  const order = edition.rules.criteria.map((criterion) => criterion.code)
  const findings = readFindings(database, row.id, row.revision, edition.rules.version).sort(
    (a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion),
  )
  const conflict = readOpenConflict(database, row.id)
  return {
    ...toQueueRow(row),
    origin: row.origin as SubmissionShown['origin'],
    platformState: row.platformState as State | null,
    content: readRevision(database, row.id, row.revision).content,
    contacts: readContacts(database, row.id),
    parties: readParties(database, row.id).map(toParty),
    findings: findings as SubmissionShown['findings'],
    rulesVersion: edition.rules.version,
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
    judgementsForPublication: row.state === 'cancelled' ? [] : judgementsForPublication(findings),
    conflict: conflict ? toConflict(workspace, conflict) : null,
  }
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
  return {
    id: conflict.id,
    kind: conflict.kind as ConflictShown['kind'],
    submissionId: submission.id,
    title: submission.title,
    decision: toDecision({ ...decision, sending }),
    platformRevision: conflict.platformRevision,
    platformState: conflict.platformState as State | null,
    currentRevision: submission.revision,
    foundAt: conflict.foundAt,
  }
}

function toDecision(row: ReturnType<typeof readDecisions>[number]): DecisionShown {
  const { id, revision, criteria, reason, message, reviewer, organisation, at } = row
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
  }
}

function toParty(row: ReturnType<typeof readParties>[number]): SubmissionShown['parties'][number] {
  const { name, registerName, countyCode, evidence } = row
  return {
    name,
    registerName,
    countyCode,
    evidence,
    role: row.role as SubmissionShown['parties'][number]['role'],
    sector: row.sector as SubmissionShown['parties'][number]['sector'],
    publicParty: row.publicParty as SubmissionShown['parties'][number]['publicParty'],
  }
}
