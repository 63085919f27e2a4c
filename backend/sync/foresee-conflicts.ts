/** Decisions that wait to be sent and that the platform will refuse, as far as the fetched pages tell. */
import type { SyncPlan } from '../../contract/calls/sync.ts'
import { readOutbox } from '../../db/read/decisions.ts'
import { type DecisionOutcome, stateAfter } from '../../domain/decision.ts'
import type { Workspace } from '../workspace.ts'
import type { Standing } from './plan.ts'
import type { Platform } from './visit.ts'

/** Of each submission the first decision that waits; later ones stand or fall with it. */
export function foreseeConflicts(
  { database }: Workspace,
  { identity }: Platform,
  standings: ReadonlyMap<string, Standing>,
): SyncPlan['rows']['conflicts'] {
  const seen = new Set<string>()
  return readOutbox(database, 'waiting')
    .filter(({ row, submission }) => row.door === 'interface' && submission.platform === identity)
    .flatMap(({ decision, submission }) => {
      const { id: submissionId, platformId, title, edition } = submission
      const standing = standings.get(platformId ?? '')
      if (!standing || platformId === null || seen.has(submissionId)) return []
      seen.add(submissionId)
      const kind = kindOf(decision, standing)
      if (!kind) return []
      const outcome = decision.outcome as DecisionOutcome
      const platformState = standing.state
      return [
        { submissionId, platformId, title, edition, decisionId: decision.id, outcome, kind, platformState },
      ]
    })
}

function kindOf(
  decision: { revision: number; outcome: string; stateAfter: string },
  standing: Standing,
): 'stale' | 'disagreement' | null {
  if (standing.revision !== decision.revision) return 'stale'
  // Somebody took the same decision: nothing to disagree about.
  if (standing.state === decision.stateAfter) return null
  return stateAfter(standing.state, decision.outcome as DecisionOutcome) ? null : 'disagreement'
}
