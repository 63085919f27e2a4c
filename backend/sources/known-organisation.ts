/** Whether a name is that of an organisation: what a calendar calls its organizer is mostly a person. */
import { CERTAINTY_NEEDED } from '../../domain/party/party.ts'
import { recogniseParties } from '../../domain/party/recognise.ts'
import type { Workspace } from '../workspace.ts'

/** By the register as it is now. */
export function organisationKnower({ register }: Pick<Workspace, 'register'>): (name: string) => boolean {
  const known = register()
  return (text) =>
    recogniseParties([{ text, role: 'organiser' }], known, {
      associationsOfMunicipalitiesAndRegions: 'yes',
    }).some(({ sector, certainty }) => sector !== 'unknown' && certainty >= CERTAINTY_NEEDED)
}
