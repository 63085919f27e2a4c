/** What changed between two revisions of a submission, by default since it was last decided about. */
import type { ChangesShown } from '../../contract/calls/submission.ts'
import { readDecisions, readRevision, readRevisions } from '../../db/read/submissions.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { diffContent } from '../../domain/diff/content.ts'
import { reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'

export type ChangesAsked = { id: string; from?: number | undefined; to?: number | undefined }

/** By any of the submission's names; a revision that there is none of gives way to the default. Throws UNKNOWN_SUBMISSION. */
export function showChanges(workspace: Workspace, asked: ChangesAsked): ChangesShown {
  const { database } = workspace
  const { id, revision } = submissionNamed(workspace, asked.id)
  const known = readRevisions(database, id).map(({ number }) => number)
  const existing = (number: number | undefined) => known.find((one) => one === number)
  const to = existing(asked.to) ?? revision
  const decision = lastDecisionBefore(workspace, id, to)
  const from = existing(asked.from) ?? decision?.revision ?? known.find((one) => one < to) ?? to
  const [before, after] = [from, to].map((number) => readRevision(database, id, number).content)
  if (!before || !after) throw new Error(`Submission ${id} has lost a revision`)
  const reviewer = reviewerOf(workspace)
  return {
    from,
    to,
    since:
      decision && decision.revision === from
        ? {
            outcome: decision.outcome as DecisionOutcome,
            reviewer: decision.reviewer,
            organisation: decision.organisation,
            at: decision.at,
            isOwn: reviewer?.name === decision.reviewer && reviewer.organisation === decision.organisation,
          }
        : null,
    ...diffContent(before, after),
  }
}

/** The newest decision about an earlier revision that was not taken back. */
function lastDecisionBefore({ database }: Workspace, id: string, revision: number) {
  return readDecisions(database, id).find((one) => one.revision < revision && one.status !== 'undone')
}
