/** Takes a submission to review, and lets go of it: a log entry and who has it now, together. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { readClaim } from '../../db/read/triage.ts'
import { appendEntry } from '../../db/write/log.ts'
import { endClaim, setClaim } from '../../db/write/triage.ts'
import { CLAIM_HOURS, type ClaimBody } from '../../domain/triage.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { claimOfColleague } from './claims.ts'
import { submissionNamed } from './decide.ts'

/**
 * Takes a submission, by any of its names, for CLAIM_HOURS from now; one's own claim is prolonged. Returns the
 * submission's id. Throws UNKNOWN_SUBMISSION, CLAIMED while a colleague holds it unless `takesOver`, NO_REVIEWER.
 */
export function claim(
  workspace: Workspace,
  { submissionId: name, takesOver = false }: { submissionId: string; takesOver?: boolean },
  as?: Reviewer,
): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId } = submissionNamed(workspace, name)
    const other = claimOfColleague(workspace, submissionId, actor)
    if (other && !takesOver) throw new Failure('CLAIMED', other)
    const at = now()
    const until = hoursAfter(at, CLAIM_HOURS)
    const body: ClaimBody = { submissionId, until }
    const entryId = appendEntry(database, { id: newId(), at, actor, kind: 'claim', body })
    const { name: reviewer, organisation } = actor
    setClaim(database, { submissionId, entryId, reviewer, organisation, at, until })
    return submissionId
  })
}

/**
 * Lets go of one's own claim; where nobody holds one, nothing is done or logged. Returns the submission's id. Throws
 * UNKNOWN_SUBMISSION, CLAIMED when the claim is a colleague's, NO_REVIEWER.
 */
export function release(workspace: Workspace, name: string, as?: Reviewer): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId } = submissionNamed(workspace, name)
    const other = claimOfColleague(workspace, submissionId, actor)
    if (other) throw new Failure('CLAIMED', other)
    if (!readClaim(database, submissionId)) return submissionId
    const body: ClaimBody = { submissionId, until: null }
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'claim', body })
    endClaim(database, submissionId)
    return submissionId
  })
}

function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
