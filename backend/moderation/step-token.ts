/** Stands for what a preview of a step is by, so that it is not applied by anything else. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { sha256 } from '../../db/hash.ts'
import { editionIds } from '../../db/read/editions.ts'
import type { BulkStep } from '../../domain/bulk.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { currentStamp } from '../eligibility/stamp.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** Another one with other rules, register, checks, criteria or reviewer. Throws NO_REVIEWER. */
export function stepToken(workspace: Workspace, { outcome, criteria }: BulkStep, as?: Reviewer): string {
  const { database } = workspace
  const { name, organisation } = actorOf(workspace, as)
  const stamps = editionIds(database).map((edition) => [edition, currentStamp(database, edition)])
  return sha256(canonicalJson({ outcome, criteria: [...criteria].sort(), name, organisation, stamps }))
}
