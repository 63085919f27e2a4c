/** After a decision: a message that waits to be sent, where the team tells organisers beside the platform. */
import type { SubmissionRow } from '../../db/read/submissions.ts'
import { insertMessage } from '../../db/write/messages.ts'
import type { DecisionBody } from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import { letterOf, placeReason } from '../../domain/ready-text.ts'
import type { Workspace } from '../workspace.ts'
import { composeDecision } from './compose.ts'
import { messageWayFor } from './way.ts'

/**
 * In the decision's transaction. By the platform the message goes with the decision itself; rows of a finished
 * programme have nobody to tell, and a reopening is told by what is decided then.
 */
export function tellDecision(
  workspace: Workspace,
  submission: SubmissionRow,
  decision: DecisionBody & { id: string; organisation: string },
  findings: readonly Finding[],
): void {
  const way = messageWayFor(workspace, submission)
  if (way === 'platform' || submission.origin === 'imported' || letterOf(decision.outcome) === null) return
  const { id, outcome, criteria, language } = decision
  const isWorded = decision.reason !== null || decision.message !== null
  // What the reviewer has written keeps its language; else the organiser's own.
  const asked = { outcome, criteria, language: isWorded ? language : undefined }
  const filled = composeDecision(workspace, submission, asked, findings, decision.organisation)
  // A publication's reason is the reviewers' own judgement and not for organisers.
  const reason = outcome === 'publish' ? '' : (decision.reason ?? '')
  insertMessage(workspace.database, {
    id: workspace.newId(),
    submissionId: submission.id,
    decisionId: id,
    kind: 'decision',
    channel: way,
    subject: filled.subject,
    body: decision.message ?? placeReason(filled.letter, reason),
    language: filled.language,
    madeAt: workspace.now(),
  })
}
