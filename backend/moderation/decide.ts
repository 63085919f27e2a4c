/** Takes a decision about the revision that the reviewer saw: log entry, state, and its place in the outbox, together. */
import type { DecisionInput } from '../../contract/calls/queue.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { hasPublishedContent, readRow } from '../../db/read/assessment.ts'
import {
  findSubmission,
  readFindings,
  readOpenConflict,
  type SubmissionRow,
} from '../../db/read/submissions.ts'
import {
  closeConflicting,
  insertDecision,
  queueForSending,
  settleConflicts,
} from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import { changeState } from '../../db/write/state.ts'
import { setPending } from '../../db/write/submissions.ts'
import { endClaimAndSnooze } from '../../db/write/triage.ts'
import { type DecisionBody, weighDecision } from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Actor } from '../../domain/log.ts'
import type { State } from '../../domain/state.ts'
import { type Assessor, prepareAssessor } from '../eligibility/assess-submission.ts'
import { freshen, refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { tellDecision } from '../messages/tell-decision.ts'
import { doorOf } from '../sync/door.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { claimOfColleague } from './claims.ts'
import { type OwnOrganisationIn, prepareOwnOrganisation } from './own-organisation.ts'

/**
 * Returns the decision's id. `input.submissionId` may be any of the submission's names. Throws UNKNOWN_SUBMISSION,
 * STALE when another revision is current, REFUSED with the reason, NO_REVIEWER.
 * A new decision on a submission with an open conflict settles it.
 */
export function decide(workspace: Workspace, input: DecisionInput, as?: Reviewer): string {
  return workspace.database.inTransaction(() => {
    const submission = submissionNamed(workspace, input.submissionId)
    return decideInSitting(workspace, submission, input, prepareSitting(workspace, as))
  })
}

/** What is the same for all decisions that one reviewer takes in one transaction, and is therefore asked once. */
export type Sitting = {
  actor: Actor
  assessor: Assessor
  ownOrganisationIn: OwnOrganisationIn
  /** The same for decisions taken together; null for one alone. */
  bulkId: string | null
}

/** Throws NO_REVIEWER. */
export function prepareSitting(workspace: Workspace, as?: Reviewer, bulkId: string | null = null): Sitting {
  return {
    actor: actorOf(workspace, as),
    assessor: prepareAssessor(workspace),
    ownOrganisationIn: prepareOwnOrganisation(workspace, as),
    bulkId,
  }
}

/**
 * A decision in the caller's transaction, about a submission as it was read there. `bulk.ts` sees to it that none of
 * those taken together stands alone. Throws STALE, REFUSED.
 */
export function decideInSitting(
  workspace: Workspace,
  submission: SubmissionRow,
  input: DecisionInput,
  { actor, assessor, ownOrganisationIn, bulkId }: Sitting,
): string {
  const { database, newId, now } = workspace
  if (input.revision !== submission.revision)
    throw new Failure('STALE', { seen: input.revision, current: submission.revision })
  freshen(workspace, submission.id, assessor)
  const from = submission.state as State
  const surroundings = {
    ownOrganisation: ownOrganisationIn(submission),
    claim: claimOfColleague(workspace, submission.id, actor),
  }
  const findings = currentFindings(workspace, submission)
  const verdict = weighDecision(from, findings, input, surroundings)
  if (!verdict.ok) throw new Failure('REFUSED', verdict.refusal)
  const { id: submissionId, revision } = submission
  const at = now()
  const body: DecisionBody = { ...input, submissionId, ...(bulkId === null ? {} : { bulkId }) }
  const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'decision', body })
  insertDecision(database, {
    ...body,
    id: entryId,
    reviewer: actor.name,
    organisation: actor.organisation,
    at,
    stateBefore: from,
    stateAfter: verdict.state,
  })
  changeState(database, { submissionId, from, to: verdict.state, cause: 'decision', revision, entryId, at })
  settleByDeciding(workspace, submission, entryId)
  endClaimAndSnooze(database, submissionId)
  send(workspace, submission, entryId, input.outcome)
  tellDecision(workspace, submission, { ...body, id: entryId, organisation: actor.organisation }, findings)
  // The findings were brought up to date above, and the checks see of a decision only what was published.
  if (hasPublishedContent(from) || hasPublishedContent(verdict.state))
    refresh(workspace, submissionId, { assessor })
  return entryId
}

/** Throws UNKNOWN_SUBMISSION. */
export function submissionNamed({ database }: Workspace, name: string): SubmissionRow {
  const submission = findSubmission(database, name)
  if (!submission) throw new Failure('UNKNOWN_SUBMISSION', { id: name })
  return submission
}

/** The findings that are shown of the current revision; freshen them before. */
export function currentFindings({ database }: Workspace, { id }: Pick<SubmissionRow, 'id'>): Finding[] {
  const { revision, assessedRules } = readRow(database, id)
  return readFindings(database, id, revision, assessedRules)
}

/**
 * What came from a platform is sent there; rows of a list of submissions are registered by hand on the site they came
 * from. Rows of a finished programme have nowhere to go: the decision stays here.
 */
function send(workspace: Workspace, submission: SubmissionRow, decisionId: string, outcome: string): void {
  const { database } = workspace
  if (submission.origin === 'imported') return
  const door = submission.origin === 'file' ? 'manual' : doorOf(workspace)
  queueForSending(database, { decisionId, submissionId: submission.id, door })
  setPending(database, submission.id, { pendingDecision: outcome })
}

function settleByDeciding(workspace: Workspace, submission: SubmissionRow, entryId: string): void {
  const { database, now } = workspace
  const conflict = readOpenConflict(database, submission.id)
  if (!conflict) return
  closeConflicting(database, submission.id, 'superseded')
  settleConflicts(database, submission.id, { at: now(), entryId })
  setPending(database, submission.id, { hasConflict: false })
}
