/** Reads a text as the desk would read an organiser field. */
import type { PartyShown } from '../../contract/calls/queue.ts'
import { recogniseParties } from '../../domain/party/recognise.ts'
import type { Workspace } from '../workspace.ts'

/** Before an edition's team chooses otherwise, associations of municipalities and regions count as public. */
const WITHOUT_EDITION = { associationsOfMunicipalitiesAndRegions: 'yes' } as const

export function classify({ register }: Pick<Workspace, 'register'>, text: string): PartyShown[] {
  return recogniseParties([{ text, role: 'organiser' }], register(), WITHOUT_EDITION).map(
    ({ key: _key, ...party }) => party,
  )
}
