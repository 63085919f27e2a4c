/** Whether the organisation of the reviewer who looks is a party of a submission; made when asked, never stored. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { findEdition } from '../../db/read/editions.ts'
import { readParties, type SubmissionRow } from '../../db/read/submissions.ts'
import type { OwnOrganisation } from '../../domain/decision.ts'
import { ownOrganisationIn, type Viewed } from '../../domain/eligibility/own-organisation.ts'
import type { Party } from '../../domain/party/party.ts'
import { reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { partiesNamed } from './viewpoint.ts'

/** Null before anyone has said who they are. */
export function viewedBy(workspace: Workspace, row: SubmissionRow, as?: Reviewer): Viewed | null {
  return prepareView(workspace, as)(row)
}

function prepareView(workspace: Workspace, as?: Reviewer): (row: SubmissionRow) => Viewed | null {
  const { database } = workspace
  const reviewer = as ?? reviewerOf(workspace)
  if (!reviewer) return () => null
  const own = partiesNamed(workspace, [reviewer.organisation])
  const organisers = new Map<string, Party[]>()
  const organisersOf = (edition: string) => {
    const known =
      organisers.get(edition) ??
      partiesNamed(workspace, findEdition(database, edition)?.centralOrganisers ?? [])
    organisers.set(edition, known)
    return known
  }
  return ({ id, edition }) => ({
    reviewer: own,
    parties: readParties(database, id),
    centralOrganisers: organisersOf(edition),
  })
}

/** Null where it is no party. */
export function ownOrganisationOf(
  workspace: Workspace,
  row: SubmissionRow,
  as?: Reviewer,
): OwnOrganisation | null {
  return prepareOwnOrganisation(workspace, as)(row)
}

export type OwnOrganisationIn = (row: SubmissionRow) => OwnOrganisation | null

/** For many rows in one transaction: who the reviewer and the editions' organisers are is asked once. */
export function prepareOwnOrganisation(workspace: Workspace, as?: Reviewer): OwnOrganisationIn {
  const view = prepareView(workspace, as)
  return (row) => {
    const viewed = view(row)
    return viewed && ownOrganisationIn(viewed)
  }
}
