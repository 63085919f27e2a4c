/** Who a case's organisation is: the one place for the case's page, for suggestions and for the organiser's page. */
import type { CaseFacts } from '../../domain/case/case.ts'
import type { Party } from '../../domain/party/party.ts'
import { partiesNamed } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

/** As sources write it: a project's coordinator, or the organisation of who was asked; empty where it is not said. */
export function organisationOf(facts: CaseFacts): string {
  return (facts.kind === 'project' ? facts.coordinator?.name : facts.organisation) ?? ''
}

/** What register and patterns make of it, by its number where the source has one; several where it names several. */
export function partiesOfCase(workspace: Workspace, facts: CaseFacts): Party[] {
  const name = organisationOf(facts)
  if (name === '') return []
  const number = facts.kind === 'project' ? facts.coordinator?.organisationNumber : null
  return partiesNamed(workspace, [number ? `${name} (${number})` : name])
}
