/** Whether the organisation of the reviewer who looks is a party of a submission; made when asked, never stored. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { readEdition } from '../../db/read/editions.ts'
import { readParties, type SubmissionRow } from '../../db/read/submissions.ts'
import type { OwnOrganisation } from '../../domain/decision.ts'
import { ownOrganisationIn, type Viewed } from '../../domain/eligibility/own-organisation.ts'
import { reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { partiesNamed } from './viewpoint.ts'

/** Null before anyone has said who they are. */
export function viewedBy(workspace: Workspace, row: SubmissionRow, as?: Reviewer): Viewed | null {
  const { database } = workspace
  const reviewer = as ?? reviewerOf(workspace)
  if (!reviewer) return null
  return {
    reviewer: partiesNamed(workspace, [reviewer.organisation]),
    parties: readParties(database, row.id),
    centralOrganisers: partiesNamed(workspace, readEdition(database, row.edition)?.centralOrganisers ?? []),
  }
}

/** Null where it is no party. */
export function ownOrganisationOf(
  workspace: Workspace,
  row: SubmissionRow,
  as?: Reviewer,
): OwnOrganisation | null {
  const viewed = viewedBy(workspace, row, as)
  return viewed && ownOrganisationIn(viewed)
}
