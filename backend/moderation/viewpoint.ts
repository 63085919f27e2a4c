/** Who looks at the queue, and when: what claims, snoozes and own organisation depend on. */
import type { Reviewer } from '../../contract/calls/session.ts'
import type { Viewpoint } from '../../db/read/row-marks.ts'
import type { Party } from '../../domain/party/party.ts'
import { recogniseParties } from '../../domain/party/recognise.ts'
import { dayOf } from '../../domain/time.ts'
import { reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** Before anyone has said who they are, no organisation is the own one. */
export function viewpointOf(workspace: Workspace, as?: Reviewer): Viewpoint {
  const now = workspace.now()
  const reviewer = as ?? reviewerOf(workspace)
  const parties = reviewer === null ? [] : partiesNamed(workspace, [reviewer.organisation])
  return { now, today: dayOf(now), ownKeys: parties.map(({ key }) => key), reviewer }
}

/** The parties that names are read as; their keys are the same under every edition's rules. */
export function partiesNamed({ register }: Workspace, names: readonly string[]): Party[] {
  const texts = names.map((text) => ({ text, role: 'organiser' as const }))
  return recogniseParties(texts, register(), { associationsOfMunicipalitiesAndRegions: 'unclear' })
}
