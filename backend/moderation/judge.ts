/** A person's judgement of one criterion of the revision seen: log entry, judgement and findings, together. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { insertJudgement, retireJudgement } from '../../db/write/judgements.ts'
import { appendEntry } from '../../db/write/log.ts'
import { type JudgementBody, weighJudgement } from '../../domain/judgement.ts'
import { isMadeFromNeighbours } from '../eligibility/assess-submission.ts'
import { freshen, refresh } from '../eligibility/freshen.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { currentFindings, submissionNamed } from './decide.ts'

/**
 * Returns the submission's id. `input.submissionId` may be any of the submission's names; an outcome of null takes the
 * judgement back. Throws UNKNOWN_SUBMISSION, STALE when another revision is current, JUDGEMENT_REFUSED, NO_REVIEWER.
 */
export function judge(workspace: Workspace, input: JudgementBody, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId, revision } = submissionNamed(workspace, input.submissionId)
    if (input.revision !== revision) throw new Failure('STALE', { seen: input.revision, current: revision })
    freshen(workspace, submissionId)
    const { criterion, outcome, note } = input
    const reason = weighJudgement(currentFindings(workspace, { id: submissionId }), input)
    if (reason) throw new Failure('JUDGEMENT_REFUSED', { reason, criterion })
    const at = now()
    const body: JudgementBody = { submissionId, revision, criterion, outcome, note }
    const id = appendEntry(database, { id: newId(), at, actor, kind: 'judgement', body })
    if (outcome === null) retireJudgement(database, submissionId, criterion)
    else {
      const { name: by, organisation } = actor
      insertJudgement(database, { ...body, id, outcome, by, organisation, at })
    }
    refresh(workspace, submissionId, { withRelations: isMadeFromNeighbours(criterion) })
    return submissionId
  })
}
