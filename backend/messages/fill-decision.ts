/** The ready texts filled for a decision that a reviewer is about to take. */
import type { FilledDecision } from '../../contract/calls/texts.ts'
import { freshen } from '../eligibility/freshen.ts'
import { currentFindings, submissionNamed } from '../moderation/decide.ts'
import type { Workspace } from '../workspace.ts'
import { type Asked, composeDecision } from './compose.ts'

/** Throws UNKNOWN_SUBMISSION. */
export function fillDecision(
  workspace: Workspace,
  { submissionId, ...asked }: Asked & { submissionId: string },
): FilledDecision {
  freshen(workspace, submissionNamed(workspace, submissionId).id)
  const submission = submissionNamed(workspace, submissionId)
  return composeDecision(workspace, submission, asked, currentFindings(workspace, submission))
}
