/** What somebody at another desk decided instead of us, as the platform tells it, for the conflict that it made. */
import type { PlatformHeldDecision, PlatformStanding } from '../../contract/platform.ts'
import { readOpenConflicts } from '../../db/read/decisions.ts'
import { findSubmission, readDecisions } from '../../db/read/submissions.ts'
import type { OtherDecision } from '../../db/schema/log.ts'
import { keepOther } from '../../db/write/decisions.ts'
import type { State } from '../../domain/state.ts'
import type { Workspace } from '../workspace.ts'
import type { PlatformClient } from './platform-client.ts'

/** States that no reviewer's decision leads to, but for a reopening. */
const BY_ORGANISERS: readonly State[] = ['new', 'withdrawn']

/**
 * Null where the platform cannot be asked now: it is asked once and not waited for, since the refused decision is safe
 * and whoever settles can do so without.
 */
export async function askStanding(
  client: PlatformClient,
  platformId: string,
): Promise<PlatformStanding | null> {
  const answer = await client.standing(platformId)
  return answer.kind === 'ok' ? answer.value : null
}

/** The decision that the platform's state rests on; null where none did it, or one of this desk's own. */
export function otherDecision(
  { database }: Workspace,
  submissionId: string,
  { state, decisions }: PlatformStanding,
): OtherDecision | null {
  const newest = decisions.reduce<PlatformHeldDecision | null>(
    (last, one) => (last && Date.parse(last.acceptedAt) > Date.parse(one.acceptedAt) ? last : one),
    null,
  )
  if (!newest || newest.state !== state) return null
  const { outcome, criteria, reason, decidedAt: at, decidedBy } = newest.decision
  const { name: reviewer, organisation } = decidedBy
  const isOwn = readDecisions(database, submissionId).some(
    (one) => one.at === at && one.reviewer === reviewer && one.organisation === organisation,
  )
  return isOwn ? null : { outcome, criteria, reason, reviewer, organisation, at }
}

/** For open conflicts whose other side was not to be had when they were found. */
export async function askAboutConflicts(
  workspace: Workspace,
  platform: { identity: string },
  client: PlatformClient,
  signal: AbortSignal,
): Promise<void> {
  const { database } = workspace
  for (const { id, submissionId, other, platformState } of readOpenConflicts(database)) {
    if (signal.aborted) return
    const submission = findSubmission(database, submissionId)
    if (other !== null || BY_ORGANISERS.includes(platformState as State)) continue
    if (!submission?.platformId || submission.platform !== platform.identity) continue
    const standing = await askStanding(client, submission.platformId)
    if (standing?.state !== platformState) continue
    const found = otherDecision(workspace, submissionId, standing)
    if (found) database.inTransaction(() => keepOther(database, id, found))
  }
}
